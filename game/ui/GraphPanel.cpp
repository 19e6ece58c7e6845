#include "ui/GraphPanel.h"

#include "ui/Controls.h"
#include "ui/GraphDrawing.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording noGraph{"There is no graph yet: the file has never been without errors since this window opened.",
                          "还没有图：这个窗口打开以来，文件一直有错误。"};
constexpr Wording outdated{"As it was before the errors", "出错之前的样子"};
constexpr float readable = 0.75f; // the zoom at which a node still shows its id and a line, at 100 % text

std::optional<NodeIndex> nodeAt(const GraphPicture& graph, ImVec2 place) {
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const Box& box = graph.boxes[i];
        if (place.x >= box.min.x && place.x <= box.max.x && place.y >= box.min.y && place.y <= box.max.y)
            return NodeIndex(i);
    }
    return std::nullopt;
}

// The reply whose line passes a place within so many units.
const GraphPicture::Edge* edgeAt(const GraphPicture& graph, ImVec2 place, float within) {
    const GraphPicture::Edge* nearest = nullptr;
    for (const GraphPicture::Edge& edge : graph.edges) {
        const float distance = distanceTo(edge.line, place);
        if (distance > within) continue;
        within = distance;
        nearest = &edge;
    }
    return nearest;
}

// The node before or after another as one reads the graph: by rows, from the left.
NodeIndex neighbour(const GraphPicture& graph, std::optional<NodeIndex> from, int by) {
    std::vector<NodeIndex> order(graph.boxes.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = NodeIndex(i);
    std::sort(order.begin(), order.end(), [&](NodeIndex a, NodeIndex b) {
        const ImVec2 left = graph.boxes[a].min, right = graph.boxes[b].min;
        return std::tie(left.y, left.x, a) < std::tie(right.y, right.x, b);
    });
    if (!from) return order.front();
    const auto at = std::find(order.begin(), order.end(), *from) - order.begin();
    return order[std::size_t(std::clamp<std::ptrdiff_t>(at + by, 0, std::ptrdiff_t(order.size()) - 1))];
}

// All of it where that can be read, else its beginning.
void openAt(Ui& ui, const Box& box, const GraphPicture& graph, NodeIndex start, AuthorView& view) {
    view.graph.fit(box, graph.bounds, ui.px(24), readable * ui.theme.scale, ui.theme.scale);
    if (graph.bounds.width() * view.graph.zoom > box.width())
        view.graph.centre.x = (graph.boxes[start].min.x + graph.boxes[start].max.x) / 2;
    if (!view.selected) view.selected = start;
}

void keyboardMoves(Ui& ui, const GraphPicture& graph, AuthorView& view) {
    constexpr float step = 60;
    const float by = ui.px(step);
    view.graph.pan({(float(ui.keys.left) - float(ui.keys.right)) * by, (float(ui.keys.up) - float(ui.keys.down)) * by});
    view.wantsMore |= ui.keys.arrowHeld; // it goes on moving
    if (std::exchange(ui.keys.pageDown, false)) view.select(neighbour(graph, view.selected, 1));
    if (std::exchange(ui.keys.pageUp, false)) view.select(neighbour(graph, view.selected, -1));
    if (std::exchange(ui.keys.home, false)) view.select(neighbour(graph, std::nullopt, 0));
    if (std::exchange(ui.keys.end, false)) view.select(neighbour(graph, NodeIndex(0), int(graph.boxes.size())));
}

void keyboardZooms(Ui& ui, const Box& box, const GraphPicture& graph, AuthorView& view) {
    const ImVec2 middle{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    if (std::exchange(ui.keys.larger, false)) view.graph.zoomAt(box, middle, 1.25f);
    if (std::exchange(ui.keys.smaller, false)) view.graph.zoomAt(box, middle, 0.8f);
    if (std::exchange(ui.keys.whole, false)) view.graph.fit(box, graph.bounds, ui.px(24), 0, ui.theme.scale);
}

// Dragging, wheel and clicks; answers with the node that was clicked twice.
std::optional<NodeIndex> mouse(Ui& ui, const Box& box, const GraphPicture& graph, AuthorView& view, ImGuiID id) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool isHovered = ImGui::IsItemHovered();
    if (isHovered && io.MouseWheel != 0) view.graph.zoomAt(box, io.MousePos, std::pow(1.18f, io.MouseWheel));
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(0, ui.px(4))) view.graph.pan(io.MouseDelta);
    if (ImGui::IsItemActive()) ui.focus.settle(id);
    const ImVec2 place = view.graph.inGraph(box, io.MousePos);
    const auto node = isHovered ? nodeAt(graph, place) : std::nullopt;
    const GraphPicture::Edge* edge = isHovered && !node ? edgeAt(graph, place, ui.px(6) / view.graph.zoom) : nullptr;
    if (node || edge) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const ImVec2 drag = io.MouseClickedPos[0];
    const bool isClick = std::hypot(io.MousePos.x - drag.x, io.MousePos.y - drag.y) <= ui.px(4);
    if (ImGui::IsItemDeactivated() && isClick) {
        if (node)
            view.select(*node), view.reveals.reset();
        else if (edge)
            view.select(edge->from, edge->choice), view.reveals.reset();
        if (node || edge) view.showMoment();
    }
    return isHovered && ImGui::IsMouseDoubleClicked(0) ? node : std::nullopt;
}

