#include "engine/NextTime.h"

namespace rapport {

std::optional<std::size_t> costliestTurn(const Debrief& debrief) {
    std::optional<std::size_t> costliest;
    int most = 0;
    for (const TurnReview& review : debrief.turns)
        if (review.better && review.lost.value_or(0) > most) costliest = review.turn, most = *review.lost;
    return costliest;
}

Message lossWords(const Debrief& debrief, int lost) {
    return say("{} of 100 points lost for good", "100 分里丢了 {} 分，补不回来", debrief.ofHundred(lost));
}

Message costWords(const Debrief& debrief, const TurnReview& review) {
    return say("Turn {0} cost most: {1} of 100 points, for good.",
               "第 {0} 轮丢得最多：100 分里的 {1} 分，再也没补回来。", review.turn + 1,
               debrief.ofHundred(*review.lost));
}

} // namespace rapport
