#include "ui/AuthorTalk.h"

#include "ui/AuthorConditions.h"
#include "ui/AuthorSettings.h"
#include "ui/Controls.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording nothingYet{"The talk can be tried out here once the file has no errors.",
                             "文件没有错误以后，就可以在这里试演。"};
constexpr Wording you{"You", "你"};
constexpr Wording back{"One step back", "退一步"};
constexpr Wording over{"From the start", "从头开始"};
constexpr Wording bestWay{"Best way {}/{}", "最好的路 {}/{}"};
constexpr Wording worstWay{"Worst way {}/{}", "最差的路 {}/{}"};
constexpr Wording timeIsUp{"When the time is up:", "时间到了："};
constexpr Wording lockedHint{"Locked. F1 says why.", "锁着。按 F1 看原因。"};
constexpr Wording ended{"The talk ends here: {}.", "谈话到此结束：{}。"};
constexpr Wording stuck{"Nothing can be said here: the talk is stuck.", "这里什么都说不了，谈话卡住了。"};

// How many replies of a way have been said, if nothing else has.
std::size_t followed(const Rehearsal& rehearsal, const std::vector<ChoiceIndex>& way) {
    const auto& moments = rehearsal.moments();
    if (moments.size() - 1 > way.size()) return 0;
    for (std::size_t i = 1; i < moments.size(); ++i)
        if (moments[i].said != way[i - 1]) return 0;
    return moments.size() - 1;
}

std::optional<AuthorAction> steering(Ui& ui, Column& column, const AuthorModel& model) {
    std::optional<AuthorAction> action;
    Flow flow(column, ui.space(6));
    const float side = lineHeight(ui.theme.faces.text) + 2 * ui.space(5);
    if (pictureButton(ui, "back", flow.place(side, side), Pictogram::back, ui.say(back))) action = StepBack{};
    if (pictureButton(ui, "over", flow.place(side, side), Pictogram::again, ui.say(over))) action = StartOver{};
    if (model.analysis && !model.isOutdated) {
        const auto way = [&](const char* id, Wording words, const PathAnalysis::Way& replies, bool isBest) {
            const std::string text =
                fmt::format(fmt::runtime(ui.say(words)), followed(*model.rehearsal, replies), replies.size());
            const Box size = buttonSize(ui, text, column.width, true);
            const Box box = flow.place(size.width(), std::max(side, size.height() - 2 * ui.space(4)));
            if (buttonAt(ui, id, box, text, ButtonLook::plain, isBest ? Pictogram::star : Pictogram::down))
                action = FollowWay{isBest};
        };
        way("best", bestWay, model.analysis->best.choices, true);
        way("worst", worstWay, model.analysis->worst.choices, false);
    }
    column.y = flow.bottom() + ui.space(8);
    return action;
}

void notice(Ui& ui, Column& column, const Message& words) {
    Card::Look look;
    look.fill = Ink::warnSoft;
    look.padding = 12;
    look.shadow = false;
    {
        Card card(ui, column, look);
        draw(drawing(), Pictogram::warning, {card.inside.x + ui.px(10), card.inside.y + ui.px(13)}, ui.px(19),
             Ink::warn);
        Column text = card.inside.inset(ui.px(28));
        paragraph(ui, text, ui.say(words), {ui.theme.faces.text, Ink::warn});
        card.inside.y = text.y;
    }
    column.skip(ui.space(8));
}

void moment(Ui& ui, Column& column, const Rehearsal& rehearsal) {
    const Dialogue& dialogue = rehearsal.dialogue();
    const auto words = [&](TextId text) { return textOf(ui, dialogue, text); };
    if (const auto said = rehearsal.moments().back().said) {
        drawBubble(ui, column, {ui.say(you), words(dialogue.choices[*said].say), true});
        column.skip(ui.space(6));
    }
    const State& state = rehearsal.state();
    paragraph(ui, column, dialogue.idOf(state.at), {ui.theme.faces.small, Ink::muted});
    if (!dialogue.isEnding(state.at)) drawNarration(ui, column, words(dialogue.node(state.at).narration));
    drawBubble(ui, column, {words(dialogue.customer.name), words(lineIn(dialogue, state)), false, true});
    if (dialogue.isEnding(state.at)) {
        column.skip(ui.space(6));
        paragraph(ui, column, words(dialogue.ending(state.at).text), {ui.theme.faces.text});
    }
    column.skip(ui.space(10));
}

// What became of a reply's button.
struct Pressed {
    bool said = false;
    bool asked = false; // why it is locked
};

