#include "engine/Comparison.h"

#include <algorithm>

namespace rapport {

std::size_t partingOf(const Session& one, const Session& other) {
    const auto apart = std::ranges::mismatch(one.turns(), other.turns(), {}, &Turn::choice, &Turn::choice);
    return std::size_t(apart.in1 - one.turns().begin());
}

std::vector<PrincipleDifference> differences(const Scorecard& before, const Scorecard& now) {
    std::vector<PrincipleDifference> found;
    for (const Principle principle : allPrinciples)
        if (before.of(principle).score != now.of(principle).score)
            found.push_back({principle, before.of(principle).score, now.of(principle).score});
    return found;
}

} // namespace rapport
