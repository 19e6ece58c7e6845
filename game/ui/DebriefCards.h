#pragma once

#include "ui/DebriefPanel.h"
#include "ui/Layout.h"

#include <optional>

namespace rapport {

// The cards of the debrief, each drawn into a column. Their marks lead to the handbook.
std::optional<Action> scoreCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> principlesCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> stylesCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> feelingsCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> stepsCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> customerCard(Ui& ui, Column& column, const DebriefModel& model);
// What would have saved a talk that ended worse than it could have; draws nothing if there is none.
std::optional<Action> rescueCard(Ui& ui, Column& column, const DebriefModel& model);
// One turn: what was said, what it was, what it cost, and what would have been better.
std::optional<Action> turnCard(Ui& ui, Column& column, const DebriefModel& model, std::size_t turn);

} // namespace rapport
