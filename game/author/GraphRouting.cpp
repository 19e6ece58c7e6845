#include "author/GraphRows.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace rapport {

namespace {

using Arc = GraphRows::Arc;
using Box = GraphLayout::Box;
using Edge = GraphLayout::Edge;
using Seat = GraphRows::Place;
using PlaceIndex = GraphRows::PlaceIndex;
using Spot = GraphLayout::Spot;

constexpr int widestPorts = 26; // between two lines at the same side of a node, if there is room
constexpr int portMargin = 14;  // from the corners of a node
constexpr int slope = 10;       // rows move apart by a pixel for so many that a line between them runs sideways
constexpr int loopHalfHeight = 12;

// A line that is being drawn, made of straight pieces up or down and of bends in between.
class Pen {
public:
    Pen(std::vector<Spot>& points, Spot start) : m_points(points) { m_points.assign(1, start); }

    void straightTo(int y) {
        const Spot at = m_points.back();
        if (at.y == y) return;
        if (m_isStraight) m_points.resize(m_points.size() - 3);
        const Spot from = m_points.back();
        curve({from.x, from.y + (y - from.y) / 3}, {from.x, y - (y - from.y) / 3}, {from.x, y});
        m_isStraight = true;
    }
    void bendTo(Spot to) {
        const Spot at = m_points.back();
        if (at.x == to.x) return straightTo(to.y);
        const int half = (at.y + to.y) / 2;
        curve({at.x, half}, {to.x, half}, to);
        m_isStraight = false;
    }
    // What follows is a piece of its own, even if it goes straight on.
    void lift() { m_isStraight = false; }

private:
    void curve(Spot handle, Spot other, Spot end) { m_points.insert(m_points.end(), {handle, other, end}); }

    std::vector<Spot>& m_points;
    bool m_isStraight = false; // the latest piece
};

class Routing {
public:
    Routing(const GraphRows& graph, const GraphSizes& sizes) : m_graph(graph), m_sizes(sizes) {}

    GraphLayout draw() {
        placeRows();
        placeBoxes();
        countUses();
        findPorts();
        for (std::size_t arc = 0; arc < m_graph.arcs.size(); ++arc) m_layout.edges.push_back(edgeOf(arc));
        drawLoops();
        measure();
        return std::move(m_layout);
    }

private:
    // One line's end at the upper or lower side of a node. Lines that come together have one end together.
    struct Port {
        NodeIndex node = 0;
        bool isBelow = false;
        int neighbourX = 0;
        PlaceIndex neighbour = 0;
        std::size_t arc = 0;
        bool isEnd = false; // of the arc, or its beginning

        auto side() const { return std::tie(node, isBelow); }
        auto order() const { return std::tie(node, isBelow, neighbourX, neighbour, arc, isEnd); }
    };

    const Seat& place(PlaceIndex index) const { return m_graph.places[index]; }
    bool passes(PlaceIndex index) const {
        return place(index).kind == Seat::Kind::line || place(index).kind == Seat::Kind::margin;
    }

    void placeRows() {
        int y = 0;
        for (const auto& row : m_graph.rows) {
            int height = 0, aside = 0;
            for (const PlaceIndex at : row) {
                height = std::max(height, place(at).height);
                for (const PlaceIndex other : place(at).below)
                    aside = std::max(aside, std::abs(place(at).x - place(other).x));
            }
            m_top.push_back(y);
            m_bottom.push_back(y + height);
            y += height + m_sizes.rowGap + std::min(3 * m_sizes.rowGap, aside / slope);
        }
    }

    Box boxOf(const Seat& at) const {
        const int width = at.width - at.room;
        return {at.x - at.width / 2, (m_top[at.row] + m_bottom[at.row] - at.height) / 2, width, at.height};
    }

    void placeBoxes() {
        for (PlaceIndex i = 0; i < m_graph.places.size() && m_graph.isNode(i); ++i)
            m_layout.boxes.push_back(boxOf(place(i)));
    }

    void countUses() {
        m_uses.assign(m_graph.places.size(), 0);
        for (const Arc& arc : m_graph.arcs)
            for (const PlaceIndex at : arc.places) ++m_uses[at];
    }

    void findPorts() {
        std::vector<Port> ports;
        for (std::size_t i = 0; i < m_graph.arcs.size(); ++i) {
            const Arc& arc = m_graph.arcs[i];
            if (arc.isLoop()) continue;
            const PlaceIndex first = arc.places[1], last = arc.places[arc.places.size() - 2];
            ports.push_back({arc.from, !arc.isBackward, place(first).x, first, i, false});
            ports.push_back({arc.to, arc.isBackward, place(last).x, last, i, true});
        }
        std::sort(ports.begin(), ports.end(), [](const Port& a, const Port& b) { return a.order() < b.order(); });
        m_starts.resize(m_graph.arcs.size());
        m_ends.resize(m_graph.arcs.size());
        for (auto begin = ports.begin(); begin != ports.end();) {
            const auto end =
                std::find_if(begin, ports.end(), [&](const Port& port) { return port.side() != begin->side(); });
            spreadPorts({begin, end});
            begin = end;
        }
    }

