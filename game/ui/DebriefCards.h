#pragma once

#include "ui/DebriefPanel.h"
#include "ui/Layout.h"

#include <optional>

namespace rapport {

// The cards of the debrief, each drawn into a column.
std::optional<Action> scoreCard(Ui& ui, Column& column, const DebriefModel& model);
void principlesCard(Ui& ui, Column& column, const DebriefModel& model);
void stylesCard(Ui& ui, Column& column, const DebriefModel& model);
void feelingsCard(Ui& ui, Column& column, const DebriefModel& model);
void stepsCard(Ui& ui, Column& column, const DebriefModel& model);
void customerCard(Ui& ui, Column& column, const DebriefModel& model);
// What would have saved a talk that ended worse than it could have; draws nothing if there is none.
void rescueCard(Ui& ui, Column& column, const DebriefModel& model);
// One turn: what was said, what it was, what it cost, and what would have been better.
void turnCard(Ui& ui, Column& column, const DebriefModel& model, std::size_t turn);

} // namespace rapport
