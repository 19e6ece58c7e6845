#pragma once

#include "dialogue/Rulebook.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// Whom the player may have before them: one of the rulebook's customers, met in a channel, last heard with these words.
struct GuessModel {
    const Rulebook& rulebook;
    Channel channel = Channel::counter;
    std::string_view name;
    std::string_view line;
};

// What has been picked so far.
struct GuessView {
    Guess guess;
};

// "Who is this?": type, manifestation, and the signs that told them (SayWho), or back to the talk (Back).
std::optional<Action> guessPanel(Ui& ui, const GuessModel& model, GuessView& view);

} // namespace rapport
