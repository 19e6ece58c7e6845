#include "engine/Liveness.h"

namespace rapport {

namespace {

using Live = Liveness::Live;

void read(const Dialogue& dialogue, Stretch when, Live& live) {
    for (const Condition& condition : dialogue.conditionsIn(when)) {
        if (condition.about == Condition::About::feeling)
            live.feelings |= std::uint8_t(1u << condition.subject);
        else
            live.flags |= condition.mask;
    }
}

std::uint8_t feelingsMovedBy(const Shift& shift) {
    std::uint8_t moved = 0;
    for (std::size_t i = 0; i < feelingCount; ++i)
        if (shift.by[i]) moved |= std::uint8_t(1u << i);
    return moved;
}

// What matters before a reply, given what matters after it.
Live before(const Dialogue& dialogue, const Choice& choice, Live after) {
    after.flags &= ~(choice.sets | choice.clears); // overwritten, whatever they were
    for (const Reaction& reaction : dialogue.reactionsOf(choice))
        if (feelingsMovedBy(reaction.shift) & after.feelings) read(dialogue, reaction.when, after);
    for (const PromiseDeed& deed : dialogue.deedsOf(choice))
        if (deed.deed != Deed::makes) after.flags |= dialogue.promises[deed.promise].all();
    read(dialogue, choice.when, after);
    if (choice.isOnce()) after.once[std::size_t(choice.onceBit) / 64] |= std::uint64_t(1) << (choice.onceBit % 64);
    return after;
}

// Nodes so that, replies said once aside, each comes after those it leads to: then few rounds settle everything.
std::vector<NodeIndex> innermostFirst(const Dialogue& dialogue) {
    std::vector<NodeIndex> order;
    std::vector<char> seen(dialogue.nodes.size(), 0);
    struct Visit {
        NodeIndex node;
        std::uint32_t next;
    };
    std::vector<Visit> path;
    for (NodeIndex root = 0; root < dialogue.nodes.size(); ++root) {
        if (seen[root]) continue;
        seen[root] = 1;
        path.push_back({root, 0});
        while (!path.empty()) {
            Visit& visit = path.back();
            const auto choices = dialogue.choicesOf(visit.node);
            const auto diverts = dialogue.divertsOf(dialogue.node(visit.node));
            if (visit.next == choices.size() + diverts.size()) {
                order.push_back(visit.node);
                path.pop_back();
                continue;
            }
            const std::size_t next = visit.next++;
            const NodeIndex to = next < choices.size() ? choices[next].to : diverts[next - choices.size()].to;
            if (dialogue.isEnding(to) || seen[to]) continue;
            seen[to] = 1;
            path.push_back({to, 0});
        }
    }
    return order;
}

using Spent = decltype(Live::once);

bool add(Spent& spent, const Spent& more) {
    bool grew = false;
    for (std::size_t i = 0; i < spent.size(); ++i) {
        grew |= (more[i] & ~spent[i]) != 0;
        spent[i] |= more[i];
    }
    return grew;
}

// By node: the replies that can have been said before a talk is there.
std::vector<Spent> spentBefore(const Dialogue& dialogue, const std::vector<NodeIndex>& innermostFirst) {
    std::vector<Spent> spent(dialogue.nodes.size() + dialogue.endings.size());
    for (bool changed = true; changed;) {
        changed = false;
        for (auto node = innermostFirst.rbegin(); node != innermostFirst.rend(); ++node) {
            for (const Choice& choice : dialogue.choicesOf(*node)) {
                Spent after = spent[*node];
                if (choice.isOnce())
                    after[std::size_t(choice.onceBit) / 64] |= std::uint64_t(1) << (choice.onceBit % 64);
                changed |= add(spent[choice.to], after);
            }
            for (const Divert& divert : dialogue.divertsOf(dialogue.node(*node)))
                changed |= add(spent[divert.to], spent[*node]);
        }
    }
    return spent;
}

} // namespace

void Live::add(const Live& other) {
    flags |= other.flags;
    feelings |= other.feelings;
    for (std::size_t i = 0; i < once.size(); ++i) once[i] |= other.once[i];
}

Liveness::Liveness(const Dialogue& dialogue)
    : m_live(dialogue.nodes.size() + dialogue.endings.size()), m_onEntering(m_live) {
    const std::vector<NodeIndex> order = innermostFirst(dialogue);
    for (bool changed = true; changed;) {
        changed = false;
        for (const NodeIndex node : order) {
            Live live = m_live[node];
            for (const Choice& choice : dialogue.choicesOf(node))
                live.add(before(dialogue, choice, m_onEntering[choice.to]));
            Live entering = live;
            for (const Divert& divert : dialogue.divertsOf(dialogue.node(node))) {
                read(dialogue, divert.when, entering);
                entering.add(m_onEntering[divert.to]);
            }
            if (live == m_live[node] && entering == m_onEntering[node]) continue;
            m_live[node] = live;
            m_onEntering[node] = entering;
            changed = true;
        }
    }
    // What cannot have been said yet need not be looked up.
    const std::vector<Spent> spent = spentBefore(dialogue, order);
    for (std::size_t node = 0; node < m_live.size(); ++node)
        for (std::size_t i = 0; i < spent[node].size(); ++i) m_live[node].once[i] &= spent[node][i];
}

State Liveness::reduced(const State& state) const {
    const Live& live = m_live[state.at];
    State kept;
    kept.at = state.at;
    kept.flags = state.flags & live.flags;
    for (std::size_t i = 0; i < feelingCount; ++i)
        if (live.feelings >> i & 1) kept.emotion.level[i] = state.emotion.level[i];
    for (std::size_t i = 0; i < live.once.size(); ++i) kept.spent[i] = state.spent[i] & live.once[i];
    return kept;
}

} // namespace rapport
