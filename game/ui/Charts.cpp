#include "ui/Charts.h"

#include "ui/Controls.h"
#include "ui/Pictogram.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr float pi = 3.14159265f;

// Each curve has its own sign at its points.
void sign(ImDrawList& draw, ImVec2 at, float size, ImU32 colour, std::size_t kind) {
    const float r = size / 2;
    switch (kind % 6) {
    case 0: draw.AddCircleFilled(at, r, colour); break;
    case 1:
        draw.AddRectFilled({at.x - r * 0.85f, at.y - r * 0.85f}, {at.x + r * 0.85f, at.y + r * 0.85f}, colour);
        break;
    case 2:
        draw.AddTriangleFilled({at.x, at.y - r * 1.1f}, {at.x + r * 1.1f, at.y + r * 0.8f},
                               {at.x - r * 1.1f, at.y + r * 0.8f}, colour);
        break;
    case 3:
        draw.AddQuadFilled({at.x, at.y - r * 1.2f}, {at.x + r * 1.2f, at.y}, {at.x, at.y + r * 1.2f},
                           {at.x - r * 1.2f, at.y}, colour);
        break;
    case 4:
        draw.AddCircleFilled(at, r, Ink::card);
        draw.AddCircle(at, r, colour, 0, size * 0.25f);
        break;
    default:
        draw.AddTriangleFilled({at.x - r * 1.1f, at.y - r * 0.8f}, {at.x + r * 1.1f, at.y - r * 0.8f},
                               {at.x, at.y + r * 1.1f}, colour);
    }
}

// Moves labels apart so that none covers another, keeping their order and staying within the range.
void spread(std::vector<float>& tops, float step, float first, float last) {
    std::vector<std::size_t> order(tops.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return tops[a] < tops[b]; });
    float free = first;
    for (const std::size_t i : order) {
        tops[i] = std::max(tops[i], free);
        free = tops[i] + step;
    }
    float limit = last;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        tops[*i] = std::min(tops[*i], limit);
        limit = tops[*i] - step;
    }
}

// The plot's frame: where a turn and a level are.
struct Plot {
    Box box;
    int turns = 1;

    float x(int turn) const { return box.min.x + box.width() * float(turn) / float(std::max(1, turns)); }
    float y(int level) const { return box.max.y - box.height() * float(level) / 10.f; }
};

void grid(Ui& ui, const Plot& plot, float left) {
    ImFont* font = ui.theme.faces.small;
    for (const int level : {0, 5, 10}) {
        const float y = plot.y(level);
        drawing().AddLine({plot.box.min.x, y}, {plot.box.max.x, y}, level ? Ink::line : Ink::edge, 1);
        label(ui, {left, y - lineHeight(font) / 2}, std::to_string(level), {font, Ink::muted});
    }
}

void turnNumbers(Ui& ui, const Plot& plot) {
    ImFont* font = ui.theme.faces.small;
    const float needed = widthOf(font, "00") + ui.px(8);
    int step = 1;
    while (plot.turns > 0 && plot.box.width() / float(plot.turns) * float(step) < needed) ++step;
    for (int turn = 0; turn <= plot.turns; turn += step)
        label(ui, {plot.x(turn), plot.box.max.y + ui.px(4)}, std::to_string(turn), {font, Ink::muted, 0.5f});
}

// Marks that would run into the one before are drawn without their words.
void markTurns(Ui& ui, const Plot& plot, const std::vector<CurveMark>& marks, float y) {
    ImFont* font = ui.theme.faces.small;
    float taken = plot.box.min.x - 1e3f;
    for (const CurveMark& mark : marks) {
        const float x = plot.x(mark.turn);
        drawing().AddLine({x, plot.box.min.y}, {x, plot.box.max.y}, Ink::badTrace, 1.5f);
        draw(drawing(), Pictogram::down, {x, y + ui.px(6)}, ui.px(11), Ink::bad);
        const float half = widthOf(font, mark.words) / 2;
        if (x - half < taken + ui.px(4) || x + half > plot.box.max.x + ui.px(40)) continue;
        label(ui, {x, y + ui.px(12)}, mark.words, {font, Ink::bad, 0.5f});
        taken = x + half;
    }
}

