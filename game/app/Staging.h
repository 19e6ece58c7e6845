#pragma once

#include "dialogue/Dialogue.h"

#include <string>

namespace rapport {

// The word for the stage a dialogue is played on: the channel, or a counter's room and light.
std::string placeOf(const Dialogue& dialogue);

} // namespace rapport
