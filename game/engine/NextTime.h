#pragma once

#include "base/Wording.h"
#include "engine/Debrief.h"

namespace rapport {

// The turn to think about first: that which lost most for good, and in which something better could be said; the earliest of
// several, as an index into Session::turns(). Nothing if nothing was lost.
std::optional<std::size_t> costliestTurn(const Debrief& debrief);

// What a reply lost for good: "13 of 100 points lost for good"; best and worst must be known.
Message lossWords(const Debrief& debrief, int lost);
// The same for the turn that cost most, as a sentence.
Message costWords(const Debrief& debrief, const TurnReview& review);

} // namespace rapport
