#include "engine/StateSpace.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace rapport {

namespace {

constexpr std::uint32_t indexBits = 24;
constexpr std::uint32_t indexMask = (1u << indexBits) - 1;
constexpr std::uint32_t emptySlot = ~std::uint32_t(0);
constexpr std::size_t arrivalsAtOnce = 64; // looked up together, so that memory is fetched while others are made

// Keeps a reply's promises that are kept or broken apart, and no others.
bool settles(const PromiseDeed& deed) {
    return deed.deed != Deed::makes;
}

std::uint32_t settledBy(const Dialogue& dialogue, const PromiseDeed& deed) {
    const Promise& promise = dialogue.promises[deed.promise];
    return deed.deed == Deed::keeps ? promise.kept() : promise.broken();
}

} // namespace

StateSpace::StateSpace(const Dialogue& dialogue, std::size_t limit) : m_dialogue(&dialogue), m_liveness(dialogue) {
    const std::size_t places = dialogue.nodes.size() + dialogue.endings.size();
    m_sights.opened.resize(dialogue.choices.size(), nowhere);
    m_sights.locked.resize(dialogue.choices.size(), nowhere);
    m_sights.entered.resize(places, nowhere);
    m_sights.stuck.resize(places, nowhere);
    m_sights.mute.resize(places, nowhere);
    m_isComplete = fits() && listMoves() && explore(std::min(limit, highestLimit));
}

// Keys keep 64 spent replies apart per node; more that matter at once are beyond exact analysis.
bool StateSpace::fits() const {
    for (NodeIndex node = 0; node < m_dialogue->nodes.size(); ++node) {
        int live = 0;
        for (const std::uint64_t word : m_liveness.at(node).once) live += std::popcount(word);
        if (live > 64) return false;
    }
    return true;
}

// Numbers, within each node, its replies with every set of promises they may settle.
bool StateSpace::listMoves() {
    constexpr int mostDeeds = 8;
    m_firstMove.resize(m_dialogue->nodes.size() + m_dialogue->endings.size());
    m_moveOfChoice.resize(m_dialogue->choices.size());
    for (NodeIndex node = 0; node < m_dialogue->nodes.size(); ++node) {
        m_firstMove[node] = std::uint32_t(m_moves.size());
        const Stretch choices = m_dialogue->node(node).choices;
        for (ChoiceIndex index = choices.begin; index < choices.end; ++index) {
            m_moveOfChoice[index] = std::uint32_t(m_moves.size() - m_firstMove[node]);
            const Choice& choice = m_dialogue->choices[index];
            std::vector<int> worth;
            for (const PromiseDeed& deed : m_dialogue->deedsOf(choice))
                if (settles(deed))
                    worth.push_back(deed.deed == Deed::keeps ? m_dialogue->stakes.promiseKept
                                                             : m_dialogue->stakes.promiseBroken);
            if (worth.size() > mostDeeds) return false;
            for (unsigned settled = 0; settled < 1u << worth.size(); ++settled) {
                int points = choice.points;
                for (std::size_t i = 0; i < worth.size(); ++i)
                    if (settled >> i & 1) points += worth[i];
                m_moves.push_back({index, points});
            }
        }
        if (m_moves.size() - m_firstMove[node] > std::numeric_limits<std::uint16_t>::max()) return false;
    }
    return true;
}

std::uint16_t StateSpace::moveIn(const State& before, const State& after, ChoiceIndex index) const {
    std::uint32_t move = m_moveOfChoice[index];
    std::uint32_t bit = 1;
    for (const PromiseDeed& deed : m_dialogue->deedsOf(m_dialogue->choices[index])) {
        if (!settles(deed)) continue;
        if (after.flags & ~before.flags & settledBy(*m_dialogue, deed)) move += bit;
        bit <<= 1;
    }
    return std::uint16_t(move);
}

