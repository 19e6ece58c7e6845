#pragma once

#include "dialogue/Dialogue.h"
#include "ui/Text.h"

#include <vector>

namespace rapport {

// Which part of a graph is looked at, and from how near. Places of the graph are in its own units, one pixel each at a
// zoom of 1.
struct GraphView {
    static constexpr float smallestZoom = 0.05f;
    static constexpr float largestZoom = 4.f;

    ImVec2 centre; // the place in the middle of the area
    float zoom = 1;

    ImVec2 onScreen(const Box& area, ImVec2 place) const;
    Box onScreen(const Box& area, const Box& box) const;
    ImVec2 inGraph(const Box& area, ImVec2 pixel) const;

    // Moves the graph under the area by so many pixels.
    void pan(ImVec2 pixels);
    // Nearer (a factor above 1) or farther; what lies at the pixel stays there.
    void zoomAt(const Box& area, ImVec2 pixel, float factor);
    // All of the graph, but never nearer than `most`; where it would be farther than `least`, its top is shown from
    // there.
    void fit(const Box& area, const Box& bounds, float margin, float least = 0, float most = 1);
    // As little as needed to bring a box of the graph into the area, with a margin around it in pixels.
    void reveal(const Box& area, const Box& box, float margin);
    // Keeps at least a corner of the graph in sight.
    void keepInSight(const Box& area, const Box& bounds);
};

// The distance of a place from a line of points, for telling which edge is meant.
float distanceTo(const std::vector<ImVec2>& line, ImVec2 place);

// Where some words were found: in a node or ending, or in one of its replies.
struct GraphHit {
    NodeIndex node = 0;
    std::optional<ChoiceIndex> choice;
    bool operator==(const GraphHit&) const = default;
};
// Looks through ids and texts in every language; Latin letters large or small alike. In the order of the file, but what
// has just that id comes first.
std::vector<GraphHit> search(const Dialogue& dialogue, std::string_view words);

} // namespace rapport
