#pragma once

#include "engine/Debrief.h"

namespace rapport {

// The turn to think about first: that which lost most for good, and in which something better could be said; the earliest of
// several, as an index into Session::turns(). Nothing if nothing was lost.
std::optional<std::size_t> costliestTurn(const Debrief& debrief);

} // namespace rapport
