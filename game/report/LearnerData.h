#pragma once

#include "learner/Plan.h"
#include "learner/TravellingAttempt.h"

#include <nlohmann/json.hpp>

#include <span>
#include <variant>

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

// What such a file brings to another computer: whose it is, and the attempts line by line, to be checked and scored there; what
// was counted of them is counted anew.
struct BroughtData {
    std::optional<Learner> learner; // without a number; nobody: played without a profile
    std::vector<std::string> attempts;
};
// Whoever wrote it; says what is wrong with it.
std::variant<BroughtData, Message> readLearnerData(std::string_view text);

} // namespace rapport
