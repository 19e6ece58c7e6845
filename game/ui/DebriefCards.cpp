#include "ui/DebriefCards.h"

#include "dialogue/MarkItems.h"
#include "ui/Charts.h"
#include "ui/Controls.h"
#include "ui/FeelingWords.h"
#include "ui/MarkLinks.h"
#include "ui/StyleLook.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording result{"Result", "结果"};
constexpr Wording ofHundred{"of 100 points", "满分 100"};
constexpr Wording noScore{"This dialogue has too many paths for an exact score.",
                          "这段对话的走法太多，算不出精确得分。"};
constexpr Wording standstill{"The conversation came to a standstill.", "谈话没能进行下去。"};
constexpr Wording recommend{"Would the customer recommend you? {} out of 10", "客户会推荐你们吗？{} 分（满分 10 分）"};
constexpr Wording again{"Try again", "再来一次"};
constexpr Wording another{"Another conversation", "换一段对话"};
constexpr Wording save{"Save as a report", "存成报告"};
constexpr Wording savedAs{"Saved, to read and to print: {}.html and .pdf", "已保存，可以看也可以打印：{}.html 和 .pdf"};
constexpr Wording principles{"Five principles", "五项原则"};
constexpr Wording principleNote{"Honoured {}, violated {}", "做到 {} 次，违背 {} 次"};
constexpr Wording notAtStake{"Not at stake in this conversation", "这场对话没有涉及"};
constexpr Wording outOfHundred{"{} of 100", "{} 分"};
constexpr Wording styles{"Communication styles", "沟通风格"};
constexpr Wording replies{"{} replies", "{} 次回应"};
constexpr Wording oneReply{"1 reply", "1 次回应"};
constexpr Wording feelings{"How the customer felt", "客户的情绪变化"};
constexpr Wording lossesBelow{"Triangles mark the replies that lost some of the 100 points for good.",
                              "三角标出补不回来的失分（满分 100）。"};
constexpr Wording steps{"Steps and skills", "步骤与技巧"};
constexpr Wording stepsDone{"Steps done", "完成的步骤"};
constexpr Wording skillsShown{"Skills shown", "用到的技巧"};
constexpr Wording metCustomers{"Suited to this kind of customer", "应对这类客户得当"};
constexpr Wording errorsMade{"Mistakes", "出现的失误"};
constexpr Wording none{"None", "无"};
constexpr Wording inTurn{"{} · turn {}", "{} · 第 {} 轮"};
constexpr Wording inTurns{"{} · turns {}", "{} · 第 {} 轮"};
constexpr Wording comma{", ", "、"};
constexpr Wording who{"Who you talked to", "你面对的是谁"};
constexpr Wording wanted{"Asked for", "说出口的需要"};
constexpr Wording needed{"Needed", "没说出口的需要"};
constexpr Wording signs{"How to tell", "怎么看出来"}, signsInPerson{"How to tell, face to face", "当面怎么看出来"};
constexpr Wording advice{"How to meet this customer", "怎么打交道"};

ImU32 outcomeColour(Outcome outcome) {
    return outcome == Outcome::winWin ? Ink::good : outcome == Outcome::loseLose ? Ink::bad : Ink::warn;
}
ImU32 outcomeGround(Outcome outcome) {
    return outcome == Outcome::winWin ? Ink::goodSoft : outcome == Outcome::loseLose ? Ink::badSoft : Ink::warnSoft;
}

void heading(Ui& ui, Column& column, Wording words) {
    paragraph(ui, column, ui.say(words), {ui.theme.faces.large});
    column.skip(ui.space(8));
}

void part(Ui& ui, Column& column, Wording name, std::string_view words) {
    if (words.empty()) return;
    paragraph(ui, column, ui.say(name), {ui.theme.faces.small, Ink::muted});
    paragraph(ui, column, words, {ui.theme.faces.text});
    column.skip(ui.space(8));
}

// An item with all the turns that showed it.
std::string cited(const Ui& ui, const std::vector<Evidence>& found, ItemIndex index) {
    std::string turns;
    int count = 0;
    for (const Evidence& one : found) {
        if (one.item != index) continue;
        if (count++) turns += ui.say(comma);
        turns += std::to_string(one.turn + 1);
    }
    return fmt::format(fmt::runtime(ui.say(count == 1 ? inTurn : inTurns)), ui.begun(item(index).name), turns);
}

