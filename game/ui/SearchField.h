#pragma once

#include "ui/Layout.h"

#include <span>
#include <string>
#include <string_view>

namespace rapport {

// What became of a field this frame.
struct Typing {
    bool changed = false; // its words are others now
    bool entered = false; // Enter was pressed in it
};

// A line to type in, Chinese too. `hint` stands in it while it is empty. Ctrl+F brings the keyboard here, and so does
// coming here with Tab or an arrow; both lead on from it too.
// What is secret is shown as dots.
Typing searchField(Ui& ui, const char* id, const Box& box, std::span<char> words, std::string_view hint,
                   bool isSecret = false);
// The same where letters mean nothing but words to look for: whatever is typed elsewhere on the screen begins new words
// here. `ahead` keeps it until the keyboard has come. typeAhead() goes before anything else that reads the keys.
void typeAhead(Ui& ui, std::span<char> words, std::string& ahead);
Typing searchField(Ui& ui, const char* id, const Box& box, std::span<char> words, std::string_view hint,
                   std::string& ahead);

} // namespace rapport
