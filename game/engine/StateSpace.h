#pragma once

#include "base/GrowingArray.h"
#include "engine/Liveness.h"
#include "engine/Rules.h"

#include <vector>

namespace rapport {

// Every state a talk can come to, with the replies that lead from one to the next. States that differ only in what no
// longer matters count as one. There is no circle in it: without its `once` replies a dialogue has none, and each of
// those can be said once.
class StateSpace {
public:
    using Index = std::uint32_t; // states are numbered as shortest conversations come to them, in the author's order
    static constexpr Index nowhere = ~Index(0);
    static constexpr std::size_t defaultLimit = 5'000'000;
    static constexpr std::size_t highestLimit = (1u << 24) - 2;

    // One reply, said in one state: points include those for the ending it leads to.
    struct Step {
        ChoiceIndex choice = 0;
        Index to = nowhere;
        int points = 0;
    };

    // What is met first on the way, or nowhere.
    struct Sights {
        std::vector<Index> opened;  // by ChoiceIndex: the state in which it is open
        std::vector<Index> locked;  // by ChoiceIndex: the state in which a condition locks it
        std::vector<Index> entered; // by NodeIndex, endings too: the state that is there
        std::vector<Index> stuck;   // by NodeIndex: the state there in which nothing is open
        std::vector<Index> mute;    // by NodeIndex: the state there in which only the time-out reply is open
    };

    // The dialogue must outlive this.
    explicit StateSpace(const Dialogue& dialogue, std::size_t limit = defaultLimit);

    // False if there are more states than the limit; then none of the rest means anything.
    bool isComplete() const { return m_isComplete; }
    std::size_t size() const { return m_at.size(); }
    const Sights& sights() const { return m_sights; }

    // The number of a state, or nowhere if it cannot come about.
    Index find(const State& state) const;
    NodeIndex nodeOf(Index state) const { return m_at[state]; }
    bool isFinal(Index state) const { return m_isFinal[state]; }
    std::size_t stepCount(Index state) const { return m_firstStep[state + 1] - m_firstStep[state]; }
    Outcome outcomeOf(Index finalState) const;

    // Calls `see` with each step from a state, in the author's order.
    template <class See>
    void eachStep(Index from, See see) const {
        const Move* const moves = m_moves.data() + m_firstMove[m_at[from]];
        for (std::uint32_t step = m_firstStep[from]; step != m_firstStep[from + 1]; ++step) {
            const Move& move = moves[m_moveOf[step]];
            const Index to = m_to[step];
            see(Step{move.choice, to, isFinal(to) ? move.points + m_dialogue->stakes.of(outcomeOf(to)) : move.points});
        }
    }

    // All states, each before those that follow it.
    std::vector<Index> inOrder() const;

    // The shortest conversation to a state.
    std::vector<ChoiceIndex> wayTo(Index state) const;

    // Gives back the room of what is not needed any more: to find states, to follow steps, to tell ways.
    void forgetStates();
    void forgetSteps();
    void forgetWays();

private:
    // What can still matter of a state beside its node, in 16 bytes: spent replies are packed to those that count there.
    struct Key {
        std::uint64_t spent = 0;
        std::uint32_t flags = 0;
        std::uint32_t mood = 0; // four bits a feeling
        bool operator==(const Key&) const = default;
    };
    // A reply with those of its promises that it settles: numbered within its node.
    struct Move {
        ChoiceIndex choice = 0;
        std::int32_t points = 0;
    };
    struct Arrival {
        Key key;
        NodeIndex at = 0;
        std::uint32_t hash = 0;
        Index from = nowhere;
        ChoiceIndex by = 0;
    };

    bool listMoves();
    bool fits() const;
    bool explore(std::size_t limit);
    void expand(Index from);
    void settle();
    Index settle(const Arrival& arrival);
    std::uint16_t moveIn(const State& before, const State& after, ChoiceIndex choice) const;
    Key keyOf(const State& state) const;
    State stateOf(Index state) const;
    static std::uint32_t hashOf(const Key& key, NodeIndex at);
    std::size_t slotOf(const Key& key, NodeIndex at, std::uint32_t hash) const;
    void growTable();

    const Dialogue* m_dialogue;
    Liveness m_liveness;
    bool m_isComplete = false;

    std::vector<Move> m_moves;
    std::vector<std::uint32_t> m_firstMove;    // by NodeIndex
    std::vector<std::uint32_t> m_moveOfChoice; // by ChoiceIndex, within its node

    GrowingArray<Key> m_keys;
    GrowingArray<NodeIndex> m_at;
    GrowingArray<std::uint32_t> m_firstStep; // one more than states
    GrowingArray<Index> m_cameFrom;          // the state before, in a shortest conversation; nowhere for the opening
    GrowingArray<ChoiceIndex> m_cameBy;      // the reply said there
    std::vector<bool> m_isFinal;
    GrowingArray<Index> m_to;             // by step
    GrowingArray<std::uint16_t> m_moveOf; // by step: within its node

    std::vector<std::uint32_t> m_table; // 8 bits of hash, 24 of index; its size is a power of two
    std::vector<Arrival> m_arrivals;    // steps whose states are still to be looked up
    Sights m_sights;
};

} // namespace rapport
