#pragma once

#include "puppet/DisplayList.h"

namespace rapport {

// Simple shapes that rooms are made of.
DisplayList& box(DisplayList& list, Point from, Point to);
DisplayList& roundedBox(DisplayList& list, Point from, Point to, float radius);
// A soft round light of this colour, or a shadow.
void glow(DisplayList& list, Point middle, float radius, Colour colour);
// A potted plant, standing at its foot; size 1 is 240 points high.
void plant(DisplayList& list, Point foot, float size);

} // namespace rapport
