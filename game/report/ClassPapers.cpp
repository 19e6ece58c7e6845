#include "report/ClassPapers.h"

#include "engine/Debrief.h"
#include "learner/ClassClosing.h"
#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording formatNames[] = {{"together", "一起"}, {"in teams", "分组"}, {"everyone alone", "各自练习"}};

// One reply of a round, with what the room made of it.
struct Row {
    ChoiceIndex choice = 0;
    int number = 0; // as on the wall and on telephones; 0: what silence stood for
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
    std::vector<Session::Offer> offers = offersToShow(dialogue, round.at, room.seed());
    const std::size_t shown = offers.size();
    for (const Session::Offer& offer : offersIn(dialogue, round.at)) // silence, if the room went with it
        if (round.taken == offer.choice &&
            std::ranges::find(offers, offer.choice, &Session::Offer::choice) == offers.end())
            offers.push_back(offer);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const Session::Offer& offer = offers[i];
        const bool isTaken = round.taken == offer.choice;
        if (offer.availability == Availability::locked) continue;
        const auto found = tally.find(offer.choice);
        const int votes = found == tally.end() ? 0 : found->second;
        rows.push_back({offer.choice, i < shown ? int(i) + 1 : 0, votes, all ? (200 * votes + all) / (2 * all) : 0,
                        isTaken, std::ranges::find(best, offer.choice) != best.end(),
                        room.voteScore(part, round.at, offer.choice)});
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
        if (mark.isHonoured() == honoured)
            names += (names.empty()                   ? ""
                      : language == Language::chinese ? "、"
                                                      : ", ") +
                     std::string(nameOf(mark.principle).in(language));
    return names;
}

// The debrief, in one language.
class Debriefing {
public:
    Debriefing(const Classroom& room, Language language) : m_room(room), m_language(language) {}

    Document write() {
        m_page.tag = tagOf(m_language);
        m_page.title = say({"Classroom: {}", "课堂：{}"}, m_room.plan().title.in(m_language));
        m_page.lead = in(Wording{"How the room voted, without anybody's name.", "大家是怎么投的，不记名字。"});
        for (std::size_t run = 0; run < m_room.runs().size(); ++run) addRun(run);
        return std::move(m_page);
    }

private:
    std::string in(Wording wording) const { return std::string(wording.in(m_language)); }
    std::string in(const Message& message) const { return std::string(message.in(m_language)); }
    // Words that hold figures.
    template <class... Figures>
    std::string say(Wording form, const Figures&... figures) const {
        return fmt::format(fmt::runtime(form.in(m_language)), figures...);
    }

    void addRun(std::size_t index) {
        const Classroom::Run& run = m_room.runs()[index];
        m_page.add(Document::Heading{in(m_room.plan().parts[run.part].title)});
        m_page.add(Document::Paragraph{in(formatNames[std::size_t(run.format)]), true});
        if (run.talk) addResult(*run.talk, run.part);
        if (!run.alone.empty()) addAlone(run);
        addLack(run);
        int number = 0;
        for (const ClassRound& round : m_room.rounds())
            if (round.run == index && isWorthTelling(round)) addRound(round, ++number);
    }

    void addResult(const Session& talk, std::size_t part) {
        const Debrief review = debrief(talk, m_room.outlook(part));
        if (review.score && review.best) {
            Document::Figures figures;
            figures.figures.push_back(
                {say({"{} of 100", "{} 分（满分 100）"}, *review.score), in(Wording{"the room", "全场"})});
            figures.figures.push_back({say({"{} of {}", "{} / {}"}, review.points, *review.best),
                                       in(Wording{"points, of the most there were", "得分 / 最多可得"})});
            if (review.outcome && !isDrillTalk(talk.dialogue()))
                figures.figures.push_back({in(nameOf(*review.outcome)), in(Wording{"outcome", "结局"})});
            m_page.add(std::move(figures));
        }
        if (review.ending) m_page.add(Document::Paragraph{in(talk.dialogue().texts.both(review.ending->text))});
    }

    // Why there is no result.
    void addLack(const Classroom::Run& run) {
        if (run.ended == 0) {
            m_page.add(Document::Paragraph{
                in(Wording{"This part had not ended when this was written.", "写下这些时，这一部分还没有结束。"})});
        } else if (const auto lack = lackOf(m_room, run)) {
            std::string words = in(*lack);
            if (m_language == Language::english) words[0] = char(words[0] - 'a' + 'A');
            m_page.add(Document::Paragraph{words + in(Wording{".", "。"})});
        }
    }

    void addAlone(const Classroom::Run& run) {
        std::map<Outcome, int> outcomes;
        int sum = 0, finished = 0;
        for (const Session& talk : run.alone) {
            if (!talk.isOver()) continue;
            ++finished;
            ++outcomes[outcomeOf(talk.dialogue(), talk.state())];
            sum += debrief(talk, m_room.outlook(run.part)).score.value_or(0);
        }
        Document::Figures figures;
        figures.figures.push_back(
            {say({"{} of {}", "{} / {}"}, finished, run.alone.size()), in(Wording{"came to an end", "谈完的人"})});
        if (finished > 0)
            figures.figures.push_back({say({"{} of 100", "{} 分（满分 100）"}, (2 * sum + finished) / (2 * finished)),
                                       in(Wording{"on average", "平均"})});
        if (isDrillTalk(*m_room.plan().parts[run.part].dialogue)) outcomes.clear();
        for (const auto& [outcome, count] : outcomes)
            figures.figures.push_back({std::to_string(count), in(nameOf(outcome))});
        m_page.add(std::move(figures));
    }

