#include "ui/Controls.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace rapport {

namespace {

struct Colours {
    ImU32 fill, border, text;
};

Colours coloursOf(ButtonLook look, const Touch& touch) {
    const bool lit = touch.hovered || touch.focused;
    switch (look) {
    case ButtonLook::primary: return {touch.held || lit ? Ink::accentDeep : Ink::accent, 0, Ink::onAccent};
    case ButtonLook::quiet: return {touch.held ? Ink::accentMid : lit ? Ink::accentSoft : 0u, 0, Ink::accentDeep};
    default: return {touch.held ? Ink::accentMid : lit ? Ink::accentSoft : Ink::card, Ink::edge, Ink::accentDeep};
    }
}

float pictureSpace(const Ui& ui) {
    return ui.px(20) + ui.space(8);
}

void scrollIntoView(const Box& box) {
    const ImDrawList& draw = drawing();
    const float top = draw.GetClipRectMin().y, bottom = draw.GetClipRectMax().y;
    if (ImGui::GetScrollMaxY() <= 0 || (box.min.y >= top && box.max.y <= bottom)) return;
    const bool tall = box.height() > bottom - top;
    const float target = box.min.y < top || tall ? box.min.y - 12 : box.max.y + 12 - (bottom - top);
    ImGui::SetScrollY(std::max(0.f, ImGui::GetScrollY() + target - top));
}

} // namespace

