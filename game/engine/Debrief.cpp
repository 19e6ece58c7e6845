#include "engine/Debrief.h"

#include <algorithm>

namespace rapport {

namespace {

// The open reply with most still to come, if it is worth more than the one that was said.
std::optional<ChoiceIndex> betterThan(const Dialogue& dialogue, const Outlook& outlook, const Turn& turn, int lost) {
    if (lost == 0) return std::nullopt;
    const Stretch choices = dialogue.node(turn.before.at).choices;
    for (ChoiceIndex i = choices.begin; i < choices.end; ++i) {
        const Choice& choice = dialogue.choices[i];
        if (availability(dialogue, turn.before, choice) != Availability::open) continue;
        const State after = take(dialogue, turn.before, choice);
        const int total = earned(dialogue, turn.before, choice, after) + outlook.at(after)->best;
        if (total == outlook.at(turn.before)->best) return i;
    }
    return std::nullopt;
}

Outcome bestReachable(const Prospect& prospect) {
    for (std::size_t i = outcomeCount; i-- > 0;)
        if (prospect.canReach(allOutcomes[i])) return allOutcomes[i];
    return Outcome::loseLose;
}

std::optional<Rescue> rescueOf(const Session& session, const Outlook& outlook, Outcome reached) {
    const auto& turns = session.turns();
    for (std::size_t turn = turns.size(); turn-- > 0;) {
        const Outcome before = bestReachable(*outlook.at(turns[turn].before));
        const Outcome after = bestReachable(*outlook.at(turns[turn].after));
        if (before <= reached || after > reached) continue;
        Rescue rescue;
        rescue.turn = turn;
        rescue.outcome = before;
        rescue.continuation = bestTo(session.dialogue(), outlook, turns[turn].before, before);
        if (rescue.continuation.empty()) return std::nullopt;
        rescue.instead = rescue.continuation.front();
        return rescue;
    }
    return std::nullopt;
}

} // namespace

std::vector<ChoiceIndex> bestTo(const Dialogue& dialogue, const Outlook& outlook, State from, Outcome atLeast) {
    std::vector<ChoiceIndex> way;
    while (!dialogue.isEnding(from.at)) {
        std::optional<ChoiceIndex> best;
        State next;
        int most = 0;
        for (const Session::Offer& offer : offersIn(dialogue, from)) {
            if (offer.availability != Availability::open) continue;
            const Choice& choice = dialogue.choices[offer.choice];
            const State after = take(dialogue, from, choice);
            const Prospect prospect = *outlook.at(after);
            if (bestReachable(prospect) < atLeast) continue;
            const int total = earned(dialogue, from, choice, after) + prospect.best;
            if (best && total <= most) continue;
            best = offer.choice, most = total, next = after;
        }
        if (!best) return {};
        way.push_back(*best);
        from = next;
    }
    return way;
}

int Debrief::ofHundred(int lost) const {
    return std::max(1, scaledScore(lost, 0, *best - *worst));
}

Debrief debrief(const Session& session, const Outlook& outlook) {
    const Dialogue& dialogue = session.dialogue();
    Debrief result;
    result.card = score(session);
    result.points = session.points();
    result.over = session.isOver();
    result.ending = session.ending();
    if (const auto whole = outlook.fromOpening()) {
        result.best = whole->best;
        result.worst = whole->worst;
    }
    for (std::size_t i = 0; i < session.turns().size(); ++i) {
        const Turn& turn = session.turns()[i];
        TurnReview review;
        review.turn = i;
        if (outlook.isComplete()) {
            review.lost = outlook.at(turn.before)->best - (turn.points + outlook.at(turn.after)->best);
            review.better = betterThan(dialogue, outlook, turn, *review.lost);
        }
        result.turns.push_back(review);
    }
    if (!result.over) return result;
    result.outcome = outcomeOf(dialogue, session.state());
    result.recommend = recommendation(session.state().emotion);
    if (outlook.isComplete()) {
        result.score = scaledScore(result.points, *result.worst, *result.best);
        result.rescue = rescueOf(session, outlook, *result.outcome);
    }
    return result;
}

} // namespace rapport
