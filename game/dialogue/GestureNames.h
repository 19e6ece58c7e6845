#pragma once

#include "base/Wording.h"
#include "dialogue/Gesture.h"

namespace rapport {

// What is seen, told after the customer's name: "drums their fingers".
Wording nameOf(Gesture gesture);

} // namespace rapport
