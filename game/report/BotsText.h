#pragma once

#include "author/Bots.h"

#include <span>
#include <string>

namespace rapport {

// How each dialogue fares with all bots, in tables and plain words for the terminal: the strongest cues and where they
// are right. Then, if there are several, the cues over all of them.
std::string botsText(std::span<const BotTrial> library, Language language);

} // namespace rapport
