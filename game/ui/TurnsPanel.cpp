#include "ui/TurnsPanel.h"

#include "ui/CardGrid.h"
#include "ui/HeaderBar.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording title{"Go back, and say something else", "退回去，换一种说法"};
constexpr Wording explained{
    "Choose the reply you would take back; B takes the last one. What you said stays in your history, and what "
    "you say from there is kept beside it.",
    "选一句想收回的话，按 B 收回最后一句。说过的仍留在记录里，重新说的会另存一份。"};
constexpr Wording turnOf{"Turn {}", "第 {} 轮"};
constexpr float widest = 860; // at 100 %

} // namespace

std::optional<Action> turnsPanel(Ui& ui, const Session& session) {
    Screen screen(ui, "turns");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    const Dialogue& dialogue = session.dialogue();
    const std::size_t count = session.turns().size();
    ScrollArea area(ui, "turns",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column column{area.column.x, area.column.y, std::min(area.column.width, ui.px(widest))};
    column.x += std::floor((area.column.width - column.width) / 2);
    paragraph(ui, column, ui.say(explained), {ui.theme.faces.text, Ink::muted});
    column.skip(ui.space(10));

    for (std::size_t turn = 0; turn < count; ++turn) {
        const Turn& said = session.turns()[turn];
        const std::string words = fmt::format(fmt::runtime(ui.say(turnOf)), turn + 1);
        const CardFace card{textOf(ui, dialogue, dialogue.choices[said.choice].say),
                            textOf(ui, dialogue, lineIn(dialogue, said.before)),
                            {},
                            [&](Ui& its, Flow& flow) {
                                chip(its, flow, words, {Ink::sunken, Ink::muted, Pictogram::again});
                            }};
        if (turn + 1 == count) ui.focus.startHere(); // the last one is what is taken back most often
        const std::string id = std::to_string(turn);
        const bool isPressed = cardGrid(ui, id.c_str(), column, std::span(&card, 1), false, 1).has_value();
        const bool isNamed = ui.keys.digit == int(turn) + 1 || (ui.keys.back && turn + 1 == count);
        if (isPressed || isNamed) action = Rewind{turn};
    }
    area.column.y = column.y;
    if (ImGui::IsWindowAppearing()) area.scrollTo(column.y);
    return action;
}

} // namespace rapport
