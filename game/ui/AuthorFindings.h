#pragma once

#include "ui/AuthorModel.h"
#include "ui/Layout.h"

namespace rapport {

// What was found in the file, errors first. A finding unfolds to its hint and its rule, and selects what it is about.
void authorFindings(Ui& ui, Column& column, const AuthorModel& model, AuthorView& view);

} // namespace rapport
