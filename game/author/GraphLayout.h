#pragma once

#include "dialogue/Dialogue.h"

#include <functional>
#include <optional>
#include <vector>

namespace rapport {

// A dialogue as a picture: nodes in rows from the opening downwards, replies and diverts as lines between them. A line
// never runs through a node it does not belong to, nor through another line's label. Lines that come from afar to the
// same node run together. All lengths are whole pixels, and the same on every machine.
struct GraphLayout {
    struct Size {
        int width = 0;
        int height = 0;
    };
    struct Spot {
        int x = 0;
        int y = 0;
        bool operator==(const Spot&) const = default;
    };
    struct Box {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;

        int right() const { return x + width; }
        int bottom() const { return y + height; }
        Spot middle() const { return {x + width / 2, y + height / 2}; }
        bool operator==(const Box&) const = default;
    };
    struct Edge {
        NodeIndex from = 0;
        NodeIndex to = 0;
        std::vector<ChoiceIndex> replies; // one, or all between the two nodes if they are bundled; none: a divert
        std::uint32_t divert = 0;         // in Dialogue::diverts, if it is one
        std::vector<Spot> points;         // Bézier curves: a place, then two handles and a place, and so on
        std::size_t own = 0;              // so many of the points are its own; after them it runs together with others
        Box label;                        // room for its label, if labels have a size
        bool isBackward = false;          // leads up, to a node that stands before it

        bool isDivert() const { return replies.empty(); }
        bool operator==(const Edge&) const = default;
    };

    std::vector<Box> boxes;  // by NodeIndex: nodes, then endings
    std::vector<Edge> edges; // node by node: its replies in the author's order, then its diverts
    Size size;               // everything lies between 0, 0 and this
};

// How large the parts of the picture shall be.
struct GraphSizes {
    std::function<GraphLayout::Size(NodeIndex)> node;
    // Of the label of some replies (or of a divert: an empty list). Without this, lines have no labels.
    std::function<GraphLayout::Size(const std::vector<ChoiceIndex>&)> label;
    bool bundles = false; // replies between the same two nodes share a line
    int columnGap = 28;   // between neighbours in a row
    int lineGap = 14;     // beside a line that passes through a row
    int rowGap = 44;      // between rows, at the least
};

// Lays a dialogue out. Takes about a second for 10 000 nodes: the more lines there are, the fewer times their order is
// improved, and beyond some length lines run outside the nodes, along the left edge.
GraphLayout layOut(const Dialogue& dialogue, const GraphSizes& sizes);

// Places along curves, near enough to each other to be drawn or measured as straight lines.
std::vector<GraphLayout::Spot> flattened(const std::vector<GraphLayout::Spot>& points, int piecesPerCurve = 12);

} // namespace rapport
