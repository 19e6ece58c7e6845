#include "app/AuthorPicture.h"

#include "author/GraphLayout.h"
#include "engine/Session.h"

namespace rapport {

namespace {

constexpr GraphLayout::Size nodeSize{220, 78}; // at 100 % text: room for an id and two lines

Box boxOf(const GraphLayout::Box& box) {
    return {{float(box.x), float(box.y)}, {float(box.right()), float(box.bottom())}};
}

} // namespace

GraphPicture pictureOf(const Dialogue& dialogue) {
    GraphSizes sizes;
    sizes.node = [](NodeIndex) { return nodeSize; };
    const GraphLayout layout = layOut(dialogue, sizes);
    GraphPicture picture;
    picture.bounds = {{0, 0}, {float(layout.size.width), float(layout.size.height)}};
    for (const GraphLayout::Box& box : layout.boxes) picture.boxes.push_back(boxOf(box));
    for (const GraphLayout::Edge& edge : layout.edges) {
        GraphPicture::Edge& drawn = picture.edges.emplace_back();
        drawn.from = edge.from;
        drawn.to = edge.to;
        if (!edge.isDivert()) drawn.choice = edge.replies.front();
        for (const GraphLayout::Spot spot : flattened(edge.points))
            drawn.line.push_back({float(spot.x), float(spot.y)});
    }
    return picture;
}

Visits visitsOf(const std::shared_ptr<const Dialogue>& dialogue, const std::vector<std::vector<std::string>>& talks) {
    Visits visits;
    visits.talks = int(talks.size());
    visits.nodes.resize(dialogue->nodes.size() + dialogue->endings.size());
    visits.choices.resize(dialogue->choices.size());
    for (const std::vector<std::string>& replies : talks) {
        Session session(dialogue);
        std::vector<bool> seen(visits.nodes.size());
        seen[session.state().at] = true;
        for (const std::string& reply : replies) {
            if (session.choose(reply)) break;
            ++visits.choices[session.turns().back().choice];
            seen[session.state().at] = true;
        }
        for (std::size_t node = 0; node < seen.size(); ++node) visits.nodes[node] += seen[node];
    }
    return visits;
}

} // namespace rapport
