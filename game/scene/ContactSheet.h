#pragma once

#include "puppet/DisplayList.h"

#include <span>
#include <string>

namespace rapport {

// One picture of a contact sheet.
struct Shot {
    std::string caption;
    std::string place; // as for a Stage
    DisplayList figure;
};

// Paints pictures of one size beside and below each other, each with its caption, into a PNG file, without any window.
// False if it cannot be written.
bool saveContactSheet(std::span<const Shot> shots, int columns, int width, int height, const std::string& path);

} // namespace rapport
