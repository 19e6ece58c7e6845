#include "report/AttemptReport.h"

#include "dialogue/Sources.h"
#include "engine/InnerThought.h"
#include "engine/NextTime.h"
#include "engine/Ripple.h"
#include "report/Dates.h"
#include "report/PlayJson.h"

#include <algorithm>
#include <numeric>

namespace rapport {

namespace {

using Line = Document::Card::Line;

std::string whoAndWhen(const TalkReview& review, Voice voice) {
    std::vector<std::string> parts;
    if (!review.learner.empty()) parts.push_back(review.learner);
    parts.push_back(dateAndTime(review.attempt.started));
    parts.push_back(nameOfMode(review.attempt.mode).in(voice.language));
    if (review.attempt.parent && review.attempt.parentTurn)
        parts.push_back(say("another way from turn {1} of attempt {0}", "从第 {0} 号记录的第 {1} 轮换的说法",
                            *review.attempt.parent, *review.attempt.parentTurn + 1)
                            .in(voice.language));
    if (review.wholeTime() > 0) parts.push_back(spokenDuration(review.wholeTime()).in(voice.language));
    return fmt::format("{}", fmt::join(parts, " · "));
}

// The score that was kept, beside the one the dialogue gives now that it was edited.
std::optional<Message> editedNote(const TalkReview& review) {
    if (!review.isEdited()) return std::nullopt;
    const auto& kept = review.attempt.summary;
    if (kept && kept->score && review.debrief.score)
        return say(
            "The dialogue was edited since this talk. Score then: {0} (edition {1:016x}); with the dialogue as it is now: {2} "
            "(edition {3:016x}).",
            "这次对话之后，剧本有过修改。当时得分：{0}（版本 {1:016x}）；按现在的剧本：{2}（版本 {3:016x}）。",
            *kept->score, review.attempt.hash, *review.debrief.score, review.session.dialogue().hash);
    return say("The dialogue was edited since this talk (edition {0:016x} then, {1:016x} now).",
               "这次对话之后，剧本有过修改（当时版本 {0:016x}，现在版本 {1:016x}）。", review.attempt.hash,
               review.session.dialogue().hash);
}

void addResult(Document& page, const TalkReview& review, Voice voice) {
    const Debrief& debrief = review.debrief;
    const auto in = [&](std::string_view en, std::string_view zh) {
        return std::string(voice.language == Language::chinese ? zh : en);
    };
    Document::Figures figures;
    if (debrief.score) figures.figures.push_back({fmt::format("{} / 100", *debrief.score), in("Score", "得分")});
    if (debrief.outcome)
        figures.figures.push_back({std::string(nameOf(*debrief.outcome).in(voice.language)), in("Outcome", "结果")});
    if (debrief.recommend)
        figures.figures.push_back(
            {fmt::format("{} / 10", *debrief.recommend), in("Would recommend us", "愿意推荐我们")});
    figures.figures.push_back({std::to_string(review.session.turns().size()), in("Replies", "回复数")});
    page.add(std::move(figures));
    const Dialogue& dialogue = review.session.dialogue();
    if (debrief.ending) page.add(Document::Paragraph{std::string(dialogue.text(debrief.ending->text, voice.column))});
    if (!debrief.over && review.attempt.status != Attempt::Status::finished)
        page.add(Document::Paragraph{
            in("The talk was not finished, so it has no score.", "这段对话没有谈完，所以没有分数。")});
    if (review.stopped) page.add(Document::Paragraph{review.stopped->in(voice.language)});
    if (const auto note = editedNote(review)) page.add(Document::Paragraph{note->in(voice.language)});
}

void addNeeds(Document& page, const Dialogue& dialogue, Voice voice) {
    const auto add = [&](TextId text, std::string_view en, std::string_view zh) {
        if (text == noText) return;
        const std::string_view name = voice.language == Language::chinese ? zh : en;
        page.add(Document::Paragraph{fmt::format("{}{}", name, dialogue.text(text, voice.column))});
    };
    add(dialogue.customer.explicitNeed, "What was asked for: ", "嘴上要的：");
    add(dialogue.customer.implicitNeed, "What was needed: ", "心里要的：");
}

void addFeelings(Document& page, const Session& session, Voice voice) {
    if (session.turns().empty()) return;
    const bool isChinese = voice.language == Language::chinese;
    page.add(Document::Heading{isChinese ? "客户的情绪" : "How the customer felt"});
    Document::Curves curves{isChinese ? "逐轮的情绪，0 到 10" : "Feelings turn by turn, 0 to 10",
                            isChinese ? "从开场到最后一轮" : "From the opening to the last turn",
                            10,
                            {}};
    for (const Feeling feeling : allFeelings) {
        Document::Curves::Line line{std::string(nameOf(feeling).in(voice.language)),
                                    {session.turns().front().before.emotion[feeling]}};
        for (const Turn& turn : session.turns()) line.values.push_back(turn.after.emotion[feeling]);
        const bool isQuiet = std::ranges::all_of(line.values, [](int value) { return value == feelingUnused; });
        if (!isQuiet) curves.lines.push_back(std::move(line));
    }
    page.add(std::move(curves));
}

void addPrinciples(Document& page, const Scorecard& card, Voice voice) {
    const bool isChinese = voice.language == Language::chinese;
    page.add(Document::Heading{isChinese ? "五项原则" : "Principles"});
    Document::Bars bars;
    for (const Principle which : allPrinciples) {
        const PrincipleScore& principle = card.of(which);
        const Message note = principle.score ? say("{} (honoured {}, violated {})", "{} 分（做到 {} 次，违背 {} 次）",
                                                   *principle.score, principle.honoured, principle.violated)
                                             : say("not at stake", "没有涉及");
        bars.bars.push_back({std::string(nameOf(which).in(voice.language)), principle.score, note.in(voice.language)});
    }
    page.add(std::move(bars));
    page.add(Document::Heading{isChinese ? "沟通风格" : "Communication styles"});
    Document::Bars styles;
    for (const Style style : allStyles)
        styles.bars.push_back({std::string(nameOf(style).in(voice.language)), card.of(style).percent,
                               fmt::format("{} %", card.of(style).percent)});
    page.add(std::move(styles));
}

void addItems(Document& page, const Scorecard& card, Voice voice) {
    const bool isChinese = voice.language == Language::chinese;
    const auto add = [&](std::string_view name, const std::vector<Evidence>& evidence) {
        std::vector<std::string> names;
        for (const Evidence& shown : evidence)
            names.push_back(fmt::format("{} ({})", item(shown.item).name.in(voice.language), shown.turn + 1));
        if (!names.empty())
            page.add(Document::Paragraph{
                fmt::format("{}{}{}", name, isChinese ? "：" : ": ", fmt::join(names, isChinese ? "、" : ", "))});
    };
    if (card.steps.empty() && card.skills.empty() && card.errors.empty()) return;
    page.add(Document::Heading{isChinese ? "步骤、技巧和失误（括号里是第几轮）"
                                         : "Steps, skills and mistakes, with the turn"});
    add(isChinese ? "步骤" : "Steps", card.steps);
    const auto [customers, skills] = toldApart(card.skills);
    add(isChinese ? "技巧" : "Skills", skills);
    add(isChinese ? "应对这类客户得当" : "Suited to this kind of customer", customers);
    add(isChinese ? "失误" : "Mistakes", card.errors);
}

Document::Card cardOf(const TalkReview& review, const TurnReview& turnReview, const Message& afterwards, Voice voice) {
    const Dialogue& dialogue = review.session.dialogue();
    const Turn& turn = review.session.turns()[turnReview.turn];
    const Choice& choice = dialogue.choices[turn.choice];
    const auto in = [&](std::string_view en, std::string_view zh) {
        return std::string(voice.language == Language::chinese ? zh : en);
    };
    const auto text = [&](TextId id) { return std::string(dialogue.text(id, voice.column)); };
    Document::Card card;
    card.title = fmt::format(fmt::runtime(in("Turn {}", "第 {} 轮")), turnReview.turn + 1);
    if (turnReview.lost && *turnReview.lost > 0)
        card.note = lossWords(review.debrief, *turnReview.lost).in(voice.language);
    const Node& node = dialogue.node(turn.before.at);
    if (node.narration != noText) card.lines.push_back({in("What happens", "经过"), text(node.narration)});
    card.lines.push_back({text(dialogue.customer.name), text(lineIn(dialogue, turn.before))});
    card.lines.push_back({in("You", "你"), text(choice.say), true});
    card.lines.push_back({in("Marks", "评价"), marksText(dialogue, choice, voice)});
    card.lines.push_back({in("Why", "为什么"), text(choice.why)});
    card.lines.push_back({in("Then feels", "随后的情绪"), feelingsText(turn.after.emotion, voice)});
    if (turnReview.better)
        card.lines.push_back({in("Better", "更好的说法"), text(dialogue.choices[*turnReview.better].say)});
    if (node.thought != noText) card.lines.push_back({in("Thought before", "之前心里想"), text(node.thought)});
    card.lines.push_back({in("Thought then", "听了心里想"), afterwards.in(voice.language)});
    if (const std::int64_t time = review.timeOf(turnReview.turn); time >= 500)
        card.lines.push_back({in("Time taken", "用时"), spokenDuration(time).in(voice.language)});
    return card;
}

void addRescue(Document& page, const Session& session, const Rescue& rescue, Voice voice) {
    const Dialogue& dialogue = session.dialogue();
    const bool isChinese = voice.language == Language::chinese;
    page.add(Document::Heading{isChinese ? "最后的转机" : "The last chance"});
    page.add(Document::Paragraph{say("Until turn {0}, \"{1}\" could still be reached, like this:",
                                     "在第 {0} 轮之前，还能走到“{1}”，可以这样说：", rescue.turn + 1,
                                     nameOf(rescue.outcome).in(voice.language))
                                     .in(voice.language)});
    for (const ChoiceIndex step : rescue.continuation)
        page.add(Document::Paragraph{fmt::format("→ {}", dialogue.text(dialogue.choices[step].say, voice.column))});
}

void addNextTime(Document& page, const Session& session, const Debrief& debrief, Voice voice) {
    const std::optional<std::size_t> turn = costliestTurn(debrief);
    if (!turn) return;
    const Dialogue& dialogue = session.dialogue();
    const TurnReview& review = debrief.turns[*turn];
    page.add(Document::Heading{voice.language == Language::chinese ? "下次先试这一件" : "One thing to try next time"});
    page.add(Document::Paragraph{say("{0} To “{1}” say: “{2}”", "{0}听到“{1}”，就说：“{2}”",
                                     costWords(debrief, review).in(voice.language),
                                     dialogue.text(lineIn(dialogue, session.turns()[*turn].before), voice.column),
                                     dialogue.text(dialogue.choices[*review.better].say, voice.column))
                                     .in(voice.language)});
}

void addRipple(Document& page, const Debrief& debrief, Voice voice) {
    const std::optional<Ripple> ripple = rippleOf(debrief);
    if (!ripple) return;
    page.add(Document::Heading{voice.language == Language::chinese ? "这个结局的涟漪" : "What this ending sets going"});
    page.add(Document::Paragraph{
        fmt::format(fmt::runtime(voice.language == Language::chinese ? "{}。{}（出处：{}）" : "{}. {} (Source: {})"),
                    ripple->verdict.in(voice.language), ripple->consequence.in(voice.language),
                    spellOut(rippleSource).in(voice.language))});
}

} // namespace

std::int64_t TalkReview::wholeTime() const {
    return std::accumulate(replies.begin(), replies.end(), std::int64_t(0),
                           [](std::int64_t sum, const SaidReply& reply) { return sum + reply.milliseconds; });
}

Message nameOfMode(std::string_view mode) {
    if (mode == "practice") return {"practice", "练习"};
    if (mode == "exam") return {"exam", "考核"};
    if (mode == "drill") return {"drill", "专项练习"};
    if (mode == "course") return {"course", "课程"};
    return {std::string(mode), std::string(mode)};
}

std::string_view tagOf(Voice voice) {
    return tagOf(voice.language);
}

Document attemptDocument(const TalkReview& review, Voice voice) {
    const Dialogue& dialogue = review.session.dialogue();
    const bool isChinese = voice.language == Language::chinese;
    Document page;
    page.tag = tagOf(voice);
    page.title = dialogue.text(dialogue.title, voice.column);
    page.lead = whoAndWhen(review, voice);
    addResult(page, review, voice);
    addNeeds(page, dialogue, voice);
    addFeelings(page, review.session, voice);
    addPrinciples(page, review.debrief.card, voice);
    addItems(page, review.debrief.card, voice);
    if (review.debrief.rescue) addRescue(page, review.session, *review.debrief.rescue, voice);
    addNextTime(page, review.session, review.debrief, voice);
    addRipple(page, review.debrief, voice);
    if (!review.debrief.turns.empty()) page.add(Document::Heading{isChinese ? "逐轮回看" : "Turn by turn"});
    const std::vector<Message> thoughts = innerThoughts(review.session);
    for (const TurnReview& turn : review.debrief.turns) page.add(cardOf(review, turn, thoughts[turn.turn], voice));
    return page;
}

std::vector<std::vector<std::string>> attemptRows(const TalkReview& review, Voice voice) {
    const Dialogue& dialogue = review.session.dialogue();
    const auto number = [](const std::optional<int>& value) { return value ? std::to_string(*value) : std::string(); };
    std::vector<std::vector<std::string>> rows = {
        {"turn", "node", "customer", "reply", "said", "style", "marks", "why", "points", "lost", "better", "seconds"}};
    for (const Feeling feeling : allFeelings) rows.front().emplace_back(word(feeling));
    for (const TurnReview& turnReview : review.debrief.turns) {
        const Turn& turn = review.session.turns()[turnReview.turn];
        const Choice& choice = dialogue.choices[turn.choice];
        const auto text = [&](TextId id) { return std::string(dialogue.text(id, voice.column)); };
        const std::int64_t time = review.timeOf(turnReview.turn);
        std::vector<std::string> row = {std::to_string(turnReview.turn + 1),
                                        std::string(dialogue.idOf(turn.before.at)),
                                        text(lineIn(dialogue, turn.before)),
                                        std::string(dialogue.name(choice.id)),
                                        text(choice.say),
                                        std::string(word(choice.style)),
                                        marksText(dialogue, choice, voice),
                                        text(choice.why),
                                        std::to_string(turn.points),
                                        number(turnReview.lost),
                                        turnReview.better ? text(dialogue.choices[*turnReview.better].say)
                                                          : std::string(),
                                        time > 0 ? fmt::format("{}.{:03}", time / 1000, time % 1000) : std::string()};
        for (const Feeling feeling : allFeelings) row.push_back(std::to_string(turn.after.emotion[feeling]));
        rows.push_back(std::move(row));
    }
    return rows;
}

nlohmann::ordered_json attemptJson(const TalkReview& review, std::string_view language) {
    nlohmann::ordered_json facts = playJson(review.session, review.debrief, language);
    const Attempt& attempt = review.attempt;
    nlohmann::ordered_json times = nlohmann::ordered_json::array();
    for (const SaidReply& reply : review.replies) times.push_back(reply.milliseconds);
    nlohmann::ordered_json kept = {
        {"id", attempt.id},
        {"learner", review.learner.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(review.learner)},
        {"mode", attempt.mode},
        {"parent", attempt.parent ? nlohmann::ordered_json(*attempt.parent) : nlohmann::ordered_json()},
        {"parentTurn", attempt.parentTurn ? nlohmann::ordered_json(*attempt.parentTurn + 1) : nlohmann::ordered_json()},
        {"started", isoTime(attempt.started * 1000)},
        {"updated", isoTime(attempt.updated * 1000)},
        {"hash", fmt::format("{:016x}", attempt.hash)},
        {"edited", review.isEdited()},
        {"score", attempt.summary && attempt.summary->score ? nlohmann::ordered_json(*attempt.summary->score)
                                                            : nlohmann::ordered_json()},
        {"milliseconds", std::move(times)}};
    if (review.stopped) kept["stopped"] = review.stopped->en;
    facts["attempt"] = std::move(kept);
    return facts;
}

} // namespace rapport
