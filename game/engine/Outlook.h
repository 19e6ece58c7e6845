#pragma once

#include <optional>
#include <vector>

#include "engine/Liveness.h"
#include "engine/Rules.h"

namespace rapport {

// What may still come from a state, over all complete conversations.
struct Prospect {
    std::int32_t best = 0;      // most points still to be earned
    std::int32_t worst = 0;     // least
    std::uint16_t longest = 0;  // most replies still to be said
    std::uint8_t outcomes = 0;  // bit per Outcome that can be reached

    bool canReach(Outcome outcome) const { return outcomes >> unsigned(outcome) & 1; }
};

// The exact value of every state a talk can come to. Without its `once` replies a dialogue has no circle, and each of
// those can be said once, so every talk is finite and every number is well defined.
class Outlook {
public:
    static constexpr std::size_t defaultLimit = 5'000'000; // states

    explicit Outlook(const Dialogue& dialogue, std::size_t limit = defaultLimit);

    // False if there are more states than the limit; then nothing is known.
    bool isComplete() const { return m_complete; }
    std::size_t stateCount() const { return m_keys.size(); }

    // The prospect of a state; nothing if the outlook is incomplete or the state cannot come about.
    std::optional<Prospect> at(const State& state) const;
    std::optional<Prospect> fromOpening() const;

    // Replies that are open in some state, by index; empty if incomplete.
    const std::vector<bool>& everOpen() const { return m_everOpen; }
    // A state in which a node other than an ending has no open reply, if there is one.
    const std::optional<State>& stuck() const { return m_stuck; }

private:
    // A reduced state in 24 bytes: spent replies packed to those that still matter at its node.
    struct Key {
        std::uint64_t spent = 0;
        std::uint32_t at = 0;
        std::uint32_t emotion = 0;
        std::uint32_t flags = 0;
        bool operator==(const Key&) const = default;
    };
    static constexpr std::uint32_t nowhere = ~std::uint32_t(0);

    bool fits(const Dialogue& dialogue) const;
    Key keyOf(const State& reduced) const;
    std::size_t slotOf(const Key& key) const;
    std::uint32_t find(const State& state) const;
    std::uint32_t add(const Key& key);
    bool explore(const Dialogue& dialogue, std::size_t limit);

    Liveness m_liveness;
    std::vector<Key> m_keys;
    std::vector<Prospect> m_prospects;
    std::vector<std::uint32_t> m_table; // open addressing into m_keys; its size is a power of two
    std::vector<bool> m_everOpen;
    std::optional<State> m_stuck;
    State m_opening;
    bool m_complete = false;
};

} // namespace rapport
