#pragma once

#include "ui/Action.h"
#include "ui/Layout.h"

#include <optional>

namespace rapport {

// Above what can be played: for practice or as an exam, and what that means.
std::optional<Action> termsRow(Ui& ui, Column& column, bool isExam, bool hasDrills = false);

} // namespace rapport
