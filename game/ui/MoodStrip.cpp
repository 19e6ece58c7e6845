#include "ui/MoodStrip.h"

#include <algorithm>
#include <cmath>

#include "ui/Pictogram.h"

namespace rapport {

namespace {

// Two feelings side by side need this width; narrower strips put them below each other, one line each.
constexpr float wideCell = 176;
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

void levelBar(Ui& ui, const Box& box, int level, ImU32 colour) {
    const float gap = std::max(1.f, ui.px(2)), step = (box.width() + gap) / feelingMax;
    for (int i = 0; i < feelingMax; ++i) {
        const float x = box.min.x + step * float(i);
        drawing().AddRectFilled({x, box.min.y}, {x + step - gap, box.max.y}, i < level ? colour : Ink::line, ui.px(2));
    }
}

void wideCellAt(Ui& ui, const Box& cell, Feeling feeling, int level, int by) {
    const ImU32 colour = colourOf(feeling);
    const float picture = ui.px(30), gap = ui.px(8);
    drawFeeling(drawing(), feeling, level, {cell.min.x + picture / 2, cell.min.y + ui.px(22)}, picture, colour);
    const float x = cell.min.x + picture + gap;
    ImFont* font = ui.theme.faces.small;
    const Box name = label(ui, {x, cell.min.y}, ui.say(nameOf(feeling)), {font, Ink::muted});
    const std::string_view word = ui.say(levelWord(feeling, level));
    const float wordWidth = widthOf(font, word), room = cell.max.x - name.max.x - ui.px(8);
    const bool twoLines = wordWidth + ui.px(16) > room;
    const float wordX = twoLines ? x : name.max.x + ui.px(8);
    const float wordY = cell.min.y + (twoLines ? lineHeight(font) - ui.px(2) : 0);
    const Box drawn = label(ui, {wordX, wordY}, word, {font, Ink::text});
    change(ui, {drawn.max.x + ui.px(10), wordY + lineHeight(font) / 2}, feeling, by);
    if (!twoLines) levelBar(ui, {{x, cell.min.y + ui.px(28)}, {cell.max.x, cell.min.y + ui.px(37)}}, level, colour);
}

void narrowCellAt(Ui& ui, const Box& cell, Feeling feeling, int level, int by) {
    const float middle = (cell.min.y + cell.max.y) / 2, picture = ui.px(21);
    drawFeeling(drawing(), feeling, level, {cell.min.x + picture / 2, middle}, picture, colourOf(feeling));
    ImFont* font = ui.theme.faces.small;
    const float y = middle - lineHeight(font) / 2;
    float x = cell.min.x + picture + ui.px(8);
    const std::string_view name = ui.say(nameOf(feeling)), word = ui.say(levelWord(feeling, level));
    if (x + widthOf(font, name) + widthOf(font, word) + ui.px(28) <= cell.max.x)
        x = label(ui, {x, y}, name, {font, Ink::muted}).max.x + ui.px(8);
    const Box drawn = label(ui, {x, y}, word, {font, Ink::text});
    change(ui, {drawn.max.x + ui.px(10), middle}, feeling, by);
}

} // namespace

float moodStripHeight(float scale, float width, std::size_t feelings) {
    const bool wide = isWide(scale, width);
    const float rows = float(wide ? (feelings + 1) / 2 : feelings);
    return std::round((rows * (wide ? wideHeight : narrowHeight) + (wide ? 18 : 14)) * scale);
}

void moodStrip(Ui& ui, const Box& box, const std::vector<Feeling>& shown, const Emotion& now, const Emotion* before) {
    shadowedRect(drawing(), box, Ink::card, ui.space(14), ui.space(3));
    openCard(ui, box);
    const bool wide = isWide(ui.theme.scale, box.width());
    const float side = ui.px(12), top = box.min.y + ui.px(wide ? 14 : 7);
    const float gap = ui.px(16), height = ui.px(wide ? wideHeight : narrowHeight);
    const float width = wide ? (box.width() - 2 * side - gap) / 2 : box.width() - 2 * side;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const float x = box.min.x + side + (wide && i % 2 ? width + gap : 0);
        const float y = top + float(wide ? i / 2 : i) * height;
        const int level = now[shown[i]], by = before ? level - (*before)[shown[i]] : 0;
        (wide ? wideCellAt : narrowCellAt)(ui, {{x, y}, {x + width, y + height}}, shown[i], level, by);
    }
    closeCard(ui);
}

} // namespace rapport
