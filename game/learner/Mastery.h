#pragma once

#include "learner/Observation.h"

#include <map>
#include <optional>
#include <span>
#include <string>

namespace rapport {

// What was observed in one week with one type of customer.
struct WeekObservation {
    int week = 0;         // see weekOf
    std::string customer; // the type's word, "angry"
    Observation seen;
};

// The week of a day, from Monday to Sunday. Days and weeks are counted from the beginning of 1970.
int weekOf(int day);
int mondayOf(int week); // its first day

// How well something is mastered, and how much that rests on.
//
// Each observation weighs 1 in its week and half as much every four weeks later, so that what was learnt shows and what was
// not practised fades; after ten months it is no longer felt, but still counted in `all`. An observation of a week that has
// not come yet (the clock was wrong) weighs as if it were of this week.
struct Level {
    enum class Standing : std::uint8_t { unknown, weak, growing, mastered };

    std::optional<int> percent; // 0 to 100: shown, of shown and missed, by weight; nothing if never called for
    int recent = 0;             // the weight behind it, in whole observations
    int all = 0;                // observations, however old
    int lastWeek = 0;           // of the newest one

    // Unknown with fewer than 3 recent observations; mastered from 80 per cent and 5 observations on; weak below 60.
    Standing standing() const;
};

// The shares of the styles, in per cent, and the replies they were counted from.
struct StyleProfile {
    std::array<int, styleCount> percent{};
    int replies = 0;
};

// "unknown", "weak", "growing", "mastered".
std::string_view word(Level::Standing standing);

// What a learner has shown so far.
struct Mastery {
    std::array<Level, principleCount> principles;
    std::map<std::string, Level, std::less<>> items;     // steps and skills that were called for, by id
    std::map<std::string, Level, std::less<>> customers; // by type: replies that lost nothing
    Level turns;                                         // the same with all customers
    // By type of customer; "" with all. Of this week and the three before it, and of the time before.
    std::map<std::string, StyleProfile, std::less<>> styles;
    std::map<std::string, StyleProfile, std::less<>> stylesBefore;

    // By the word of an observation.
    Level of(std::string_view what) const;
};
Mastery masteryOf(std::span<const WeekObservation> observations, int thisWeek);

} // namespace rapport
