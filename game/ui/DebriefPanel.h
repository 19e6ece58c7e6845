#pragma once

#include "dialogue/HandbookPage.h"
#include "dialogue/Rulebook.h"
#include "engine/Debrief.h"
#include "engine/Guess.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// A finished talk to look back at. The profile tells who the customer was; it may be missing. Marks that the handbook
// explains lead to its entries; without one they lead nowhere.
struct DebriefModel {
    const Session& session;
    const Debrief& debrief;
    const Profile* profile = nullptr;
    const Handbook* handbook = nullptr;
    const GuessReview* guess = nullptr; // whom the player took the customer for, if they said
};

// Score, principles, styles, feelings and steps at the top, then the whole talk turn by turn.
std::optional<Action> debriefPanel(Ui& ui, const DebriefModel& model);

} // namespace rapport
