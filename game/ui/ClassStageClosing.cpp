// The end of a class: thanks to the room, every part with its result and the way back to it, and where the room was divided.

#include "ui/ClassStageParts.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording thanks{"Thank you for taking part", "谢谢大家参与"};
constexpr Wording ofHundred{"{} of 100", "{} 分（满分 100）"};
constexpr Wording divided{"Here we were most divided", "这里大家分歧最大"};
constexpr Wording votesFor{"{0} for “{1}”", "{0} 票：“{1}”"};

std::string stateOf(const Ui& ui, const PartView& part) {
    if (part.score) return fmt::format(fmt::runtime(ui.say(ofHundred)), *part.score);
    return part.lacks ? std::string(ui.say(*part.lacks)) : std::string();
}

// The replies that got most, at most two.
std::vector<std::pair<Message, int>> leadingIn(const RoundView& round) {
    std::vector<std::pair<Message, int>> votes = round.votes;
    std::ranges::stable_sort(votes, std::greater<>(), [](const auto& vote) { return vote.second; });
    std::erase_if(votes, [](const auto& vote) { return vote.second == 0; });
    if (votes.size() > 2) votes.resize(2);
    return votes;
}

} // namespace

std::optional<std::size_t> drawStageClosing(Ui& ui, const Box& body, const ClassStageModel& model) {
    const Typefaces& faces = ui.theme.faces;
    std::optional<std::size_t> pressed;
    StageArea area(ui, "closing", body);
    Column& column = area.column;
    stageHeading(ui, column, ui.say(thanks), 0.5f);
    column.skip(ui.space(14));
    const float above = ui.space(7), side = ui.space(12), badge = lineHeight(faces.text);
    for (std::size_t i = 0; i < model.view.parts.size(); ++i) {
        const PartView& part = model.view.parts[i];
        const std::string state = stateOf(ui, part);
        const float right = std::ceil(widthOf(faces.text, state)), left = column.x + side + badge + ui.space(10);
        const float words = column.x + column.width - side - right - ui.space(12) - left;
        const float height = std::max(badge, heightOf(ui, ui.say(part.title), faces.text, words)) + 2 * above;
        const Box row{{column.x, column.y}, {column.x + column.width, column.y + height}};
        ImGui::PushID(int(i));
        const Touch at = touch(ui, "part", row, part.isHosted);
        ImGui::PopID();
        filledRect(drawing(), row, at.hovered || at.focused ? Ink::accentSoft : Ink::card, ui.space(10));
        focusRing(ui, row, ui.space(10), at);
        openCard(ui, row);
        label(ui, {column.x + side + badge / 2, row.min.y + above}, std::to_string(i + 1),
              {faces.text, part.isHosted ? Ink::accentDeep : Ink::muted, 0.5f});
        Column title{left, row.min.y + above, words};
        paragraph(ui, title, ui.say(part.title), {faces.text});
        label(ui, {row.max.x - side, row.min.y + above}, state,
              {faces.text, part.score ? Ink::accentDeep : Ink::muted, 1});
        closeCard(ui);
        if (at.pressed) pressed = i;
        column.y = row.max.y;
        column.skip(ui.space(6));
    }
    if (!model.view.split) return pressed;
    column.skip(ui.space(10));
    paragraph(ui, column, ui.say(divided), {faces.text, Ink::muted});
    paragraph(ui, column, ui.say(model.view.split->line), {faces.large, Ink::accentDeep});
    for (const auto& [say, votes] : leadingIn(*model.view.split))
        paragraph(ui, column, fmt::format(fmt::runtime(ui.say(votesFor)), votes, ui.say(say)), {faces.text});
    return pressed;
}

} // namespace rapport
