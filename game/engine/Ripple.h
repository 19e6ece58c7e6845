#pragma once

#include "base/Wording.h"
#include "dialogue/Curriculum.h"
#include "engine/Debrief.h"

#include <optional>
#include <vector>

namespace rapport {

// What an ending goes on to do beyond this one customer: who comes back, who hears of it, what that costs (curriculum:
// loyalty).
struct Ripple {
    // By the answer to "would you recommend us": 9 and 10, 7 and 8, below.
    enum class Kind : std::uint8_t { promoter, passive, detractor };

    Kind kind = Kind::passive;
    Message verdict;              // in a few words
    Message consequence;          // with the curriculum's figures
    std::vector<ItemIndex> items; // of the curriculum that the figures come from
};
inline constexpr std::string_view rippleSource = "S0 ch.1";

// Nothing before the talk is over.
std::optional<Ripple> rippleOf(const Debrief& debrief);

} // namespace rapport
