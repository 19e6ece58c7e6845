#include "dialogue/DialogueGraph.h"

#include <algorithm>
#include <cstdint>

namespace rapport {

namespace {

// One way out of a node: by a reply or by a divert.
struct Way {
    NodeIndex to = 0;
    std::int64_t choice = -1; // or -1 for a divert
};

enum class Ways { all, unlimited, diverts }; // unlimited: all but the replies said once

Way wayAt(const Dialogue& dialogue, NodeIndex node, std::uint32_t number) {
    const auto diverts = dialogue.divertsOf(dialogue.node(node));
    if (number < diverts.size()) return {diverts[number].to, -1};
    const ChoiceIndex choice = dialogue.node(node).choices.begin + number - std::uint32_t(diverts.size());
    return {dialogue.choices[choice].to, choice};
}

std::uint32_t wayCount(const Dialogue& dialogue, NodeIndex node, Ways ways) {
    const Node& at = dialogue.node(node);
    return at.diverts.size() + (ways == Ways::diverts ? 0 : at.choices.size());
}

std::vector<NodeIndex> unreachableIn(const Dialogue& dialogue) {
    std::vector<char> reached(dialogue.nodes.size() + dialogue.endings.size(), 0);
    std::vector<NodeIndex> open = {dialogue.start};
    reached[dialogue.start] = 1;
    while (!open.empty()) {
        const NodeIndex node = open.back();
        open.pop_back();
        if (dialogue.isEnding(node)) continue;
        for (std::uint32_t i = 0; i < wayCount(dialogue, node, Ways::all); ++i) {
            const NodeIndex to = wayAt(dialogue, node, i).to;
            if (std::exchange(reached[to], char(1))) continue;
            open.push_back(to);
        }
    }
    std::vector<NodeIndex> missed;
    for (NodeIndex i = 0; i < reached.size(); ++i)
        if (!reached[i]) missed.push_back(i);
    return missed;
}

// A step of the walk: the node, and which of its ways is being followed.
struct Step {
    NodeIndex node = 0;
    std::uint32_t next = 0;
};

// The first circle found, as the steps that make it up; each step's way is next - 1. Walks without recursion, since
// files may be deep.
std::vector<Step> circleIn(const Dialogue& dialogue, Ways ways) {
    enum : char { fresh, onPath, done };
    std::vector<char> mark(dialogue.nodes.size(), fresh);
    std::vector<Step> path;
    for (NodeIndex root = 0; root < dialogue.nodes.size(); ++root) {
        if (mark[root] != fresh) continue;
        mark[root] = onPath;
        path.push_back({root, 0});
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == wayCount(dialogue, step.node, ways)) {
                mark[step.node] = done;
                path.pop_back();
                continue;
            }
            const Way way = wayAt(dialogue, step.node, step.next++);
            if (dialogue.isEnding(way.to)) continue;
            if (way.choice >= 0 && dialogue.choices[std::size_t(way.choice)].isOnce()) continue;
            if (mark[way.to] == done) continue;
            if (mark[way.to] == onPath) {
                const auto begin =
                    std::find_if(path.begin(), path.end(), [&](const Step& s) { return s.node == way.to; });
                return {begin, path.end()};
            }
            mark[way.to] = onPath;
            path.push_back({way.to, 0});
        }
    }
    return {};
}

} // namespace

GraphFaults faultsOf(const Dialogue& dialogue) {
    GraphFaults faults;
    faults.unreachable = unreachableIn(dialogue);
    for (const Step& step : circleIn(dialogue, Ways::diverts)) faults.divertLoop.push_back(step.node);
    if (!faults.divertLoop.empty()) return faults;
    for (const Step& step : circleIn(dialogue, Ways::unlimited)) {
        const Way way = wayAt(dialogue, step.node, step.next - 1);
        faults.endlessLoop.push_back(step.node);
        if (way.choice >= 0) faults.closing = ChoiceIndex(way.choice);
    }
    return faults;
}

} // namespace rapport
