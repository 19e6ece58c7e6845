#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace rapport {

// How wide a piece of text is drawn, in the unit of the width it is broken to.
using TextWidth = std::function<float(std::string_view)>;

// Breaks UTF-8 text into lines of at most `width`, as a typesetter of mixed Chinese and Latin text would: between
// Chinese characters but never before "，" or after "（", Latin words kept whole, a word longer than a line cut where
// the line ends.
// '\n' always ends a line. The lines are views into `text`, without the spaces at their ends; a text has at least one
// line.
std::vector<std::string_view> breakLines(std::string_view text, float width, const TextWidth& widthOf);

} // namespace rapport
