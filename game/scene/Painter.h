#pragma once

#include "puppet/DisplayList.h"

#include <cairo.h>

#include <string>
#include <string_view>

namespace rapport {

// Paints a display list in the units of the context.
void paint(const DisplayList& list, cairo_t* context);

// Paints a figure in its place into a PNG file of the given size, without any window. False if it cannot be written.
bool savePng(const DisplayList& list, std::string_view place, int width, int height, const std::string& path);

} // namespace rapport
