#include "author/GraphRows.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace rapport {

namespace {

using Arc = GraphRows::Arc;
using Seat = GraphRows::Place;
using PlaceIndex = GraphRows::PlaceIndex;

// How many places lines may take on their way, all arcs together; lines beyond that run in the margin.
constexpr std::size_t stopBudget = 500'000;

// Node by node: its replies in the author's order, then its diverts.
std::vector<Arc> arcsOf(const Dialogue& dialogue, bool bundles) {
    std::vector<Arc> arcs;
    for (NodeIndex node = 0; node < dialogue.nodes.size(); ++node) {
        std::map<NodeIndex, std::size_t> first; // arc by target
        const Stretch choices = dialogue.node(node).choices;
        for (ChoiceIndex choice = choices.begin; choice < choices.end; ++choice) {
            const NodeIndex to = dialogue.choices[choice].to;
            const auto [at, isNew] = first.emplace(to, arcs.size());
            if (isNew || !bundles)
                arcs.push_back({node, to, {choice}, 0, false, {}, {}});
            else
                arcs[at->second].replies.push_back(choice);
        }
        const Stretch diverts = dialogue.node(node).diverts;
        for (std::uint32_t divert = diverts.begin; divert < diverts.end; ++divert)
            arcs.push_back({node, dialogue.diverts[divert].to, {}, divert, false, {}, {}});
    }
    return arcs;
}

// Leads every arc from row to row. Arcs to the same node from the same side share the places of passing lines.
class Threading {
public:
    Threading(GraphRows& graph, const GraphSizes& sizes) : m_graph(graph), m_sizes(sizes) { chooseMargin(); }

    void thread(Arc& arc) {
        arc.places = {arc.from};
        std::uint32_t row = rowOf(arc.from);
        const std::uint32_t end = rowOf(arc.to), step = arc.isBackward ? std::uint32_t(-1) : 1;
        if (m_sizes.label) {
            arc.label = add(Seat::Kind::label, row += step, m_sizes.label(arc.replies));
            join(arc, *arc.label);
        }
        if (row + step != end && m_inMargin[trunkOf(arc)]) {
            arc.places.push_back(marginPlace(trunkOf(arc)));
            arc.places.push_back(arc.to);
            return;
        }
        for (row += step; row != end; row += step) join(arc, trunkPlace(trunkOf(arc), row));
        join(arc, arc.to);
    }

private:
    using Trunk = std::size_t; // the lines to a node, from above or from below

    std::uint32_t rowOf(PlaceIndex place) const { return m_graph.places[place].row; }
    static Trunk trunkOf(const Arc& arc) { return 2 * std::size_t(arc.to) + arc.isBackward; }

    // Lines take turns for the margin by how many places they would need.
    void chooseMargin() {
        std::vector<std::size_t> stops(2 * m_graph.places.size(), 0);
        std::size_t sum = 0;
        for (const Arc& arc : m_graph.arcs) {
            const std::size_t from = rowOf(arc.from), to = rowOf(arc.to);
            const std::size_t needed = std::max(from, to) - std::min(from, to);
            stops[trunkOf(arc)] += needed;
            sum += needed;
        }
        m_inMargin.assign(stops.size(), false);
        if (sum <= stopBudget) return;
        std::vector<Trunk> longest(stops.size());
        std::iota(longest.begin(), longest.end(), 0);
        std::stable_sort(longest.begin(), longest.end(), [&](Trunk a, Trunk b) { return stops[a] > stops[b]; });
        for (const Trunk trunk : longest) {
            if (sum <= stopBudget) return;
            m_inMargin[trunk] = true;
            sum -= stops[trunk];
        }
    }

    PlaceIndex add(Seat::Kind kind, std::uint32_t row, GraphLayout::Size size = {}) {
        m_graph.places.push_back({kind, row, size.width, size.height, 0, 0, {}, {}});
        return PlaceIndex(m_graph.places.size() - 1);
    }

