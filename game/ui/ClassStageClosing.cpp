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

// A row for every part, to be pressed where there is something to go back to.
std::optional<std::size_t> layParts(Ui& ui, Column& column, const std::vector<PartView>& parts, bool isDrawn) {
    const Typefaces& faces = ui.theme.faces;
    std::optional<std::size_t> pressed;
    const float above = ui.space(7), side = ui.space(12), badge = lineHeight(faces.text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PartView& part = parts[i];
        const std::string state = stateOf(ui, part);
        const float right = std::ceil(widthOf(faces.text, state)), left = column.x + side + badge + ui.space(10);
        const float words = column.x + column.width - side - right - ui.space(12) - left;
        const float height = std::max(badge, heightOf(ui, ui.say(part.title), faces.text, words)) + 2 * above;
        const Box row{{column.x, column.y}, {column.x + column.width, column.y + height}};
        column.y = row.max.y + ui.space(6);
        if (!isDrawn) continue;
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
    }
    return pressed;
}

// What the room was divided on, with the replies that got most.
void laySplit(Ui& ui, Column& column, const RoundView& split, ImFont* lineFace, bool isDrawn) {
    const Typefaces& faces = ui.theme.faces;
    const auto say = [&](std::string_view words, ImFont* font, ImU32 colour) {
        if (isDrawn)
            paragraph(ui, column, words, {font, colour});
        else
            column.y += heightOf(ui, words, font, column.width);
    };
    say(ui.say(divided), faces.text, Ink::muted);
    say(ui.say(split.line), lineFace, Ink::accentDeep);
    for (const auto& [reply, votes] : leadingIn(split)) {
        column.y += ui.space(4);
        say(fmt::format(fmt::runtime(ui.say(votesFor)), votes, ui.say(reply)), faces.text, Ink::text);
    }
}

// All of it in letters that leave room for it; where there are none, what divided the room has a picture of its own.
struct ClosingFit {
    ImFont* lineFace = nullptr;
    bool isPaged = false;
    float splitHeight = 0;
};
ClosingFit fitFor(Ui& ui, const Box& body, const ClassStageModel& model) {
    const Typefaces& faces = ui.theme.faces;
    if (!model.view.split) return {faces.large};
    const auto splitHeight = [&](ImFont* face) {
        Column column{0, 0, body.width()};
        laySplit(ui, column, *model.view.split, face, false);
        return column.y;
    };
    Column above{0, 0, body.width()};
    above.y += headingHeight(ui, ui.say(thanks), body.width()) + ui.space(14);
    layParts(ui, above, model.view.parts, false);
    above.y += ui.space(10);
    for (const float taken : {above.y, 0.f})
        for (ImFont* const face : {faces.large, faces.text})
            if (taken + splitHeight(face) <= body.height()) return {face, taken == 0, splitHeight(face)};
    return {faces.text, true, body.height()};
}

} // namespace

std::optional<std::size_t> drawStageClosing(Ui& ui, const Box& body, const ClassStageModel& model,
                                            ClassStageView& view) {
    std::optional<std::size_t> pressed;
    const ClosingFit fit = fitFor(ui, body, model);
    view.closingPages = fit.isPaged ? 2 : 1;
    view.closingPage = std::min(view.closingPage, view.closingPages - 1);
    if (view.closingPage == 1) {
        StageArea area(ui, "divided", body);
        area.column.y += std::floor((body.height() - fit.splitHeight) / 2);
        laySplit(ui, area.column, *model.view.split, fit.lineFace, true);
        return pressed;
    }
    StageArea area(ui, "closing", body);
    Column& column = area.column;
    stageHeading(ui, column, ui.say(thanks), 0.5f);
    column.skip(ui.space(14));
    pressed = layParts(ui, column, model.view.parts, true);
    if (!model.view.split || fit.isPaged) return pressed;
    column.skip(ui.space(10));
    laySplit(ui, column, *model.view.split, fit.lineFace, true);
    return pressed;
}

} // namespace rapport
