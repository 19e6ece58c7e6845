#pragma once

#include "dialogue/Rulebook.h"

namespace rapport {

// The rulebook of the tests: one angry customer whose anger answers to style, understanding and blame, and round weights.
const Rulebook& testRulebook();

} // namespace rapport
