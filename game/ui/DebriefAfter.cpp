#include "dialogue/Sources.h"
#include "engine/NextTime.h"
#include "engine/Ripple.h"
#include "ui/Controls.h"
#include "ui/DebriefCards.h"
#include "ui/MarkLinks.h"
#include "ui/TalkLog.h"

namespace rapport {

namespace {

constexpr Wording nextTime{"One thing to try next time", "下次先试这一件"};
constexpr Wording whenHeard{"When you hear:", "下次听到："};
constexpr Wording tryThis{"try this:", "试着这样说："};
constexpr Wording nothingLost{"Nothing was lost in this conversation. Try it as an exam, or a harder one.",
                              "这场对话一分没丢。不妨按考核再来一次，或者换一段更难的。"};
constexpr Wording goThere{"Go back and try it now", "现在就退回去试试"};
constexpr Wording ripple{"What this ending sets going", "这个结局的涟漪"};
constexpr Wording source{"Source: {}", "出处：{}"};

void quote(Ui& ui, Column& column, std::string_view words, ImU32 colour) {
    Column inside = column.inset(ui.space(16));
    const float top = inside.y;
    paragraph(ui, inside, words, {ui.theme.faces.text});
    drawing().AddRectFilled({column.x, top + ui.px(3)}, {column.x + ui.space(4), inside.y - ui.px(3)}, colour, 2);
    column.y = inside.y + ui.space(6);
}

} // namespace

std::optional<Action> nextTimeCard(Ui& ui, Column& column, const DebriefModel& model) {
    if (!model.debrief.over || !model.debrief.score) return std::nullopt;
    Card card(ui, column);
    Column& inside = card.inside;
    const Typefaces& faces = ui.theme.faces;
    paragraph(ui, inside, ui.say(nextTime), {faces.large});
    inside.skip(ui.space(8));
    const std::optional<std::size_t> costliest = costliestTurn(model.debrief);
    if (!costliest) {
        paragraph(ui, inside, ui.say(nothingLost), {faces.text});
        return std::nullopt;
    }
    const Dialogue& dialogue = model.session.dialogue();
    const TurnReview& review = model.debrief.turns[*costliest];
    const Choice& better = dialogue.choices[*review.better];
    paragraph(ui, inside, ui.say(costWords(model.debrief, review)), {faces.text, Ink::muted});
    paragraph(ui, inside, ui.say(whenHeard), {faces.text, Ink::muted});
    quote(ui, inside, textOf(ui, dialogue, lineIn(dialogue, model.session.turns()[*costliest].before)), Ink::edge);
    paragraph(ui, inside, ui.say(tryThis), {faces.text, Ink::muted});
    quote(ui, inside, textOf(ui, dialogue, better.say), Ink::good);
    paragraph(ui, inside, textOf(ui, dialogue, better.why), {faces.small, Ink::muted});
    inside.skip(ui.space(8));
    const Box size = buttonSize(ui, ui.say(goThere), inside.width, true);
    const Box box{{inside.x, inside.y}, {inside.x + size.width(), inside.y + size.height()}};
    inside.y = box.max.y;
    if (buttonAt(ui, "go there", box, ui.say(goThere), ButtonLook::plain, Pictogram::again)) return Rewind{*costliest};
    return std::nullopt;
}

std::optional<Action> rippleCard(Ui& ui, Column& column, const DebriefModel& model) {
    const std::optional<Ripple> found = rippleOf(model.debrief);
    if (!found) return std::nullopt;
    Card card(ui, column);
    Column& inside = card.inside;
    const Typefaces& faces = ui.theme.faces;
    paragraph(ui, inside, ui.say(ripple), {faces.large});
    inside.skip(ui.space(8));
    Flow verdict(inside, 0);
    chip(ui, verdict, ui.say(found->verdict),
         found->kind == Ripple::Kind::promoter  ? ChipLook{Ink::goodSoft, Ink::good, Pictogram::up}
         : found->kind == Ripple::Kind::passive ? ChipLook{Ink::warnSoft, Ink::warn, Pictogram::minus}
                                                : ChipLook{Ink::badSoft, Ink::bad, Pictogram::down});
    inside.y = verdict.bottom() + ui.space(8);
    paragraph(ui, inside, ui.say(found->consequence), {faces.text});
    inside.skip(ui.space(8));
    MarkLinks links(ui, model.handbook, "ripple");
    Flow chips(inside, ui.space(6));
    for (const ItemIndex each : found->items) links.chip(chips, ui.begun(item(each).name), {}, each);
    inside.y = chips.bottom() + ui.space(6);
    paragraph(ui, inside, fmt::format(fmt::runtime(ui.say(source)), ui.say(spellOut(rippleSource))),
              {faces.small, Ink::muted});
    return links.action();
}

} // namespace rapport
