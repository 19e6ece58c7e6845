#include "report/ClassPapers.h"

#include "base/Csv.h"
#include "engine/Debrief.h"
#include "report/SvgSheet.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; --text: #1d2939; --muted: #4d5e72; --line: #cbd7e3; --accent: #124b80; --bar: #8fb8de; --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --text: #e6ebf1; --muted: #a8b6c5; --line: #3a4754; --accent: #8cc0f0; --bar: #2f5f8c; --page: #14191f; } }
body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.25rem; background: var(--page); color: var(--text); font: 1.0625rem/1.55 'Noto Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; margin: 2rem 0 .25rem; }
h3 { font-size: 1.05rem; margin: 0 0 .5rem; color: var(--accent); }
section { border-top: 1px solid var(--line); padding: 1rem 0; break-inside: avoid; }
blockquote { margin: 0 0 .75rem; padding-left: .9rem; border-left: 3px solid var(--line); }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: 0 0 .75rem; }
.muted { color: var(--muted); }
.mark { font-weight: 600; }
.bar { height: .6rem; margin: .2rem 0; background: var(--bar); }
@media print { :root { --text: #000; --muted: #333; --line: #999; --accent: #000; --bar: #999; --page: #fff; } body { max-width: none; padding: 0; font-size: 10.5pt; } }
)";

constexpr Wording formatNames[] = {{"together", "一起"}, {"in teams", "分组"}, {"everyone alone", "各自练习"}};

// One reply of a round, with what the room made of it.
struct Row {
    ChoiceIndex choice = 0;
    int votes = 0;
    int percent = 0;
    bool isTaken = false;
    bool isBest = false;
    int score = 0;
};

std::vector<Row> rowsOf(const Classroom& room, const ClassRound& round) {
    const std::size_t part = room.runs()[round.run].part;
    const Dialogue& dialogue = *room.plan().parts[part].dialogue;
    const std::map<ChoiceIndex, int> tally = round.tally();
    const std::vector<ChoiceIndex> best = room.best(part, round.at);
    int all = 0;
    for (const auto& [choice, votes] : tally) all += votes;
    std::vector<Row> rows;
    for (const Session::Offer& offer : offersIn(dialogue, round.at)) {
        const bool isTaken = round.taken == offer.choice;
        if (offer.availability == Availability::locked || (dialogue.choices[offer.choice].isTimeout && !isTaken)) continue;
        const auto found = tally.find(offer.choice);
        const int votes = found == tally.end() ? 0 : found->second;
        rows.push_back({offer.choice, votes, all ? (200 * votes + all) / (2 * all) : 0, isTaken,
                        std::ranges::find(best, offer.choice) != best.end(), room.voteScore(part, round.at, offer.choice)});
    }
    return rows;
}

// Those rounds that the room saw or went on from.
bool isWorthTelling(const ClassRound& round) {
    return round.isRevealed || round.taken;
}

// The principles that a reply honours, or violates, by name.
std::string marksIn(const Dialogue& dialogue, const Choice& choice, bool honoured, Language language) {
    std::string names;
    for (const Mark& mark : dialogue.marksOf(choice))
        if (mark.isHonoured() == honoured) names += (names.empty() ? "" : language == Language::chinese ? "、" : ", ") + std::string(nameOf(mark.principle).in(language));
    return names;
}

// The page, in one language.
class Page {
public:
    Page(const Classroom& room, Language language) : m_room(room), m_language(language) {}

    std::string write() {
        const std::string title = safe(say("Classroom: ", "课堂：") + m_room.plan().title.in(m_language));
        std::string html = fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{1}</title>\n"
                                       "<style>{2}</style>\n</head>\n<body>\n<h1>{1}</h1>\n<p class=\"muted\">{3}</p>\n",
                                       tagOf(m_language), title, style,
                                       say("How the room voted, without anybody's name.", "大家是怎么投的，不记名字。"));
        for (std::size_t run = 0; run < m_room.runs().size(); ++run) html += runOf(run);
        return html + "</body>\n</html>\n";
    }

private:
    std::string say(std::string_view en, std::string_view zh) const { return std::string(m_language == Language::chinese ? zh : en); }
    static std::string safe(std::string_view text) { return safeInXml(text); }

    std::string runOf(std::size_t index) {
        const Classroom::Run& run = m_room.runs()[index];
        const ClassPlan::Part& part = m_room.plan().parts[run.part];
        std::string html = fmt::format("<h2>{}</h2>\n<p class=\"muted\">{}</p>\n", safe(part.title.in(m_language)),
                                       formatNames[std::size_t(run.format)].in(m_language));
        if (run.talk) html += resultOf(*run.talk, run.part);
        if (!run.alone.empty()) html += aloneOf(run);
        int number = 0;
        for (const ClassRound& round : m_room.rounds())
            if (round.run == index && isWorthTelling(round)) html += roundOf(round, ++number);
        return html;
    }

    std::string resultOf(const Session& talk, std::size_t part) const {
        const Debrief review = debrief(talk, m_room.outlook(part));
        std::string html;
        if (review.outcome) html += fmt::format("<p class=\"mark\">{}</p>\n", safe(nameOf(*review.outcome).in(m_language)));
        if (review.ending) html += fmt::format("<p>{}</p>\n", safe(talk.dialogue().texts.both(review.ending->text).in(m_language)));
        if (review.score && review.best)
            html += fmt::format("<p>{}</p>\n", rapport::say("The room came to {} of 100: {} points, and {} were to be had.", "全场得分 {}（满分 100）：拿到 {} 分，最多可得 {} 分。",
                                                            *review.score, review.points, *review.best).in(m_language));
        return html;
    }

    std::string aloneOf(const Classroom::Run& run) const {
        std::map<Outcome, int> outcomes;
        int sum = 0, finished = 0;
        for (const Session& talk : run.alone) {
            if (!talk.isOver()) continue;
            ++finished;
            ++outcomes[outcomeOf(talk.dialogue(), talk.state())];
            sum += debrief(talk, m_room.outlook(run.part)).score.value_or(0);
        }
        std::string html = fmt::format("<p>{}</p>\n<ul>\n", rapport::say("{} of {} came to an end.", "{} 人谈完，共 {} 人。", finished, run.alone.size()).in(m_language));
        for (const auto& [outcome, count] : outcomes)
            html += fmt::format("<li>{}: {}</li>\n", safe(nameOf(outcome).in(m_language)), count);
        html += "</ul>\n";
        if (finished > 0) html += fmt::format("<p>{}</p>\n", rapport::say("On average {} of 100.", "平均 {} 分（满分 100）。", (2 * sum + finished) / (2 * finished)).in(m_language));
        return html;
    }

    std::string roundOf(const ClassRound& round, int number) const {
        const Dialogue& dialogue = *m_room.plan().parts[m_room.runs()[round.run].part].dialogue;
        std::string heading = rapport::say("Round {}", "第 {} 轮", number).in(m_language);
        if (round.isBranch) heading += say(" · another branch", " · 另一条路");
        if (round.isSplit()) heading += say(" · the room split", " · 意见分歧");
        std::string html = fmt::format("<section>\n<h3>{}</h3>\n<blockquote>{}</blockquote>\n<ul>\n", heading,
                                       safe(dialogue.texts.both(lineIn(dialogue, round.at)).in(m_language)));
        for (const Row& row : rowsOf(m_room, round)) html += replyOf(dialogue, row);
        return html + "</ul>\n</section>\n";
    }

    std::string replyOf(const Dialogue& dialogue, const Row& row) const {
        const Choice& choice = dialogue.choices[row.choice];
        std::string facts = rapport::say("{} votes, {} %", "{} 票，{} %", row.votes, row.percent).in(m_language);
        if (row.votes == 1 && m_language == Language::english) facts = fmt::format("1 vote, {} %", row.percent);
        if (row.isTaken) facts += say(" · the room took it", " · 全场选了它");
        if (row.isBest) facts += say(" · best", " · 最好");
        facts += " · " + std::string(nameOf(choice.style).in(m_language));
        return fmt::format("<li>{}<div class=\"bar\" style=\"width: {}%\"></div><div class=\"mark\">{}</div><div class=\"muted\">{}</div></li>\n",
                           safe(dialogue.texts.both(choice.say).in(m_language)), row.percent, safe(facts),
                           safe(dialogue.texts.both(choice.why).in(m_language)));
    }

    const Classroom& m_room;
    Language m_language;
};

} // namespace

