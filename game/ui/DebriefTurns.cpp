#include "dialogue/MarkItems.h"
#include "engine/NextTime.h"
#include "engine/Waiting.h"
#include "ui/Controls.h"
#include "ui/DebriefCards.h"
#include "ui/MarkLinks.h"
#include "ui/TalkLog.h"
#include "ui/WaitRow.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace rapport {

namespace {

constexpr Wording you{"You said", "你的回应"};
constexpr Wording kept{"Nothing lost", "没有失分"};
constexpr Wording points{"{} points", "{} 分"};
constexpr Wording why{"Why", "为什么"};
constexpr Wording better{"Better", "更好的回应"};
constexpr Wording thought{"What the customer thought before", "在这之前，客户心里想"};
constexpr Wording then{"And after your reply", "听了你的话，客户心里想"};
constexpr Wording waiting{"Waiting", "等待"};
constexpr Wording waitCost{"{0} min, {1}: {2}.", "{0} 分钟，{1}：{2}。"};
constexpr Wording cheaper{" With a reason and a time: {}.", "说清原因和要多久的话：{}。"};
constexpr Wording noCost{"nothing lost", "没有影响"};
constexpr Wording grave[] = {{"", ""}, {"slip", "轻微"}, {"serious", "明显"}, {"grave", "严重"}};
constexpr Wording rescue{"What would have saved it", "怎样才能挽回"};
constexpr Wording rescueAt{"Turn {} was the last chance of a better outcome ({}). You said:",
                           "第 {} 轮是争取更好结果（{}）的最后机会。你说的是："};
constexpr Wording sayThis{"This would have kept it within reach:", "这样说，还来得及："};
constexpr Wording another{"Say something else here", "在这里换一种说法"};
constexpr Wording withMovement{"{} ({})", "{}（{}）"};
constexpr Wording comma{", ", "，"};
constexpr Wording nothingMoved{"no feeling moved", "情绪没有变化"};
constexpr Wording thenThis{"And then:", "接着说："};

const TurnReview* reviewOf(const Debrief& debrief, std::size_t turn) {
    for (const TurnReview& review : debrief.turns)
        if (review.turn == turn) return &review;
    return nullptr;
}

void cost(Ui& ui, Flow& flow, const Debrief& debrief, const TurnReview* review, const Turn& turn) {
    if (review && review->lost && *review->lost > 0)
        return chip(ui, flow, ui.say(lossWords(debrief, *review->lost)), {Ink::badSoft, Ink::bad, Pictogram::down});
    if (review && review->lost) return chip(ui, flow, ui.say(kept), {Ink::goodSoft, Ink::good, Pictogram::check});
    chip(ui, flow, fmt::format(fmt::runtime(ui.say(points)), turn.points), {Ink::sunken, Ink::muted, std::nullopt});
}

void marks(Ui& ui, Flow& flow, MarkLinks& links, const Dialogue& dialogue, const Choice& choice) {
    const bool assertive = choice.style == Style::assertive;
    links.chip(flow, ui.begun(nameOf(choice.style)),
               {assertive ? Ink::goodSoft : Ink::warnSoft, assertive ? Ink::good : Ink::warn, Pictogram::bubble},
               itemOf(choice.style, choice.form));
    for (const Mark& mark : dialogue.marksOf(choice)) {
        std::string words = ui.begun(nameOf(mark.principle));
        if (!mark.isHonoured()) words += fmt::format(" · {}", ui.say(grave[std::min<int>(mark.severity, 3)]));
        links.chip(flow, words,
                   mark.isHonoured() ? ChipLook{Ink::goodSoft, Ink::good, Pictogram::check}
                                     : ChipLook{Ink::badSoft, Ink::bad, Pictogram::cross},
                   itemOf(mark.principle));
    }
    for (const ItemIndex error : dialogue.itemsIn(choice.errors))
        links.chip(flow, ui.begun(item(error).name), {Ink::badSoft, Ink::bad, Pictogram::cross}, error);
}

// "anger +2, patience −4", or that nothing moved.
std::string shiftWords(const Ui& ui, const Shift& shift, Wording nothing) {
    std::string words;
    for (const Feeling feeling : allFeelings) {
        if (shift[feeling] == 0) continue;
        if (!words.empty()) words += ui.say(comma);
        words +=
            fmt::format("{} {}{}", ui.say(nameOf(feeling)), shift[feeling] > 0 ? "+" : "−", std::abs(shift[feeling]));
    }
    return words.empty() ? std::string(ui.say(nothing)) : words;
}

// What the wait alone did to this customer, and what it had to cost.
std::string waitWords(const Ui& ui, const Profile& profile, const Wait& wait, const Emotion& before) {
    const Shift cost = shiftOfWait(profile, wait, before), least = shiftOfWait(profile, explained(wait), before);
    std::string words = fmt::format(fmt::runtime(ui.say(waitCost)), wait.minutes, ui.say(toldWords(wait)),
                                    shiftWords(ui, cost, noCost));
    if (least != cost) words += fmt::format(fmt::runtime(ui.say(cheaper)), shiftWords(ui, least, noCost));
    return words;
}

void betterReply(Ui& ui, Column& column, const Dialogue& dialogue, const Choice& choice) {
    Card::Look look;
    look.fill = Ink::goodSoft;
    look.padding = 14;
    look.shadow = false;
    Card card(ui, column, look);
    paragraph(ui, card.inside, ui.say(better), {ui.theme.faces.small, Ink::good});
    paragraph(ui, card.inside, textOf(ui, dialogue, choice.say), {ui.theme.faces.text});
    if (choice.why == noText) return;
    card.inside.skip(ui.space(4));
    paragraph(ui, card.inside, textOf(ui, dialogue, choice.why), {ui.theme.faces.small, Ink::muted});
}

// What the reply moved.
std::string movement(const Ui& ui, const Turn& turn) {
    Shift by;
    for (const Feeling feeling : allFeelings)
        by[feeling] = std::int8_t(turn.after.emotion[feeling] - turn.before.emotion[feeling]);
    return shiftWords(ui, by, nothingMoved);
}

// The button that goes back to a turn.
bool wayBack(Ui& ui, Column& column) {
    const Box size = buttonSize(ui, ui.say(another), column.width, true);
    const Box box{{column.x, column.y}, {column.x + size.width(), column.y + size.height()}};
    column.y = box.max.y;
    return buttonAt(ui, "another", box, ui.say(another), ButtonLook::plain, Pictogram::again);
}

void part(Ui& ui, Column& column, std::string_view name, std::string_view words, ImU32 colour = Ink::text) {
    if (words.empty()) return;
    paragraph(ui, column, name, {ui.theme.faces.small, Ink::muted});
    paragraph(ui, column, words, {ui.theme.faces.text, colour});
    column.skip(ui.space(8));
}

} // namespace

