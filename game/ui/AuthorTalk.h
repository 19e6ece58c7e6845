#pragma once

#include "ui/AuthorModel.h"
#include "ui/Layout.h"

namespace rapport {

// The talk tried out: what is said and can be said now, then feelings and memory, which can be changed at any moment.
// The digits say replies, F1 explains the locked one the mouse or the keyboard is at, or the first.
std::optional<AuthorAction> authorTalk(Ui& ui, ScrollArea& area, const AuthorModel& model, AuthorView& view);

} // namespace rapport
