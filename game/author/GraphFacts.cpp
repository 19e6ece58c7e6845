#include "author/GraphFacts.h"

#include "engine/Rules.h"

#include <algorithm>

namespace rapport {

namespace {

bool allHold(const Dialogue& dialogue, Stretch when, const State& state) {
    const auto conditions = dialogue.conditionsIn(when);
    return std::all_of(conditions.begin(), conditions.end(),
                       [&](const Condition& condition) { return condition.holds(state.emotion, state.flags); });
}

GraphFacts::Trail emptyTrail(const Dialogue& dialogue) {
    return {std::vector<bool>(dialogue.nodes.size() + dialogue.endings.size(), false),
            std::vector<bool>(dialogue.choices.size(), false), std::vector<bool>(dialogue.diverts.size(), false)};
}

// From the node a talk enters to the node where it comes to rest.
void enter(const Dialogue& dialogue, NodeIndex node, const State& state, GraphFacts::Trail& trail) {
    trail.nodes[node] = true;
    while (node != state.at) {
        std::uint32_t divert = dialogue.node(node).diverts.begin;
        while (!allHold(dialogue, dialogue.diverts[divert].when, state)) ++divert;
        trail.diverts[divert] = true;
        node = dialogue.diverts[divert].to;
        trail.nodes[node] = true;
    }
}

GraphFacts::Trail trailOf(const Dialogue& dialogue, const PathAnalysis::Way& way) {
    GraphFacts::Trail trail = emptyTrail(dialogue);
    State state = opening(dialogue);
    enter(dialogue, dialogue.start, state, trail);
    for (const ChoiceIndex reply : way) {
        trail.replies[reply] = true;
        const Choice& choice = dialogue.choices[reply];
        state = take(dialogue, state, choice);
        enter(dialogue, choice.to, state, trail);
    }
    return trail;
}

// A node that every talk leaves at once by a divert is come to as well, though none comes to rest there. Which of its
// diverts are taken is not known, so all of them count.
void reachPassedNodes(const Dialogue& dialogue, GraphFacts& facts) {
    std::vector<NodeIndex> passed;
    const auto pass = [&](NodeIndex node) {
        if (!facts.isReached[node]) passed.push_back(node);
        facts.isReached[node] = true;
    };
    pass(dialogue.start);
    for (std::size_t i = 0; i < dialogue.choices.size(); ++i)
        if (facts.isSaid[i]) pass(dialogue.choices[i].to);
    while (!passed.empty()) {
        const NodeIndex node = passed.back();
        passed.pop_back();
        if (dialogue.isEnding(node)) continue;
        for (const Divert& divert : dialogue.divertsOf(dialogue.node(node))) pass(divert.to);
    }
}

} // namespace

GraphFacts factsOf(const Dialogue& dialogue, const PathAnalysis& paths) {
    const std::size_t nodes = dialogue.nodes.size();
    GraphFacts facts{paths.complete, std::vector<bool>(nodes + dialogue.endings.size(), true),
                     std::vector<bool>(dialogue.choices.size(), true), emptyTrail(dialogue), emptyTrail(dialogue)};
    if (!paths.complete) return facts;
    facts.best = trailOf(dialogue, paths.best.choices);
    facts.worst = trailOf(dialogue, paths.worst.choices);
    for (std::size_t i = 0; i < nodes; ++i) facts.isReached[i] = paths.nodes[i].has_value();
    for (std::size_t i = 0; i < dialogue.endings.size(); ++i)
        facts.isReached[nodes + i] = paths.endings[i].witness.has_value();
    for (std::size_t i = 0; i < dialogue.choices.size(); ++i)
        facts.isSaid[i] = paths.replies[i].status == PathAnalysis::Status::reachable;
    reachPassedNodes(dialogue, facts);
    return facts;
}

} // namespace rapport
