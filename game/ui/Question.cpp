#include "ui/Question.h"

#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>

namespace rapport {

std::optional<Action> questionScreen(Ui& ui, const char* name, std::string_view heading, std::string_view words,
                                     std::span<const Answer> answers, const Action& onEscape) {
    Screen screen(ui, name);
    std::optional<Action> action = headerBar(ui, screen.column, {{}, false, false});
    if (ui.keys.escape) action = onEscape;
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    float* height = ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID("height"), ui.px(300));
    Column column = area.column;
    column.width = std::min(column.width - ui.space(8), ui.px(600));
    column.x += std::floor((area.column.width - column.width) / 2);
    column.skip(std::max(ui.space(3), std::floor((ui.size.y - area.column.y - *height) * 0.35f)));
    const float top = column.y;
    {
        Card::Look look;
        look.padding = 28;
        Card card(ui, column, look);
        Column& inside = card.inside;
        paragraph(ui, inside, heading, {ui.theme.faces.large});
        inside.skip(ui.space(6));
        paragraph(ui, inside, words, {ui.theme.faces.text, Ink::muted});
        inside.skip(ui.space(18));
        ui.focus.startAndEnterHere();
        int number = 0;
        for (const Answer& answer : answers) {
            if (button(ui, answer.id, inside, answer.words, answer.look) || ui.keys.digit == ++number)
                action = answer.action;
            inside.skip(ui.space(10));
        }
    }
    *height = column.y - top;
    area.column.y = column.y;
    return action;
}

} // namespace rapport
