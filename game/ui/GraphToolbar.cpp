#include "ui/Controls.h"
#include "ui/GraphDrawing.h"
#include "ui/GraphPanel.h"
#include "ui/SearchField.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording find{"Find words or ids (Ctrl+F)", "查找文字或 id（Ctrl+F）"};
constexpr Wording nothingFound{"not found", "没找到"};
constexpr Wording nearer{"Nearer (+)", "放大（+）"};
constexpr Wording farther{"Farther (-)", "缩小（-）"};
constexpr Wording whole{"All of it (0)", "看全图（0）"};
constexpr Wording notReached{"Never reached", "走不到的"};
constexpr Wording best{"Best way", "最好的路"};
constexpr Wording worst{"Worst way", "最差的路"};
constexpr Wording visits{"Real talks: {}", "真实对话：{} 次"};

void showHit(AuthorView& view) {
    if (view.hits.empty()) return;
    const GraphHit& hit = view.hits[view.hit];
    view.select(hit.node, hit.choice);
    view.showMoment();
    view.wantsMore = true;
}

void lookFor(Ui& ui, const Box& box, const AuthorModel& model, AuthorView& view) {
    const Typing typing = searchField(ui, "search", box, view.words, ui.say(find));
    if (typing.changed) {
        view.hits = model.dialogue ? search(*model.dialogue, view.words.data()) : std::vector<GraphHit>();
        view.hit = 0;
        showHit(view);
    } else if (typing.entered && !view.hits.empty()) {
        view.hit = (view.hit + (ImGui::GetIO().KeyShift ? view.hits.size() - 1 : 1)) % view.hits.size();
        showHit(view);
    }
    if (typing.entered) ImGui::SetKeyboardFocusHere(-1);
}

bool toggle(Ui& ui, Flow& flow, const char* id, std::string_view words, GraphMark mark, bool isOn) {
    ImFont* font = ui.theme.faces.small;
    const float tick = ui.px(18), sample = ui.px(38), gap = ui.space(6);
    const float height = std::max(tick, lineHeight(font)) + 2 * ui.space(3);
    const Box box = flow.place(widthOf(font, words) + tick + sample + 4 * gap, height);
    const Touch state = touch(ui, id, box);
    const float middle = (box.min.y + box.max.y) / 2;
    if (state.hovered || state.focused) drawing().AddRectFilled(box.min, box.max, Ink::accentSoft, ui.space(7));
    focusRing(ui, box, ui.space(7), state);
    const Box square{{box.min.x + gap, middle - tick / 2}, {box.min.x + gap + tick, middle + tick / 2}};
    drawing().AddRectFilled(square.min, square.max, Ink::card, ui.space(4));
    drawing().AddRect(square.min, square.max, Ink::edge, ui.space(4), 0, 1.5f);
    if (isOn)
        draw(drawing(), Pictogram::check, {(square.min.x + square.max.x) / 2, middle}, tick * 0.75f, Ink::accentDeep);
    const Box line{{square.max.x + gap, middle - tick / 2}, {square.max.x + gap + sample, middle + tick / 2}};
    drawSample(drawing(), line, mark);
    label(ui, {line.max.x + gap, middle - lineHeight(font) / 2}, words, {font, Ink::text});
    return state.pressed;
}

void legend(Ui& ui, Column& column, const AuthorModel& model, AuthorView& view) {
    Flow flow(column, ui.space(4));
    const auto mark = [&](const char* id, std::string_view words, GraphMark what, bool& isOn) {
        if (!toggle(ui, flow, id, words, what, isOn)) return;
        isOn = !isOn;
        view.wantsMore = true;
    };
    mark("best", ui.say(best), GraphMark::best, view.showsBest);
    mark("worst", ui.say(worst), GraphMark::worst, view.showsWorst);
    mark("reach", ui.say(notReached), GraphMark::notReached, view.showsReach);
    mark("visits", fmt::format(fmt::runtime(ui.say(visits)), model.visits ? model.visits->talks : 0), GraphMark::visits,
         view.showsVisits);
    column.y = flow.bottom() + ui.space(6);
}

} // namespace

void graphToolbar(Ui& ui, Column& column, const Box& graph, const AuthorModel& model, AuthorView& view) {
    const float height = lineHeight(ui.theme.faces.text) + ui.space(10), gap = ui.space(6);
    float right = column.x + column.width;
    const auto square = [&] {
        right -= height + gap;
        return Box{{right + gap, column.y}, {right + gap + height, column.y + height}};
    };
    const Box all = square(), plus = square(), minus = square();
    const ImVec2 middle{(graph.min.x + graph.max.x) / 2, (graph.min.y + graph.max.y) / 2};
    const std::string_view words = view.words.data();
    if (!words.empty()) {
        const std::string count = view.hits.empty() ? std::string(ui.say(nothingFound))
                                                    : fmt::format("{} / {}", view.hit + 1, view.hits.size());
        ImFont* font = ui.theme.faces.small;
        right -= widthOf(font, count) + gap;
        label(ui, {right, column.y + (height - lineHeight(font)) / 2}, count,
              {font, view.hits.empty() ? Ink::bad : Ink::muted});
        right -= gap;
    }
    lookFor(ui, {{column.x, column.y}, {right, column.y + height}}, model, view);
    if (pictureButton(ui, "farther", minus, Pictogram::minus, ui.say(farther))) view.graph.zoomAt(graph, middle, 0.8f);
    if (pictureButton(ui, "nearer", plus, Pictogram::plus, ui.say(nearer))) view.graph.zoomAt(graph, middle, 1.25f);
    if (pictureButton(ui, "whole", all, Pictogram::enlarge, ui.say(whole)) && model.graph)
        view.graph.fit(graph, model.graph->bounds, ui.px(24), 0, ui.theme.scale);
    column.skip(height + gap);
    legend(ui, column, model, view);
}

} // namespace rapport
