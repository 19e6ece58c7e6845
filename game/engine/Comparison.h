#pragma once

#include "engine/Scoring.h"

#include <optional>
#include <vector>

namespace rapport {

// The first turn (from 0) in which two talks over one dialogue differ; the length of the shorter one if it never does.
std::size_t partingOf(const Session& one, const Session& other);

// A principle that two talks did not keep alike, with the score each has of it; nothing where it was not at stake.
struct PrincipleDifference {
    Principle principle = Principle::understand;
    std::optional<int> before;
    std::optional<int> now;
};
std::vector<PrincipleDifference> differences(const Scorecard& before, const Scorecard& now);

} // namespace rapport
