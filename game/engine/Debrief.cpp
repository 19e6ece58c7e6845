#include "engine/Debrief.h"

#include <algorithm>
#include <unordered_set>

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
        rescue.continuation = shortestTo(session.dialogue(), turns[turn].before, before);
        rescue.instead = rescue.continuation.front();
        return rescue;
    }
    return std::nullopt;
}

struct StateHash {
    std::size_t operator()(const State& state) const {
        std::uint64_t hash = state.at * 0x9E3779B97F4A7C15u + state.flags;
        for (const std::int8_t level : state.emotion.level) hash = (hash ^ std::uint64_t(level)) * 0x100000001B3u;
        for (const std::uint64_t word : state.spent) hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
        return hash ^ hash >> 32;
    }
};

} // namespace

std::vector<ChoiceIndex> shortestTo(const Dialogue& dialogue, const State& from, Outcome atLeast) {
    struct Reached {
        State state;
        std::size_t parent;
        ChoiceIndex by;
    };
    const Liveness liveness(dialogue);
    std::vector<Reached> queue = {{from, 0, 0}};
    std::unordered_set<State, StateHash> seen = {liveness.reduced(from)};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const State state = queue[i].state;
        if (dialogue.isEnding(state.at)) {
            if (dialogue.ending(state.at).outcome < atLeast) continue;
            std::vector<ChoiceIndex> way;
            for (std::size_t step = i; step != 0; step = queue[step].parent) way.push_back(queue[step].by);
            std::reverse(way.begin(), way.end());
            return way;
        }
        const Stretch choices = dialogue.node(state.at).choices;
        for (ChoiceIndex c = choices.begin; c < choices.end; ++c) {
            if (availability(dialogue, state, dialogue.choices[c]) != Availability::open) continue;
            const State after = take(dialogue, state, dialogue.choices[c]);
            if (seen.insert(liveness.reduced(after)).second) queue.push_back({after, i, c});
        }
    }
    return {};
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
