#pragma once

#include "learner/Attempt.h"

namespace rapport {

// How long a reply can be taken back as a slip, in milliseconds; also in an exam.
inline constexpr int timeToTakeBack = 2000;

// On what terms a talk is held. Practice shows what the customer feels, gives hints and lets one go back; an exam does
// none of that. Either way the order of replies is drawn anew for each attempt.
struct Terms {
    bool isExam = false;
    std::optional<std::uint64_t> seed; // what the order of replies is drawn from; the author's order without one

    std::string_view mode() const { return isExam ? "exam" : "practice"; }
};

// The terms an attempt was begun on.
inline Terms termsOf(const Attempt& attempt) {
    return {attempt.mode == "exam", attempt.seed};
}

inline Wording nameOf(const Terms& terms) {
    return terms.isExam ? Wording{"exam", "考核"} : Wording{"practice", "练习"};
}

} // namespace rapport
