#pragma once

#include "engine/Session.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// What was said so far, turn by turn, to go back to before any of it; the digits answer for the first nine turns, B for the
// last one.
std::optional<Action> turnsPanel(Ui& ui, const Session& session);

} // namespace rapport
