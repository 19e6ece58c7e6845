#pragma once

#include <span>

namespace rapport {

// Days of practice in a row. It forgives: one missed day in any seven breaks nothing, and today is not missed before it is
// over.
struct Streak {
    int days = 0;    // practised in the row that goes on
    int longest = 0; // ever
    bool isTodayDone = false;
};

// `days` in ascending order, each once. Those later than today are left out: the clock was wrong.
Streak streakOf(std::span<const int> days, int today);

// 0 to 3 stars for a dialogue, from its best score: one from 50, two from 70, three from 90 on.
int starsFor(int score);

} // namespace rapport
