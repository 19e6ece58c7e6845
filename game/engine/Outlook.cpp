#include "engine/Outlook.h"

#include <algorithm>
#include <bit>

namespace rapport {

namespace {

// Where the exploration stands in one state: which reply comes next, and what the earlier ones promise.
struct Step {
    State state;
    std::uint32_t index = 0;
    std::uint32_t nextChoice = 0;
    bool anyOpen = false;
    Prospect sum;
};

void weigh(Prospect& sum, bool first, int gain, const Prospect& onwards) {
    const std::int32_t best = gain + onwards.best;
    const std::int32_t worst = gain + onwards.worst;
    sum.best = first ? best : std::max(sum.best, best);
    sum.worst = first ? worst : std::min(sum.worst, worst);
    sum.longest = std::max<std::uint16_t>(sum.longest, std::uint16_t(std::min(onwards.longest + 1, 0xffff)));
    sum.outcomes |= onwards.outcomes;
}

std::uint8_t bitOf(Outcome outcome) {
    return std::uint8_t(1u << unsigned(outcome));
}

} // namespace

Outlook::Outlook(const Dialogue& dialogue, std::size_t limit)
    : m_liveness(dialogue), m_everOpen(dialogue.choices.size()), m_opening(opening(dialogue)) {
    m_complete = fits(dialogue) && explore(dialogue, limit);
    if (m_complete) return;
    m_everOpen.clear();
    m_stuck.reset();
}

std::optional<Prospect> Outlook::at(const State& state) const {
    if (!m_complete) return std::nullopt;
    const std::uint32_t index = find(m_liveness.reduced(state));
    if (index == nowhere) return std::nullopt;
    return m_prospects[index];
}

std::optional<Prospect> Outlook::fromOpening() const {
    return at(m_opening);
}

// Keys keep 64 spent replies apart per node; more that matter at once are beyond exact analysis.
bool Outlook::fits(const Dialogue& dialogue) const {
    for (NodeIndex node = 0; node < dialogue.nodes.size(); ++node) {
        int live = 0;
        for (const std::uint64_t word : m_liveness.at(node).once) live += std::popcount(word);
        if (live > 64) return false;
    }
    return true;
}

Outlook::Key Outlook::keyOf(const State& reduced) const {
    Key key;
    key.at = reduced.at;
    key.flags = reduced.flags;
    for (std::size_t i = 0; i < feelingCount; ++i) key.emotion |= std::uint32_t(reduced.emotion.level[i]) << (4 * i);
    int next = 0;
    const auto& once = m_liveness.at(reduced.at).once;
    for (std::size_t word = 0; word < once.size(); ++word)
        for (std::uint64_t left = once[word]; left; left &= left - 1, ++next)
            if (reduced.spent[word] >> std::countr_zero(left) & 1) key.spent |= std::uint64_t(1) << next;
    return key;
}

// The key's slot in the table, or the free one where it belongs.
std::size_t Outlook::slotOf(const Key& key) const {
    std::uint64_t hash = key.spent * 0x9E3779B97F4A7C15u;
    hash ^= (std::uint64_t(key.at) << 32 | key.flags) + (hash >> 29);
    hash *= 0xBF58476D1CE4E5B9u;
    hash ^= key.emotion + (hash >> 32);
    hash *= 0x94D049BB133111EBu;
    hash ^= hash >> 31;
    const std::size_t last = m_table.size() - 1;
    std::size_t slot = hash & last;
    while (m_table[slot] != nowhere && !(m_keys[m_table[slot]] == key)) slot = (slot + 1) & last;
    return slot;
}

std::uint32_t Outlook::find(const State& state) const {
    return m_table.empty() ? nowhere : m_table[slotOf(keyOf(state))];
}

std::uint32_t Outlook::add(const Key& key) {
    if ((m_keys.size() + 1) * 3 > m_table.size() * 2) {
        m_table.assign(std::max<std::size_t>(64, m_table.size() * 2), nowhere);
        for (std::uint32_t i = 0; i < m_keys.size(); ++i) m_table[slotOf(m_keys[i])] = i;
    }
    m_table[slotOf(key)] = std::uint32_t(m_keys.size());
    m_keys.push_back(key);
    m_prospects.emplace_back();
    return std::uint32_t(m_keys.size() - 1);
}

// Depth first, a state's prospect being settled once all that follows it is. States have no circle, so whatever is
// met again is settled already.
bool Outlook::explore(const Dialogue& dialogue, std::size_t limit) {
    std::vector<Step> path;
    const auto arrive = [&](const State& reduced) {
        Step step;
        step.state = reduced;
        step.index = add(keyOf(reduced));
        if (!dialogue.isEnding(reduced.at)) step.nextChoice = dialogue.node(reduced.at).choices.begin;
        path.push_back(step);
    };
    arrive(m_liveness.reduced(m_opening));

    while (!path.empty()) {
        if (m_keys.size() > limit) return false;
        Step& step = path.back();
        if (dialogue.isEnding(step.state.at) || step.nextChoice == dialogue.node(step.state.at).choices.end) {
            const bool atEnd = dialogue.isEnding(step.state.at);
            if (!step.anyOpen) step.sum.outcomes = bitOf(outcomeOf(dialogue, step.state));
            if (!step.anyOpen && !atEnd && !m_stuck) m_stuck = step.state;
            m_prospects[step.index] = step.sum;
            path.pop_back();
            continue;
        }
        const Choice& choice = dialogue.choices[step.nextChoice];
        if (availability(dialogue, step.state, choice) != Availability::open) {
            ++step.nextChoice;
            continue;
        }
        const State after = take(dialogue, step.state, choice);
        const State reduced = m_liveness.reduced(after);
        const std::uint32_t known = find(reduced);
        if (known == nowhere) { // come back to this reply when what follows it is settled
            arrive(reduced);
            continue;
        }
        weigh(step.sum, !step.anyOpen, earned(dialogue, step.state, choice, after), m_prospects[known]);
        step.anyOpen = true;
        m_everOpen[step.nextChoice] = true;
        ++step.nextChoice;
    }
    return true;
}

} // namespace rapport
