#pragma once

#include "author/GraphLayout.h"

#include <cstdint>

namespace rapport {

// A dialogue's graph in rows, on its way to being laid out. What takes room in a row is a place: a node, a label, or a
// line that passes. Lines join places of neighbouring rows only.
struct GraphRows {
    using PlaceIndex = std::uint32_t;

    struct Place {
        enum class Kind : std::uint8_t { node, label, line, margin };

        Kind kind = Kind::line;
        std::uint32_t row = 0; // a line in the margin passes all of them
        int width = 0;
        int height = 0;
        int room = 0; // of the width, for replies that lead back to the node itself
        int x = 0;    // of its middle
        std::vector<PlaceIndex> above;
        std::vector<PlaceIndex> below;
    };
    struct Arc {
        NodeIndex from = 0;
        NodeIndex to = 0;
        std::vector<ChoiceIndex> replies;
        std::uint32_t divert = 0;
        bool isBackward = false;
        std::vector<PlaceIndex> places; // from the one node to the other; none if they are the same
        std::optional<PlaceIndex> label;

        bool isLoop() const { return from == to; }
        bool isDivert() const { return replies.empty(); }
    };

    std::vector<Place> places; // nodes and endings first, by NodeIndex
    std::vector<Arc> arcs;
    std::vector<std::vector<PlaceIndex>> rows; // from the left; without what runs in the margin

    bool isNode(PlaceIndex place) const { return places[place].kind == Place::Kind::node; }
};

// Room beside a node for its own loops: the first, and each further one.
inline constexpr int loopRoom = 30, furtherLoop = 10;

// Turns back the arcs that would close circles: rather replies said once, unless nothing else leads to a node.
void turnBack(const Dialogue& dialogue, std::vector<GraphRows::Arc>& arcs);
// The row of every node: one below the lowest that leads to it. The arcs must not close circles.
std::vector<std::uint32_t> longestWays(const std::vector<GraphRows::Arc>& arcs, std::size_t nodes);

// Turns back arcs, finds a row for every node by the longest way to it, and gives passing
// lines and labels their places. The order within the rows is as met from the opening.
GraphRows rowsOf(const Dialogue& dialogue, const GraphSizes& sizes);

// Orders the places of every row so that few lines cross.
void orderRows(GraphRows& graph);
// How many pairs of lines cross.
std::uint64_t crossingsIn(const GraphRows& graph);

// Moves the places of every row to where their lines run straight, as far as their neighbours let them.
void alignColumns(GraphRows& graph, const GraphSizes& sizes);

// The finished picture of rows that are ordered and aligned.
GraphLayout routed(const GraphRows& graph, const GraphSizes& sizes);

} // namespace rapport