// A row's name; true if it leads on and was pressed.
bool rowName(Ui& ui, Column& column, std::size_t row, const std::string& name, bool leadsOn) {
    if (!leadsOn) {
        paragraph(ui, column, name, {ui.theme.faces.text});
        return false;
    }
    ImGui::PushID(int(row));
    const bool pressed = textLink(ui, "row", column, name, ui.theme.faces.text);
    ImGui::PopID();
    return pressed;
}

} // namespace

void patternedRect(ImDrawList& draw, const Box& box, ImU32 colour, Pattern pattern) {
    draw.AddRectFilled(box.min, box.max, colour);
    if (pattern == Pattern::solid) return;
    draw.PushClipRect(box.min, box.max, true);
    const float step = 9, height = box.height();
    for (float x = box.min.x - height; x < box.max.x; x += step) {
        if (pattern == Pattern::diagonals)
            draw.AddLine({x, box.max.y}, {x + height, box.min.y}, Ink::pattern, 2.5f);
        else if (pattern == Pattern::stripes)
            draw.AddLine({x, box.min.y}, {x, box.max.y}, Ink::pattern, 2.5f);
        else
            for (float y = box.min.y + 5; y < box.max.y; y += step) draw.AddCircleFilled({x, y}, 2, Ink::pattern, 8);
    }
    draw.PopClipRect();
}

void ring(Ui& ui, ImVec2 centre, float radius, int percent, ImU32 colour, std::string_view words) {
    ImDrawList& list = drawing();
    const float width = radius * 0.2f, from = -pi / 2;
    list.AddCircle(centre, radius - width / 2, Ink::line, 64, width);
    if (percent > 0) {
        list.PathArcTo(centre, radius - width / 2, from, from + 2 * pi * float(std::min(percent, 100)) / 100, 64);
        list.PathStroke(colour, 0, width);
    }
    ImFont* font = ui.theme.faces.title;
    label(ui, {centre.x, centre.y - lineHeight(font) / 2}, words, {font, Ink::text, 0.5f});
}

std::optional<std::size_t> barChart(Ui& ui, Column& column, const std::vector<Bar>& bars) {
    std::optional<std::size_t> pressed;
    ImFont* small = ui.theme.faces.small;
    int longest = 1;
    for (const Bar& bar : bars) longest = std::max(longest, bar.good + bar.bad);
    for (const Bar& bar : bars) {
        const std::size_t row = std::size_t(&bar - bars.data());
        if (rowName(ui, column, row, bar.name, bar.leadsOn)) pressed = row;
        const float height = ui.px(14), gap = ui.px(3);
        const float step = std::min((column.width + gap) / float(longest), ui.px(54));
        for (int i = 0; i < std::max(1, bar.good + bar.bad); ++i) {
            const float x = column.x + step * float(i);
            const Box unit{{x, column.y + ui.px(2)}, {x + step - gap, column.y + ui.px(2) + height}};
            if (bar.good + bar.bad == 0)
                drawing().AddRect(unit.min, {column.x + column.width, unit.max.y}, Ink::line);
            else
                patternedRect(drawing(), unit, i < bar.good ? Ink::good : Ink::bad,
                              i < bar.good ? Pattern::solid : Pattern::diagonals);
        }
        column.skip(height + ui.px(4));
        paragraph(ui, column, bar.note, {small, Ink::muted});
        column.skip(ui.space(8));
    }
    return pressed;
}

