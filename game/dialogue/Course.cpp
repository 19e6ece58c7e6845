#include "dialogue/Course.h"

#include <numeric>

namespace rapport {

int Course::minutes() const {
    return std::accumulate(parts.begin(), parts.end(), 0, [](int sum, const Part& part) { return sum + part.minutes; });
}

std::string_view word(Course::Part::Kind kind) {
    switch (kind) {
    case Course::Part::Kind::dialogue: return "dialogue";
    case Course::Part::Kind::drill: return "drill";
    case Course::Part::Kind::page: return "page";
    }
    return {};
}

Wording nameOf(Course::Part::Kind kind) {
    switch (kind) {
    case Course::Part::Kind::dialogue: return {"conversation", "对话"};
    case Course::Part::Kind::drill: return {"drill", "练习"};
    case Course::Part::Kind::page: return {"page of the handbook", "手册页"};
    }
    return {};
}

} // namespace rapport
