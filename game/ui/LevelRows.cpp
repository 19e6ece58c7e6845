#include "ui/LevelRows.h"

#include "learner/PracticeWords.h"
#include "ui/Controls.h"
#include "ui/StyleLook.h"

#include <algorithm>

namespace rapport {

namespace {

using Standing = Level::Standing;

constexpr Wording comma{", ", "、"};
constexpr Wording strip{"{0}: {1}", "{0}：{1}"};
constexpr Wording styleShare{"{0} {1} %", "{0} {1} %"};

struct StandingLook {
    ImU32 ink;
    Pattern pattern;
    Pictogram picture;
};

StandingLook lookOf(Standing standing) {
    switch (standing) {
    case Standing::unknown: break;
    case Standing::weak: return {Ink::bad, Pattern::diagonals, Pictogram::down};
    case Standing::growing: return {Ink::fair, Pattern::stripes, Pictogram::up};
    case Standing::mastered: return {Ink::good, Pattern::solid, Pictogram::check};
    }
    return {Ink::edge, Pattern::dots, Pictogram::hourglass};
}

bool rowName(Ui& ui, Column& column, const LevelRow& row) {
    if (!row.place.empty()) return textLink(ui, "name", column, ui.begun(row.name), ui.theme.faces.text);
    paragraph(ui, column, ui.begun(row.name), {ui.theme.faces.text});
    return false;
}

bool levelRow(Ui& ui, Column& column, const LevelRow& row, int thisWeek) {
    const Standing standing = row.level.standing();
    const StandingLook look = lookOf(standing);
    const float side = ui.px(18), right = widthOf(ui.theme.faces.text, "100 %") + ui.px(8), top = column.y;
    draw(drawing(), look.picture, {column.x + side / 2, top + lineHeight(ui.theme.faces.text) / 2}, side, look.ink);
    if (row.level.percent)
        label(ui, {column.x + column.width, top}, fmt::format("{} %", *row.level.percent),
              {ui.theme.faces.text, Ink::text, 1});
    Column words = column.inset(side + ui.px(8), right);
    const bool isPressed = rowName(ui, words, row);
    column.y = words.y + ui.px(2);
    const float height = ui.px(10), left = column.x + side + ui.px(8), width = column.width - side - ui.px(8);
    drawing().AddRect({left, column.y}, {left + width, column.y + height}, Ink::line);
    if (const int percent = row.level.percent.value_or(0); percent > 0)
        patternedRect(drawing(), {{left, column.y}, {left + width * float(percent) / 100, column.y + height}}, look.ink,
                      look.pattern);
    column.skip(height + ui.px(3));
    Column below = column.inset(side + ui.px(8));
    paragraph(ui, below, fmt::format("{} · {}", ui.begun(nameOf(standing)), ui.say(evidenceOf(row.level, thisWeek))),
              {ui.theme.faces.small, Ink::muted});
    column.y = below.y + ui.space(10);
    return isPressed;
}

} // namespace

std::optional<Action> levelRows(Ui& ui, const char* id, Column& column, std::vector<LevelRow> rows, int thisWeek,
                                bool sorted) {
    const auto rank = [](const LevelRow& row) {
        constexpr int ranks[] = {2, 0, 1, 3}; // unknown, weak, growing, mastered
        return std::pair(ranks[std::size_t(row.level.standing())], row.level.percent.value_or(0));
    };
    if (sorted) std::ranges::stable_sort(rows, {}, rank);
    std::optional<Action> action;
    ImGui::PushID(id);
    for (const LevelRow& row : rows) {
        ImGui::PushID(row.name.en.data());
        if (levelRow(ui, column, row, thisWeek)) action = ShowHandbook{row.place};
        ImGui::PopID();
    }
    ImGui::PopID();
    return action;
}

void styleStrip(Ui& ui, Column& column, Wording when, const StyleProfile& profile) {
    if (profile.replies == 0) return;
    const float height = ui.px(16);
    float x = column.x;
    std::string shares;
    for (const Style style : allStyles) {
        const int percent = profile.percent[std::size_t(style)];
        if (percent == 0) continue;
        const float width = column.width * float(percent) / 100;
        patternedRect(drawing(), {{x, column.y}, {x + std::max(1.f, width - 2), column.y + height}}, colourOf(style),
                      patternOf(style));
        x += width;
        if (!shares.empty()) shares += ui.say(comma);
        shares += fmt::format(fmt::runtime(ui.say(styleShare)), ui.say(nameOf(style)), percent);
    }
    column.skip(height + ui.px(3));
    paragraph(ui, column, fmt::format(fmt::runtime(ui.say(strip)), ui.say(when), shares),
              {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(8));
}

} // namespace rapport
