#include "report/PlayJson.h"

#include "learner/Terms.h"
#include "report/JsonParts.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json idsOf(std::span<const ItemIndex> items) {
    Json ids = Json::array();
    for (const ItemIndex index : items) ids.push_back(item(index).id);
    return ids;
}

Json idsOf(const std::vector<Evidence>& evidence) {
    Json ids = Json::array();
    for (const Evidence& shown : evidence) ids.push_back(item(shown.item).id);
    return ids;
}

Json turnOf(const Dialogue& dialogue, const Turn& turn, const TurnReview& review, std::size_t column) {
    const Choice& choice = dialogue.choices[turn.choice];
    Json honoured = Json::array();
    Json violated = Json::array();
    for (const Mark& mark : dialogue.marksOf(choice)) {
        if (mark.isHonoured())
            honoured.push_back(word(mark.principle));
        else
            violated.push_back({{"id", word(mark.principle)}, {"severity", mark.severity}});
    }
    return {{"node", dialogue.idOf(turn.before.at)},
            {"line", dialogue.text(lineIn(dialogue, turn.before), column)},
            {"choice", dialogue.name(choice.id)},
            {"say", dialogue.text(choice.say, column)},
            {"style", word(choice.style)},
            {"honoured", honoured},
            {"violated", violated},
            {"skills", idsOf(dialogue.itemsIn(choice.skills))},
            {"steps", idsOf(dialogue.itemsIn(choice.steps))},
            {"errors", idsOf(dialogue.itemsIn(choice.errors))},
            {"points", turn.points},
            {"lost", orNull(review.lost)},
            {"feelings", feelingsJson(turn.after.emotion)},
            {"why", dialogue.text(choice.why, column)}};
}

Json nowOf(const Session& session, std::size_t column, const Terms& terms = {}) {
    const Dialogue& dialogue = session.dialogue();
    Json replies = Json::array();
    for (const Session::Offer& offer : session.choices()) {
        const Choice& choice = dialogue.choices[offer.choice];
        replies.push_back({{"id", dialogue.name(choice.id)},
                           {"say", dialogue.text(choice.say, column)},
                           {"locked", offer.availability == Availability::locked}});
    }
    Json now = {{"node", dialogue.idOf(session.state().at)}, {"line", dialogue.text(session.line(), column)}};
    if (!terms.isExam) now["feelings"] = feelingsJson(session.state().emotion);
    now["replies"] = std::move(replies);
    return now;
}

Json choicesOf(const Session& session) {
    Json choices = Json::array();
    for (const Turn& turn : session.turns())
        choices.push_back(session.dialogue().name(session.dialogue().choices[turn.choice].id));
    return choices;
}

// What can be said now, and what cannot and why; in an exam without the feelings that keep it locked.
std::pair<Json, Json> openAndLocked(const Session& session, std::size_t column, const Terms& terms = {}) {
    const Dialogue& dialogue = session.dialogue();
    Json open = Json::array(), locked = Json::array();
    for (const Session::Offer& offer : session.choices()) {
        const Choice& choice = dialogue.choices[offer.choice];
        if (offer.availability == Availability::open)
            open.push_back(dialogue.name(choice.id));
        else
            locked.push_back({{"id", dialogue.name(choice.id)},
                              {"reason", lockReason(dialogue, session.state(), choice, column, !terms.isExam)}});
    }
    return {std::move(open), std::move(locked)};
}

} // namespace

nlohmann::ordered_json playJson(const Session& session, const Debrief& debrief, std::string_view language) {
    const Dialogue& dialogue = session.dialogue();
    const std::size_t column = dialogue.texts.columnOf(language);

    Json turns = Json::array();
    for (std::size_t i = 0; i < session.turns().size(); ++i)
        turns.push_back(turnOf(dialogue, session.turns()[i], debrief.turns[i], column));
    const auto [open, locked] = openAndLocked(session, column);
    Json principles = Json::object();
    for (const Principle which : allPrinciples) {
        const PrincipleScore& principle = debrief.card.of(which);
        principles[std::string(word(which))] = {
            {"honoured", principle.honoured}, {"violated", principle.violated}, {"score", orNull(principle.score)}};
    }
    Json styles = Json::object();
    for (const Style style : allStyles) {
        const StyleShare& share = debrief.card.of(style);
        styles[std::string(word(style))] = {{"count", share.count}, {"percent", share.percent}};
    }
    return {{"dialogue", dialogue.id},
            {"language", language},
            {"choices", choicesOf(session)},
            {"turns", turns},
            {"now", debrief.over ? Json(nullptr) : nowOf(session, column)},
            {"open", open},
            {"locked", locked},
            {"over", debrief.over},
            {"ending", debrief.ending ? Json(dialogue.name(debrief.ending->id)) : Json(nullptr)},
            {"endingText", debrief.ending ? Json(dialogue.text(debrief.ending->text, column)) : Json(nullptr)},
            {"outcome", debrief.outcome ? Json(word(*debrief.outcome)) : Json(nullptr)},
            {"points", debrief.points},
            {"best", orNull(debrief.best)},
            {"worst", orNull(debrief.worst)},
            {"score", orNull(debrief.score)},
            {"principles", principles},
            {"styles", styles},
            {"steps", idsOf(debrief.card.steps)},
            {"skills", idsOf(debrief.card.skills)},
            {"errors", idsOf(debrief.card.errors)},
            {"recommend", orNull(debrief.recommend)}};
}

nlohmann::ordered_json examJson(const Session& session, std::string_view language) {
    const Terms exam{true, {}};
    const std::size_t column = session.dialogue().texts.columnOf(language);
    const auto [open, locked] = openAndLocked(session, column, exam);
    return {{"dialogue", session.dialogue().id},
            {"language", language},
            {"exam", true},
            {"choices", choicesOf(session)},
            {"now", nowOf(session, column, exam)},
            {"open", open},
            {"locked", locked},
            {"over", false}};
}

} // namespace rapport
