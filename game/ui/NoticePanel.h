#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>

namespace rapport {

// A warning along the lower edge, such as why progress cannot be saved. Draw it before the screen: it takes its height
// from ui.size, so that nothing is covered. Pressing its cross asks to dismiss it.
std::optional<Action> noticePanel(Ui& ui, const Message& message);

} // namespace rapport
