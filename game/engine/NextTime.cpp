#include "engine/NextTime.h"

namespace rapport {

std::optional<std::size_t> costliestTurn(const Debrief& debrief) {
    std::optional<std::size_t> costliest;
    int most = 0;
    for (const TurnReview& review : debrief.turns)
        if (review.better && review.lost.value_or(0) > most) costliest = review.turn, most = *review.lost;
    return costliest;
}

} // namespace rapport
