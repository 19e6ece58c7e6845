#include "report/Xapi.h"

#include "report/Dates.h"
#include "report/JsonParts.h"
#include "report/Uuid.h"
#include "report/XapiParts.h"

#include <algorithm>

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

// Writes the statements of one attempt, time going on from one to the next.
class Story {
public:
    Story(const Attempt& attempt, const XapiFrame& frame, Json activity, const std::string& revision)
        : m_attempt(attempt), m_frame(frame), m_activity(std::move(activity)), m_revision(revision),
          m_now(attempt.started * 1000) {}

    void pass(std::int64_t milliseconds) { m_now += std::max<std::int64_t>(milliseconds, 0); }

    void tell(const XapiVerb& verb, std::string_view place, Json object, Json result, Json more = Json()) {
        Json statement = {{"id", uuidOf(fmt::format("{}/{}{}", m_frame.uid, verb.word, place))},
                          {"actor", actor()},
                          {"verb", verbJson(verb)},
                          {"object", std::move(object)}};
        if (!result.is_null()) statement["result"] = std::move(result);
        statement["context"] = context(place.empty() ? Json() : m_activity, std::move(more));
        statement["timestamp"] = isoTime(m_now);
        m_statements.push_back(std::move(statement));
    }
    const Json& activity() const { return m_activity; }

    // Replies that cannot be played again, since the file was edited: only what was said and how long it took.
    void tellUnplayed(std::span<const SaidReply> replies, std::size_t from) {
        for (std::size_t turn = from; turn < replies.size(); ++turn) {
            pass(replies[turn].milliseconds);
            tell(answered, fmt::format("/{}", turn), m_activity,
                 {{"response", legible(replies[turn].choice)}, {"duration", isoDuration(replies[turn].milliseconds)}});
        }
    }

    // How it ended, if it did.
    void end(std::int64_t wholeTime) {
        if (m_attempt.status != Attempt::Status::finished || !m_attempt.summary) return;
        const Summary& summary = *m_attempt.summary;
        Json result = {{"completion", true}, {"duration", isoDuration(wholeTime)}};
        if (summary.score) result["score"] = scoreJson(*summary.score, summary.points, summary.best, summary.worst);
        Json ending = Json::object();
        if (summary.outcome) ending[xapiExtension("outcome")] = word(*summary.outcome);
        if (!summary.ending.empty()) ending[xapiExtension("ending")] = summary.ending;
        if (!ending.empty()) result["extensions"] = ending;
        tell(completed, "", m_activity, result);
        if (!summary.score) return;
        const bool isPassed = *summary.score >= m_frame.passMark;
        result["success"] = isPassed;
        tell(isPassed ? passed : failed, "", m_activity, std::move(result));
    }

    std::vector<Json> take() { return std::move(m_statements); }

private:
    Json actor() const {
        Json actor = {{"objectType", "Agent"}};
        if (!m_frame.actor.name.empty()) actor["name"] = legible(m_frame.actor.name);
        actor["account"] = {{"homePage", m_frame.actor.homePage}, {"name", legible(m_frame.actor.account)}};
        return actor;
    }

    Json context(Json parent, Json more) const {
        Json context = {{"registration", uuidOf(m_frame.uid)},
                        {"platform", "Rapport"},
                        {"revision", m_revision},
                        {"language", m_attempt.language}};
        if (!parent.is_null()) context["contextActivities"] = {{"parent", Json::array({std::move(parent)})}};
        Json extension = {{xapiExtension("mode"), m_attempt.mode}};
        if (m_frame.keptUntil)
            extension[xapiExtension("kept-until")] = isoTime(*m_frame.keptUntil * 1000).substr(0, 10);
        if (!more.is_null()) extension.update(more);
        context["extensions"] = std::move(extension);
        return context;
    }

    const Attempt& m_attempt;
    const XapiFrame& m_frame;
    Json m_activity;
    std::string m_revision;
    std::int64_t m_now;
    std::vector<Json> m_statements;
};

