#pragma once

#include "learner/Mastery.h"
#include "ui/Action.h"
#include "ui/Layout.h"

#include <optional>
#include <vector>

namespace rapport {

// Something to be mastered, and how well it is.
struct LevelRow {
    Wording name;
    Level level;
    std::string place; // in the handbook; empty if it leads nowhere
};

// Rows of name, share and standing, with the evidence below; what needs practice comes first, if they are to be sorted.
std::optional<Action> levelRows(Ui& ui, const char* id, Column& column, std::vector<LevelRow> rows, int thisWeek,
                                bool sorted);

// The shares of the styles in one bar, and in words below it; nothing if nothing was said.
void styleStrip(Ui& ui, Column& column, Wording when, const StyleProfile& profile);

} // namespace rapport
