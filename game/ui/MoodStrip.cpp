#include "ui/MoodStrip.h"

#include "ui/Pictogram.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

// Two feelings side by side need this width; narrower strips put them below each other, one line each.
constexpr float wideCell = 212;
constexpr float wideHeight = 52;
constexpr float narrowHeight = 27;

bool isWide(float scale, float width) {
    return width / 2 >= wideCell * scale;
}

void change(Ui& ui, ImVec2 centre, Feeling feeling, int by) {
    if (by == 0) return;
    const ImU32 colour = (by > 0) == isWelcome(feeling) ? Ink::good : Ink::bad;
    draw(drawing(), by > 0 ? Pictogram::up : Pictogram::down, centre, ui.px(11), colour);
}

// Only the ends are round: every round corner takes many triangles.
void levelBar(Ui& ui, const Box& box, int level, ImU32 colour) {
    const float gap = std::max(1.f, std::round(ui.px(2))), step = (box.width() + gap) / feelingMax;
    const auto edge = [&](int i) { return std::round(box.min.x + step * float(i)); };
    for (int i = 0; i < feelingMax; ++i) {
        const bool isFirst = i == 0, isLast = i + 1 == feelingMax;
        const ImDrawFlags round = isFirst ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersRight;
        drawing().AddRectFilled({edge(i), std::round(box.min.y)}, {edge(i + 1) - gap, std::round(box.max.y)},
                                i < level ? colour : Ink::line, isFirst || isLast ? ui.px(3) : 0, round);
    }
}

// Name and level; where there is no room for both, the level says enough by itself.
void words(Ui& ui, ImVec2 at, float right, Feeling feeling, int level, int by) {
    ImFont* font = ui.theme.faces.small;
    const std::string name = ui.begun(nameOf(feeling));
    const std::string_view word = ui.say(levelWord(feeling, level));
    const float gap = ui.px(7), arrow = ui.px(15);
    if (at.x + widthOf(font, name) + gap + widthOf(font, word) + arrow <= right)
        at.x = label(ui, at, name, {font, Ink::muted}).max.x + gap;
    const Box drawn = label(ui, at, word, {font, Ink::text});
    change(ui, {drawn.max.x + ui.px(9), at.y + lineHeight(font) / 2}, feeling, by);
}

void wideCellAt(Ui& ui, const Box& cell, Feeling feeling, int level, int by) {
    const ImU32 colour = colourOf(feeling);
    const float picture = ui.px(30), gap = ui.px(8);
    drawFeeling(drawing(), feeling, level, {cell.min.x + picture / 2, cell.min.y + ui.px(22)}, picture, colour);
    const float x = cell.min.x + picture + gap;
    words(ui, {x, cell.min.y}, cell.max.x, feeling, level, by);
    levelBar(ui, {{x, cell.min.y + ui.px(28)}, {cell.max.x, cell.min.y + ui.px(37)}}, level, colour);
}

// One line; the bar stands at its end if every line leaves room for it.
void narrowCellAt(Ui& ui, const Box& cell, Feeling feeling, int level, int by, float barWidth) {
    const float middle = (cell.min.y + cell.max.y) / 2, picture = ui.px(21), half = ui.px(4.5f);
    drawFeeling(drawing(), feeling, level, {cell.min.x + picture / 2, middle}, picture, colourOf(feeling));
    const float right = cell.max.x - (barWidth > 0 ? barWidth + ui.px(8) : 0);
    words(ui, {cell.min.x + picture + ui.px(8), middle - lineHeight(ui.theme.faces.small) / 2}, right, feeling, level,
          by);
    if (barWidth > 0)
        levelBar(ui, {{cell.max.x - barWidth, middle - half}, {cell.max.x, middle + half}}, level, colourOf(feeling));
}

// How long a name and its level become in this language, with the arrow behind them.
float longestWords(const Ui& ui, const std::vector<Feeling>& shown) {
    ImFont* font = ui.theme.faces.small;
    float longest = 0;
    for (const Feeling feeling : shown)
        for (int level = feelingMin; level <= feelingMax; ++level)
            longest = std::max(longest, widthOf(font, ui.begun(nameOf(feeling))) +
                                            widthOf(font, ui.say(levelWord(feeling, level))));
    return longest + ui.px(7) + ui.px(15);
}

// What the longest line leaves of a cell for its bar; 0 if that is too little.
float narrowBarWidth(const Ui& ui, float cellWidth, const std::vector<Feeling>& shown) {
    const float left = cellWidth - ui.px(21) - 2 * ui.px(8) - longestWords(ui, shown);
    return left >= ui.px(70) ? std::floor(left) : 0;
}

} // namespace

float moodStripHeight(float scale, float width, std::size_t feelings) {
    const bool wide = isWide(scale, width);
    const float rows = float(wide ? (feelings + 1) / 2 : feelings);
    return std::round((rows * (wide ? wideHeight : narrowHeight) + (wide ? 18 : 14)) * scale);
}

void moodStrip(Ui& ui, const Box& box, const std::vector<Feeling>& shown, const Emotion& now, const Emotion* before) {
    shadowedRect(drawing(), box, Ink::card, ui.space(14), ui.space(3));
    outlinedRect(drawing(), box, Ink::line, ui.space(14));
    openCard(ui, box);
    const float side = ui.px(12), gap = ui.px(16), half = (box.width() - 2 * side - gap) / 2;
    // Side by side only if no name has to go, or the same feeling would have one now and none later.
    const bool wide = isWide(ui.theme.scale, box.width()) && ui.px(30) + ui.px(8) + longestWords(ui, shown) <= half;
    const float edge = ui.px(wide ? 14 : 7), top = box.min.y + edge;
    const float height = wide ? ui.px(wideHeight) : (box.height() - 2 * edge) / float(shown.size());
    const float width = wide ? half : box.width() - 2 * side;
    const float barWidth = wide ? 0 : narrowBarWidth(ui, width, shown);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const float x = box.min.x + side + (wide && i % 2 ? width + gap : 0);
        const float y = top + float(wide ? i / 2 : i) * height;
        const int level = now[shown[i]], by = before ? level - (*before)[shown[i]] : 0;
        const Box cell{{x, y}, {x + width, y + height}};
        if (wide)
            wideCellAt(ui, cell, shown[i], level, by);
        else
            narrowCellAt(ui, cell, shown[i], level, by, barWidth);
    }
    closeCard(ui);
}

void expectFeelings(Ui& ui) {
    ImFont* font = ui.theme.faces.small;
    for (const Feeling feeling : allFeelings) {
        ui.typesetter.expect(ui.begun(nameOf(feeling)), font);
        for (int level = feelingMin; level <= feelingMax; ++level)
            ui.typesetter.expect(ui.say(levelWord(feeling, level)), font);
    }
}

} // namespace rapport