Json replyExtensions(const Dialogue& dialogue, const Turn& turn, const TurnReview& review) {
    Json more = markExtensions(dialogue, dialogue.choices[turn.choice]);
    more[xapiExtension("feelings")] = feelingsJson(turn.after.emotion);
    more[xapiExtension("points")] = turn.points;
    if (review.lost) more[xapiExtension("lost")] = *review.lost;
    return more;
}

Json itemActivity(const Drill& drill, const Drill::Item& item) {
    Json activity = activityOf(fmt::format("urn:rapport:drill:{}:{}", drill.id, item.id), "cmi.interaction",
                               languageMap(drill.texts, drill.title), languageMap(drill.texts, item.ask));
    Json choices = Json::array(), right = Json::array();
    for (const Drill::Answer& answer : item.answers)
        choices.push_back({{"id", answer.id}, {"description", languageMap(drill.texts, answer.say)}});
    std::string sequence;
    for (const std::uint8_t answer : item.right) {
        if (item.form == DrillForm::choose) right.push_back(item.answers[answer].id);
        sequence += (sequence.empty() ? "" : "[,]") + item.answers[answer].id;
    }
    if (item.form == DrillForm::order) right.push_back(sequence);
    Json& definition = activity["definition"];
    definition["interactionType"] = item.form == DrillForm::order ? "sequencing" : "choice";
    definition["correctResponsesPattern"] = std::move(right);
    definition["choices"] = std::move(choices);
    return activity;
}

} // namespace

std::size_t statementCount(const Attempt& attempt) {
    const bool isFinished = attempt.status == Attempt::Status::finished && attempt.summary;
    return 1 + attempt.replies + (isFinished ? attempt.summary->score ? 2 : 1 : 0);
}

std::vector<nlohmann::ordered_json> talkStatements(const TalkReview& review, const XapiFrame& frame) {
    const Dialogue& dialogue = review.session.dialogue();
    Story story(review.attempt, frame, dialogueActivity(dialogue), fmt::format("{:016x}", review.attempt.hash));
    story.tell(initialized, "", story.activity(), Json());
    for (const TurnReview& turnReview : review.debrief.turns) {
        const Turn& turn = review.session.turns()[turnReview.turn];
        const Choice& choice = dialogue.choices[turn.choice];
        const std::int64_t time = review.timeOf(turnReview.turn);
        story.pass(time);
        Json result = {{"success", choice.points == 0},
                       {"response", dialogue.name(choice.id)},
                       {"duration", isoDuration(time)},
                       {"extensions", replyExtensions(dialogue, turn, turnReview)}};
        story.tell(answered, fmt::format("/{}", turnReview.turn), momentActivity(dialogue, turn.before.at),
                   std::move(result), {{xapiExtension("turn"), turnReview.turn + 1}});
    }
    story.tellUnplayed(review.replies, review.debrief.turns.size());
    story.end(review.wholeTime());
    return story.take();
}

std::vector<nlohmann::ordered_json> drillStatements(const DrillRun& run, const Attempt& attempt,
                                                    std::span<const SaidReply> replies, const XapiFrame& frame) {
    const Drill& drill = run.drill();
    Story story(attempt, frame,
                activityOf("urn:rapport:drill:" + drill.id, "assessment", languageMap(drill.texts, drill.title),
                           languageMap(drill.texts, drill.brief)),
                fmt::format("{:016x}", attempt.hash));
    story.tell(initialized, "", story.activity(), Json());
    for (std::size_t i = 0; i < run.answered().size(); ++i) {
        const DrillRun::Answered& said = run.answered()[i];
        const Drill::Item& item = drill.items[said.item];
        const std::int64_t time = i < replies.size() ? replies[i].milliseconds : 0;
        story.pass(time);
        std::string response;
        for (const std::uint8_t answer : said.reply)
            response += (response.empty() ? "" : "[,]") + item.answers[answer].id;
        story.tell(answered, fmt::format("/{}", i), itemActivity(drill, item),
                   {{"success", said.isRight}, {"response", response}, {"duration", isoDuration(time)}});
    }
    story.tellUnplayed(replies, run.answered().size());
    std::int64_t wholeTime = 0;
    for (const SaidReply& reply : replies) wholeTime += reply.milliseconds;
    story.end(wholeTime);
    return story.take();
}

} // namespace rapport
