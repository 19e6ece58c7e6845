#include "ui/AuthorMoment.h"

#include "ui/AuthorConditions.h"
#include "ui/Controls.h"
#include "ui/TalkLog.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording nothingSelected{"Click a moment in the graph to see what is said there.",
                                  "点一下图里的场面，就能看到那里说了什么。"};
constexpr Wording playHere{"Try it from here (Enter)", "从这里开始试演（Enter）"};
constexpr Wording startsHere{"the talk starts here", "谈话从这里开始"};
constexpr Wording reachedBy{"{} of {} real talks came here", "{1} 次真实对话里有 {0} 次来到这里"};
constexpr Wording saidBy{"said {} times", "说过 {} 次"};
constexpr Wording noTalkComes{"No conversation comes here", "没有任何一段对话走到这里"};
constexpr Wording says{"The customer says", "客户说"};
constexpr Wording saysIf{"If {}", "如果{}"};
constexpr Wording and_{" and ", "，并且"};
constexpr Wording leadsOnIf{"If {}, the talk goes on to", "如果{}，谈话直接转到"};
constexpr Wording replies{"What can be said", "可以这样回应"};
constexpr Wording leadsTo{"leads to", "通向"};
constexpr Wording whoLeads{"Who leads here", "从哪里来"};
constexpr Wording nobodyLeads{"Nothing leads here.", "没有哪里通向这里。"};
constexpr Wording bestHere{"best here", "此处最好"};
constexpr Wording worthLess{"{} points below the best here", "比此处最好的少 {} 分"};
constexpr Wording loses{"loses at least {} for good", "至少失 {} 分，无法挽回"};
constexpr Wording neverOpen{"never open", "永远锁着"};
constexpr Wording notReached{"no talk comes here", "走不到"};
constexpr Wording onlyIf{"only if {}", "条件：{}"};
constexpr Wording timeIsUp{"when the time is up", "时间到了"};
constexpr Wording onOnce{"once only", "只能说一次"};

std::string filled(const Ui& ui, Wording words, std::string_view with) {
    return fmt::format(fmt::runtime(ui.say(words)), with);
}

std::string conditionsText(const Ui& ui, const Dialogue& dialogue, Stretch when) {
    std::string text;
    for (const Condition& condition : dialogue.conditionsIn(when)) {
        if (!text.empty()) text += ui.say(and_);
        text += ui.say(asked(dialogue, condition));
    }
    return text;
}

void small(Ui& ui, Column& column, std::string_view words, ImU32 ink = Ink::muted) {
    paragraph(ui, column, words, {ui.theme.faces.small, ink});
}

// A place in the graph as a button that goes there.
void linkTo(Ui& ui, Column& column, const Dialogue& dialogue, NodeIndex node, std::optional<ChoiceIndex> choice,
            AuthorView& view) {
    std::string words(dialogue.idOf(node));
    if (choice) words += fmt::format(" · {}", dialogue.name(dialogue.choices[*choice].id));
    Flow flow(column, 0);
    const Box size = buttonSize(ui, words, column.width, true);
    ImGui::PushID(int(node));
    ImGui::PushID(choice ? int(*choice) : -1);
    const bool isWanted =
        buttonAt(ui, "link", flow.place(size.width(), size.height()), words, ButtonLook::quiet, Pictogram::forward);
    ImGui::PopID();
    ImGui::PopID();
    column.y = flow.bottom();
    if (isWanted) view.select(node, choice), view.wantsMore = true;
}

void marks(Ui& ui, Flow& flow, const Dialogue& dialogue, const Choice& choice) {
    const bool isAssertive = choice.style == Style::assertive;
    chip(ui, flow, ui.begun(nameOf(choice.style)),
         {isAssertive ? Ink::goodSoft : Ink::warnSoft, isAssertive ? Ink::good : Ink::warn, Pictogram::bubble});
    for (const Mark& mark : dialogue.marksOf(choice)) {
        std::string words = ui.begun(nameOf(mark.principle));
        if (mark.severity > 1) words += fmt::format(" ×{}", mark.severity);
        chip(ui, flow, words,
             mark.isHonoured() ? ChipLook{Ink::goodSoft, Ink::good, Pictogram::check}
                               : ChipLook{Ink::badSoft, Ink::bad, Pictogram::cross});
    }
    for (const Stretch items : {choice.steps, choice.skills})
        for (const ItemIndex each : dialogue.itemsIn(items))
            chip(ui, flow, ui.begun(item(each).name), {Ink::accentSoft, Ink::accentDeep, Pictogram::check});
    for (const ItemIndex each : dialogue.itemsIn(choice.errors))
        chip(ui, flow, ui.begun(item(each).name), {Ink::badSoft, Ink::bad, Pictogram::cross});
}