    PlaceIndex trunkPlace(Trunk trunk, std::uint32_t row) {
        const auto [at, isNew] = m_trunks.try_emplace({trunk, row}, 0);
        if (isNew) at->second = add(Seat::Kind::line, row);
        return at->second;
    }
    PlaceIndex marginPlace(Trunk trunk) {
        const auto [at, isNew] = m_trunks.try_emplace({trunk, 0}, 0);
        if (isNew) at->second = add(Seat::Kind::margin, 0);
        return at->second;
    }

    void join(Arc& arc, PlaceIndex next) {
        PlaceIndex upper = arc.places.back(), lower = next;
        arc.places.push_back(next);
        if (arc.isBackward) std::swap(upper, lower);
        auto& below = m_graph.places[upper].below;
        auto& above = m_graph.places[lower].above;
        const bool isJoined = below.size() < above.size() ? std::find(below.begin(), below.end(), lower) != below.end()
                                                          : std::find(above.begin(), above.end(), upper) != above.end();
        if (isJoined) return;
        below.push_back(lower);
        above.push_back(upper);
    }

    GraphRows& m_graph;
    const GraphSizes& m_sizes;
    std::vector<bool> m_inMargin;                                   // by trunk
    std::map<std::pair<Trunk, std::uint32_t>, PlaceIndex> m_trunks; // by row
};

// A node's box, with room at its right for the replies that lead back to it.
Seat placeOf(const GraphRows& graph, const std::vector<std::size_t>& loops, NodeIndex node, const GraphSizes& sizes) {
    const GraphLayout::Size size = sizes.node(node);
    Seat place{Seat::Kind::node, 0, size.width, size.height, 0, 0, {}, {}};
    int labelWidth = 0, labelHeight = 0;
    for (const std::size_t loop : loops) {
        place.room += place.room ? furtherLoop : loopRoom;
        if (!sizes.label) continue;
        const GraphLayout::Size label = sizes.label(graph.arcs[loop].replies);
        labelWidth = std::max(labelWidth, label.width);
        labelHeight += label.height;
    }
    place.room += labelWidth;
    place.width += place.room;
    place.height = std::max(place.height, labelHeight);
    return place;
}

// In the order in which a walk from the opening meets them, replies in the author's order.
void fillRows(GraphRows& graph, std::size_t rows) {
    graph.rows.resize(rows);
    std::vector<bool> isMet(graph.places.size(), false);
    std::vector<PlaceIndex> open;
    for (PlaceIndex root = 0; root < graph.places.size(); ++root) {
        if (!graph.places[root].above.empty() || graph.places[root].kind == Seat::Kind::margin) continue;
        open.push_back(root);
        while (!open.empty()) {
            const PlaceIndex at = open.back();
            open.pop_back();
            if (isMet[at]) continue;
            isMet[at] = true;
            const Seat& place = graph.places[at];
            graph.rows[place.row].push_back(at);
            open.insert(open.end(), place.below.rbegin(), place.below.rend());
        }
    }
}

} // namespace

GraphRows rowsOf(const Dialogue& dialogue, const GraphSizes& sizes) {
    GraphRows graph;
    const std::size_t nodes = dialogue.nodes.size() + dialogue.endings.size();
    graph.arcs = arcsOf(dialogue, sizes.bundles);
    turnBack(dialogue, graph.arcs);
    const std::vector<std::uint32_t> row = longestWays(graph.arcs, nodes);
    const std::uint32_t step = sizes.label ? 2 : 1; // every other row is for labels

    std::vector<std::vector<std::size_t>> loops(nodes);
    for (std::size_t i = 0; i < graph.arcs.size(); ++i)
        if (graph.arcs[i].isLoop()) loops[graph.arcs[i].from].push_back(i);
    for (NodeIndex node = 0; node < nodes; ++node) {
        graph.places.push_back(placeOf(graph, loops[node], node, sizes));
        graph.places.back().row = row[node] * step;
    }
    Threading threading(graph, sizes);
    for (Arc& arc : graph.arcs)
        if (!arc.isLoop()) threading.thread(arc);
    fillRows(graph, *std::max_element(row.begin(), row.end()) * step + 1);
    return graph;
}

} // namespace rapport
