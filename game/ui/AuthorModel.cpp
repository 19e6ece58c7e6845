#include "ui/AuthorModel.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace rapport {

namespace {

std::optional<NodeIndex> sameNode(const Dialogue& before, NodeIndex node, const Dialogue& now) {
    const std::int64_t found = now.findNode(before.idOf(node));
    return found < 0 ? std::nullopt : std::optional(NodeIndex(found));
}

std::optional<ChoiceIndex> sameChoice(const Dialogue& before, ChoiceIndex choice, const Dialogue& now) {
    const std::int64_t found = now.findChoice(before.name(before.choices[choice].id));
    return found < 0 ? std::nullopt : std::optional(ChoiceIndex(found));
}

ImVec2 middleOf(const Box& box) {
    return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
}

float distance(ImVec2 a, ImVec2 b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Of the nodes that both versions have, the one nearest to the middle of what is seen stays where it is.
void keepEye(GraphView& view, const Dialogue& before, const GraphPicture& graphBefore, const Dialogue& now,
             const GraphPicture& graphNow) {
    float nearest = FLT_MAX;
    ImVec2 centre = view.centre;
    for (NodeIndex node = 0; node < graphBefore.boxes.size(); ++node) {
        const auto same = sameNode(before, node, now);
        const ImVec2 place = middleOf(graphBefore.boxes[node]);
        if (!same || distance(place, view.centre) >= nearest) continue;
        nearest = distance(place, view.centre);
        const ImVec2 moved = middleOf(graphNow.boxes[*same]);
        centre = {view.centre.x + moved.x - place.x, view.centre.y + moved.y - place.y};
    }
    view.centre = centre;
}

} // namespace

const std::optional<PathAnalysis::Way>& wayTo(const PathAnalysis& analysis, const Dialogue& dialogue, NodeIndex node) {
    return dialogue.isEnding(node) ? analysis.endings[node - dialogue.nodes.size()].witness : analysis.nodes[node];
}

void carryOver(AuthorView& view, const Dialogue& before, const GraphPicture& graphBefore, const Dialogue& now,
               const GraphPicture& graphNow) {
    keepEye(view.graph, before, graphBefore, now, graphNow);
    if (view.selected) view.selected = sameNode(before, *view.selected, now);
    if (view.selectedReply)
        view.selectedReply = view.selected ? sameChoice(before, *view.selectedReply, now) : std::nullopt;
    if (view.explained) view.explained = sameChoice(before, *view.explained, now);
    view.shownMoment = view.selected ? std::optional(GraphHit{*view.selected, view.selectedReply}) : std::nullopt;
    view.reveals.reset();
    view.hits = search(now, view.words.data());
    view.hit = std::min(view.hit, view.hits.empty() ? 0 : view.hits.size() - 1);
    view.finding.reset();
}

} // namespace rapport
