#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <string_view>

namespace rapport {

// A class that has ended: what is left of it.
struct ClassEndedModel {
    Message title;
    std::string_view saved; // the name of the files, without their endings; empty if nothing could be saved
};
// Asks for OpenDebrief and LeaveEnded.
std::optional<Action> classEndedPanel(Ui& ui, const ClassEndedModel& model);

} // namespace rapport
