#pragma once

#include "engine/StateSpace.h"

#include <optional>
#include <vector>

namespace rapport {

// What may still come from a state, over all complete conversations.
struct Prospect {
    std::int32_t best = 0;     // most points still to be earned
    std::int32_t worst = 0;    // least
    std::uint16_t longest = 0; // most replies still to be said
    std::uint8_t outcomes = 0; // bit per Outcome that can be reached

    bool canReach(Outcome outcome) const { return outcomes >> unsigned(outcome) & 1; }
};

// The exact value of every state a talk can come to, for those who ask about one state after another.
class Outlook {
public:
    static constexpr std::size_t defaultLimit = StateSpace::defaultLimit;

    explicit Outlook(const Dialogue& dialogue, std::size_t limit = defaultLimit);

    // False if there are more states than the limit; then nothing is known.
    bool isComplete() const { return m_space.isComplete(); }
    std::size_t stateCount() const { return m_space.size(); }

    // The prospect of a state; nothing if the outlook is incomplete or the state cannot come about.
    std::optional<Prospect> at(const State& state) const;
    std::optional<Prospect> fromOpening() const;

    // Replies that are open in some state, by index; empty if incomplete.
    const std::vector<bool>& everOpen() const { return m_everOpen; }
    // Whether a talk can come to a node, other than an ending, without an open reply.
    bool canGetStuck() const { return m_canGetStuck; }

private:
    StateSpace m_space;
    std::vector<Prospect> m_prospects; // by state
    std::vector<bool> m_everOpen;
    bool m_canGetStuck = false;
};

// The prospects of all states, by index. The space must be complete and know its steps; `order` is StateSpace::inOrder.
std::vector<Prospect> prospectsIn(const StateSpace& space, const std::vector<StateSpace::Index>& order);

} // namespace rapport
