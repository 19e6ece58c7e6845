#include "ui/Layout.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

void record(Ui& ui, const Box& box, std::string_view text, ImU32 colour) {
    if (!ui.textBoxes || text.empty()) return;
    const ImDrawList& draw = drawing();
    TextBoxes::Drawn drawn{box, {draw.GetClipRectMin(), draw.GetClipRectMax()}, -1, colour, std::string(text)};
    if (!ui.textBoxes->open.empty()) drawn.card = ui.textBoxes->open.back();
    ui.textBoxes->texts.push_back(std::move(drawn));
}

Box drawLine(Ui& ui, ImVec2 at, std::string_view line, const Type& type) {
    const float width = widthOf(type.font, line);
    const float lead = std::floor((lineHeight(type.font) - type.font->FontSize) / 2);
    drawing().AddText(type.font, type.font->FontSize, {std::floor(at.x), std::floor(at.y + lead)}, type.colour,
                      line.data(), line.data() + line.size());
    const Box box{{at.x, at.y + lead}, {at.x + width, at.y + lead + type.font->FontSize}};
    record(ui, box, line, type.colour);
    return box;
}

bool isOpaque(ImU32 colour) {
    return (colour & IM_COL32_A_MASK) == IM_COL32_A_MASK;
}

// The nearest box of whole pixels: there edges are sharp, and boxes need no softening.
Box onPixels(const Box& box) {
    return {{std::round(box.min.x), std::round(box.min.y)}, {std::round(box.max.x), std::round(box.max.y)}};
}

// How far the corners of such a box reach along its sides.
float reachOf(const Box& box, float rounding) {
    return std::max(0.f, std::floor(std::min({rounding + 0.5f, box.width() / 2, box.height() / 2})));
}

struct Corner {
    bool isRight, isLower;
    ImDrawFlags rounded;
    int begin; // of the quarter of a circle, in twelfths
};
constexpr Corner corners[] = {{false, false, ImDrawFlags_RoundCornersTopLeft, 6},
                              {true, false, ImDrawFlags_RoundCornersTopRight, 9},
                              {true, true, ImDrawFlags_RoundCornersBottomRight, 0},
                              {false, true, ImDrawFlags_RoundCornersBottomLeft, 3}};

ImU32 thinned(ImU32 colour, float share) {
    const auto alpha = ImU32(float(colour >> IM_COL32_A_SHIFT & 255) * share + 0.5f);
    return (colour & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT;
}

constexpr ImGuiWindowFlags screenFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                         ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse |
                                         ImGuiWindowFlags_NoBackground; // the page is the window's own colour

} // namespace

ImDrawList& drawing() {
    return *ImGui::GetWindowDrawList();
}

Box paragraph(Ui& ui, Column& column, std::string_view text, const Type& type) {
    const ImVec2 top{column.x, column.y};
    float widest = 0;
    if (text.empty()) return {top, top};
    for (const std::string& line : ui.typesetter.lines(text, type.font, column.width)) {
        const float indent = type.align > 0 ? (column.width - widthOf(type.font, line)) * type.align : 0;
        widest = std::max(widest, drawLine(ui, {column.x + indent, column.y}, line, type).width());
        column.y += lineHeight(type.font);
    }
    return {top, {column.x + widest, column.y}};
}

Box label(Ui& ui, ImVec2 at, std::string_view text, const Type& type) {
    ui.typesetter.lines(text, type.font, 1e6f);
    return drawLine(ui, {at.x - widthOf(type.font, text) * type.align, at.y}, text, type);
}

float heightOf(Ui& ui, std::string_view text, ImFont* font, float width) {
    return text.empty() ? 0 : float(ui.typesetter.lines(text, font, width).size()) * lineHeight(font);
}

float widestLine(Ui& ui, std::string_view text, ImFont* font, float width) {
    float widest = 0;
    for (const std::string& line : ui.typesetter.lines(text, font, width))
        widest = std::max(widest, widthOf(font, line));
    return std::ceil(widest);
}

Box Flow::place(float width, float height) {
    width = std::min(width, m_column.width);
    if (m_x > m_column.x && m_x + width > m_column.x + m_column.width + 0.5f) {
        m_x = m_column.x;
        m_column.y += m_rowHeight + m_gap;
        m_rowHeight = 0;
    }
    const Box box{{m_x, m_column.y}, {m_x + width, m_column.y + height}};
    m_x += width + m_gap;
    m_rowHeight = std::max(m_rowHeight, height);
    return box;
}

