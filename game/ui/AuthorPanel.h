#pragma once

#include "ui/AuthorModel.h"
#include "ui/Ui.h"

namespace rapport {

// The author's window: the graph, beside it what was found and what is selected, and the talk to try out. Where there
// is no room for all of it at once, pages take turns.
std::optional<AuthorAction> authorPanel(Ui& ui, const AuthorModel& model, AuthorView& view, bool canGoBack);

} // namespace rapport
