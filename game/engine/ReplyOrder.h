#pragma once

#include "engine/Session.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rapport {

// The replies of a moment in the order they are shown: drawn from the seed, or the author's without one. A node keeps its
// order whenever the talk comes back to it, with those left out that were said; the time-out reply stays last.
std::vector<Session::Offer> offersInOrder(const Dialogue& dialogue, const State& state,
                                          std::optional<std::uint64_t> seed);

} // namespace rapport
