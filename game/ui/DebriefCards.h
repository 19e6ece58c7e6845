#pragma once

#include "ui/Charts.h"
#include "ui/DebriefPanel.h"
#include "ui/Layout.h"

#include <optional>

namespace rapport {

// A feeling over the turns of a talk, one curve each.
std::vector<Curve> feelingCurves(const Ui& ui, const Session& session);

// The cards of the debrief, each drawn into a column. Their marks lead to the handbook.
std::optional<Action> scoreCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> principlesCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> stylesCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> feelingsCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> stepsCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> customerCard(Ui& ui, Column& column, const DebriefModel& model);
// Another way taken, side by side with this talk: result, feelings, what was said where they part, and the principles that
// came out otherwise; draws nothing if there is none.
std::optional<Action> besideCard(Ui& ui, Column& column, const DebriefModel& model);
// The turn to think about first, and what to say there; what the ending means beyond this customer. Both once it is over.
std::optional<Action> nextTimeCard(Ui& ui, Column& column, const DebriefModel& model);
std::optional<Action> rippleCard(Ui& ui, Column& column, const DebriefModel& model);
// What would have saved a talk that ended worse than it could have; draws nothing if there is none.
std::optional<Action> rescueCard(Ui& ui, Column& column, const DebriefModel& model);
// One turn: what was said, what it was, what it cost, and what would have been better.
// `thought` is what then went on in the customer.
std::optional<Action> turnCard(Ui& ui, Column& column, const DebriefModel& model, std::size_t turn,
                               const Message& thought);

} // namespace rapport