Pressed drawReply(Ui& ui, Column& column, const Dialogue& dialogue, const Session::Offer& offer, int number,
                  bool isExplained) {
    const Choice& choice = dialogue.choices[offer.choice];
    const bool isLocked = offer.availability == Availability::locked;
    const Typefaces& faces = ui.theme.faces;
    const float side = ui.space(10), badge = ui.px(26), width = column.width - 2 * side - badge - ui.space(10);
    const std::string_view words = textOf(ui, dialogue, choice.say);
    const std::string_view note = choice.isTimeout ? ui.say(timeIsUp) : std::string_view();
    const std::string_view lock = isLocked && !isExplained ? ui.say(lockedHint) : std::string_view();
    const float text = heightOf(ui, note, faces.small, width) + heightOf(ui, words, faces.text, width) +
                       heightOf(ui, lock, faces.small, width);
    const Box box{{column.x, column.y}, {column.x + column.width, column.y + std::max(text, badge) + 2 * ui.space(7)}};
    const Touch state = touch(ui, "reply", box);
    const bool isLit = state.hovered || state.focused;
    const float rounding = ui.space(10);
    drawing().AddRectFilled(box.min, box.max, isLocked ? Ink::sunken : isLit ? Ink::accentSoft : Ink::card, rounding);
    drawing().AddRect(box.min, box.max, isLocked ? Ink::line : isLit ? Ink::accent : Ink::edge, rounding, 0, 1.5f);
    focusRing(ui, box, rounding, state);
    openCard(ui, box);
    const ImVec2 corner{box.min.x + side, box.min.y + ui.space(7)}, centre{corner.x + badge / 2, corner.y + badge / 2};
    drawing().AddRectFilled(corner, {corner.x + badge, corner.y + badge}, isLocked ? Ink::line : Ink::accent,
                            ui.space(7));
    if (isLocked)
        draw(drawing(), Pictogram::lock, centre, badge * 0.66f, Ink::muted);
    else if (number <= 9)
        label(ui, {centre.x, centre.y - lineHeight(faces.text) / 2}, std::to_string(number),
              {faces.text, Ink::onAccent, 0.5f});
    Column inside{corner.x + badge + ui.space(10), corner.y, width};
    paragraph(ui, inside, note, {faces.small, Ink::muted});
    paragraph(ui, inside, words, {faces.text, isLocked ? Ink::muted : Ink::text});
    paragraph(ui, inside, lock, {faces.small, Ink::warn});
    closeCard(ui);
    column.y = box.max.y + ui.space(6);
    const bool isMeant = state.pressed || ui.keys.digit == number;
    return {!isLocked && isMeant, isLocked && (isMeant || (ui.keys.explain && isLit))};
}

std::optional<AuthorAction> replies(Ui& ui, Column& column, const AuthorModel& model, AuthorView& view) {
    const Rehearsal& rehearsal = *model.rehearsal;
    std::optional<AuthorAction> action;
    std::optional<ChoiceIndex> asked, firstLocked;
    const auto before = view.explained;
    int number = 0;
    ImGui::PushID(int(rehearsal.moments().size()));
    for (const Session::Offer& offer : rehearsal.choices()) {
        ImGui::PushID(++number);
        const bool isExplained = before == offer.choice && offer.availability == Availability::locked;
        const Pressed pressed = drawReply(ui, column, rehearsal.dialogue(), offer, number, isExplained);
        if (pressed.said) action = SayReply{offer.choice};
        if (pressed.asked) asked = offer.choice;
        if (offer.availability == Availability::locked && !firstLocked) firstLocked = offer.choice;
        if (isExplained) {
            if (auto wish = explainLock(ui, column, model, offer.choice)) action = std::move(wish);
            column.skip(ui.space(6));
        }
        ImGui::PopID();
    }
    ImGui::PopID();
    if (!asked && ui.keys.explain) asked = before ? before : firstLocked;
    if (asked) {
        view.explained = asked == before ? std::nullopt : asked;
        view.wantsMore = true;
    }
    return action;
}

void ending(Ui& ui, Column& column, const Rehearsal& rehearsal) {
    if (!rehearsal.isOver()) return;
    const State& state = rehearsal.state();
    const Dialogue& dialogue = rehearsal.dialogue();
    const std::string words =
        dialogue.isEnding(state.at)
            ? fmt::format(fmt::runtime(ui.say(ended)), ui.say(nameOf(dialogue.ending(state.at).outcome)))
            : std::string(ui.say(stuck));
    paragraph(ui, column, words, {ui.theme.faces.text, dialogue.isEnding(state.at) ? Ink::muted : Ink::bad});
}

} // namespace

std::optional<AuthorAction> authorTalk(Ui& ui, ScrollArea& area, const AuthorModel& model, AuthorView& view) {
    Column& column = area.column;
    if (!model.rehearsal) {
        paragraph(ui, column, ui.say(nothingYet), {ui.theme.faces.text, Ink::muted});
        return std::nullopt;
    }
    const Rehearsal& rehearsal = *model.rehearsal;
    if (view.shownTurn != rehearsal.moments().size()) {
        view.shownTurn = rehearsal.moments().size();
        view.explained.reset();
        area.scrollTo(column.y);
        view.wantsMore = true;
    }
    std::optional<AuthorAction> action = steering(ui, column, model);
    if (model.notice) notice(ui, column, *model.notice);
    moment(ui, column, rehearsal);
    if (auto wish = replies(ui, column, model, view)) action = std::move(wish);
    ending(ui, column, rehearsal);
    column.skip(ui.space(10));
    if (auto wish = authorSettings(ui, column, rehearsal)) action = std::move(wish);
    return action;
}

} // namespace rapport
