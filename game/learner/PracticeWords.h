#pragma once

#include "base/Wording.h"
#include "learner/Today.h"

namespace rapport {

// What is said of practice and progress, on the screen and in the terminal alike.

// "needs practice", "mastered".
Wording nameOf(Level::Standing standing);
// How much a level rests on: "24 times, most recently this week".
Message evidenceOf(const Level& level, int thisWeek);
// Why a moment is to be practised today: "About 6 points lost here, most recently 3 days ago."
Message reasonFor(const TodaysMoment& moment, int today);
// "4 days of practice in a row, the longest was 9; today is still to come."
Message spoken(const Streak& streak);
// What the type of a customer is called: "angry".
Wording typeName(std::string_view type);

} // namespace rapport
