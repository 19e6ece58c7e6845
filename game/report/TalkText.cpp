#include "report/TalkText.h"

#include "dialogue/GestureNames.h"
#include "dialogue/MarkItems.h"
#include "dialogue/Sources.h"
#include "engine/InnerThought.h"
#include "engine/NextTime.h"
#include "engine/ReplyOrder.h"
#include "engine/Ripple.h"
#include "engine/Waiting.h"

#include <algorithm>
#include <utility>

namespace rapport {

namespace {

// Both wordings of one line, the fitting one chosen.
std::string_view separator(Voice voice) {
    return in(voice, ", ", "、");
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

std::string_view colon(Voice voice) {
    return in(voice, ": ", "：");
}

std::string quoted(Voice voice, std::string_view words) {
    return fmt::format(fmt::runtime(in(voice, "\"{}\"", "“{}”")), words);
}

std::string outcomeLine(const Session& session, const Debrief& debrief, Voice voice) {
    const Dialogue& dialogue = session.dialogue();
    std::string text;
    if (debrief.ending)
        text += fmt::format("{}\n", dialogue.text(debrief.ending->text, voice.column));
    else
        text += fmt::format("{}\n", in(voice, "Nothing is left to say.", "已经无话可说了。"));
    text +=
        fmt::format(fmt::runtime(in(voice, "Outcome: {}.", "结果：{}。")), nameOf(*debrief.outcome).in(voice.language));
    if (debrief.score)
        text += fmt::format(fmt::runtime(in(voice, " Score {} of 100 ({} points; best {}, worst {}).",
                                            "得分 {}（满分 100；{} 点，最好 {}，最差 {}）。")),
                            *debrief.score, debrief.points, *debrief.best, *debrief.worst);
    text += fmt::format(
        fmt::runtime(in(voice, " Would recommend us: {} of 10.\n", "愿意推荐我们的程度：{}（满分 10）。\n")),
        *debrief.recommend);
    return text;
}

std::string principlesText(const Scorecard& card, Voice voice) {
    std::string text = fmt::format("\n{}\n", in(voice, "Principles", "五项原则"));
    for (const Principle which : allPrinciples) {
        const PrincipleScore& principle = card.of(which);
        text += fmt::format("  {}{}", nameOf(which).in(voice.language), colon(voice));
        text += principle.score ? fmt::format(fmt::runtime(in(voice, "{} (honoured {}, violated {})\n",
                                                              "{} 分（做到 {} 次，违背 {} 次）\n")),
                                              *principle.score, principle.honoured, principle.violated)
                                : fmt::format("{}\n", in(voice, "not at stake", "没有涉及"));
    }
    return text;
}

std::string stylesText(const Scorecard& card, Voice voice) {
    std::vector<std::string> shares;
    for (const Style style : allStyles)
        if (card.of(style).count > 0)
            shares.push_back(fmt::format("{} {} %", nameOf(style).in(voice.language), card.of(style).percent));
    return fmt::format("\n{}{}{}\n", in(voice, "Styles", "沟通风格"), colon(voice), joined(shares, separator(voice)));
}

std::string itemsText(std::string_view title, const std::vector<Evidence>& evidence, Voice voice) {
    if (evidence.empty()) return {};
    std::vector<std::pair<ItemIndex, int>> times; // in the order in which they first came
    for (const Evidence& shown : evidence) {
        const auto known = std::ranges::find(times, shown.item, &std::pair<ItemIndex, int>::first);
        if (known == times.end())
            times.emplace_back(shown.item, 1);
        else
            ++known->second;
    }
    std::vector<std::string> names;
    for (const auto& [what, count] : times)
        names.push_back(
            fmt::format("{}{}", item(what).name.in(voice.language), count > 1 ? fmt::format(" × {}", count) : ""));
    return fmt::format("{}{}{}\n", title, colon(voice),
                       joined(names, in(voice, "; ", "；"))); // names have commas inside
}

// The pages of the handbook that say why what went wrong is wrong: a violated principle, a mistake, any style but the assertive.
std::string pagesText(const Dialogue& dialogue, const Choice& choice, Voice voice) {
    std::vector<std::string> pages;
    for (const Mark& mark : dialogue.marksOf(choice))
        if (!mark.isHonoured()) pages.emplace_back(item(itemOf(mark.principle)).id);
    for (const ItemIndex error : dialogue.itemsIn(choice.errors)) pages.emplace_back(item(error).id);
    if (choice.style != Style::assertive) pages.emplace_back(item(itemOf(choice.style, choice.form)).id);
    if (pages.empty()) return {};
    return fmt::format(
        fmt::runtime(in(voice, "   Read why: rapport handbook {}\n", "   为什么：rapport handbook {}\n")),
        joined(pages, in(voice, ", or ", "，或 ")));
}

std::string turnText(const Session& session, const Debrief& debrief, const TurnReview& review,
                     const Message& afterwards, Voice voice) {
    const Dialogue& dialogue = session.dialogue();
    const Turn& turn = session.turns()[review.turn];
    const Choice& choice = dialogue.choices[turn.choice];
    const std::string_view customer = dialogue.text(dialogue.customer.name, voice.column);
    std::string text = fmt::format("\n{}. {}{}{}\n", review.turn + 1, customer, colon(voice),
                                   dialogue.text(lineIn(dialogue, turn.before), voice.column));
    text += fmt::format("   {}{}{}\n", in(voice, "You", "你"), colon(voice), dialogue.text(choice.say, voice.column));
    text += fmt::format("   [{}] {}\n", marksText(dialogue, choice, voice), dialogue.text(choice.why, voice.column));
    text += pagesText(dialogue, choice, voice);
    text += fmt::format("   {}\n", feelingsText(turn.after.emotion, voice));
    if (review.lost && *review.lost > 0)
        text += fmt::format("   {}{}", lossWords(debrief, *review.lost).in(voice.language), in(voice, ".", "。"));
    if (review.better)
        text += fmt::format(fmt::runtime(in(voice, " Better: {}", "更好的说法：{}")),
                            quoted(voice, dialogue.text(dialogue.choices[*review.better].say, voice.column)));
    if (review.lost && *review.lost > 0) text += '\n';
    const TextId thought = dialogue.node(turn.before.at).thought;
    if (thought != noText)
        text += fmt::format(fmt::runtime(in(voice, "   {} thought before: {}\n", "   {}在这之前心里想：{}\n")),
                            customer, dialogue.text(thought, voice.column));
    text += fmt::format(fmt::runtime(in(voice, "   {} thought then: {}\n", "   {}听了心里想：{}\n")), customer,
                        afterwards.in(voice.language));
    return text;
}

// The turn that lost most, what to say there next time, and what the ending means beyond this customer.
std::string afterText(const Session& session, const Debrief& debrief, Voice voice) {
    const Dialogue& dialogue = session.dialogue();
    std::string text;
    if (const auto turn = costliestTurn(debrief)) {
        const TurnReview& review = debrief.turns[*turn];
        text += fmt::format(fmt::runtime(in(voice, "\nOne thing to try next time: {} When you hear {}, say {}\n",
                                            "\n下次先试试：{}听到{}，就说{}\n")),
                            costWords(debrief, review).in(voice.language),
                            quoted(voice, dialogue.text(lineIn(dialogue, session.turns()[*turn].before), voice.column)),
                            quoted(voice, dialogue.text(dialogue.choices[*review.better].say, voice.column)));
    }
    if (const auto ripple = rippleOf(debrief))
        text += fmt::format(fmt::runtime(in(voice, "\n{}. {} (Source: {})\n", "\n{}。{}（出处：{}）\n")),
                            ripple->verdict.in(voice.language), ripple->consequence.in(voice.language),
                            spellOut(rippleSource).in(voice.language));
    return text;
}

std::string rescueText(const Session& session, const Rescue& rescue, Voice voice) {
    const Dialogue& dialogue = session.dialogue();
    std::string text =
        fmt::format(fmt::runtime(in(voice, "\nThe last chance was turn {}. This would have led to \"{}\":\n",
                                    "\n最后的转机在第 {} 轮。这样说就能走到“{}”：\n")),
                    rescue.turn + 1, nameOf(rescue.outcome).in(voice.language));
    for (const ChoiceIndex step : rescue.continuation)
        text += fmt::format("   - {}\n", dialogue.text(dialogue.choices[step].say, voice.column));
    return text;
}

} // namespace

std::string feelingsText(const Emotion& emotion, Voice voice) {
    std::vector<std::string> parts;
    for (const Feeling feeling : allFeelings) {
        const bool isQuiet = feeling == Feeling::expectation || feeling == Feeling::satisfaction;
        if (isQuiet && emotion[feeling] == feelingUnused) continue;
        parts.push_back(fmt::format("{} {}", nameOf(feeling).in(voice.language), emotion[feeling]));
    }
    return joined(parts, " · ");
}

std::string momentText(const Session& session, Voice voice, const Terms& terms) {
    const Dialogue& dialogue = session.dialogue();
    const std::string_view customer = dialogue.text(dialogue.customer.name, voice.column);
    std::string text;
    if (!dialogue.isEnding(session.state().at)) {
        const TextId narration = dialogue.node(session.state().at).narration;
        if (narration != noText)
            text +=
                fmt::format(fmt::runtime(in(voice, "\n({})\n", "\n（{}）\n")), dialogue.text(narration, voice.column));
    }
    if (session.line() != noText)
        text += fmt::format("\n{}{}{}\n", customer, colon(voice), dialogue.text(session.line(), voice.column));
    text += terms.isExam ? fmt::format(fmt::runtime(in(voice, "({} {})\n", "（{}{}）\n")), customer,
                                       nameOf(gestureIn(dialogue, session.state())).in(voice.language))
                         : fmt::format("[{}]\n", feelingsText(session.state().emotion, voice));
    if (session.isOver()) return text;

    text += '\n';
    int number = 0;
    for (const Session::Offer& offer : offersInOrder(dialogue, session.state(), terms.seed)) {
        const Choice& choice = dialogue.choices[offer.choice];
        if (choice.isTimeout) continue;
        ++number;
        text += fmt::format("  {}  {}\n", number, dialogue.text(choice.say, voice.column));
        if (offer.availability == Availability::locked)
            text += fmt::format(fmt::runtime(in(voice, "     (locked: {})\n", "     （还不能选：{}）\n")),
                                lockReason(dialogue, session.state(), choice, voice.column, !terms.isExam));
    }
    return text;
}

std::string marksText(const Dialogue& dialogue, const Choice& choice, Voice voice) {
    std::vector<std::string> marks = {std::string(nameOf(choice.style).in(voice.language))};
    for (const Mark& mark : dialogue.marksOf(choice)) {
        const std::string_view name = nameOf(mark.principle).in(voice.language);
        marks.push_back(
            mark.isHonoured()
                ? fmt::format(fmt::runtime(in(voice, "honours: {}", "做到：{}")), name)
                : fmt::format(fmt::runtime(in(voice, "violates: {} ({})", "违背：{}（{} 级）")), name, mark.severity));
    }
    return joined(marks, in(voice, "; ", "；"));
}

std::string waitText(const Choice& choice, Voice voice) {
    if (choice.wait.minutes == 0) return {};
    return fmt::format(fmt::runtime(in(voice, "({} minutes pass, {}.)\n", "（{} 分钟过去了，{}。）\n")),
                       choice.wait.minutes, toldWords(choice.wait).in(voice.language));
}

std::string debriefText(const Session& session, const Debrief& debrief, Voice voice) {
    const Dialogue& dialogue = session.dialogue();
    std::string text = fmt::format("\n== {} ==\n", in(voice, "Debrief", "复盘"));
    if (debrief.over)
        text += outcomeLine(session, debrief, voice);
    else
        text +=
            fmt::format(fmt::runtime(in(voice, "The talk was not finished, so it has no score. Replies so far: {}.\n",
                                        "这段对话没有谈完，所以没有分数。目前的回复数：{}。\n")),
                        session.turns().size());
    text += principlesText(debrief.card, voice);
    text += stylesText(debrief.card, voice);
    text += itemsText(in(voice, "Steps", "步骤"), debrief.card.steps, voice);
    const auto [customers, skills] = toldApart(debrief.card.skills);
    text += itemsText(in(voice, "Skills", "技巧"), skills, voice);
    text += itemsText(in(voice, "Suited to this kind of customer", "应对这类客户得当"), customers, voice);
    text += itemsText(in(voice, "Errors", "失误"), debrief.card.errors, voice);
    if (dialogue.customer.explicitNeed != noText)
        text += fmt::format(fmt::runtime(in(voice, "What was asked for: {}\n", "嘴上要的：{}\n")),
                            dialogue.text(dialogue.customer.explicitNeed, voice.column));
    if (dialogue.customer.implicitNeed != noText)
        text += fmt::format(fmt::runtime(in(voice, "What was needed: {}\n", "心里要的：{}\n")),
                            dialogue.text(dialogue.customer.implicitNeed, voice.column));
    const std::vector<Message> thoughts = innerThoughts(session);
    for (const TurnReview& review : debrief.turns)
        text += turnText(session, debrief, review, thoughts[review.turn], voice);
    if (debrief.rescue) text += rescueText(session, *debrief.rescue, voice);
    return text + afterText(session, debrief, voice);
}

} // namespace rapport