std::string classHtml(const Classroom& room, Language language) {
    return Page(room, language).write();
}

std::string classCsv(const Classroom& room, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) { return std::string(language == Language::chinese ? zh : en); };
    const auto yes = [&](bool is) { return is ? say("yes", "是") : std::string(); };
    std::vector<std::vector<std::string>> rows{{say("part", "部分"), say("round", "轮"), say("another branch", "另一条路"), say("line", "客户的话"), say("reply", "回复"),
                                                say("id", "id"), say("votes", "票数"), say("per cent", "百分比"), say("taken", "全场所选"), say("best", "最好"),
                                                say("of 100", "百分制得分"), say("style", "风格"), say("violated", "违反"), say("honoured", "做到"), say("the room split", "意见分歧")}};
    int number = 0;
    for (const ClassRound& round : room.rounds()) {
        if (!isWorthTelling(round)) continue;
        ++number;
        const ClassPlan::Part& part = room.plan().parts[room.runs()[round.run].part];
        const Dialogue& dialogue = *part.dialogue;
        for (const Row& row : rowsOf(room, round)) {
            const Choice& choice = dialogue.choices[row.choice];
            rows.push_back({asTextCell(part.title.in(language)), std::to_string(number), yes(round.isBranch), asTextCell(dialogue.texts.both(lineIn(dialogue, round.at)).in(language)),
                            asTextCell(dialogue.texts.both(choice.say).in(language)), std::string(dialogue.name(choice.id)), std::to_string(row.votes), std::to_string(row.percent),
                            yes(row.isTaken), yes(row.isBest), std::to_string(row.score), std::string(nameOf(choice.style).in(language)), marksIn(dialogue, choice, false, language),
                            marksIn(dialogue, choice, true, language), yes(round.isSplit())});
        }
    }
    return toCsv(rows);
}

