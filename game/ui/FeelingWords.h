#pragma once

#include "base/Wording.h"
#include "engine/Session.h"

#include <imgui.h>

#include <vector>

namespace rapport {

// What a level of a feeling (0 to 10) looks like in a customer, such as "furious".
Wording levelWord(Feeling feeling, int level);
ImU32 colourOf(Feeling feeling);

// Whether more of it is welcome: of all feelings except anger.
bool isWelcome(Feeling feeling);

// The feelings worth showing in a talk: the four that always count; expectation and satisfaction once they have moved,
// or a promise was made.
std::vector<Feeling> feelingsShown(const Session& session);

} // namespace rapport