    // What was said and could be said, then how the room voted on it, reply by reply.
    void addRound(const ClassRound& round, int number) {
        const Dialogue& dialogue = *m_room.plan().parts[m_room.runs()[round.run].part].dialogue;
        Document::Card card;
        card.title = say({"Round {}", "第 {} 轮"}, number);
        if (round.isBranch) card.note = in(Wording{"another branch", "支线"});
        if (round.isSplit()) card.note += (card.note.empty() ? "" : " · ") + in(Wording{"the room split", "意见分歧"});
        card.lines.push_back({in(dialogue.texts.both(dialogue.customer.name)),
                              in(dialogue.texts.both(lineIn(dialogue, round.at))), true});
        Document::Bars bars;
        for (const Row& row : rowsOf(m_room, round)) {
            const Choice& choice = dialogue.choices[row.choice];
            const std::string name = row.number > 0 ? std::to_string(row.number) : "–";
            card.lines.push_back({name, in(dialogue.texts.both(choice.say)), row.isTaken});
            if (const std::string why = in(dialogue.texts.both(choice.why)); !why.empty())
                card.lines.push_back({"", why});
            bars.bars.push_back({name, row.percent, factsOf(row, dialogue)});
        }
        m_page.add(std::move(card)).add(std::move(bars));
    }

    std::string factsOf(const Row& row, const Dialogue& dialogue) const {
        std::string facts = row.votes == 1 ? say({"1 vote, {} %", "1 票，{} %"}, row.percent)
                                           : say({"{} votes, {} %", "{} 票，{} %"}, row.votes, row.percent);
        if (row.isTaken) facts += in(Wording{" · the room took it", " · 全场选了它"});
        if (row.isBest) facts += in(Wording{" · best", " · 最好"});
        return isDrillTalk(dialogue) ? facts : facts + " · " + in(nameOf(dialogue.choices[row.choice].style));
    }

    const Classroom& m_room;
    Language m_language;
    Document m_page;
};

} // namespace

Document classDebriefing(const Classroom& room, Language language) {
    return Debriefing(room, language).write();
}

std::vector<std::vector<std::string>> classVotes(const Classroom& room, Language language) {
    const auto in = [&](Wording wording) { return std::string(wording.in(language)); };
    const auto yes = [&](bool is) { return is ? in(Wording{"yes", "是"}) : std::string(); };
    constexpr Wording head[] = {{"part", "部分"},
                                {"round", "轮"},
                                {"another branch", "支线"},
                                {"line", "客户的话"},
                                {"number", "序号"},
                                {"reply", "回复"},
                                {"id", "id"},
                                {"votes", "票数"},
                                {"per cent", "百分比"},
                                {"taken", "全场所选"},
                                {"best", "最好"},
                                {"of 100", "百分制得分"},
                                {"style", "风格"},
                                {"violated", "违背"},
                                {"honoured", "做到"},
                                {"the room split", "意见分歧"}};
    std::vector<std::vector<std::string>> rows(1);
    for (const Wording& name : head) rows.front().push_back(in(name));
    int number = 0;
    for (const ClassRound& round : room.rounds()) {
        if (!isWorthTelling(round)) continue;
        ++number;
        const ClassPlan::Part& part = room.plan().parts[room.runs()[round.run].part];
        const Dialogue& dialogue = *part.dialogue;
        for (const Row& row : rowsOf(room, round)) {
            const Choice& choice = dialogue.choices[row.choice];
            rows.push_back({std::string(part.title.in(language)), std::to_string(number), yes(round.isBranch),
                            std::string(dialogue.texts.both(lineIn(dialogue, round.at)).in(language)),
                            row.number > 0 ? std::to_string(row.number) : std::string(),
                            std::string(dialogue.texts.both(choice.say).in(language)),
                            std::string(dialogue.name(choice.id)), std::to_string(row.votes),
                            std::to_string(row.percent), yes(row.isTaken), yes(row.isBest), std::to_string(row.score),
                            isDrillTalk(dialogue) ? std::string() : in(nameOf(choice.style)),
                            marksIn(dialogue, choice, false, language), marksIn(dialogue, choice, true, language),
                            yes(round.isSplit())});
        }
    }
    return rows;
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
                replies.push_back({{"id", dialogue.name(dialogue.choices[row.choice].id)},
                                   {"votes", row.votes},
                                   {"percent", row.percent},
                                   {"taken", row.isTaken},
                                   {"best", row.isBest},
                                   {"score", row.score}});
            rounds.push_back({{"node", dialogue.idOf(round.at.at)},
                              {"branch", round.isBranch},
                              {"split", round.isSplit()},
                              {"replies", replies}});
        }
        Json facts{{isDrillTalk(dialogue) ? "drill" : "dialogue", dialogue.id},
                   {"format", word(run.format)},
                   {"rounds", rounds}};
        if (run.talk) {
            const Debrief review = debrief(*run.talk, room.outlook(run.part));
            facts["outcome"] = review.outcome && !isDrillTalk(dialogue) ? Json(word(*review.outcome)) : Json(nullptr);
            facts["over"] = review.over;
            facts["points"] = review.points;
            facts["best"] = review.best ? Json(*review.best) : Json(nullptr);
            facts["score"] = review.score ? Json(*review.score) : Json(nullptr);
        }
        Json alone = Json::array();
        for (const Session& talk : run.alone) {
            const Debrief review = debrief(talk, room.outlook(run.part));
            alone.push_back(
                {{"over", review.over},
                 {"outcome", review.outcome && !isDrillTalk(dialogue) ? Json(word(*review.outcome)) : Json(nullptr)},
                 {"score", review.score ? Json(*review.score) : Json(nullptr)}});
        }
        facts["alone"] = alone;
        runs.push_back(std::move(facts));
    }
    return {{"class", room.plan().id}, {"runs", runs}};
}

} // namespace rapport