nlohmann::ordered_json classJson(const Classroom& room) {
    using Json = nlohmann::ordered_json;
    Json runs = Json::array();
    for (std::size_t index = 0; index < room.runs().size(); ++index) {
        const Classroom::Run& run = room.runs()[index];
        const Dialogue& dialogue = *room.plan().parts[run.part].dialogue;
        Json rounds = Json::array();
        for (const ClassRound& round : room.rounds()) {
            if (round.run != index || !isWorthTelling(round)) continue;
            Json replies = Json::array();
            for (const Row& row : rowsOf(room, round))
                replies.push_back({{"id", dialogue.name(dialogue.choices[row.choice].id)}, {"votes", row.votes}, {"percent", row.percent}, {"taken", row.isTaken}, {"best", row.isBest}, {"score", row.score}});
            rounds.push_back({{"node", dialogue.idOf(round.at.at)}, {"branch", round.isBranch}, {"split", round.isSplit()}, {"replies", replies}});
        }
        Json facts{{"dialogue", dialogue.id}, {"format", word(run.format)}, {"rounds", rounds}};
        if (run.talk) {
            const Debrief review = debrief(*run.talk, room.outlook(run.part));
            facts["outcome"] = review.outcome ? Json(word(*review.outcome)) : Json(nullptr);
            facts["points"] = review.points;
            facts["best"] = review.best ? Json(*review.best) : Json(nullptr);
            facts["score"] = review.score ? Json(*review.score) : Json(nullptr);
        }
        Json alone = Json::array();
        for (const Session& talk : run.alone) {
            const Debrief review = debrief(talk, room.outlook(run.part));
            alone.push_back({{"over", review.over}, {"outcome", review.outcome ? Json(word(*review.outcome)) : Json(nullptr)}, {"score", review.score ? Json(*review.score) : Json(nullptr)}});
        }
        facts["alone"] = alone;
        runs.push_back(std::move(facts));
    }
    return {{"class", room.plan().id}, {"runs", runs}};
}

} // namespace rapport