void worth(Ui& ui, Flow& flow, const AuthorModel& model, ChoiceIndex index) {
    const Choice& choice = model.dialogue->choices[index];
    const ChipLook bad{Ink::badSoft, Ink::bad, Pictogram::down}, good{Ink::goodSoft, Ink::good, Pictogram::check},
        plain{Ink::sunken, Ink::muted, std::nullopt};
    if (choice.points == 0)
        chip(ui, flow, ui.say(bestHere), good);
    else
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(worthLess)), -choice.points), plain);
    if (choice.isTimeout) chip(ui, flow, ui.say(timeIsUp), {Ink::sunken, Ink::muted, Pictogram::hourglass});
    if (choice.isOnce()) chip(ui, flow, ui.say(onOnce), plain);
    if (model.analysis) {
        const PathAnalysis::Reply& reply = model.analysis->replies[index];
        if (reply.status == PathAnalysis::Status::neverOpen)
            chip(ui, flow, ui.say(neverOpen), {Ink::badSoft, Ink::bad, Pictogram::lock});
        if (reply.status == PathAnalysis::Status::unreachable)
            chip(ui, flow, ui.say(notReached), {Ink::badSoft, Ink::bad, Pictogram::cross});
        if (reply.lost.value_or(0) > 0) chip(ui, flow, fmt::format(fmt::runtime(ui.say(loses)), *reply.lost), bad);
    }
    if (model.visits && model.visits->talks > 0)
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(saidBy)), model.visits->choices[index]),
             {Ink::sunken, Ink::muted, Pictogram::chart});
}

void drawReply(Ui& ui, Column& outer, const AuthorModel& model, ChoiceIndex index, AuthorView& view) {
    const Dialogue& dialogue = *model.dialogue;
    const Choice& choice = dialogue.choices[index];
    Card::Look look;
    look.padding = 12;
    look.shadow = false;
    look.border = view.selectedReply == index ? Ink::accent : Ink::line;
    {
        Card card(ui, outer, look);
        Column& column = card.inside;
        small(ui, column, dialogue.name(choice.id), Ink::accentDeep);
        paragraph(ui, column, textOf(ui, dialogue, choice.say), {ui.theme.faces.text});
        column.skip(ui.space(6));
        Flow flow(column, ui.space(6));
        marks(ui, flow, dialogue, choice);
        worth(ui, flow, model, index);
        column.y = flow.bottom() + ui.space(4);
        if (!choice.when.empty())
            small(ui, column, filled(ui, onlyIf, conditionsText(ui, dialogue, choice.when)), Ink::warn);
        small(ui, column, ui.say(leadsTo));
        linkTo(ui, column, dialogue, choice.to, std::nullopt, view);
    }
    outer.skip(ui.space(8));
}

void words(Ui& ui, Column& column, const Dialogue& dialogue, const Node& node) {
    if (node.narration != noText) small(ui, column, textOf(ui, dialogue, node.narration));
    small(ui, column, ui.say(says));
    for (const Variant& variant : dialogue.variantsOf(node)) {
        small(ui, column, filled(ui, saysIf, conditionsText(ui, dialogue, variant.when)), Ink::warn);
        paragraph(ui, column, textOf(ui, dialogue, variant.line), {ui.theme.faces.text});
        column.skip(ui.space(4));
    }
    paragraph(ui, column, textOf(ui, dialogue, node.said), {ui.theme.faces.text});
}

void endingWords(Ui& ui, Column& column, const Dialogue& dialogue, const Ending& ending) {
    Flow flow(column, ui.space(6));
    chip(ui, flow, ui.begun(nameOf(ending.outcome)), {});
    column.y = flow.bottom() + ui.space(6);
    paragraph(ui, column, textOf(ui, dialogue, ending.lastWords), {ui.theme.faces.text});
    paragraph(ui, column, textOf(ui, dialogue, ending.text), {ui.theme.faces.text, Ink::muted});
}

