#include "ui/WaitRow.h"

#include "engine/Waiting.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording onHold{"On hold: minute {} of {}", "通话等候中：第 {} 分钟，共 {} 分钟"};
constexpr Wording waiting{"Waiting: minute {} of {}", "等待中：第 {} 分钟，共 {} 分钟"};
constexpr Wording held{"{} min on hold", "通话等候 {} 分钟"};
constexpr Wording waited{"{} min of waiting", "等了 {} 分钟"};
constexpr Wording change{"patience from {} to {}", "耐心从 {} 变为 {}"};
constexpr Wording noChange{"patience still {}", "耐心仍是 {}"};
constexpr Wording dot{" · ", "，"};
constexpr float quarter = 1.5707963f;

// A clock face; the hand has gone round as far as the share says.
void drawClock(const Ui& ui, ImVec2 centre, float radius, float share) {
    ImDrawList& draw = drawing();
    const float angle = 4 * quarter * share - quarter, width = std::max(1.5f, ui.px(2));
    draw.AddCircleFilled(centre, radius, Ink::card, 0);
    if (share > 0) {
        draw.PathLineTo(centre);
        draw.PathArcTo(centre, radius, -quarter, std::min(angle, 3 * quarter - 0.01f), 32);
        draw.PathFillConvex(Ink::accentMid);
    }
    draw.AddCircle(centre, radius, Ink::accentDeep, 0, width);
    draw.AddLine(centre, {centre.x + 0.75f * radius * std::cos(angle), centre.y + 0.75f * radius * std::sin(angle)},
                 Ink::accentDeep, width);
}

void drawRow(Ui& ui, Column& column, float share, std::string_view first, std::string_view second) {
    const float radius = ui.px(second.empty() ? 9 : 20), gap = ui.space(12);
    Column words = column.inset(ui.space(4) + 2 * radius + gap);
    const float top = words.y;
    paragraph(ui, words, first,
              {second.empty() ? ui.theme.faces.small : ui.theme.faces.text, second.empty() ? Ink::muted : Ink::text});
    if (!second.empty()) paragraph(ui, words, second, {ui.theme.faces.small, Ink::muted});
    const float middle =
        second.empty() ? top + lineHeight(ui.theme.faces.small) / 2 : std::max(top + radius, (top + words.y) / 2);
    drawClock(ui, {column.x + ui.space(4) + radius, middle}, radius, share);
    column.y = std::max(words.y, middle + radius);
}

} // namespace

void drawWaiting(Ui& ui, Column& column, const Suspense& suspense, Channel channel) {
    const Wording& words = channel == Channel::phone ? onHold : waiting;
    drawRow(ui, column, suspense.share(),
            fmt::format(fmt::runtime(ui.say(words)), std::min<int>(suspense.minutesPassed() + 1, suspense.wait.minutes),
                        suspense.wait.minutes),
            ui.begun(toldWords(suspense.wait)));
}

void drawWaited(Ui& ui, Column& column, const Wait& wait, Channel channel, const Turn* turn) {
    std::string words = fmt::format(fmt::runtime(ui.say(channel == Channel::phone ? held : waited)), wait.minutes);
    words += fmt::format("{}{}", ui.say(dot), ui.say(toldWords(wait)));
    if (turn) {
        const int before = turn->before.emotion[Feeling::patience], after = turn->after.emotion[Feeling::patience];
        words += ui.say(dot);
        words += before == after ? fmt::format(fmt::runtime(ui.say(noChange)), after)
                                 : fmt::format(fmt::runtime(ui.say(change)), before, after);
    }
    drawRow(ui, column, 1, words, {});
}

void expectWaits(Ui& ui) {
    const Typefaces& faces = ui.theme.faces;
    for (const Wording& words : {onHold, waiting}) ui.typesetter.expect(ui.say(words), faces.text);
    for (const Wording& words : {held, waited, change, noChange, dot}) ui.typesetter.expect(ui.say(words), faces.small);
    for (const Wait& wait : {Wait{1, false, false}, Wait{1, false, true}, Wait{1, true, false}, Wait{1, true, true}})
        ui.typesetter.expect(ui.begun(toldWords(wait)), faces.small);
    ui.typesetter.expect("0123456789", faces.text);
    ui.typesetter.expect("0123456789", faces.small);
}

} // namespace rapport
