#pragma once

#include "ui/DebriefPanel.h"
#include "ui/Layout.h"

namespace rapport {

// What the player took the customer for, held against who it was; draws nothing if they never said.
std::optional<Action> guessCard(Ui& ui, Column& column, const DebriefModel& model);

} // namespace rapport
