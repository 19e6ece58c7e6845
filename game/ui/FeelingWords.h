#pragma once

#include <vector>

#include <imgui.h>

#include "base/Wording.h"
#include "dialogue/Dialogue.h"

namespace rapport {

// A feeling's name, and what a level of it (0 to 10) looks like in a customer, such as "furious".
Wording nameOf(Feeling feeling);
Wording levelWord(Feeling feeling, int level);
ImU32 colourOf(Feeling feeling);

// Whether more of it is welcome: of all feelings except anger.
bool isWelcome(Feeling feeling);

// The feelings worth showing for a dialogue: the four that always count; expectation and satisfaction where a promise is
// in play.
std::vector<Feeling> feelingsShown(const Dialogue& dialogue);

} // namespace rapport
