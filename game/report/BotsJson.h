#pragma once

#include "author/Bots.h"

#include <nlohmann/json.hpp>

#include <span>

namespace rapport {

// What `bots --json` prints: cue strengths over the whole library, then for each dialogue its cue strengths, the bots'
// scores, and the nodes where a cue is right, those first that feed it most. Null where nothing is claimed.
nlohmann::ordered_json botsJson(std::span<const BotTrial> library);

} // namespace rapport