std::optional<Action> turnCard(Ui& ui, Column& outer, const DebriefModel& model, std::size_t index,
                               const Message& afterwards) {
    const Session& session = model.session;
    const Dialogue& dialogue = session.dialogue();
    const Turn& turn = session.turns()[index];
    const Choice& choice = dialogue.choices[turn.choice];
    const TurnReview* review = reviewOf(model.debrief, index);
    Card card(ui, outer);
    const float badge = ui.px(32);
    const Box number{{card.inside.x, card.inside.y}, {card.inside.x + badge, card.inside.y + badge}};
    drawing().AddRectFilled(number.min, number.max, Ink::accentSoft, ui.space(9));
    ImFont* font = ui.theme.faces.text;
    label(ui, {(number.min.x + number.max.x) / 2, (number.min.y + number.max.y - lineHeight(font)) / 2},
          std::to_string(index + 1), {font, Ink::accentDeep, 0.5f});

    Column column = card.inside.inset(badge + ui.space(14));
    part(ui, column, textOf(ui, dialogue, dialogue.customer.name), textOf(ui, dialogue, lineIn(dialogue, turn.before)),
         Ink::muted);
    part(ui, column, ui.say(you), textOf(ui, dialogue, choice.say));
    Flow chips(column, ui.space(6));
    cost(ui, chips, model.debrief, review, turn);
    MarkLinks links(ui, model.handbook, fmt::format("turn {}", index).c_str());
    marks(ui, chips, links, dialogue, choice);
    column.y = chips.bottom() + ui.space(10);
    part(ui, column, ui.say(why), textOf(ui, dialogue, choice.why));
    if (model.profile && choice.wait.minutes > 0)
        part(ui, column, ui.say(waiting), waitWords(ui, *model.profile, choice.wait, turn.before.emotion));
    part(ui, column, ui.say(thought), textOf(ui, dialogue, dialogue.node(turn.before.at).thought), Ink::muted);
    part(ui, column, ui.say(then),
         fmt::format(fmt::runtime(ui.say(withMovement)), ui.say(afterwards), movement(ui, turn)), Ink::muted);
    if (review && review->better) {
        betterReply(ui, column, dialogue, dialogue.choices[*review->better]);
        column.skip(ui.space(10));
    }
    ImGui::PushID(int(index));
    const bool goesBack = wayBack(ui, column);
    ImGui::PopID();
    card.inside.y = std::max(column.y, number.max.y);
    return goesBack ? std::optional<Action>(Rewind{index}) : links.action();
}

std::optional<Action> rescueCard(Ui& ui, Column& column, const DebriefModel& model) {
    const std::optional<Rescue>& rescued = model.debrief.rescue;
    if (!rescued) return std::nullopt;
    const Dialogue& dialogue = model.session.dialogue();
    const auto words = [&](ChoiceIndex choice) { return textOf(ui, dialogue, dialogue.choices[choice].say); };
    Card::Look look;
    look.border = Ink::good;
    Card card(ui, column, look);
    Column& inside = card.inside;
    const Typefaces& faces = ui.theme.faces;
    paragraph(ui, inside, ui.say(rescue), {faces.large});
    inside.skip(ui.space(8));
    paragraph(ui, inside,
              fmt::format(fmt::runtime(ui.say(rescueAt)), rescued->turn + 1, ui.say(nameOf(rescued->outcome))),
              {faces.text, Ink::muted});
    const auto quote = [&](std::string_view said, ImU32 colour) {
        Column quoted = inside.inset(ui.space(16));
        const float top = quoted.y;
        paragraph(ui, quoted, said, {faces.text});
        drawing().AddRectFilled({inside.x, top + ui.px(3)}, {inside.x + ui.space(4), quoted.y - ui.px(3)}, colour, 2);
        inside.y = quoted.y + ui.space(4);
    };
    quote(words(model.session.turns()[rescued->turn].choice), Ink::bad);
    paragraph(ui, inside, ui.say(sayThis), {faces.text, Ink::muted});
    quote(words(rescued->instead), Ink::good);
    if (rescued->continuation.size() > 1) paragraph(ui, inside, ui.say(thenThis), {faces.text, Ink::muted});
    for (std::size_t i = 1; i < rescued->continuation.size(); ++i) quote(words(rescued->continuation[i]), Ink::good);
    inside.skip(ui.space(6));
    ImGui::PushID("rescue");
    const bool goesBack = wayBack(ui, inside);
    ImGui::PopID();
    return goesBack ? std::optional<Action>(Rewind{rescued->turn}) : std::nullopt;
}

} // namespace rapport