void outdatedBand(Ui& ui, const Box& box) {
    ImFont* font = ui.theme.faces.text;
    const Box band{box.min, {box.max.x, box.min.y + lineHeight(font) + 2 * ui.space(4)}};
    drawing().AddRectFilled(band.min, band.max, Ink::warnSoft, ui.space(8));
    draw(drawing(), Pictogram::warning, {band.min.x + ui.px(18), (band.min.y + band.max.y) / 2}, ui.px(18), Ink::warn);
    label(ui, {band.min.x + ui.px(34), band.min.y + ui.space(4)}, ui.say(outdated), {font, Ink::warn});
}

} // namespace

std::optional<AuthorAction> graphPanel(Ui& ui, const Box& box, const AuthorModel& model, AuthorView& view) {
    if (!model.graph) {
        Column column{box.min.x + ui.space(16), box.min.y + ui.space(16), box.width() - 2 * ui.space(16)};
        paragraph(ui, column, ui.say(noGraph), {ui.theme.faces.text, Ink::muted});
        return std::nullopt;
    }
    const GraphPicture& graph = *model.graph;
    const ImGuiID id = ImGui::GetID("graph");
    if (!std::exchange(view.isFitted, true)) {
        openAt(ui, box, graph, model.dialogue->start, view);
        ui.focus.settle(id);
    }
    const Focus::Visit visit = ui.focus.visit(id, box.min, box.max);
    ui.focus.keepArrows(id);
    keyboardZooms(ui, box, graph, view);
    if (ui.focus.isAt(id)) keyboardMoves(ui, graph, view);

    ImGui::SetCursorScreenPos(box.min);
    ImGui::InvisibleButton("graph", {std::max(1.f, box.width()), std::max(1.f, box.height())});
    std::optional<AuthorAction> action;
    const auto played = mouse(ui, box, graph, view, id);
    if (played) action = PlayFrom{*played};
    if (ui.focus.isAt(id) && ui.keys.enter && view.selected) action = PlayFrom{*view.selected};
    if (const auto revealed = std::exchange(view.reveals, std::nullopt))
        view.graph.reveal(box, graph.boxes[*revealed], ui.px(30));
    view.graph.keepInSight(box, graph.bounds);

    drawing().PushClipRect(box.min, box.max, true);
    drawGraph(ui, box, model, view);
    if (model.isOutdated) outdatedBand(ui, box);
    drawing().PopClipRect();
    focusRing(ui, {{box.min.x + 3, box.min.y + 3}, {box.max.x - 3, box.max.y - 3}}, ui.space(8),
              {.focused = visit.focused});
    return action;
}

} // namespace rapport
