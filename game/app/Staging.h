#pragma once

#include "dialogue/Dialogue.h"

#include <string>
#include <string_view>

namespace rapport {

// The word for the stage a dialogue is played on: the channel, or a counter's room and light.
std::string placeOf(const Dialogue& dialogue);

// How long lips move for a line, in milliseconds: about as long as it takes to say it.
int speakingTime(std::string_view line);

} // namespace rapport
