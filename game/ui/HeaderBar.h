#pragma once

#include "ui/Controls.h"

#include <optional>

namespace rapport {

// The bar at the top of a screen: a way back, the title, language, text size, full screen; in a talk also a pause.
struct HeaderBar {
    std::string_view title;
    bool canGoBack = true;
    bool canPause = false;
};

// Fixed for a scale, so that everything below it can be placed without drawing it.
float headerHeight(float scale);

// Draws the bar and moves the column below it. Handles the keys that hold everywhere: Esc, F10 for the menu, L, M, + and -.
std::optional<Action> headerBar(Ui& ui, Column& column, const HeaderBar& bar);

} // namespace rapport
