#pragma once

#include "dialogue/HandbookPage.h"
#include "dialogue/Rulebook.h"
#include "engine/Debrief.h"
#include "engine/Guess.h"
#include "learner/Try.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <span>

namespace rapport {

// A finished talk to look back at. The profile tells who the customer was; it may be missing. Marks that the handbook
// explains lead to its entries; without one they lead nowhere.
struct DebriefModel {
    const Session& session;
    const Debrief& debrief;
    const Profile* profile = nullptr;
    const Handbook* handbook = nullptr;
    std::span<const Try> others = {};   // other ways taken through it, the oldest first
    std::size_t beside = 0;             // the one of them that is shown beside this talk
    std::string_view saved = {};        // the folder its report was written into; empty if it was not
    const GuessReview* guess = nullptr; // whom the player took the customer for, if they said
};

// Score, principles, styles, feelings and steps at the top, then the whole talk turn by turn.
std::optional<Action> debriefPanel(Ui& ui, const DebriefModel& model);

} // namespace rapport