StateSpace::Key StateSpace::keyOf(const State& state) const {
    const Liveness::Live& live = m_liveness.at(state.at);
    Key key;
    key.flags = state.flags & live.flags;
    for (std::size_t i = 0; i < feelingCount; ++i) {
        const std::uint32_t counts = 0u - (live.feelings >> i & 1u);
        key.mood |= (std::uint32_t(state.emotion.level[i]) & counts) << (4 * i);
    }
    int next = 0;
    for (std::size_t word = 0; word < live.once.size(); ++word)
        for (std::uint64_t left = live.once[word]; left; left &= left - 1, ++next)
            key.spent |= (state.spent[word] >> std::countr_zero(left) & 1) << next;
    return key;
}

State StateSpace::stateOf(Index index) const {
    const Key& key = m_keys[index];
    State state;
    state.at = m_at[index];
    const Liveness::Live& live = m_liveness.at(state.at);
    state.flags = key.flags;
    for (std::size_t i = 0; i < feelingCount; ++i)
        if (live.feelings >> i & 1) state.emotion.level[i] = std::int8_t(key.mood >> (4 * i) & 15);
    std::uint64_t spent = key.spent;
    for (std::size_t word = 0; spent; ++word)
        for (std::uint64_t left = live.once[word]; left; left &= left - 1, spent >>= 1)
            if (spent & 1) state.spent[word] |= left & (0 - left);
    return state;
}

std::uint32_t StateSpace::hashOf(const Key& key, NodeIndex at) {
    std::uint64_t hash = key.spent * 0x9E3779B97F4A7C15u;
    hash ^= (std::uint64_t(at) << 32 | key.flags) + (hash >> 29);
    hash *= 0xBF58476D1CE4E5B9u;
    hash ^= key.mood + (hash >> 32);
    hash *= 0x94D049BB133111EBu;
    return std::uint32_t(hash >> 32);
}

// The key's slot in the table, or the free one where it belongs.
std::size_t StateSpace::slotOf(const Key& key, NodeIndex at, std::uint32_t hash) const {
    const std::size_t last = m_table.size() - 1;
    const std::uint32_t tag = hash & ~indexMask;
    std::size_t slot = hash & last;
    for (; m_table[slot] != emptySlot; slot = (slot + 1) & last) {
        if ((m_table[slot] & ~indexMask) != tag) continue;
        const Index index = m_table[slot] & indexMask;
        if (m_at[index] == at && m_keys[index] == key) break;
    }
    return slot;
}

void StateSpace::growTable() {
    const std::size_t slots = std::max<std::size_t>(64, m_table.size() * 2);
    std::vector<std::uint32_t>().swap(m_table); // first, so that both are never there at once
    m_table.assign(slots, emptySlot);
    for (Index i = 0; i < size(); ++i) {
        const std::uint32_t hash = hashOf(m_keys[i], m_at[i]);
        std::size_t slot = hash & (slots - 1);
        while (m_table[slot] != emptySlot) slot = (slot + 1) & (slots - 1);
        m_table[slot] = (hash & ~indexMask) | i;
    }
}

StateSpace::Index StateSpace::find(const State& state) const {
    if (m_table.empty()) return nowhere;
    const Key key = keyOf(state);
    const std::uint32_t found = m_table[slotOf(key, state.at, hashOf(key, state.at))];
    return found == emptySlot ? nowhere : found & indexMask;
}

// Breadth first, so that each state is come to by a shortest conversation.
bool StateSpace::explore(std::size_t limit) {
    const State first = opening(*m_dialogue);
    const Key key = keyOf(first);
    settle({key, first.at, hashOf(key, first.at), nowhere, 0});
    for (Index next = 0; next < size(); ++next) {
        if (size() > limit) return false;
        expand(next);
        if (m_arrivals.size() >= arrivalsAtOnce || next + 1 == size()) settle();
    }
    m_firstStep.push(std::uint32_t(m_to.size()));
    return true;
}

