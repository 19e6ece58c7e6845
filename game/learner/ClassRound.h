#pragma once

#include "engine/Session.h"
#include "learner/ClassEvent.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace rapport {

// One reply the room decides on: who voted for what, and what came of it.
struct ClassRound {
    std::size_t run = 0;     // of Classroom::runs
    State at;                // before the reply
    bool isBranch = false;   // looked at aside, not the way the room went
    std::optional<int> side; // in a duel, the side whose turn it is
    std::map<PhoneId, ChoiceIndex> votes;
    std::map<ChoiceIndex, int> hands; // raised in the room, counted by the trainer
    std::map<std::pair<PhoneId, ChoiceIndex>, Noticed> notes;
    bool isRevealed = false;
    bool isExplained = false; // the room has been told why
    std::optional<ChoiceIndex> taken;
    std::int64_t decided = 0; // when it was taken, in milliseconds since 1970

    // Votes and hands for each reply that got any.
    std::map<ChoiceIndex, int> tally() const;
    // The replies with most votes: one is the majority, several are a tie, none if nobody voted.
    std::vector<ChoiceIndex> leading() const;
    // Whether more than one reply got votes, and the one with most had no more than two thirds of them.
    bool isSplit() const;
};

// The replies to vote on in a state, in an order drawn from the seed: open ones; what stands for silence only if nothing
// else is open.
std::vector<ChoiceIndex> ballot(const Dialogue& dialogue, const State& state, std::uint64_t seed);
// The same with locked replies among them, as they are shown.
std::vector<Session::Offer> offersToShow(const Dialogue& dialogue, const State& state, std::uint64_t seed);

} // namespace rapport
