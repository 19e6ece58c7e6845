#pragma once

#include "ui/Action.h"
#include "ui/ClassStage.h"
#include "ui/Layout.h"
#include "ui/Ui.h"

#include <optional>
#include <string_view>

namespace rapport {

// The link that leads a class. Whoever sees it can lead, so that it is hidden until it is asked for.
struct TrainerLink {
    std::string_view link; // for a tablet
    QrModules qr;          // of it
    bool isCopied = false;
};

// The link and what can be done with it; hidden unless `isShown`. Asks for OpenTrainerPage and CopyTrainerLink.
std::optional<Action> drawTrainerLink(Ui& ui, Column& column, const TrainerLink& link, bool& isShown);

// A screen with nothing else on it, for while the class goes on.
std::optional<Action> classTrainerPanel(Ui& ui, const TrainerLink& link, bool& isShown);

} // namespace rapport
