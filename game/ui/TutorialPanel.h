#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

inline constexpr int tutorialSteps = 5;

// One minute of introduction, a step at a time (0 to 4). The last step's NextTutorial ends it. The app keeps the step.
std::optional<Action> tutorialPanel(Ui& ui, int step);

} // namespace rapport
