#pragma once

#include <imgui.h>

#include <vector>

namespace rapport {

// Lines of the graph on the screen, in pixels. They can be told apart without colour: by dashes, width and ends.
struct LineLook {
    ImU32 colour = 0;
    float width = 1.5f;
    float dash = 0; // length of a dash and of the gap after it; 0: an unbroken line
};
void drawLine(ImDrawList& draw, const std::vector<ImVec2>& points, const LineLook& look);
// The arrow at the end of a line.
void drawArrow(ImDrawList& draw, const std::vector<ImVec2>& points, ImU32 colour, float size);
// The place at a share of the way along a line.
ImVec2 placeAlong(const std::vector<ImVec2>& points, float share = 0.5f);

} // namespace rapport
