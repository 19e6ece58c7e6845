#pragma once

#include <optional>
#include <vector>

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

// What nothing reachable reads need not be told apart: per node, the flags, feelings and spent replies that matter from
// there on (design: liveness).
class Liveness {
public:
    explicit Liveness(const Dialogue& dialogue);

    // The state with everything that no longer matters set to its default.
    State reduced(State state) const;

    struct Live {
        std::uint32_t flags = 0;
        std::uint8_t feelings = 0; // bit per Feeling
        std::array<std::uint64_t, onceLimit / 64> once{};
        bool operator==(const Live&) const = default;
    };
    const Live& at(NodeIndex node) const { return m_live[node]; }

private:
    std::vector<Live> m_live; // nodes, then endings (nothing is live there)
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
    struct Key {
        std::uint64_t spent = 0;
        std::uint32_t at = 0;
        std::uint32_t emotion = 0;
        std::uint32_t flags = 0;
        std::uint32_t spare = 0;
        bool operator==(const Key&) const = default;
    };
    static constexpr std::uint32_t none = ~std::uint32_t(0);

    bool keyOf(const State& state, Key& key) const;
    std::uint32_t find(const Key& key) const;
    std::uint32_t insert(const Key& key);
    void grow();
    void explore(std::size_t limit);

    const Dialogue* m_dialogue;
    Liveness m_liveness;
    std::vector<Key> m_keys;
    std::vector<Prospect> m_prospects;
    std::vector<std::uint32_t> m_table;
    std::vector<bool> m_everOpen;
    std::optional<State> m_stuck;
    bool m_complete = false;
};

} // namespace rapport
