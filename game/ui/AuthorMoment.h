#pragma once

#include "ui/AuthorModel.h"
#include "ui/Layout.h"

namespace rapport {

// The selected node or ending: its words, its replies with marks, points and what they lose, and who leads here.
std::optional<AuthorAction> authorMoment(Ui& ui, ScrollArea& area, const AuthorModel& model, AuthorView& view);

} // namespace rapport