Touch touch(Ui& ui, const char* id, const Box& box, bool enabled) {
    if (!enabled) return {};
    const Focus::Visit visit = ui.focus.visit(ImGui::GetID(id), box.min, box.max);
    if (visit.arrived) scrollIntoView(box);
    ImGui::SetCursorScreenPos(box.min);
    Touch result;
    result.pressed =
        ImGui::InvisibleButton(id, {std::max(1.f, box.width()), std::max(1.f, box.height())}) || visit.pressed;
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    result.focused = visit.focused;
    if (result.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

void focusRing(Ui& ui, const Box& box, float rounding, const Touch& touch) {
    if (!touch.focused) return;
    const float width = std::max(2.5f, ui.space(3));
    drawing().AddRect({box.min.x - 1, box.min.y - 1}, {box.max.x + 1, box.max.y + 1}, Ink::focus, rounding + 1, 0,
                      width);
}

Box buttonSize(Ui& ui, std::string_view text, float widthAtMost, bool withPicture) {
    ImFont* font = ui.theme.faces.text;
    const float padding = 2 * ui.space(16) + (withPicture ? pictureSpace(ui) : 0);
    const float width = std::min(widthAtMost, std::ceil(widthOf(font, text)) + padding + 1);
    return {{0, 0}, {width, heightOf(ui, text, font, width - padding) + 2 * ui.space(9)}};
}

bool buttonAt(Ui& ui, const char* id, const Box& box, std::string_view text, ButtonLook look,
              std::optional<Pictogram> picture) {
    const Touch state = touch(ui, id, box);
    const Colours colours = coloursOf(look, state);
    const float rounding = ui.space(10);
    ImDrawList& draw = drawing();
    if (colours.fill) filledRect(draw, box, colours.fill, rounding);
    if (colours.border) outlinedRect(draw, box, colours.border, rounding, 1.5f);
    focusRing(ui, box, rounding, state);
    ImFont* font = ui.theme.faces.text;
    Column inside{box.min.x + ui.space(16), 0, box.width() - 2 * ui.space(16)};
    if (picture) {
        const float room = pictureSpace(ui);
        const float slack = std::max(0.f, inside.width - room - widestLine(ui, text, font, inside.width - room)) / 2;
        rapport::draw(draw, *picture, {inside.x + slack + ui.px(10), (box.min.y + box.max.y) / 2}, ui.px(20),
                      colours.text);
        inside.x += room + slack;
        inside.width -= room + slack;
    }
    inside.y = std::floor((box.min.y + box.max.y - heightOf(ui, text, font, inside.width)) / 2);
    openCard(ui, box);
    paragraph(ui, inside, text, {font, colours.text, picture ? 0 : 0.5f});
    closeCard(ui);
    return state.pressed;
}

bool button(Ui& ui, const char* id, Column& column, std::string_view text, ButtonLook look) {
    const float height = heightOf(ui, text, ui.theme.faces.text, column.width - 2 * ui.space(16)) + 2 * ui.space(11);
    const Box box{{column.x, column.y}, {column.x + column.width, column.y + height}};
    column.y += height;
    return buttonAt(ui, id, box, text, look);
}

bool pictureButton(Ui& ui, const char* id, const Box& box, Pictogram picture, std::string_view words) {
    const Touch state = touch(ui, id, box);
    const Colours colours = coloursOf(ButtonLook::plain, state);
    const float rounding = ui.space(10);
    filledRect(drawing(), box, colours.fill, rounding);
    outlinedRect(drawing(), box, colours.border, rounding, 1.5f);
    focusRing(ui, box, rounding, state);
    draw(drawing(), picture, {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2}, box.height() * 0.5f,
         colours.text);
    if (state.hovered || state.focused) tooltip(ui, box, words);
    return state.pressed;
}

std::optional<int> options(Ui& ui, const char* id, Column& column, std::initializer_list<std::string_view> names,
                           int chosen) {
    return options(ui, id, column, std::span(names.begin(), names.size()), chosen);
}

std::optional<int> options(Ui& ui, const char* id, Column& column, std::span<const std::string_view> names,
                           int chosen) {
    std::optional<int> pressed;
    Flow flow(column, ui.space(8));
    ImGui::PushID(id);
    int index = 0;
    for (const std::string_view name : names) {
        const Box size = buttonSize(ui, name, column.width);
        ImGui::PushID(index);
        if (buttonAt(ui, "option", flow.place(size.width(), size.height()), name,
                     index == chosen ? ButtonLook::primary : ButtonLook::plain))
            pressed = index;
        ImGui::PopID();
        ++index;
    }
    ImGui::PopID();
    column.y = flow.bottom();
    return pressed;
}

namespace {

// Draws a chip; what leads on has an arrow behind its words.
Box drawChip(Ui& ui, Flow& flow, std::string_view text, const ChipLook& look, bool leadsOn) {
    ImFont* font = ui.theme.faces.small;
    const float side = ui.space(9), picture = look.picture ? ui.px(15) + ui.space(6) : 0;
    const float arrow = leadsOn ? ui.px(11) + ui.space(3) : 0;
    const float textWidth = std::min(std::ceil(widthOf(font, text)) + 1, flow.widthLeft() - 2 * side - picture - arrow);
    const float height = heightOf(ui, text, font, textWidth) + 2 * ui.space(3);
    const Box box = flow.place(textWidth + 2 * side + picture + arrow, height);
    const float middle = (box.min.y + box.max.y) / 2;
    drawing().AddRectFilled(box.min, box.max, look.fill, std::min(height / 2, ui.px(13)));
    if (look.picture) draw(drawing(), *look.picture, {box.min.x + side + ui.px(7.5f), middle}, ui.px(14), look.text);
    if (leadsOn) draw(drawing(), Pictogram::forward, {box.max.x - side - ui.px(4), middle}, ui.px(12), look.text);
    Column inside{box.min.x + side + picture, box.min.y + ui.space(3), textWidth};
    paragraph(ui, inside, text, {font, look.text});
    return box;
}

} // namespace

float chipWidth(const Ui& ui, std::string_view text, bool withPicture) {
    return std::ceil(widthOf(ui.theme.faces.small, text)) + 1 + 2 * ui.space(9) +
           (withPicture ? ui.px(15) + ui.space(6) : 0);
}

void chip(Ui& ui, Flow& flow, std::string_view text, const ChipLook& look) {
    drawChip(ui, flow, text, look, false);
}

bool chipLink(Ui& ui, const char* id, Flow& flow, std::string_view text, const ChipLook& look) {
    const Box box = drawChip(ui, flow, text, look, true);
    const float rounding = std::min(box.height() / 2, ui.px(13));
    const Touch state = touch(ui, id, box);
    if (state.hovered || state.held) drawing().AddRect(box.min, box.max, look.text, rounding, 0, 1.5f);
    focusRing(ui, box, rounding, state);
    return state.pressed;
}

bool textLink(Ui& ui, const char* id, Column& column, std::string_view text, ImFont* font) {
    const float arrow = ui.px(12) + ui.space(4);
    Column words{column.x, column.y, column.width - arrow};
    const Box drawn = paragraph(ui, words, text, {font, Ink::accentDeep});
    const Box box{drawn.min, {drawn.max.x + arrow, drawn.max.y}};
    draw(drawing(), Pictogram::forward, {box.max.x - ui.px(6), box.max.y - lineHeight(font) / 2}, ui.px(13),
         Ink::accentDeep);
    const Touch state = touch(ui, id, box);
    if (state.hovered || state.held)
        drawing().AddLine({box.min.x, box.max.y - 1}, {drawn.max.x, box.max.y - 1}, Ink::accentDeep, 1.5f);
    focusRing(ui, box, ui.space(4), state);
    column.y = words.y;
    return state.pressed;
}

void tooltip(Ui& ui, const Box& beside, std::string_view text) {
    ImFont* font = ui.theme.faces.small;
    const float padding = ui.space(8);
    const auto& lines = ui.typesetter.lines(text, font, std::min(ui.px(320), ui.size.x * 0.8f));
    float width = 0;
    for (const std::string& line : lines) width = std::max(width, widthOf(font, line));
    const float height = float(lines.size()) * lineHeight(font);
    const bool below = beside.max.y + height + 3 * padding < ui.size.y;
    const float x = std::clamp((beside.min.x + beside.max.x - width) / 2, 2 * padding,
                               std::max(2 * padding, ui.size.x - width - 2 * padding));
    float y = below ? beside.max.y + 2 * padding : beside.min.y - height - 2 * padding;
    ImDrawList& top = *ImGui::GetForegroundDrawList();
    top.AddRectFilled({x - padding, y - padding}, {x + width + padding, y + height + padding}, Ink::text, ui.space(8));
    for (const std::string& line : lines) {
        top.AddText(font, font->FontSize, {std::floor(x), std::floor(y + font->FontSize * 0.15f)}, Ink::onAccent,
                    line.data(), line.data() + line.size());
        y += lineHeight(font);
    }
}

} // namespace rapport
