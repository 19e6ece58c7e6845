#pragma once

#include "author/RandomPlayer.h"
#include "engine/StateSpace.h"

#include <optional>
#include <string>
#include <vector>

namespace rapport {

// Every conversation there can be, summed up exactly. If there are more states than the limit, `complete` is false and
// nothing else is claimed. Of several shortest conversations the first in the author's order is told.
struct PathAnalysis {
    using Way = std::vector<ChoiceIndex>; // a conversation from the opening, whole or not

    enum class Status : std::uint8_t {
        reachable,
        neverOpen,  // its node is come to, but its condition never holds there
        unreachable // its node is never come to
    };
    struct Reply {
        Status status = Status::unreachable;
        Way witness;              // the shortest conversation that takes it, itself included; empty if none does
        std::optional<int> best;  // most points of a whole conversation that takes it
        std::optional<int> worst; // least
        std::optional<int> lost;  // the least it costs: see TurnReview::lost
        bool everLocked = false;  // its condition fails in some state in which it is not spent
    };
    struct End {
        std::optional<Way> witness; // the shortest conversation that reaches it
    };
    struct Total {
        int points = 0;
        Way choices;
    };

    bool complete = false;
    std::size_t states = 0;                // told apart by what can still matter
    std::string conversations;             // whole ones, differing in at least one reply; in decimal digits
    std::size_t longest = 0;               // replies of the longest conversation
    std::vector<Reply> replies;            // by ChoiceIndex
    std::vector<End> endings;              // as in the dialogue
    std::vector<std::optional<Way>> nodes; // the shortest way to each node, by NodeIndex
    std::vector<std::optional<Way>> stuck; // by NodeIndex: to where it has no open reply
    std::vector<std::optional<Way>> mute;  // by NodeIndex: to where only silence, the time-out reply, is open
    Total best;
    Total worst;
    RandomPlayer random;
};

PathAnalysis analysePaths(const Dialogue& dialogue, std::size_t limit = StateSpace::defaultLimit);

// "reachable", "never-open" or "unreachable".
std::string_view word(PathAnalysis::Status status);

} // namespace rapport
