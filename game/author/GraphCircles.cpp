#include "author/GraphRows.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rapport {

namespace {

using Arc = GraphRows::Arc;

// Arcs sorted into groups by one of their nodes.
class Groups {
public:
    template <class NodeOf>
    Groups(std::size_t nodes, const std::vector<std::size_t>& arcs, NodeOf nodeOf) : m_begin(nodes + 1, 0) {
        for (const std::size_t arc : arcs) ++m_begin[nodeOf(arc) + 1];
        std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
        m_arcs.resize(arcs.size());
        std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const std::size_t arc : arcs) m_arcs[next[nodeOf(arc)]++] = arc;
    }
    std::span<const std::size_t> of(std::size_t node) const {
        return {m_arcs.data() + m_begin[node], m_begin[node + 1] - m_begin[node]};
    }

private:
    std::vector<std::size_t> m_begin, m_arcs;
};

std::vector<std::size_t> numbersOf(const std::vector<Arc>& arcs) {
    std::vector<std::size_t> numbers(arcs.size());
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

bool isOnce(const Dialogue& dialogue, const Arc& arc) {
    return !arc.isDivert() && std::all_of(arc.replies.begin(), arc.replies.end(),
                                          [&](ChoiceIndex reply) { return dialogue.choices[reply].isOnce(); });
}

// The arcs that give a talk its shape: all that can be taken again, and of the others those without which some node
// would not be come to.
std::vector<bool> bearingArcs(const Dialogue& dialogue, const std::vector<Arc>& arcs, std::size_t nodes) {
    std::vector<bool> bears(arcs.size());
    for (std::size_t i = 0; i < arcs.size(); ++i) bears[i] = !isOnce(dialogue, arcs[i]);
    const Groups leaving(nodes, numbersOf(arcs), [&](std::size_t arc) { return arcs[arc].from; });
    std::vector<bool> isReached(nodes, false);
    std::vector<std::size_t> open = {dialogue.start}, onceArcs;
    isReached[dialogue.start] = true;
    const auto reach = [&](NodeIndex node) {
        if (!isReached[node]) open.push_back(node);
        isReached[node] = true;
    };
    for (std::size_t next = 0, nextOnce = 0; next < open.size() || nextOnce < onceArcs.size();) {
        if (next < open.size()) {
            for (const std::size_t arc : leaving.of(open[next]))
                if (bears[arc])
                    reach(arcs[arc].to);
                else
                    onceArcs.push_back(arc);
            ++next;
            continue;
        }
        const std::size_t arc = onceArcs[nextOnce++];
        if (isReached[arcs[arc].to]) continue;
        bears[arc] = true;
        reach(arcs[arc].to);
    }
    return bears;
}

// Walks from the opening and turns back every arc that leads to a node on the way to itself. Without recursion, since
// talks may be deep.
void turnBackOnWalk(const Dialogue& dialogue, std::vector<Arc>& arcs, std::size_t nodes) {
    const Groups leaving(nodes, numbersOf(arcs), [&](std::size_t arc) { return arcs[arc].from; });
    enum : char { fresh, onPath, done };
    std::vector<char> mark(nodes, fresh);
    std::vector<std::pair<NodeIndex, std::size_t>> path; // a node, and how many of its arcs were followed
    const auto enter = [&](NodeIndex node) {
        mark[node] = onPath;
        path.emplace_back(node, 0);
    };
    const auto walk = [&](NodeIndex root) {
        if (mark[root] == fresh) enter(root);
        while (!path.empty()) {
            const NodeIndex node = path.back().first;
            const auto ways = leaving.of(node);
            if (path.back().second == ways.size()) {
                mark[node] = done;
                path.pop_back();
                continue;
            }
            Arc& arc = arcs[ways[path.back().second++]];
            arc.isBackward = mark[arc.to] == onPath;
            if (mark[arc.to] == fresh) enter(arc.to);
        }
    };
    walk(dialogue.start);
    for (NodeIndex node = 0; node < nodes; ++node) walk(node);
}

} // namespace

std::vector<std::uint32_t> longestWays(const std::vector<Arc>& arcs, std::size_t nodes) {
    const auto upper = [&](std::size_t arc) { return arcs[arc].isBackward ? arcs[arc].to : arcs[arc].from; };
    const auto lower = [&](std::size_t arc) { return arcs[arc].isBackward ? arcs[arc].from : arcs[arc].to; };
    std::vector<std::size_t> between;
    for (std::size_t i = 0; i < arcs.size(); ++i)
        if (!arcs[i].isLoop()) between.push_back(i);
    const Groups leaving(nodes, between, upper);

    std::vector<std::uint32_t> waiting(nodes, 0), row(nodes, 0);
    for (const std::size_t arc : between) ++waiting[lower(arc)];
    std::vector<std::size_t> ready;
    for (std::size_t node = 0; node < nodes; ++node)
        if (waiting[node] == 0) ready.push_back(node);
    for (std::size_t i = 0; i < ready.size(); ++i)
        for (const std::size_t arc : leaving.of(ready[i])) {
            row[lower(arc)] = std::max(row[lower(arc)], row[ready[i]] + 1);
            if (--waiting[lower(arc)] == 0) ready.push_back(lower(arc));
        }
    return row;
}

void turnBack(const Dialogue& dialogue, std::vector<Arc>& arcs) {
    const std::size_t nodes = dialogue.nodes.size() + dialogue.endings.size();
    const std::vector<bool> bears = bearingArcs(dialogue, arcs, nodes);
    std::vector<Arc> bearing;
    for (std::size_t i = 0; i < arcs.size(); ++i)
        if (bears[i]) bearing.push_back(arcs[i]);
    turnBackOnWalk(dialogue, bearing, nodes);
    const std::vector<std::uint32_t> row = longestWays(bearing, nodes);

    // The others follow the rows that are there now; within one of them, the order of the file.
    const auto place = [&](NodeIndex node) { return std::pair(row[node], node); };
    auto next = bearing.begin();
    for (std::size_t i = 0; i < arcs.size(); ++i)
        arcs[i].isBackward = bears[i] ? (next++)->isBackward : place(arcs[i].to) < place(arcs[i].from);
}

} // namespace rapport