void evidence(Ui& ui, Column& column, MarkLinks& links, Wording name, const std::vector<Evidence>& found,
              const ChipLook& look) {
    paragraph(ui, column, ui.say(name), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(4));
    if (found.empty()) paragraph(ui, column, ui.say(none), {ui.theme.faces.text});
    Flow flow(column, ui.space(6));
    std::vector<ItemIndex> shown;
    for (const Evidence& one : found) {
        if (std::find(shown.begin(), shown.end(), one.item) != shown.end()) continue;
        shown.push_back(one.item);
        links.chip(flow, cited(ui, found, one.item), look, one.item);
    }
    if (!found.empty()) column.y = flow.bottom();
    column.skip(ui.space(10));
}

} // namespace

std::vector<Curve> feelingCurves(const Ui& ui, const Session& session) {
    std::vector<Curve> lines;
    for (const Feeling feeling : feelingsShown(session)) {
        Curve curve{ui.begun(nameOf(feeling)), colourOf(feeling), {session.dialogue().customer.feels[feeling]}};
        for (const Turn& turn : session.turns()) curve.values.push_back(turn.after.emotion[feeling]);
        lines.push_back(std::move(curve));
    }
    return lines;
}

std::optional<Action> scoreCard(Ui& ui, Column& column, const DebriefModel& model) {
    std::optional<Action> action;
    Card card(ui, column);
    Column& inside = card.inside;
    const Dialogue& dialogue = model.session.dialogue();
    const Debrief& debrief = model.debrief;
    const Typefaces& faces = ui.theme.faces;
    MarkLinks links(ui, model.handbook, "result");
    heading(ui, inside, result);

    Column words = inside;
    if (debrief.score) {
        const float radius = ui.px(62);
        const ImU32 colour = *debrief.score >= 75 ? Ink::good : *debrief.score >= 40 ? Ink::fair : Ink::bad;
        const bool beside = inside.width > 2 * radius + ui.px(220);
        const float x = beside ? inside.x + radius : inside.x + inside.width / 2;
        ring(ui, {x, inside.y + radius}, radius, *debrief.score, colour, std::to_string(*debrief.score));
        Column below{x - radius - ui.px(10), inside.y + 2 * radius + ui.px(4), 2 * radius + ui.px(20)};
        paragraph(ui, below, ui.say(ofHundred), {faces.small, Ink::muted, 0.5f});
        if (beside) words = inside.inset(2 * radius + ui.px(24));
        inside.y = below.y + ui.space(8);
        if (!beside) words.y = inside.y;
    } else {
        paragraph(ui, words, ui.say(noScore), {faces.text, Ink::muted});
        words.skip(ui.space(8));
    }
    if (debrief.outcome) {
        Flow flow(words, 0);
        links.chip(flow, ui.begun(nameOf(*debrief.outcome)),
                   {outcomeGround(*debrief.outcome), outcomeColour(*debrief.outcome),
                    *debrief.outcome == Outcome::winWin     ? Pictogram::check
                    : *debrief.outcome == Outcome::loseLose ? Pictogram::cross
                                                            : Pictogram::minus},
                   itemOf(*debrief.outcome));
        words.y = flow.bottom() + ui.space(8);
    }
    paragraph(ui, words, debrief.ending ? textOf(ui, dialogue, debrief.ending->text) : ui.say(standstill),
              {faces.text});
    words.skip(ui.space(8));
    if (debrief.recommend)
        paragraph(ui, words, fmt::format(fmt::runtime(ui.say(recommend)), *debrief.recommend),
                  {faces.text, Ink::muted});
    inside.y = std::max(inside.y, words.y) + ui.space(12);

    Flow buttons(inside, ui.space(10));
    ui.focus.startHere();
    const auto place = [&](const char* id, Wording name, ButtonLook look) {
        const Box size = buttonSize(ui, ui.say(name), inside.width);
        return buttonAt(ui, id, buttons.place(size.width(), size.height()), ui.say(name), look);
    };
    if (place("again", again, ButtonLook::primary)) action = Again{};
    if (place("another", another, ButtonLook::plain)) action = ShowDialogues{};
    if (place("save", save, ButtonLook::plain)) action = SaveReport{};
    inside.y = buttons.bottom();
    if (!model.saved.empty()) {
        inside.skip(ui.space(8));
        paragraph(ui, inside, fmt::format(fmt::runtime(ui.say(savedAs)), model.saved), {faces.small, Ink::good});
    }
    return action ? action : links.action();
}

