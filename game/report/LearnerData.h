#pragma once

#include "learner/Plan.h"
#include "learner/TravellingAttempt.h"

#include <nlohmann/json.hpp>

#include <span>

namespace rapport {

// Everything that is kept of a learner.
struct LearnerData {
    std::optional<Learner> learner; // nothing: what was played without a profile
    std::vector<TravellingAttempt> attempts;
    std::vector<WeekObservation> observations;
    std::vector<Moment> moments;
    std::vector<int> days;
};

// The same as one file, for the learner to take along: the profile, each attempt as `export attempts` writes it, and what
// was counted from them. A PIN is not in it.
nlohmann::ordered_json learnerDataJson(const LearnerData& data);

} // namespace rapport
