#pragma once

#include <string>
#include <string_view>

namespace rapport {

// Whether a character makes a terminal or a page say what it does not: controls, and what turns the direction of writing
// around (U+202A to U+202E, U+2066 to U+2069).
bool misleads(char32_t code);

// Words that can be shown anywhere: whatever is no character becomes U+FFFD, and control characters blanks.
std::string legible(std::string_view words);

// The same as one word of a command that is to be copied, in single quotes: no shell finds anything to do in it.
std::string shellWord(std::string_view words);

} // namespace rapport
