#pragma once

#include "engine/StateSpace.h"

#include <optional>
#include <vector>

namespace rapport {

// What whole talks come to on average, in tenths with halves rounded up, and the smallest values that 10, 50 and 90 of
// 100 talks do not exceed. Nothing where it is out of reach.
struct Figures {
    std::optional<int> mean;
    std::optional<int> p10, p50, p90;
};

// The scores, of 100, of somebody who takes any open reply with the same chance, the time-out reply included; and the
// points behind them.
struct RandomPlayer : Figures {
    Figures points;
    // Whether the exact distribution is within reach. If not, there are no percentiles, and the mean score is where the
    // mean points stand between worst and best; at most half a point from the mean of all scores.
    bool isDistributionKnown = false;
};

// The least and the most points with which talks come to a state.
struct Totals {
    std::int32_t least = 0;
    std::int32_t most = 0;

    std::size_t count() const { return std::size_t(most - least) + 1; }
};

// What is known of a space before somebody plays in it at random.
struct Playground {
    const StateSpace& space;
    const std::vector<StateSpace::Index>& order; // StateSpace::inOrder
    const std::vector<Totals>& totals;           // by state
    std::size_t longest = 0;                     // replies
    int worst = 0;
    int best = 0;
};

// Work is counted in additions of 64 bits.
inline constexpr std::uint64_t randomPlayerReach = 50'000'000;

RandomPlayer playAtRandom(const Playground& ground, std::uint64_t reach = randomPlayerReach);

} // namespace rapport
