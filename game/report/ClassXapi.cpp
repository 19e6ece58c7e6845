#include "report/ClassXapi.h"

#include "engine/Debrief.h"
#include "learner/DrillTalk.h"
#include "report/Dates.h"
#include "report/Uuid.h"
#include "report/XapiParts.h"

#include <algorithm>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view homePage = "urn:rapport:classes";

std::string uidOf(const Classroom& room) {
    return fmt::format("class/{}/{:016x}", room.plan().id, room.seed());
}

Json accountOf(std::string_view name) {
    return {{"homePage", homePage}, {"name", uuidOf(name)}};
}

// Writes the statements of one run of a class.
class ClassStory {
public:
    ClassStory(const Classroom& room, std::size_t run)
        : m_room(room), m_run(room.runs()[run]), m_index(run), m_uid(fmt::format("{}/{}", uidOf(room), run)),
          m_dialogue(*room.plan().parts[m_run.part].dialogue) {}

    std::vector<Json> tell() {
        say(initialized, "", groupActor(), dialogueActivity(m_dialogue), {}, m_run.begun);
        for (const ClassRound& round : m_room.rounds())
            if (round.run == m_index) tellRound(round);
        if (m_run.ended == 0) return std::move(m_statements);
        if (m_run.talk) tellEnd(*m_run.talk, "", groupActor());
        for (std::size_t i = 0; i < m_run.alone.size(); ++i) tellAlone(i);
        return std::move(m_statements);
    }

private:
    Json groupActor() const {
        return {{"objectType", "Group"}, {"name", m_room.plan().title.en}, {"account", accountOf(uidOf(m_room))}};
    }

    void say(const XapiVerb& verb, std::string_view place, Json actor, Json object, Json result, std::int64_t at,
             bool isAlone = false) {
        Json context{{"registration", uuidOf(m_uid)}, {"platform", "Rapport"}};
        if (isAlone) context["team"] = groupActor();
        Json around = Json::object();
        if (verb.word == answered.word) around["parent"] = Json::array({dialogueActivity(m_dialogue)});
        if (m_room.plan().id != m_dialogue.id) around["grouping"] = Json::array({courseActivity()});
        if (!around.empty()) context["contextActivities"] = std::move(around);
        context["extensions"] = {{xapiExtension("mode"), "class"}, {xapiExtension("format"), word(m_run.format)}};
        Json statement{{"id", uuidOf(fmt::format("{}/{}{}", m_uid, verb.word, place))},
                       {"actor", std::move(actor)},
                       {"verb", verbJson(verb)},
                       {"object", std::move(object)}};
        if (!result.is_null()) statement["result"] = std::move(result);
        statement["context"] = std::move(context);
        if (at > 0) statement["timestamp"] = isoTime(at);
        m_statements.push_back(std::move(statement));
    }

    Json courseActivity() const {
        const Message& title = m_room.plan().title;
        return activityOf("urn:rapport:course:" + m_room.plan().id, "course", languageMap({title.en, title.zh}),
                          languageMap({title.en, title.zh}));
    }

    // A round that is not decided yet may still change, and is told later.
    void tellRound(const ClassRound& round) {
        const int number = ++m_rounds;
        if (!round.taken && (m_run.ended == 0 || !round.isRevealed)) return;
        Json votes = Json::object();
        for (const auto& [choice, count] : round.tally())
            votes[std::string(m_dialogue.name(m_dialogue.choices[choice].id))] = count;
        Json result = Json::object(), extensions = Json::object();
        if (round.taken) {
            const Choice& choice = m_dialogue.choices[*round.taken];
            result["score"] = {{"scaled", m_room.voteScore(m_run.part, round.at, *round.taken) / 100.0}};
            result["success"] = choice.points == 0;
            result["response"] = m_dialogue.name(choice.id);
            extensions = markExtensions(m_dialogue, choice);
        }
        extensions[xapiExtension("votes")] = std::move(votes);
        extensions[xapiExtension("split")] = round.isSplit();
        extensions[xapiExtension("branch")] = round.isBranch;
        result["extensions"] = std::move(extensions);
        say(answered, fmt::format("/{}", number), groupActor(), momentActivity(m_dialogue, round.at.at),
            std::move(result), round.taken ? round.decided : m_run.ended);
    }

    void tellEnd(const Session& talk, std::string_view place, Json actor, bool isAlone = false) {
        const Debrief review = debrief(talk, m_room.outlook(m_run.part));
        Json result{{"completion", review.over}};
        if (review.score) result["score"] = scoreJson(*review.score, review.points, review.best, review.worst);
        if (review.outcome && !isDrillTalk(m_dialogue))
            result["extensions"] = {{xapiExtension("outcome"), word(*review.outcome)}};
        say(review.over ? completed : terminated, place, std::move(actor), dialogueActivity(m_dialogue),
            std::move(result), m_run.ended, isAlone);
    }

    void tellAlone(std::size_t index) {
        const Session& talk = m_run.alone[index];
        const std::string place = fmt::format("/alone/{}", index);
        const Json actor{{"objectType", "Agent"}, {"account", accountOf(m_uid + place)}};
        for (std::size_t turn = 0; turn < talk.turns().size(); ++turn) {
            const Choice& choice = m_dialogue.choices[talk.turns()[turn].choice];
            say(answered, fmt::format("{}/{}", place, turn), actor,
                momentActivity(m_dialogue, talk.turns()[turn].before.at),
                {{"success", choice.points == 0},
                 {"response", m_dialogue.name(choice.id)},
                 {"extensions", markExtensions(m_dialogue, choice)}},
                m_run.ended, true);
        }
        tellEnd(talk, place, actor, true);
    }

    const Classroom& m_room;
    const Classroom::Run& m_run;
    std::size_t m_index;
    std::string m_uid;
    const Dialogue& m_dialogue;
    int m_rounds = 0;
    std::vector<Json> m_statements;
};

} // namespace

std::vector<Json> classStatements(const Classroom& room) {
    std::vector<Json> all;
    for (std::size_t run = 0; run < room.runs().size(); ++run)
        for (Json& statement : ClassStory(room, run).tell()) all.push_back(std::move(statement));
    return all;
}

} // namespace rapport
