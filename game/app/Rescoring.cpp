#include "app/Rescoring.h"

#include "app/DrillRecord.h"

namespace rapport {

namespace {

Message withEdition(const Message& why, bool isEdited) {
    if (!isEdited) return why;
    return {why.en + "; the file here is another edition than the one that was played",
            why.zh + "；这里的版本和当时的不同"};
}

std::vector<std::string> wordsOf(const TravellingAttempt& traveller) {
    std::vector<std::string> words;
    for (const SaidReply& reply : traveller.replies) words.push_back(reply.choice);
    return words;
}

const Message notFinished{"it is said to be finished, but is not", "记录说已经结束，其实没有"};

} // namespace

std::variant<Rescored, Message> rescored(const TravellingAttempt& traveller, Subjects& subjects) {
    const Attempt& attempt = traveller.attempt;
    Subjects::Entry& subject = subjects.find(attempt.dialogue);
    const bool isFinished = attempt.status == Attempt::Status::finished;
    if (subject.drill) {
        const bool isEdited = attempt.hash != subject.drill->hash;
        const DrillReplay replay = replayed(subject.drill, wordsOf(traveller));
        if (replay.refusal) return withEdition(*replay.refusal, isEdited);
        if (isFinished && !replay.run.isOver()) return withEdition(notFinished, isEdited);
        return Rescored{subject.drill->hash, isFinished ? std::optional(summaryOf(replay.run)) : std::nullopt};
    }
    if (!subject.dialogue)
        return say("no dialogue or drill \"{}\" is known here", "这里没有对话或练习“{}”", attempt.dialogue);
    const bool isEdited = attempt.hash != subject.dialogue->hash;
    Session session(subject.dialogue);
    for (const SaidReply& reply : traveller.replies)
        if (const auto refusal = session.choose(reply.choice)) return withEdition(refusal->message, isEdited);
    if (!isFinished) return Rescored{subject.dialogue->hash, std::nullopt};
    if (!session.isOver()) return withEdition(notFinished, isEdited);
    return Rescored{subject.dialogue->hash, summaryOf(*subject.dialogue, debrief(session, subject.outlook->get()))};
}

} // namespace rapport
