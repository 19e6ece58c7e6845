#include "report/Dates.h"

#include <algorithm>
#include <ctime>

namespace rapport {

namespace {

// What calendars can name: the years 0 to 9999.
std::int64_t nameable(std::int64_t seconds) {
    constexpr std::int64_t first = -62'167'219'200, last = 253'402'300'799;
    return std::clamp(seconds, first, last);
}

std::string formatted(std::int64_t seconds, const char* form, bool isLocal) {
    const std::time_t time = nameable(seconds);
    std::tm parts{};
    isLocal ? localtime_r(&time, &parts) : gmtime_r(&time, &parts);
    char text[40];
    return {text, std::strftime(text, sizeof text, form, &parts)};
}

} // namespace

std::string dateAndTime(std::int64_t seconds) {
    return formatted(seconds, "%Y-%m-%d %H:%M", true);
}

std::string dateOf(std::int64_t seconds) {
    return formatted(seconds, "%Y-%m-%d", true);
}

std::string dateOfDay(int day) {
    return formatted(std::int64_t(day) * 86'400, "%Y-%m-%d", false);
}

std::string isoTime(std::int64_t milliseconds) {
    const std::int64_t rest = ((milliseconds % 1000) + 1000) % 1000;
    return fmt::format("{}.{:03}Z", formatted((milliseconds - rest) / 1000, "%Y-%m-%dT%H:%M:%S", false), rest);
}

std::string isoDuration(std::int64_t milliseconds) {
    const std::int64_t whole = std::max<std::int64_t>(milliseconds, 0);
    const std::int64_t minutes = whole / 60'000, rest = whole % 60'000;
    const std::string seconds =
        rest % 1000 ? fmt::format("{}.{:03}S", rest / 1000, rest % 1000) : fmt::format("{}S", rest / 1000);
    return minutes ? fmt::format("PT{}M{}", minutes, seconds) : "PT" + seconds;
}

Message spokenDuration(std::int64_t milliseconds) {
    const std::int64_t seconds = (std::max<std::int64_t>(milliseconds, 0) + 500) / 1000;
    if (seconds < 60) return say("{} s", "{} 秒", seconds);
    if (seconds < 3600) return say("{} min {} s", "{} 分 {} 秒", seconds / 60, seconds % 60);
    return say("{} h {} min", "{} 小时 {} 分", seconds / 3600, seconds / 60 % 60);
}

} // namespace rapport
