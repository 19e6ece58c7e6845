#pragma once

#include "base/Wording.h"
#include "ui/Focus.h"
#include "ui/Keys.h"
#include "ui/Text.h"
#include "ui/Theme.h"

#include <string>
#include <string_view>

namespace rapport {

// What every panel is drawn with: size and typefaces, language, keys, and the memory of where the keyboard is.
// The window keeps one of these and calls begin() after each new frame of Dear ImGui.
struct Ui {
    Theme theme;
    Language language = Language::english;
    bool fullScreen = false;
    bool projector = false;         // letters are made for a whole room, whatever the text size
    TextBoxes* textBoxes = nullptr; // a record for tests; usually none

    Keys keys;
    Focus focus;
    Typesetter typesetter;
    ImVec2 size; // what panels may fill: the display, less what a notice takes

    // Reads keys and display size of this frame.
    void begin();

    // The words in the language of the panels; begun() writes their first letter large, as at the start of a line.
    std::string_view say(Wording wording) const { return wording.in(language); }
    std::string_view say(const Message& message) const { return message.in(language); }
    std::string begun(Wording wording) const;
    int textSize() const { return int(theme.scale * 100 + 0.5f); }
    float px(float length) const { return theme.px(length); }
    float space(float length) const { return theme.space(length); }
};

} // namespace rapport
