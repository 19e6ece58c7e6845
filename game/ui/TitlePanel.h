#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <string_view>

namespace rapport {

// What the title screen has to offer.
struct TitleModel {
    std::string_view interrupted; // the title of a talk that can be gone on with; empty if there is none
    std::string_view version;
    std::string_view learner = {}; // who is learning; empty without a profile
};

// The first screen: the name of the game, start, go on, today's practice, who is learning, settings, quit.
std::optional<Action> titlePanel(Ui& ui, const TitleModel& model);

} // namespace rapport
