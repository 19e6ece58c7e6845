#pragma once

#include "learner/Terms.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <string_view>

namespace rapport {

// A talk that was broken off when the window closed.
struct ResumeModel {
    std::string_view title; // of the dialogue, in the language shown
    std::string_view when;  // such as "yesterday, 17:20"; may be empty
    int replies = 0;        // said so far
};

// Go on with the interrupted talk (Resume), begin it anew (Again), or leave it for now (Back).
std::optional<Action> resumePanel(Ui& ui, const ResumeModel& model);

// Before a talk with crude or painful scenes: begin all the same (Resume), or go back (Back).
std::optional<Action> contentNotePanel(Ui& ui, std::string_view title, std::string_view note);

// Covers a talk while its clock stands still: go on (Resume), begin anew (Again), settings, leave (Back).
std::optional<Action> pausePanel(Ui& ui, std::string_view title, const Terms& terms);

} // namespace rapport
