#pragma once

#include "learner/Today.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// Today's practice, each moment with its reason; pressing one starts exactly there.
std::optional<Action> todayPanel(Ui& ui, const Today& today);

} // namespace rapport
