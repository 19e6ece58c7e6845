#pragma once

#include <iosfwd>
#include <optional>

#include "engine/Guess.h"

namespace rapport {

// Asks in the terminal who this is: type, manifestation, signs, by their numbers. An empty line gives up; nothing then.
std::optional<Guess> askWho(std::istream& in, std::ostream& out, const Rulebook& rulebook, Channel channel, Language language);

} // namespace rapport
