#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// What is set now; language, text size and full screen are known to the panels anyway.
struct SettingsModel {
    MotionAmount motion = MotionAmount::full;
    Timers timers = Timers::asWritten;
};

// Language, text size, full screen, how much moves, and how long clocks run. Everything holds at once.
std::optional<Action> settingsPanel(Ui& ui, const SettingsModel& model);

} // namespace rapport
