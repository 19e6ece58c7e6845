#include "learner/ClassReins.h"

#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

namespace {

std::optional<int> partAfter(const Classroom& room) {
    const auto& parts = room.plan().parts;
    for (std::size_t part = room.part() + 1; part < parts.size(); ++part)
        if (parts[part].dialogue) return int(part);
    return std::nullopt;
}

// The reply most voted for besides those that lead.
std::optional<ChoiceIndex> secondOf(const ClassRound& round) {
    const std::vector<ChoiceIndex> leading = round.leading();
    std::optional<ChoiceIndex> second;
    int most = 0;
    for (const auto& [choice, count] : round.tally())
        if (count > most && std::ranges::find(leading, choice) == leading.end()) second = choice, most = count;
    return second;
}

bool isSettled(const ClassReins& reins) {
    return reins.phase == ClassPhase::revealed || reins.phase == ClassPhase::discussing;
}

// The reply that the room goes on with.
std::optional<std::string> choiceOf(const ClassReins& reins, const ClassBearing& bearing) {
    if (!bearing.picked.empty()) return bearing.picked;
    if (reins.majority) return reins.majority;
    if (!reins.tie.empty()) return reins.tie.front();
    if (reins.isDrill && !reins.replies.empty()) return reins.replies.front();
    return std::nullopt;
}

} // namespace

bool ClassReins::may(Lead lead) const {
    return std::ranges::find(can, lead) != can.end();
}

ClassReins reinsOf(const Classroom& room) {
    ClassReins reins;
    reins.phase = room.phase();
    reins.isPaused = room.isPaused();
    reins.isBlank = room.isBlank();
    reins.isInBranch = room.isInBranch();
    reins.showsNames = room.showsNames();
    reins.isDrill = isDrillTalk(room.dialogue());
    reins.present = int(room.present());
    reins.format = room.format();
    reins.seconds = room.seconds();
    reins.nextPart = partAfter(room);
    for (std::size_t lead = 0; lead < leadCount; ++lead)
        if (room.can(Lead(lead))) reins.can.push_back(Lead(lead));
    const ClassRound* const round = room.round();
    if (!round) return reins;

    const Dialogue& dialogue = room.dialogue();
    const auto idOf = [&](ChoiceIndex choice) { return std::string(dialogue.name(dialogue.choices[choice].id)); };
    reins.hasPrompt = dialogue.node(round->at.at).discuss != noText;
    for (const ChoiceIndex choice : ballot(dialogue, round->at, room.seed())) reins.replies.push_back(idOf(choice));
    for (const auto& [choice, count] : round->hands) reins.hands[idOf(choice)] = count;
    for (const auto& [choice, count] : round->tally()) reins.counted += count;
    if (!round->isRevealed) return reins;
    const std::vector<ChoiceIndex> leading = round->leading();
    if (leading.size() == 1) reins.majority = idOf(leading.front());
    if (leading.size() > 1)
        for (const std::string& id : reins.replies)
            if (std::ranges::find(leading, id, idOf) != leading.end()) reins.tie.push_back(id);
    if (const auto second = secondOf(*round)) reins.minority = idOf(*second);
    return reins;
}

std::optional<ClassEvent::Do> nextStep(const ClassReins& reins, const ClassBearing& bearing) {
    using Do = ClassEvent::Do;
    if (reins.may(Lead::unblank)) return Do{Lead::unblank};
    if (reins.may(Lead::resume)) return Do{Lead::resume};
    switch (reins.phase) {
    case ClassPhase::lobby: return Do{Lead::start, std::string(word(reins.format))};
    case ClassPhase::line:
        // Where nobody has a telephone, hands are counted as soon as they are raised.
        if (reins.present == 0 && reins.may(Lead::reveal)) return Do{Lead::reveal};
        return Do{Lead::open, {}, {}, reins.seconds};
    case ClassPhase::open: return Do{Lead::close};
    case ClassPhase::closed:
        if (reins.counted == 0) return Do{Lead::open, {}, {}, reins.seconds};
        return Do{Lead::reveal};
    case ClassPhase::revealed:
        if (reins.may(Lead::explain) && bearing.picked.empty()) return Do{Lead::explain};
        if (reins.hasPrompt && bearing.picked.empty()) return Do{Lead::discuss};
        [[fallthrough]];
    case ClassPhase::discussing:
        if (const auto choice = choiceOf(reins, bearing)) return Do{Lead::proceed, *choice};
        if (reins.may(Lead::open)) return Do{Lead::open, {}, {}, reins.seconds};
        return std::nullopt;
    case ClassPhase::alone:
        if (reins.may(Lead::reveal)) return Do{Lead::reveal};
        return Do{Lead::finish};
    case ClassPhase::over:
        if (reins.may(Lead::back)) return Do{Lead::back}; // a branch came to its end, not the talk
        if (reins.nextPart && reins.may(Lead::part)) return Do{Lead::part, {}, {}, *reins.nextPart};
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<ClassEvent::Do> stepBack(const ClassReins& reins) {
    using Do = ClassEvent::Do;
    if (reins.isPaused || reins.isBlank) return std::nullopt;
    if (reins.may(Lead::back)) return Do{Lead::back};
    if (reins.phase == ClassPhase::closed) return Do{Lead::open, {}, {}, reins.seconds};
    return std::nullopt;
}

std::string otherOfTie(const ClassReins& reins, const ClassBearing& bearing) {
    const auto next = nextStep(reins, bearing);
    if (reins.tie.empty() || !next || next->lead != Lead::proceed) return {};
    const auto now = std::ranges::find(reins.tie, next->word);
    return now == reins.tie.end() || now + 1 == reins.tie.end() ? reins.tie.front() : *(now + 1);
}

bool needsChoice(const ClassReins& reins, const ClassBearing& bearing) {
    return isSettled(reins) && !reins.isPaused && !reins.isBlank && !nextStep(reins, bearing);
}

} // namespace rapport