    // Along one side of a node, in the order of where the lines come from or go to.
    void spreadPorts(std::span<const Port> ports) {
        const auto together = [&](const Port& a, const Port& b) {
            return a.isEnd && b.isEnd && a.neighbour == b.neighbour && passes(a.neighbour);
        };
        int count = 1;
        for (std::size_t i = 1; i < ports.size(); ++i) count += !together(ports[i - 1], ports[i]);
        const Box& box = m_layout.boxes[ports.front().node];
        const int room = std::max(0, box.width - 2 * portMargin);
        const int width = std::min(room, widestPorts * (count - 1));
        for (std::size_t i = 0, at = 0; i < ports.size(); ++i) {
            at += i && !together(ports[i - 1], ports[i]);
            const int across = count > 1 ? int(std::int64_t(width) * std::int64_t(at) / (count - 1)) : 0;
            const int x = box.x + (box.width - width) / 2 + across;
            (ports[i].isEnd ? m_ends : m_starts)[ports[i].arc] = x;
        }
    }

    Edge edgeOf(std::size_t index) const {
        const Arc& arc = m_graph.arcs[index];
        Edge edge{arc.from, arc.to, arc.replies, arc.divert, {}, 0, {}, arc.isBackward};
        if (arc.isLoop()) return edge;
        const Box &from = m_layout.boxes[arc.from], &to = m_layout.boxes[arc.to];
        Pen pen(edge.points, {m_starts[index], arc.isBackward ? from.y : from.bottom()});
        pen.straightTo(leavingY(arc, place(arc.from).row));
        for (std::size_t i = 1; i + 1 < arc.places.size(); ++i) pass(arc, i, pen, edge);
        pen.bendTo({m_ends[index], enteringY(arc, place(arc.to).row)});
        pen.straightTo(arc.isBackward ? to.bottom() : to.y);
        if (edge.own == 0) edge.own = edge.points.size();
        if (arc.label) edge.label = labelBox(arc, place(*arc.label));
        return edge;
    }

    // Where an arc comes into a row, and where it leaves it.
    int enteringY(const Arc& arc, std::uint32_t row) const { return arc.isBackward ? m_bottom[row] : m_top[row]; }
    int leavingY(const Arc& arc, std::uint32_t row) const { return arc.isBackward ? m_top[row] : m_bottom[row]; }

    void pass(const Arc& arc, std::size_t i, Pen& pen, Edge& edge) const {
        const Seat& at = place(arc.places[i]);
        const bool inMargin = at.kind == Seat::Kind::margin;
        const std::uint32_t step = arc.isBackward ? std::uint32_t(-1) : 1;
        const std::uint32_t enters = inMargin ? place(arc.places[i - 1]).row + step : at.row;
        const std::uint32_t leaves = inMargin ? place(arc.places[i + 1]).row - step : at.row;
        pen.bendTo({at.x, enteringY(arc, enters)});
        if (edge.own == 0 && m_uses[arc.places[i]] > 1) {
            edge.own = edge.points.size();
            pen.lift();
        }
        pen.straightTo(leavingY(arc, leaves));
    }

    // Near the node that the arc leaves.
    Box labelBox(const Arc& arc, const Seat& at) const {
        const int y = arc.isBackward ? m_bottom[at.row] - at.height : m_top[at.row];
        return {at.x - at.width / 2, y, at.width, at.height};
    }

    // Replies that lead back to their own node: each loop around the one before, labels beside them.
    void drawLoops() {
        std::vector<int> room(m_layout.boxes.size(), 0), labels(m_layout.boxes.size(), 0);
        for (Edge& edge : m_layout.edges) {
            if (edge.from != edge.to) continue;
            const Box& box = m_layout.boxes[edge.from];
            const Spot middle{box.right(), box.middle().y};
            int& reach = room[edge.from];
            reach += reach ? furtherLoop : loopRoom;
            const int half = std::min(box.height / 2 - 2, loopHalfHeight + (reach - loopRoom) / 2);
            const int handle = middle.x + reach; // the curve comes to three quarters of it
            edge.points = {{middle.x, middle.y - half},
                           {handle, middle.y - half},
                           {handle, middle.y + half},
                           {middle.x, middle.y + half}};
            edge.own = edge.points.size();
            if (!m_sizes.label) continue;
            const GraphLayout::Size size = m_sizes.label(edge.replies);
            edge.label = {box.x + place(edge.from).width - size.width, box.y + labels[edge.from], size.width,
                          size.height};
            labels[edge.from] += size.height;
        }
    }

    void measure() {
        const auto reach = [&](int x, int y) {
            m_layout.size = {std::max(m_layout.size.width, x), std::max(m_layout.size.height, y)};
        };
        for (const Seat& at : m_graph.places)
            if (at.kind != Seat::Kind::margin) reach(at.x - at.width / 2 + at.width, m_bottom[at.row]);
        for (const Edge& edge : m_layout.edges) reach(edge.label.right(), edge.label.bottom());
    }

    const GraphRows& m_graph;
    const GraphSizes& m_sizes;
    GraphLayout m_layout;
    std::vector<int> m_top, m_bottom;  // of each row
    std::vector<std::size_t> m_uses;   // arcs through each place
    std::vector<int> m_starts, m_ends; // where each arc leaves its node and comes to the other, from the left
};

} // namespace

GraphLayout routed(const GraphRows& graph, const GraphSizes& sizes) {
    return Routing(graph, sizes).draw();
}

} // namespace rapport
