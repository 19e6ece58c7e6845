#pragma once

#include "engine/Debrief.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace rapport {

// A talk, finished or not, as the JSON object that `play --json` and `replay --json` print. `language` is a tag of the
// dialogue's texts.
nlohmann::ordered_json playJson(const Session& session, const Debrief& debrief, std::string_view language);

// An exam that is not over: what was said and can be said, without feelings, marks and points.
nlohmann::ordered_json examJson(const Session& session, std::string_view language);

} // namespace rapport
