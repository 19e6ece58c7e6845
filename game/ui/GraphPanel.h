#pragma once

#include "ui/AuthorModel.h"
#include "ui/Layout.h"

#include <optional>

namespace rapport {

// The conversation as a graph to move about in. Drag or the arrow keys move it, the wheel or + and - bring it nearer, 0
// shows all of it; a click selects, Page Up and Page Down select the one before and after; a double click or Enter
// plays from there.
std::optional<AuthorAction> graphPanel(Ui& ui, const Box& box, const AuthorModel& model, AuthorView& view);

// Above it: the search field, nearer and farther, and what is marked in the graph. Moves the column below itself.
// Ctrl+F goes to the field, Enter there to the next place found.
void graphToolbar(Ui& ui, Column& column, const Box& graph, const AuthorModel& model, AuthorView& view);

} // namespace rapport
