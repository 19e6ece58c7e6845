#pragma once

#include "ui/Text.h"

#include <filesystem>

namespace rapport {

// Writes where every text of the last picture stands, a line each: its box, what could be seen there, its card, its
// words. For tests of the real window; the file is replaced in one go.
void writeTextBoxes(const TextBoxes& boxes, const std::filesystem::path& file);

} // namespace rapport
