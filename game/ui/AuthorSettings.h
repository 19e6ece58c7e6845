#pragma once

#include "ui/AuthorModel.h"
#include "ui/Layout.h"

namespace rapport {

// What the customer feels and what the talk remembers, to be set by hand.
std::optional<AuthorAction> authorSettings(Ui& ui, Column& column, const Rehearsal& rehearsal);

} // namespace rapport
