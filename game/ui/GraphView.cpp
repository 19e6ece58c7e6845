#include "ui/GraphView.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace rapport {

namespace {

ImVec2 middleOf(const Box& box) {
    return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
}

// By how much a stretch must move to lie within another; its beginning counts where it is too long.
float wayInto(float min, float max, float otherMin, float otherMax) {
    if (min < otherMin || max - min > otherMax - otherMin) return otherMin - min;
    return max > otherMax ? otherMax - max : 0;
}

char small(char letter) {
    return letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
}

bool contains(std::string_view text, std::string_view words) {
    const auto same = [](char a, char b) { return small(a) == small(b); };
    return std::search(text.begin(), text.end(), words.begin(), words.end(), same) != text.end();
}

bool contains(const Dialogue& dialogue, std::initializer_list<TextId> texts, std::string_view words) {
    for (const TextId text : texts)
        for (std::size_t column = 0; text != noText && column < dialogue.texts.languages().size(); ++column)
            if (contains(dialogue.text(text, column), words)) return true;
    return false;
}

bool nodeContains(const Dialogue& dialogue, const Node& node, std::string_view words) {
    if (contains(dialogue.name(node.id), words)) return true;
    if (contains(dialogue, {node.narration, node.said, node.thought, node.hint, node.discuss}, words)) return true;
    const auto variants = dialogue.variantsOf(node);
    return std::any_of(variants.begin(), variants.end(),
                       [&](const Variant& variant) { return contains(dialogue, {variant.line}, words); });
}

} // namespace

ImVec2 GraphView::onScreen(const Box& area, ImVec2 place) const {
    const ImVec2 middle = middleOf(area);
    return {middle.x + (place.x - centre.x) * zoom, middle.y + (place.y - centre.y) * zoom};
}

Box GraphView::onScreen(const Box& area, const Box& box) const {
    return {onScreen(area, box.min), onScreen(area, box.max)};
}

ImVec2 GraphView::inGraph(const Box& area, ImVec2 pixel) const {
    const ImVec2 middle = middleOf(area);
    return {centre.x + (pixel.x - middle.x) / zoom, centre.y + (pixel.y - middle.y) / zoom};
}

void GraphView::pan(ImVec2 pixels) {
    centre.x -= pixels.x / zoom;
    centre.y -= pixels.y / zoom;
}

void GraphView::zoomAt(const Box& area, ImVec2 pixel, float factor) {
    const ImVec2 before = inGraph(area, pixel);
    zoom = std::clamp(zoom * factor, smallestZoom, largestZoom);
    const ImVec2 after = inGraph(area, pixel);
    centre.x += before.x - after.x;
    centre.y += before.y - after.y;
}

void GraphView::fit(const Box& area, const Box& bounds, float margin, float least, float most) {
    const float width = std::max(1.f, area.width() - 2 * margin), height = std::max(1.f, area.height() - 2 * margin);
    const float whole = std::min(width / std::max(1.f, bounds.width()), height / std::max(1.f, bounds.height()));
    zoom = std::clamp(std::max(whole, least), smallestZoom, most);
    centre = middleOf(bounds);
    if (bounds.height() * zoom > height) centre.y = bounds.min.y + height / 2 / zoom;
}

void GraphView::reveal(const Box& area, const Box& box, float margin) {
    const Box seen = onScreen(area, box);
    pan({wayInto(seen.min.x, seen.max.x, area.min.x + margin, area.max.x - margin),
         wayInto(seen.min.y, seen.max.y, area.min.y + margin, area.max.y - margin)});
}

void GraphView::keepInSight(const Box& area, const Box& bounds) {
    const float x = area.width() / 2 / zoom, y = area.height() / 2 / zoom;
    const float edge = 60 / zoom;
    centre.x =
        std::clamp(centre.x, bounds.min.x - x + edge, std::max(bounds.min.x - x + edge, bounds.max.x + x - edge));
    centre.y =
        std::clamp(centre.y, bounds.min.y - y + edge, std::max(bounds.min.y - y + edge, bounds.max.y + y - edge));
}

float distanceTo(const std::vector<ImVec2>& line, ImVec2 place) {
    float nearest = FLT_MAX;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const ImVec2 a = line[i - 1], b = line[i];
        const float dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
        const float t = square > 0 ? std::clamp(((place.x - a.x) * dx + (place.y - a.y) * dy) / square, 0.f, 1.f) : 0.f;
        nearest = std::min(nearest, std::hypot(place.x - a.x - t * dx, place.y - a.y - t * dy));
    }
    return nearest;
}

std::vector<GraphHit> search(const Dialogue& dialogue, std::string_view words) {
    std::vector<GraphHit> hits;
    if (words.empty()) return hits;
    for (NodeIndex i = 0; i < dialogue.nodes.size(); ++i) {
        if (nodeContains(dialogue, dialogue.node(i), words)) hits.push_back({i, std::nullopt});
        const Stretch choices = dialogue.node(i).choices;
        for (ChoiceIndex c = choices.begin; c < choices.end; ++c) {
            const Choice& choice = dialogue.choices[c];
            if (contains(dialogue.name(choice.id), words) || contains(dialogue, {choice.say, choice.why}, words))
                hits.push_back({i, c});
        }
    }
    for (std::size_t i = 0; i < dialogue.endings.size(); ++i) {
        const Ending& ending = dialogue.endings[i];
        if (contains(dialogue.name(ending.id), words) || contains(dialogue, {ending.lastWords, ending.text}, words))
            hits.push_back({NodeIndex(dialogue.nodes.size() + i), std::nullopt});
    }
    // Whoever types a whole id means just that.
    std::stable_partition(hits.begin(), hits.end(), [&](const GraphHit& hit) {
        return (hit.choice ? dialogue.name(dialogue.choices[*hit.choice].id) : dialogue.idOf(hit.node)) == words;
    });
    return hits;
}

} // namespace rapport
