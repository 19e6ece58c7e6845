#pragma once

#include "base/Wording.h"
#include "learner/TravellingAttempt.h"

#include <string>
#include <string_view>
#include <variant>

namespace rapport {

// An attempt as one line of a JSON Lines file, as `export attempts` writes and `import attempts` reads it.
std::string attemptLine(const TravellingAttempt& traveller);

// Reads such a line, whoever wrote it; says what is wrong with it. What it says of the score is only a claim.
std::variant<TravellingAttempt, Message> readAttemptLine(std::string_view line);

// More than any attempt takes.
inline constexpr std::size_t longestAttemptLine = 1u << 20; // bytes

} // namespace rapport