std::optional<std::size_t> shareBar(Ui& ui, Column& column, const std::vector<Share>& shares) {
    std::optional<std::size_t> pressed;
    const float height = ui.px(26);
    float x = column.x;
    for (const Share& share : shares) {
        if (share.percent == 0) continue;
        const float width = column.width * float(share.percent) / 100;
        patternedRect(drawing(), {{x, column.y}, {x + width - 2, column.y + height}}, share.colour, share.pattern);
        x += width;
    }
    column.skip(height + ui.space(10));
    ImFont* font = ui.theme.faces.text;
    for (const Share& share : shares) {
        const float swatch = ui.px(16), middle = column.y + lineHeight(font) / 2;
        patternedRect(drawing(), {{column.x, middle - swatch / 2}, {column.x + swatch * 1.6f, middle + swatch / 2}},
                      share.colour, share.pattern);
        const std::string percent = fmt::format("{} %", share.percent);
        const float percentWidth = widthOf(font, "100 %") + ui.px(8);
        label(ui, {column.x + column.width, column.y}, percent, {font, Ink::text, 1});
        Column words{column.x + swatch * 1.6f + ui.px(10), column.y,
                     column.width - swatch * 1.6f - ui.px(10) - percentWidth};
        const std::size_t row = std::size_t(&share - shares.data());
        if (rowName(ui, words, row, share.name, share.leadsOn)) pressed = row;
        paragraph(ui, words, share.note, {ui.theme.faces.small, Ink::muted});
        column.y = words.y + ui.space(4);
    }
    return pressed;
}

void curves(Ui& ui, Column& column, const std::vector<Curve>& lines, const std::vector<CurveMark>& marks, float height,
            int turnsAtLeast) {
    ImFont* font = ui.theme.faces.small;
    float nameWidth = 0;
    int points = turnsAtLeast + 1;
    for (const Curve& line : lines) {
        nameWidth = std::max(nameWidth, widthOf(font, line.name));
        points = std::max(points, int(line.values.size()));
    }
    const float axis = widthOf(font, "10") + ui.px(8), top = column.y + lineHeight(font) / 2;
    const float names = nameWidth + ui.px(26);
    const Plot plot{
        {{column.x + axis, top}, {std::max(column.x + axis + 20, column.x + column.width - names), top + height}},
        points - 1};
    grid(ui, plot, column.x);
    const float marksTop = plot.box.max.y + ui.px(4) + lineHeight(font);
    markTurns(ui, plot, marks, marksTop);
    turnNumbers(ui, plot);

    std::vector<float> labelTops;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Curve& line = lines[i];
        const float lift = (float(i) - float(lines.size() - 1) / 2) * 1.5f; // keeps equal curves apart
        for (std::size_t point = 0; point + 1 < line.values.size(); ++point)
            drawing().AddLine({plot.x(int(point)), plot.y(line.values[point]) + lift},
                              {plot.x(int(point) + 1), plot.y(line.values[point + 1]) + lift}, line.colour,
                              ui.px(2.5f));
        for (std::size_t point = 0; point < line.values.size(); ++point)
            sign(drawing(), {plot.x(int(point)), plot.y(line.values[point]) + lift}, ui.px(9), line.colour, i);
        labelTops.push_back(plot.y(line.values.empty() ? 0 : line.values.back()) - lineHeight(font) / 2);
    }
    const float step = std::min(lineHeight(font),
                                (plot.box.height() + lineHeight(font)) / float(std::max<std::size_t>(1, lines.size())));
    spread(labelTops, step, top - lineHeight(font) / 2, plot.box.max.y - lineHeight(font) / 2);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float middle = labelTops[i] + lineHeight(font) / 2;
        sign(drawing(), {plot.box.max.x + ui.px(15), middle}, ui.px(10), lines[i].colour, i);
        label(ui, {plot.box.max.x + ui.px(24), labelTops[i]}, lines[i].name, {font, lines[i].colour});
    }
    column.y = marksTop + (marks.empty() ? ui.px(4) : ui.px(12) + lineHeight(font));
}

} // namespace rapport
