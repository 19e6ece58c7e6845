#include "learner/Streak.h"

#include <algorithm>
#include <optional>

namespace rapport {

namespace {

// A row that grows day by day.
struct Row {
    int days = 0;
    int last = 0;
    std::optional<int> forgiven; // the day that was missed last

    bool isBrokenOn(int day) const {
        if (day - last <= 1) return false;
        return day - last > 2 || (forgiven && last + 1 - *forgiven < 7);
    }
    void add(int day) {
        if (days == 0 || isBrokenOn(day))
            forgiven.reset(), days = 0;
        else if (day - last == 2)
            forgiven = last + 1;
        ++days;
        last = day;
    }
};

} // namespace

Streak streakOf(std::span<const int> days, int today) {
    Streak streak;
    Row row;
    for (const int day : days) {
        if (day > today) break;
        row.add(day);
        streak.longest = std::max(streak.longest, row.days);
    }
    streak.isTodayDone = row.days > 0 && row.last == today;
    if (row.days > 0 && !row.isBrokenOn(today)) streak.days = row.days;
    return streak;
}

int starsFor(int score) {
    return (score >= 50) + (score >= 70) + (score >= 90);
}

} // namespace rapport
