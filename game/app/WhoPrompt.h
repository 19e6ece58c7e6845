#pragma once

#include "engine/Guess.h"

#include <iosfwd>
#include <optional>

namespace rapport {

// Asks in the terminal who this is: type, manifestation, signs, by their numbers. An empty line gives up; nothing then.
std::optional<Guess> askWho(std::istream& in, std::ostream& out, const Rulebook& rulebook, Channel channel,
                            Language language);

} // namespace rapport