// Says every open reply. Where they lead is looked up later.
void StateSpace::expand(Index from) {
    m_firstStep.push(std::uint32_t(m_to.size() + m_arrivals.size()));
    const NodeIndex at = m_at[from];
    m_isFinal.push_back(true);
    if (m_dialogue->isEnding(at)) return;
    const State state = stateOf(from);
    const Stretch choices = m_dialogue->node(at).choices;
    bool isStuck = true, isMute = true;
    for (ChoiceIndex index = choices.begin; index < choices.end; ++index) {
        const Choice& choice = m_dialogue->choices[index];
        const Availability now = availability(*m_dialogue, state, choice);
        if (now == Availability::locked && m_sights.locked[index] == nowhere) m_sights.locked[index] = from;
        if (now != Availability::open) continue;
        isStuck = false;
        isMute = isMute && choice.isTimeout;
        const State after = take(*m_dialogue, state, choice);
        const Key key = keyOf(after);
        const std::uint32_t hash = hashOf(key, after.at);
        __builtin_prefetch(&m_table[hash & (m_table.size() - 1)]);
        if (m_sights.opened[index] == nowhere) m_sights.opened[index] = from;
        m_arrivals.push_back({key, after.at, hash, from, index});
        m_moveOf.push(moveIn(state, after, index));
    }
    m_isFinal.back() = isStuck;
    if (isStuck && m_sights.stuck[at] == nowhere) m_sights.stuck[at] = from;
    if (isMute && !isStuck && m_sights.mute[at] == nowhere) m_sights.mute[at] = from;
}

void StateSpace::settle() {
    for (const Arrival& arrival : m_arrivals) m_to.push(settle(arrival));
    m_arrivals.clear();
}

StateSpace::Index StateSpace::settle(const Arrival& arrival) {
    if ((size() + 1) * 4 > m_table.size() * 3) growTable();
    std::uint32_t& slot = m_table[slotOf(arrival.key, arrival.at, arrival.hash)];
    if (slot != emptySlot) return slot & indexMask;
    const Index added = Index(size());
    slot = (arrival.hash & ~indexMask) | added;
    m_keys.push(arrival.key);
    m_at.push(arrival.at);
    m_cameFrom.push(arrival.from);
    m_cameBy.push(arrival.by);
    if (m_sights.entered[arrival.at] == nowhere) m_sights.entered[arrival.at] = added;
    return added;
}

Outcome StateSpace::outcomeOf(Index finalState) const {
    const NodeIndex at = m_at[finalState];
    return m_dialogue->isEnding(at) ? m_dialogue->ending(at).outcome : Outcome::loseLose;
}

std::vector<StateSpace::Index> StateSpace::inOrder() const {
    std::vector<std::uint32_t> waitsFor(size(), 0); // steps whose beginnings are not in order yet
    for (std::size_t step = 0; step < m_to.size(); ++step) ++waitsFor[m_to[step]];
    std::vector<Index> order;
    order.reserve(size());
    order.push_back(0);
    for (std::size_t i = 0; i < order.size(); ++i) // not iterators: it grows
        for (std::uint32_t step = m_firstStep[order[i]]; step != m_firstStep[order[i] + 1]; ++step)
            if (--waitsFor[m_to[step]] == 0) order.push_back(m_to[step]);
    return order;
}

std::vector<ChoiceIndex> StateSpace::wayTo(Index state) const {
    std::vector<ChoiceIndex> way;
    for (; m_cameFrom[state] != nowhere; state = m_cameFrom[state]) way.push_back(m_cameBy[state]);
    std::reverse(way.begin(), way.end());
    return way;
}

void StateSpace::forgetStates() {
    m_keys.clear();
    std::vector<std::uint32_t>().swap(m_table);
}

void StateSpace::forgetSteps() {
    m_to.clear();
    m_moveOf.clear();
    m_firstStep.clear();
}

void StateSpace::forgetWays() {
    m_cameFrom.clear();
    m_cameBy.clear();
}

} // namespace rapport
