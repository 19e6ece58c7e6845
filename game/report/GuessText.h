#pragma once

#include "engine/Guess.h"
#include "report/TalkText.h"

#include <nlohmann/json.hpp>

#include <string>

namespace rapport {

// What the player took the customer for and why that was right or wrong, as plain text.
std::string guessText(const GuessReview& review, Voice voice);
// The same as facts.
nlohmann::ordered_json guessJson(const GuessReview& review);

} // namespace rapport
