#pragma once

#include "app/Subjects.h"
#include "learner/TravellingAttempt.h"

#include <variant>

namespace rapport {

// What an attempt comes to when it is played again here.
struct Rescored {
    std::uint64_t hash = 0;         // of the dialogue or drill as it is here
    std::optional<Summary> summary; // of a finished one
};

// Plays it again. Says why it cannot have been like that: an unknown dialogue, a reply that could not be said, a talk that is
// said to be finished and is not.
std::variant<Rescored, Message> rescored(const TravellingAttempt& traveller, Subjects& subjects);

} // namespace rapport
