#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// What is set now; language, text size, colours, full screen and projector are known to the panels anyway.
struct SettingsModel {
    MotionAmount motion = MotionAmount::full;
    Timers timers = Timers::asWritten;
    bool hasSound = false; // there is a device to play on
    int volume = 50;       // 0 to 100
    bool isMuted = false;
};

// How it reads: language, text size, colours, for whom. How it runs: screen, motion, sound, clocks. Everything holds at
// once.
std::optional<Action> settingsPanel(Ui& ui, const SettingsModel& model);

} // namespace rapport
