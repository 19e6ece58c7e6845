#pragma once

namespace rapport {

// The keys that mean something in the panels, as pressed since the last frame. F9 and F11 are the window's own.
struct Keys {
    int digit = 0; // 1 to 9 from either row; 0 for none
    bool enter = false;
    bool space = false;
    bool escape = false;
    bool tab = false;
    bool backTab = false;
    bool up = false;
    bool down = false;
    bool left = false;
    bool right = false;
    bool pageUp = false;
    bool pageDown = false;
    bool home = false;
    bool end = false;
    bool language = false;  // L
    bool hint = false;      // H
    bool back = false;      // B
    bool who = false;       // W
    bool takeBack = false;  // U
    bool larger = false;    // +
    bool smaller = false;   // -
    bool arrowHeld = false; // one of the four arrows is down
    bool whole = false;     // 0
    bool mute = false;      // M
    bool menu = false;      // F10, told by the window
    bool explain = false;   // F1, told by the window
    char typed = 0;         // the last letter or sign, letters small; 0 for none
    bool find = false;      // Ctrl+F, told by the window
    bool leaveOn = false;   // Tab or Down, also while a text field has the keyboard, which is left by them
    bool leaveBack = false; // Shift+Tab or Up, likewise
};

// Reads them from Dear ImGui's input of this frame. Letters and digits come as text, so that any keyboard layout and
// the keypad serve; while a text field has the keyboard, only what leaves it is read.
Keys keysPressed();

} // namespace rapport