void filledRect(ImDrawList& draw, const Box& wanted, ImU32 fill, float rounding) {
    const Box box = onPixels(wanted);
    const float reach = reachOf(box, rounding);
    if (!isOpaque(fill) || reach < 1) return draw.AddRectFilled(box.min, box.max, fill, rounding);
    // The corners reach under the rest, where their soft edges are not seen.
    for (const Corner& corner : corners) {
        const ImVec2 at{corner.isRight ? box.max.x - reach - 1 : box.min.x,
                        corner.isLower ? box.max.y - reach - 1 : box.min.y};
        draw.AddRectFilled(at, {at.x + reach + 1, at.y + reach + 1}, fill, reach, corner.rounded);
    }
    const float left = box.min.x + reach, right = box.max.x - reach;
    const float top = box.min.y + reach, bottom = box.max.y - reach;
    if (right > left) {
        draw.AddRectFilled({left, box.min.y}, {right, top}, fill);
        draw.AddRectFilled({left, bottom}, {right, box.max.y}, fill);
    }
    if (bottom > top) draw.AddRectFilled({box.min.x, top}, {box.max.x, bottom}, fill);
}

void outlinedRect(ImDrawList& draw, const Box& wanted, ImU32 ink, float rounding, float width) {
    const Box box = onPixels(wanted);
    const float reach = reachOf(box, rounding);
    for (const Corner& corner : corners) {
        const ImVec2 centre{corner.isRight ? box.max.x - reach : box.min.x + reach,
                            corner.isLower ? box.max.y - reach : box.min.y + reach};
        draw.PathArcToFast(centre, std::max(0.f, reach - width / 2), corner.begin, corner.begin + 3);
        draw.PathStroke(ink, ImDrawFlags_None, width);
    }
    // Along the sides what is left of a pixel is a lighter one.
    const float left = box.min.x + reach, right = box.max.x - reach;
    const float top = box.min.y + reach, bottom = box.max.y - reach;
    const auto sides = [&](float from, float to, ImU32 colour) {
        if (to > from && right > left) {
            draw.AddRectFilled({left, box.min.y + from}, {right, box.min.y + to}, colour);
            draw.AddRectFilled({left, box.max.y - to}, {right, box.max.y - from}, colour);
        }
        if (to > from && bottom > top) {
            draw.AddRectFilled({box.min.x + from, top}, {box.min.x + to, bottom}, colour);
            draw.AddRectFilled({box.max.x - to, top}, {box.max.x - from, bottom}, colour);
        }
    };
    const float whole = std::floor(width), rest = width - whole;
    sides(0, whole, ink);
    if (rest > 0.05f) sides(whole, whole + 1, thinned(ink, rest));
}

void shadowOf(ImDrawList& draw, const Box& box, float rounding, float depth) {
    const float begin = box.min.y + depth + rounding, end = std::max(box.max.y - rounding - 1, begin);
    draw.AddRectFilled({box.min.x - 1, begin}, {box.min.x, end}, Ink::shadow);
    draw.AddRectFilled({box.max.x, begin}, {box.max.x + 1, end}, Ink::shadow);
    draw.AddRectFilled({box.min.x - 1, end}, {box.max.x + 1, box.max.y + depth}, Ink::shadow, rounding + 1,
                       ImDrawFlags_RoundCornersBottom);
    draw.AddRectFilled({box.min.x, end}, {box.max.x, box.max.y + depth / 2}, Ink::shadow, rounding,
                       ImDrawFlags_RoundCornersBottom);
}

void shadowedRect(ImDrawList& draw, const Box& box, ImU32 fill, float rounding, float depth) {
    shadowOf(draw, box, rounding, depth);
    filledRect(draw, box, fill, rounding);
}

int openCard(Ui& ui, const Box& box) {
    if (!ui.textBoxes) return -1;
    ui.textBoxes->cards.push_back(box);
    ui.textBoxes->open.push_back(int(ui.textBoxes->cards.size()) - 1);
    return ui.textBoxes->open.back();
}

void closeCard(Ui& ui) {
    if (ui.textBoxes) ui.textBoxes->open.pop_back();
}

Card::Card(Ui& ui, Column& outer, const Look& look, float minHeight)
    : m_ui(ui), m_outer(outer), m_look(look), m_minHeight(minHeight) {
    const float padding = ui.space(look.padding);
    inside = {outer.x + padding, outer.y + padding * 0.85f, outer.width - 2 * padding};
    m_record = openCard(ui, {});
    m_splitter.Split(&drawing(), 2);
    m_splitter.SetCurrentChannel(&drawing(), 1);
}

float Card::contentHeight() const {
    return std::ceil(inside.y + m_ui.space(m_look.padding) * 0.85f - m_outer.y);
}

