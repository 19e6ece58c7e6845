#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "engine/Debrief.h"

namespace rapport {

// A talk, finished or not, as the JSON object that `play --json` and `replay --json` print. `language` is a tag of the
// dialogue's texts.
nlohmann::ordered_json playJson(const Session& session, const Debrief& debrief, std::string_view language);

} // namespace rapport
