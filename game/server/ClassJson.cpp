#include "server/ClassJson.h"

namespace rapport {

namespace {

template <class T>
Json orNull(const std::optional<T>& value) {
    return value ? Json(*value) : Json(nullptr);
}

template <class T, class Write>
Json orNull(const std::optional<T>& value, Write write) {
    return value ? write(*value) : Json(nullptr);
}

template <class Range, class Write>
Json listOf(const Range& range, Write write) {
    Json list = Json::array();
    for (const auto& each : range) list.push_back(write(each));
    return list;
}

Json textOf(const std::optional<Message>& message) {
    return message ? json(*message) : Json(nullptr);
}
Json nameJson(Wording wording) {
    return json(Message(wording));
}

Json principleJson(Principle principle) {
    return {{"id", word(principle)}, {"name", nameJson(nameOf(principle))}};
}

Json sceneJson(const SceneView& scene) {
    return {{"speaker", json(scene.speaker)},
            {"place", scene.place},
            {"channel", scene.channel},
            {"narration", json(scene.narration)},
            {"line", json(scene.line)}};
}

Json choiceJson(const ChoiceView& choice) {
    return {{"id", choice.id}, {"say", json(choice.say)}, {"locked", textOf(choice.locked)}};
}

void addStyle(Json& into, Style style, bool hasStyle) {
    into["style"] = hasStyle ? Json(word(style)) : Json(nullptr);
    into["styleName"] = hasStyle ? nameJson(nameOf(style)) : Json(nullptr);
}

void addJudgement(Json& into, const JudgedChoice& choice) {
    addStyle(into, choice.style, choice.hasStyle);
    into["honours"] = Json::array();
    into["violates"] = Json::array();
    for (const MarkView& mark : choice.marks) {
        Json one = principleJson(mark.principle);
        if (mark.severity > 0) one["severity"] = mark.severity;
        into[mark.severity > 0 ? "violates" : "honours"].push_back(std::move(one));
    }
    into["why"] = json(choice.why);
}

Json revealJson(const RevealView& reveal) {
    Json marks = listOf(reveal.choices, [](const JudgedChoice& choice) {
        Json one{{"choice", choice.id}};
        addJudgement(one, choice);
        return one;
    });
    Json votes = Json::object();
    for (const auto& [id, count] : reveal.votes) votes[id] = count;
    return {{"votes", votes}, {"good", reveal.good}, {"marks", marks}, {"goesWith", orNull(reveal.goesWith)}};
}

Json overJson(const OverView& over) {
    return {{"outcome", orNull(over.outcome, [](Outcome outcome) { return Json(word(outcome)); })},
            {"outcomeName", orNull(over.outcome, [](Outcome outcome) { return nameJson(nameOf(outcome)); })},
            {"ending", json(over.ending)},
            {"lastWords", json(over.lastWords)},
            {"score", orNull(over.score)},
            {"right", over.right},
            {"answered", over.answered},
            {"questions", over.questions},
            {"stopped", textOf(over.stopped)},
            {"points", over.points},
            {"best", orNull(over.best)}};
}

Json teamJson(const TeamView& team) {
    return {{"number", team.number}, {"members", team.members}, {"score", orNull(team.score)}};
}

Json wallJson(const Wall& wall) {
    Json outcomes = Json::object();
    for (const auto& [outcome, count] : wall.outcomes) outcomes[std::string(word(outcome))] = count;
    return {{"finished", wall.finished},
            {"talking", wall.talking},
            {"turns", wall.turns},
            {"outcomes", outcomes.empty() ? Json(nullptr) : outcomes},
            {"questions", wall.questions},
            {"result", orNull(wall.result, [](const AloneResult& result) {
                 return Json{{"mean", orNull(result.mean)},
                             {"bands", result.bands},
                             {"hardest", json(result.hardest)},
                             {"missed", result.missed}};
             })}};
}

Json duelJson(const DuelView& duel) {
    const auto side = [](const DuelView::Side& one) {
        return Json{{"say", json(one.say)},
                    {"lines", listOf(one.lines, [](const Message& line) { return json(line); })},
                    {"members", one.members},
                    {"outcome", orNull(one.outcome, [](Outcome outcome) { return Json(word(outcome)); })},
                    {"outcomeName", orNull(one.outcome, [](Outcome outcome) { return nameJson(nameOf(outcome)); })},
                    {"points", orNull(one.points)}};
    };
    return {{"a", side(duel.sides[0])}, {"b", side(duel.sides[1])}, {"turn", duel.turn == 0 ? "a" : "b"}};
}

Json roomJson(const RoomView& room) {
    return {{"phase", room.phase},
            {"format", word(room.format)},
            {"title", json(room.title)},
            {"scene", orNull(room.scene, sceneJson)},
            {"round", room.round},
            {"choices", listOf(room.choices, choiceJson)},
            {"deadline", orNull(room.millisecondsLeft)},
            {"voted", room.voted},
            {"voters", room.voters},
            {"present", room.present},
            {"reveal", orNull(room.reveal, revealJson)},
            {"prompt", textOf(room.prompt)},
            {"branch", room.isBranch},
            {"explained", room.isExplained},
            {"seconds", room.seconds},
            {"hands", room.hands},
            {"question", room.question},
            {"questions", room.questions},
            {"said", textOf(room.said)},
            {"over", orNull(room.over, overJson)}};
}

// What somebody with a card is asked.
Wording questionOf(Principle principle) {
    switch (principle) {
    case Principle::noNegate: return {"Which replies wave aside what the customer says?", "哪些回复否定了客户的话？"};
    case Principle::noBlame:
        return {"Which replies blame the customer, or somebody else?", "哪些回复在怪客户，或者怪别人？"};
    case Principle::noDoubt: return {"Which replies doubt what the customer says?", "哪些回复在怀疑客户？"};
    case Principle::noGossip: return {"Which replies talk behind somebody's back?", "哪些回复在背后议论人？"};
    case Principle::understand:
        return {"Which replies show the customer that he is understood?", "哪些回复让客户觉得被理解？"};
    }
    return {};
}

Json aloneJson(const AloneView& alone) {
    const auto turn = [](const AloneTurn& one) {
        Json told{{"line", json(one.line)},
                  {"say", json(one.say)},
                  {"why", json(one.why)},
                  {"points", one.points},
                  {"lost", orNull(one.lost)}};
        addStyle(told, one.style, one.hasStyle);
        return told;
    };
    return {{"turn", alone.turn},
            {"scene", sceneJson(alone.scene)},
            {"choices", listOf(alone.choices, choiceJson)},
            {"over", alone.isOver},
            {"ended", alone.isEnded},
            {"questions", alone.questions},
            {"ending", json(alone.ending)},
            {"review", alone.review.empty() ? Json(nullptr) : listOf(alone.review, turn)}};
}

Json notesJson(const TrainerNotes& notes) {
    const auto text = [](const Message& message) { return json(message); };
    return {{"discuss", textOf(notes.discuss)},        {"hint", textOf(notes.hint)},
            {"thought", textOf(notes.thought)},        {"brief", textOf(notes.brief)},
            {"purpose", textOf(notes.purpose)},        {"prompts", listOf(notes.prompts, text)},
            {"lookFors", listOf(notes.lookFors, text)}};
}

Json roundJson(const RoundView& round) {
    return {{"round", round.number},
            {"line", json(round.line)},
            {"said", textOf(round.said)},
            {"votes", listOf(round.votes,
                             [](const auto& vote) {
                                 return Json{{"say", json(vote.first)}, {"count", vote.second}};
                             })},
            {"split", round.isSplit},
            {"branch", round.isBranch}};
}

Json trainerChoiceJson(const TrainerChoice& choice) {
    Json one = choiceJson(choice.shown);
    one["timeout"] = choice.isTimeout;
    one["votes"] = choice.votes;
    one["hands"] = choice.hands;
    one["best"] = choice.isBest;
    addJudgement(one, choice.judged);
    one["to"] = choice.to;
    return one;
}

Json participantJson(const ParticipantView& who) {
    return {{"id", who.id},
            {"name", who.name},
            {"language", tagOf(who.language)},
            {"here", who.isHere},
            {"voted", who.hasVoted},
            {"team", who.team > 0 ? Json(who.team) : Json(nullptr)},
            {"card", orNull(who.card, principleJson)},
            {"answered", who.answered}};
}

Json feelingsJson(const Emotion& emotion) {
    return listOf(allFeelings, [&](Feeling feeling) {
        return Json{{"id", word(feeling)}, {"name", nameJson(nameOf(feeling))}, {"value", emotion[feeling]}};
    });
}

} // namespace

Json json(const Message& message) {
    if (message.en.empty() && message.zh.empty()) return nullptr;
    return {{"en", message.en}, {"zh-Hans", message.zh}};
}

Json phoneJson(const RoomView& room) {
    Json all = roomJson(room);
    all["teams"] = room.teams;
    return all;
}

Json phoneJson(const PhoneView& phone) {
    Json you{{"id", phone.id}, {"name", phone.name}, {"team", phone.team > 0 ? Json(phone.team) : Json(nullptr)}};
    you["card"] = orNull(phone.card, [](Principle principle) {
        return Json{{"principle", word(principle)},
                    {"name", nameJson(nameOf(principle))},
                    {"question", nameJson(questionOf(principle))}};
    });
    you["canVote"] = phone.canVote;
    Json notes = Json::object();
    for (const auto& [choice, noticed] : phone.notes) notes[choice] = word(noticed);
    Json result = nullptr;
    if (phone.result) {
        result = {{"yours", {{"votes", phone.result->votes}, {"score", orNull(phone.result->score)}}}};
        result["team"] = orNull(phone.teamResult, [&](const TeamView& team) {
            return Json{{"number", team.number}, {"score", orNull(team.score)}, {"place", phone.teamPlace}};
        });
        result["card"] = orNull(phone.cardResult, [](const CardResult& card) {
            return Json{{"right", card.right}, {"missed", card.missed}, {"wrong", card.wrong}};
        });
    }
    return {
        {"language", tagOf(phone.language)},       {"you", you},      {"yours", orNull(phone.yours)}, {"notes", notes},
        {"alone", orNull(phone.alone, aloneJson)}, {"result", result}};
}

Json projectorJson(const ProjectorView& view) {
    Json all = roomJson(view.room);
    all["namesShown"] = view.showsNames;
    all["names"] = view.names;
    all["teams"] = listOf(view.teams, teamJson);
    all["alone"] = orNull(view.wall, wallJson);
    all["duel"] = orNull(view.duel, duelJson);
    return all;
}

Json trainerJson(const TrainerView& view, const ClassPlan& plan) {
    Json all = roomJson(view.room);
    const ClassPlan::Part& part = plan.parts[view.part];
    all["paused"] = view.isPaused;
    all["blank"] = view.isBlank;
    all["class"] = json(plan.title);
    all["part"] = {
        {"number", view.part}, {"count", plan.parts.size()}, {"title", json(part.title)}, {"kind", word(part.kind)}};
    all["parts"] = listOf(plan.parts, [](const ClassPlan::Part& each) {
        return Json{{"title", json(each.title)}, {"kind", word(each.kind)}, {"hosted", each.dialogue != nullptr}};
    });
    all["choices"] = listOf(view.choices, trainerChoiceJson);
    all["majority"] = orNull(view.majority);
    all["tie"] = view.tie;
    all["notes"] = notesJson(view.notes);
    all["feelings"] = orNull(view.feelings, feelingsJson);
    all["namesShown"] = view.showsNames;
    all["teams"] = listOf(view.teams, teamJson);
    all["observers"] = view.observers;
    all["participants"] = listOf(view.participants, participantJson);
    all["can"] = listOf(view.can, [](Lead lead) { return Json(word(lead)); });
    all["alone"] = orNull(view.wall, wallJson);
    all["duel"] = orNull(view.duel, duelJson);
    all["rounds"] = listOf(view.rounds, roundJson);
    return all;
}

Json voteTallyJson(const VoteTally& tally) {
    return {{"voted", tally.voted}, {"voters", tally.voters}, {"present", tally.present}};
}

std::string oneLine(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string joined(std::string_view one, std::string_view other) {
    std::string both(one.substr(0, one.size() - 1));
    both += ',';
    both += other.substr(1);
    return both;
}

} // namespace rapport