void facts(Ui& ui, Column& column, const AuthorModel& model, NodeIndex node) {
    Flow flow(column, ui.space(6));
    if (node == model.dialogue->start)
        chip(ui, flow, ui.say(startsHere), {Ink::accentSoft, Ink::accentDeep, Pictogram::forward});
    if (model.analysis && !wayTo(*model.analysis, *model.dialogue, node))
        chip(ui, flow, ui.say(noTalkComes), {Ink::badSoft, Ink::bad, Pictogram::cross});
    if (model.visits && model.visits->talks > 0)
        chip(ui, flow, fmt::format(fmt::runtime(ui.say(reachedBy)), model.visits->nodes[node], model.visits->talks),
             {Ink::sunken, Ink::muted, Pictogram::chart});
    if (flow.bottom() > column.y) column.y = flow.bottom() + ui.space(6);
}

void comingHere(Ui& ui, Column& column, const Dialogue& dialogue, NodeIndex node, AuthorView& view) {
    paragraph(ui, column, ui.say(whoLeads), {ui.theme.faces.large});
    column.skip(ui.space(4));
    bool isAny = false;
    for (ChoiceIndex i = 0; i < dialogue.choices.size(); ++i) {
        if (dialogue.choices[i].to != node) continue;
        linkTo(ui, column, dialogue, dialogue.choices[i].from, i, view);
        isAny = true;
    }
    for (NodeIndex from = 0; from < dialogue.nodes.size(); ++from)
        for (const Divert& divert : dialogue.divertsOf(dialogue.node(from))) {
            if (divert.to != node) continue;
            linkTo(ui, column, dialogue, from, std::nullopt, view);
            isAny = true;
        }
    if (!isAny) small(ui, column, ui.say(nobodyLeads));
}

} // namespace

std::optional<AuthorAction> authorMoment(Ui& ui, ScrollArea& area, const AuthorModel& model, AuthorView& view) {
    Column& column = area.column;
    if (!model.dialogue || !view.selected) {
        paragraph(ui, column, ui.say(nothingSelected), {ui.theme.faces.text, Ink::muted});
        return std::nullopt;
    }
    const Dialogue& dialogue = *model.dialogue;
    const NodeIndex selected = *view.selected;
    const GraphHit shown{selected, view.selectedReply};
    const bool isNew = view.shownMoment != shown;
    if (isNew) area.scrollTo(column.y), view.wantsMore = true;
    view.shownMoment = shown;
    std::optional<AuthorAction> action;
    paragraph(ui, column, dialogue.idOf(selected), {ui.theme.faces.large});
    column.skip(ui.space(6));
    facts(ui, column, model, selected);
    if (model.rehearsal && button(ui, "play here", column, ui.say(playHere), ButtonLook::primary))
        action = PlayFrom{selected};
    column.skip(ui.space(10));
    if (dialogue.isEnding(selected)) {
        endingWords(ui, column, dialogue, dialogue.ending(selected));
    } else {
        const Node& node = dialogue.node(selected);
        words(ui, column, dialogue, node);
        for (const Divert& divert : dialogue.divertsOf(node)) {
            column.skip(ui.space(6));
            small(ui, column, filled(ui, leadsOnIf, conditionsText(ui, dialogue, divert.when)), Ink::warn);
            linkTo(ui, column, dialogue, divert.to, std::nullopt, view);
        }
        column.skip(ui.space(14));
        paragraph(ui, column, ui.say(replies), {ui.theme.faces.large});
        column.skip(ui.space(6));
        for (ChoiceIndex i = node.choices.begin; i < node.choices.end; ++i) {
            ImGui::PushID(int(i));
            if (isNew && view.selectedReply == i) area.scrollTo(column.y);
            drawReply(ui, column, model, i, view);
            ImGui::PopID();
        }
    }
    column.skip(ui.space(8));
    ImGui::PushID("coming here");
    comingHere(ui, column, dialogue, selected, view);
    ImGui::PopID();
    return action;
}

} // namespace rapport