std::optional<Action> principlesCard(Ui& ui, Column& column, const DebriefModel& model) {
    Card card(ui, column);
    heading(ui, card.inside, principles);
    MarkLinks links(ui, model.handbook, "principles");
    std::vector<Bar> bars;
    for (const Principle principle : allPrinciples) {
        const PrincipleScore& score = model.debrief.card.of(principle);
        Bar bar{ui.begun(nameOf(principle)), std::string(ui.say(notAtStake)), score.honoured, score.violated,
                links.explains(itemOf(principle))};
        if (score.score)
            bar.note = fmt::format(fmt::runtime(ui.say(principleNote)), score.honoured, score.violated) + " · " +
                       fmt::format(fmt::runtime(ui.say(outOfHundred)), *score.score);
        bars.push_back(std::move(bar));
    }
    if (const auto row = barChart(ui, card.inside, bars)) return MarkLinks::to(itemOf(allPrinciples[*row]));
    return std::nullopt;
}

std::optional<Action> stylesCard(Ui& ui, Column& column, const DebriefModel& model) {
    Card card(ui, column);
    heading(ui, card.inside, styles);
    constexpr std::array<Style, styleCount> order = {Style::assertive, Style::passive, Style::passiveAggressive,
                                                     Style::aggressive};
    MarkLinks links(ui, model.handbook, "styles");
    std::vector<Share> shares;
    for (const Style style : order) {
        const StyleShare& share = model.debrief.card.of(style);
        shares.push_back(
            {ui.begun(nameOf(style)),
             share.count == 1 ? std::string(ui.say(oneReply)) : fmt::format(fmt::runtime(ui.say(replies)), share.count),
             share.percent, colourOf(style), patternOf(style), links.explains(itemOf(style))});
    }
    if (const auto row = shareBar(ui, card.inside, shares)) return MarkLinks::to(itemOf(order[*row]));
    return std::nullopt;
}

std::optional<Action> feelingsCard(Ui& ui, Column& column, const DebriefModel& model) {
    const Session& session = model.session;
    if (session.turns().empty()) return std::nullopt;
    Card card(ui, column);
    heading(ui, card.inside, feelings);
    std::vector<CurveMark> marks;
    for (const TurnReview& review : model.debrief.turns)
        if (review.lost && *review.lost > 0)
            marks.push_back({int(review.turn) + 1, fmt::format("−{}", model.debrief.ofHundred(*review.lost))});
    curves(ui, card.inside, feelingCurves(ui, session), marks, ui.px(190));
    if (!marks.empty()) paragraph(ui, card.inside, ui.say(lossesBelow), {ui.theme.faces.small, Ink::muted});
    return std::nullopt;
}

std::optional<Action> stepsCard(Ui& ui, Column& column, const DebriefModel& model) {
    Card card(ui, column);
    heading(ui, card.inside, steps);
    MarkLinks links(ui, model.handbook, "steps");
    const Scorecard& scores = model.debrief.card;
    evidence(ui, card.inside, links, stepsDone, scores.steps, {Ink::goodSoft, Ink::good, Pictogram::check});
    const auto [customers, skills] = toldApart(scores.skills);
    evidence(ui, card.inside, links, skillsShown, skills, {Ink::accentSoft, Ink::accentDeep, std::nullopt});
    evidence(ui, card.inside, links, metCustomers, customers, {Ink::sunken, Ink::muted, std::nullopt});
    evidence(ui, card.inside, links, errorsMade, scores.errors, {Ink::badSoft, Ink::bad, Pictogram::cross});
    return links.action();
}

std::optional<Action> customerCard(Ui& ui, Column& column, const DebriefModel& model) {
    Card card(ui, column);
    Column& inside = card.inside;
    const Dialogue& dialogue = model.session.dialogue();
    heading(ui, inside, who);
    MarkLinks links(ui, model.handbook, "customer");
    paragraph(ui, inside, textOf(ui, dialogue, dialogue.customer.name), {ui.theme.faces.text});
    inside.skip(ui.space(4));
    if (model.profile) {
        Flow kind(inside, ui.space(6));
        for (const ItemIndex each : itemsOf(dialogue.customer)) links.chip(kind, ui.begun(item(each).name), {}, each);
        inside.y = kind.bottom();
    }
    inside.skip(ui.space(8));
    part(ui, inside, wanted, textOf(ui, dialogue, dialogue.customer.explicitNeed));
    part(ui, inside, needed, textOf(ui, dialogue, dialogue.customer.implicitNeed));
    if (model.profile) {
        part(ui, inside, dialogue.channel == Channel::counter ? signs : signsInPerson, ui.say(model.profile->signs));
        part(ui, inside, advice, ui.say(model.profile->advice));
    }
    return links.action();
}

} // namespace rapport
