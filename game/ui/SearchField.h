#pragma once

#include "ui/Layout.h"

#include <span>
#include <string_view>

namespace rapport {

// What became of a field this frame.
struct Typing {
    bool changed = false; // its words are others now
    bool entered = false; // Enter was pressed in it
};

// A line to type in, Chinese too. `hint` stands in it while it is empty. Ctrl+F brings the keyboard here, and so does
// coming here with Tab or an arrow; both lead on from it too.
Typing searchField(Ui& ui, const char* id, const Box& box, std::span<char> words, std::string_view hint);

} // namespace rapport
