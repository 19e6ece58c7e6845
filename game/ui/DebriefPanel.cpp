#include "ui/DebriefPanel.h"

#include "engine/InnerThought.h"
#include "ui/DebriefCards.h"
#include "ui/GuessCard.h"
#include "ui/HeaderBar.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording title{"Looking back: {}", "回顾：{}"};
constexpr Wording turnByTurn{"The conversation, turn by turn", "逐轮回顾"};
constexpr float twoColumnsFrom = 860; // width at 100 %
constexpr float widestTurn = 1000;

} // namespace

std::optional<Action> debriefPanel(Ui& ui, const DebriefModel& model) {
    Screen screen(ui, "debrief");
    const Dialogue& dialogue = model.session.dialogue();
    const std::string words = fmt::format(fmt::runtime(ui.say(title)), textOf(ui, dialogue, dialogue.title));
    std::optional<Action> action = headerBar(ui, screen.column, {words});
    ScrollArea area(
        ui, "body",
        {{screen.column.x - ui.space(4), screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column whole = area.column.inset(ui.space(4), ui.space(2));
    whole.skip(ui.space(3));

    // One or two columns of cards; the next card goes where there is room first.
    const float gap = ui.space(16);
    const bool isWide = whole.width >= ui.px(twoColumnsFrom);
    const float width = isWide ? std::floor((whole.width - gap) / 2) : whole.width;
    Column left{whole.x, whole.y, width}, right{whole.x + width + gap, whole.y, width};
    const auto next = [&]() -> Column& { return isWide && right.y < left.y ? right : left; };
    if (const auto pressed = scoreCard(ui, left, model)) action = pressed;
    left.skip(gap);
    for (const auto card : {feelingsCard, nextTimeCard, principlesCard, stylesCard, rescueCard, rippleCard, stepsCard,
                            guessCard, customerCard}) {
        Column& column = next();
        const float top = column.y;
        if (const auto pressed = card(ui, column, model)) action = pressed;
        if (column.y > top) column.skip(gap);
    }
    whole.y = isWide ? std::max(left.y, right.y) : left.y;
    if (const auto pressed = besideCard(ui, whole, model)) action = pressed;

    Column turns{whole.x, whole.y, std::min(whole.width, ui.px(widestTurn))};
    turns.x += std::floor((whole.width - turns.width) / 2);
    paragraph(ui, turns, ui.say(turnByTurn), {ui.theme.faces.large});
    turns.skip(ui.space(10));
    const std::vector<Message> thoughts = innerThoughts(model.session);
    for (std::size_t turn = 0; turn < model.session.turns().size(); ++turn) {
        if (const auto pressed = turnCard(ui, turns, model, turn, thoughts[turn])) action = pressed;
        turns.skip(ui.space(12));
    }
    area.column.y = turns.y;
    return action;
}

} // namespace rapport
