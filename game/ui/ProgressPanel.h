#pragma once

#include "learner/Portfolio.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// How far somebody is: the map of what is mastered, with the evidence behind it; styles by type of customer, lately and
// before; stars and personal bests. Names lead into the handbook, and dialogues begin.
std::optional<Action> progressPanel(Ui& ui, const Portfolio& portfolio, std::string_view learner);

} // namespace rapport
