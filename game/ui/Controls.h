#pragma once

#include "ui/Action.h"
#include "ui/Layout.h"
#include "ui/Pictogram.h"

#include <optional>
#include <span>

namespace rapport {

// What became of a control this frame.
struct Touch {
    bool pressed = false; // clicked, or Enter or Space while the keyboard is at it
    bool hovered = false;
    bool held = false;
    bool focused = false;
};

// An area that can be clicked and reached with the keyboard, without a look of its own. Not enabled: neither.
Touch touch(Ui& ui, const char* id, const Box& box, bool enabled = true);
// The ring that shows where the keyboard is; nothing if it is not here.
void focusRing(Ui& ui, const Box& box, float rounding, const Touch& touch);

enum class ButtonLook : unsigned char { primary, plain, quiet };

// A button with a text that wraps if it must. As wide as the column, or only as wide as its text.
bool button(Ui& ui, const char* id, Column& column, std::string_view text, ButtonLook look = ButtonLook::plain);
Box buttonSize(Ui& ui, std::string_view text, float widthAtMost, bool withPicture = false);
bool buttonAt(Ui& ui, const char* id, const Box& box, std::string_view text, ButtonLook look,
              std::optional<Pictogram> picture = std::nullopt);
// A square button with a picture; its words show while the mouse or the keyboard is at it.
bool pictureButton(Ui& ui, const char* id, const Box& box, Pictogram picture, std::string_view words);

// A row of choices of which one holds, wrapping where it must; returns the one pressed.
std::optional<int> options(Ui& ui, const char* id, Column& column, std::initializer_list<std::string_view> names,
                           int chosen);
std::optional<int> options(Ui& ui, const char* id, Column& column, std::span<const std::string_view> names, int chosen);

// A small word on a coloured ground.
struct ChipLook {
    ImU32 fill = Ink::accentSoft;
    ImU32 text = Ink::accentDeep;
    std::optional<Pictogram> picture;
};
void chip(Ui& ui, Flow& flow, std::string_view text, const ChipLook& look);
// How wide that is where there is room for it.
float chipWidth(const Ui& ui, std::string_view text, bool withPicture);
// The same to be pressed, with a sign that it leads on.
bool chipLink(Ui& ui, const char* id, Flow& flow, std::string_view text, const ChipLook& look);

// A wrapped text to be pressed, with a sign that it leads on.
bool textLink(Ui& ui, const char* id, Column& column, std::string_view text, ImFont* font);

// Words beside a control, drawn above everything else.
void tooltip(Ui& ui, const Box& beside, std::string_view text);

} // namespace rapport
