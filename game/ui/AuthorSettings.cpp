#include "ui/AuthorSettings.h"

#include "ui/AuthorConditions.h"
#include "ui/Controls.h"
#include "ui/FeelingWords.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording feelings{"What the customer feels (0 to 10)", "客户的情绪（0 到 10）"};
constexpr Wording memory{"What the talk remembers", "谈话记住的事"};
constexpr Wording byHand{"Set by hand: such a talk may never come about by itself.",
                         "这是手动设的，真正的对话未必会走到这样。"};

// Ten cells that are pressed or drawn over, between a minus and a plus. The new level, if there is one.
std::optional<int> levelBar(Ui& ui, const Box& box, Feeling feeling, int level) {
    std::optional<int> wanted;
    const float side = box.height(), gap = ui.space(6);
    const Box minus{box.min, {box.min.x + side, box.max.y}}, plus{{box.max.x - side, box.min.y}, box.max};
    const auto square = [&](const char* id, const Box& where, Pictogram picture, int by) {
        const Touch state = touch(ui, id, where);
        drawing().AddRectFilled(where.min, where.max, state.hovered || state.focused ? Ink::accentSoft : Ink::card,
                                ui.space(7));
        drawing().AddRect(where.min, where.max, Ink::edge, ui.space(7), 0, 1.2f);
        focusRing(ui, where, ui.space(7), state);
        draw(drawing(), picture, {(where.min.x + where.max.x) / 2, (where.min.y + where.max.y) / 2}, side * 0.55f,
             Ink::accentDeep);
        if (state.pressed) wanted = std::clamp(level + by, feelingMin, feelingMax);
    };
    square("less", minus, Pictogram::minus, -1);
    const Box bar{{minus.max.x + gap, box.min.y}, {plus.min.x - gap, box.max.y}};
    ImGui::SetCursorScreenPos(bar.min);
    ImGui::InvisibleButton("bar", {std::max(1.f, bar.width()), std::max(1.f, bar.height())});
    if (ImGui::IsItemActive()) {
        const float share = (ImGui::GetIO().MousePos.x - bar.min.x) / std::max(1.f, bar.width());
        wanted = std::clamp(int(std::floor(share * feelingMax + 1)), feelingMin, feelingMax);
        if (share < 0) wanted = feelingMin;
    }
    const float step = bar.width() / feelingMax, third = bar.height() * 0.28f;
    for (int i = 0; i < feelingMax; ++i) {
        const float x = bar.min.x + step * float(i);
        drawing().AddRectFilled({x, bar.min.y + third}, {x + step - ui.px(2), bar.max.y - third},
                                i < level ? colourOf(feeling) : Ink::line, ui.px(2));
    }
    square("more", plus, Pictogram::plus, 1);
    if (wanted == level) wanted.reset();
    return wanted;
}

std::string nameAndLevel(const Ui& ui, Feeling feeling, int level) {
    return fmt::format("{} {}", ui.begun(nameOf(feeling)), level);
}

// So that all bars begin at the same place.
float nameWidth(const Ui& ui) {
    float widest = 0;
    for (const Feeling feeling : allFeelings)
        widest = std::max(widest, widthOf(ui.theme.faces.small, nameAndLevel(ui, feeling, feelingMax)));
    return widest;
}

std::optional<AuthorAction> feelingRow(Ui& ui, Column& column, const State& state, Feeling feeling) {
    ImFont* font = ui.theme.faces.small;
    const int level = state.emotion[feeling];
    const float height = ui.px(26);
    const float picture = ui.px(20), left = picture + ui.space(6), name = left + nameWidth(ui) + ui.space(8);
    drawFeeling(drawing(), feeling, level, {column.x + picture / 2, column.y + height / 2}, picture, colourOf(feeling));
    label(ui, {column.x + left, column.y + (height - lineHeight(font)) / 2}, nameAndLevel(ui, feeling, level), {font});
    const bool isTight = column.width - name < ui.px(150);
    if (isTight) column.skip(height);
    ImGui::PushID(int(feeling));
    const auto wanted =
        levelBar(ui, {{column.x + (isTight ? 0 : name), column.y}, {column.x + column.width, column.y + height}},
                 feeling, level);
    ImGui::PopID();
    column.skip(height + ui.space(6));
    if (wanted) return SetFeeling{feeling, *wanted};
    return std::nullopt;
}

std::optional<AuthorAction> memoryRow(Ui& ui, Column& column, const Rehearsal& rehearsal, const Memory& what) {
    const bool isOn = rehearsal.state().flags & what.bit;
    const Message name = nameOf(rehearsal.dialogue(), what);
    const float side = ui.px(22), left = side + ui.space(8);
    const float height = std::max(side, heightOf(ui, ui.say(name), ui.theme.faces.small, column.width - left));
    const Box box{{column.x, column.y}, {column.x + column.width, column.y + height + ui.space(4)}};
    const Touch state = touch(ui, "memory", box);
    const Box tick{{box.min.x, box.min.y + ui.space(2)}, {box.min.x + side, box.min.y + ui.space(2) + side}};
    drawing().AddRectFilled(tick.min, tick.max, state.hovered || state.focused ? Ink::accentSoft : Ink::card,
                            ui.space(5));
    drawing().AddRect(tick.min, tick.max, Ink::edge, ui.space(5), 0, 1.5f);
    if (isOn)
        draw(drawing(), Pictogram::check, {(tick.min.x + tick.max.x) / 2, (tick.min.y + tick.max.y) / 2}, side * 0.75f,
             Ink::accentDeep);
    focusRing(ui, box, ui.space(6), state);
    Column text{column.x + left, box.min.y + ui.space(2), column.width - left};
    paragraph(ui, text, ui.say(name), {ui.theme.faces.small});
    column.y = box.max.y + ui.space(2);
    if (state.pressed) return SetMemory{what.bit, !isOn};
    return std::nullopt;
}

} // namespace

std::optional<AuthorAction> authorSettings(Ui& ui, Column& outer, const Rehearsal& rehearsal) {
    std::optional<AuthorAction> action;
    Card::Look look;
    look.padding = 14;
    look.shadow = false;
    look.border = Ink::line;
    Card card(ui, outer, look);
    Column& column = card.inside;
    const auto note = [&](std::optional<AuthorAction> wish) {
        if (wish) action = std::move(wish);
    };
    paragraph(ui, column, ui.say(feelings), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(6));
    for (const Feeling feeling : allFeelings) note(feelingRow(ui, column, rehearsal.state(), feeling));
    const std::vector<Memory> memories = memoriesOf(rehearsal.dialogue());
    if (!memories.empty()) {
        column.skip(ui.space(6));
        paragraph(ui, column, ui.say(memory), {ui.theme.faces.small, Ink::muted});
        column.skip(ui.space(4));
    }
    for (const Memory& each : memories) {
        ImGui::PushID(int(&each - memories.data()));
        note(memoryRow(ui, column, rehearsal, each));
        ImGui::PopID();
    }
    const auto& moments = rehearsal.moments();
    const auto isByHand = [](const Rehearsal::Moment& moment) { return moment.feelingsByHand || moment.flagsByHand; };
    if (std::none_of(moments.begin(), moments.end(), isByHand)) return action;
    column.skip(ui.space(6));
    paragraph(ui, column, ui.say(byHand), {ui.theme.faces.small, Ink::warn});
    return action;
}

} // namespace rapport