Card::~Card() {
    const float height = std::max(contentHeight(), m_minHeight);
    const Box box{{m_outer.x, m_outer.y}, {m_outer.x + m_outer.width, m_outer.y + height}};
    ImDrawList& draw = drawing();
    const float rounding = m_ui.space(14);
    m_splitter.SetCurrentChannel(&draw, 0);
    if (m_look.shadow)
        shadowedRect(draw, box, m_look.fill, rounding, m_ui.space(3));
    else
        filledRect(draw, box, m_look.fill, rounding);
    if (m_look.border) outlinedRect(draw, box, m_look.border, rounding, m_ui.space(1.5f));
    m_splitter.Merge(&draw);
    if (m_record >= 0) {
        m_ui.textBoxes->cards[std::size_t(m_record)] = box;
        closeCard(m_ui);
    }
    m_outer.y = box.max.y;
}

Screen::Screen(Ui& ui, const char* name) : m_ui(ui) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ui.size);
    ImGui::Begin(name, nullptr, screenFlags);
    const float margin = ui.space(16);
    column = {margin, margin, ui.size.x - 2 * margin};
}

Screen::~Screen() {
    ImGui::End();
}

ScrollArea::ScrollArea(Ui& ui, const char* name, const Box& box, bool byKeys) : m_ui(ui), m_fades(byKeys) {
    ImGui::SetCursorScreenPos(box.min);
    ImGui::BeginChild(name, {std::max(1.f, box.width()), std::max(1.f, box.height())}, false,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
    if (byKeys) {
        const float page = box.height() * 0.85f;
        if (ui.keys.pageDown) pageOn(page);
        if (ui.keys.pageUp) pageOn(-page);
        if (hasMore()) { // before the content, so that a click on the arrow presses nothing under it
            const Box arrow = arrowBox();
            ImGui::SetCursorScreenPos(arrow.min);
            if (ImGui::InvisibleButton("more", {arrow.width(), arrow.height()})) pageOn(page);
            m_arrowIsLit = ImGui::IsItemHovered();
        }
        if (ui.keys.home) ImGui::SetScrollY(0);
        if (ui.keys.end) ImGui::SetScrollY(ImGui::GetScrollMaxY());
    }
    m_top = box.min.y - ImGui::GetScrollY();
    column = {box.min.x, m_top, box.width() - ImGui::GetStyle().ScrollbarSize - ui.space(4)};
}

ScrollArea::~ScrollArea() {
    ImGui::SetCursorScreenPos({column.x, column.y});
    ImGui::Dummy({1, m_ui.space(6)});
    if (m_fades) fadeEdges();
    if (m_fades && hasMore()) drawArrow();
    ImGui::EndChild();
}

void ScrollArea::pageOn(float height) const {
    ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + height, 0.f, ImGui::GetScrollMaxY()));
}

bool ScrollArea::hasMore() const {
    return ImGui::GetScrollY() + m_ui.space(8) < ImGui::GetScrollMaxY();
}

Box ScrollArea::arrowBox() const {
    const ImVec2 min = ImGui::GetWindowPos();
    const float size = m_ui.space(30), room = ImGui::GetWindowWidth() - ImGui::GetStyle().ScrollbarSize;
    const ImVec2 corner{std::floor(min.x + room - size - m_ui.space(8)),
                        std::floor(min.y + ImGui::GetWindowHeight() - size - m_ui.space(4))};
    return {corner, {corner.x + size, corner.y + size}};
}

void ScrollArea::drawArrow() const {
    const Box box = arrowBox();
    const ImVec2 middle{(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
    const float radius = box.width() / 2, side = radius * 0.42f;
    drawing().AddCircleFilled(middle, radius, m_arrowIsLit ? Ink::accentMid : Ink::card);
    drawing().AddCircle(middle, radius, Ink::edge, 0, 1.5f);
    const ImVec2 chevron[] = {{middle.x - side, middle.y - side * 0.4f},
                              {middle.x, middle.y + side * 0.6f},
                              {middle.x + side, middle.y - side * 0.4f}};
    drawing().AddPolyline(chevron, 3, Ink::accentDeep, 0, std::max(2.f, m_ui.px(2.5f)));
}

// Where content goes on beyond an edge, it fades out into the page.
void ScrollArea::fadeEdges() const {
    const ImVec2 min = ImGui::GetWindowPos();
    const ImVec2 max{min.x + ImGui::GetWindowWidth() - ImGui::GetStyle().ScrollbarSize,
                     min.y + ImGui::GetWindowHeight()};
    const float depth = m_ui.space(18);
    const ImU32 none = Ink::page & ~IM_COL32_A_MASK;
    if (ImGui::GetScrollY() > 0)
        drawing().AddRectFilledMultiColor(min, {max.x, min.y + depth}, Ink::page, Ink::page, none, none);
    if (ImGui::GetScrollY() < ImGui::GetScrollMaxY())
        drawing().AddRectFilledMultiColor({min.x, max.y - depth}, max, none, none, Ink::page, Ink::page);
}

void ScrollArea::scrollTo(float screenY) {
    ImGui::SetScrollY(std::max(0.f, screenY - m_top));
}

} // namespace rapport
