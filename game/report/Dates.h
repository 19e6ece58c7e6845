#pragma once

#include "base/Wording.h"

#include <cstdint>
#include <string>

namespace rapport {

// Seconds since 1970 as people read them, in the time of where they are: "2026-11-25 21:49". Days alone: "2026-11-25".
std::string dateAndTime(std::int64_t seconds);
std::string dateOf(std::int64_t seconds);
// The same for a day counted from the beginning of 1970.
std::string dateOfDay(int day);

// Milliseconds since 1970 as ISO 8601 in UTC, for programs: "2026-11-25T21:49:03.120Z".
std::string isoTime(std::int64_t milliseconds);
// A length of time as ISO 8601: "PT4M20.5S".
std::string isoDuration(std::int64_t milliseconds);
// The same as people say it: "4 min 20 s".
Message spokenDuration(std::int64_t milliseconds);

} // namespace rapport
