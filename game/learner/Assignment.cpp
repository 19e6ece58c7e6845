#include "learner/Assignment.h"

#include <array>
#include <charconv>

namespace rapport {

bool isDay(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto number = [&](std::size_t from, std::size_t digits) {
        int value = 0;
        const char* const end = text.data() + from + digits;
        const bool isRead = std::from_chars(text.data() + from, end, value) == std::from_chars_result{end, std::errc()};
        return isRead ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 1970 || month < 1 || month > 12 || day < 1) return false;
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const std::array lengths = {31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return day <= lengths[std::size_t(month - 1)];
}

} // namespace rapport
