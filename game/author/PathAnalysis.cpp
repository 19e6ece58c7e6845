#include "author/PathAnalysis.h"

#include "author/NumberRows.h"
#include "engine/Outlook.h"

#include <algorithm>
#include <limits>

namespace rapport {

namespace {

using Index = StateSpace::Index;
using Way = PathAnalysis::Way;

std::optional<Way> wayTo(const StateSpace& space, Index state) {
    if (state == StateSpace::nowhere) return std::nullopt;
    return space.wayTo(state);
}

// Counts in numbers so wide; nothing if they are too narrow.
std::optional<BigNatural> countConversations(const StateSpace& space, const std::vector<Index>& order,
                                             std::size_t limbs) {
    NumberRows rows(space.size(), limbs);
    BigNatural count;
    bool isTooNarrow = false;
    rows.at(0)[0] = 1;
    for (const Index state : order) {
        const std::uint64_t* const ways = rows.at(state);
        if (space.isFinal(state)) count += BigNatural(std::span(ways, limbs));
        space.eachStep(state,
                       [&](const StateSpace::Step& step) { isTooNarrow |= addLimbs(rows.at(step.to), ways, limbs); });
        rows.release(state);
        if (isTooNarrow) return std::nullopt;
    }
    return count;
}

BigNatural countConversations(const StateSpace& space, const std::vector<Index>& order) {
    for (std::size_t limbs = 2;; limbs *= 2)
        if (const auto count = countConversations(space, order, limbs)) return *count;
}

std::vector<Totals> totalsIn(const StateSpace& space, const std::vector<Index>& order) {
    std::vector<Totals> totals(space.size(), {std::numeric_limits<int>::max(), std::numeric_limits<int>::min()});
    totals[0] = {0, 0};
    for (const Index state : order) {
        const Totals before = totals[state];
        space.eachStep(state, [&](const StateSpace::Step& step) {
            Totals& after = totals[step.to];
            after.least = std::min(after.least, before.least + step.points);
            after.most = std::max(after.most, before.most + step.points);
        });
    }
    return totals;
}

// The conversation that earns the most or the least from the opening on.
PathAnalysis::Total extreme(const StateSpace& space, const std::vector<Prospect>& prospects,
                            std::int32_t Prospect::*end) {
    PathAnalysis::Total total;
    total.points = prospects[0].*end;
    for (Index state = 0; !space.isFinal(state);) {
        StateSpace::Step taken;
        space.eachStep(state, [&](const StateSpace::Step& step) {
            const bool leadsThere = step.points + prospects[step.to].*end == prospects[state].*end;
            if (leadsThere && taken.to == StateSpace::nowhere) taken = step;
        });
        total.choices.push_back(taken.choice);
        state = taken.to;
    }
    return total;
}

void setStakes(PathAnalysis& analysis, const StateSpace& space, const std::vector<Prospect>& prospects,
               const std::vector<Totals>& totals) {
    for (Index state = 0; state < space.size(); ++state)
        space.eachStep(state, [&](const StateSpace::Step& step) {
            PathAnalysis::Reply& reply = analysis.replies[step.choice];
            const int onwards = step.points + prospects[step.to].best;
            const int best = totals[state].most + onwards;
            const int worst = totals[state].least + step.points + prospects[step.to].worst;
            const int lost = prospects[state].best - onwards;
            reply.best = reply.best ? std::max(*reply.best, best) : best;
            reply.worst = reply.worst ? std::min(*reply.worst, worst) : worst;
            reply.lost = reply.lost ? std::min(*reply.lost, lost) : lost;
        });
}

void setWays(PathAnalysis& analysis, const Dialogue& dialogue, const StateSpace& space) {
    const StateSpace::Sights& sights = space.sights();
    for (NodeIndex node = 0; node < dialogue.nodes.size(); ++node) {
        analysis.nodes.push_back(wayTo(space, sights.entered[node]));
        analysis.stuck.push_back(wayTo(space, sights.stuck[node]));
        analysis.mute.push_back(wayTo(space, sights.mute[node]));
    }
    for (std::size_t i = 0; i < dialogue.endings.size(); ++i)
        analysis.endings.push_back({wayTo(space, sights.entered[dialogue.nodes.size() + i])});
    for (ChoiceIndex i = 0; i < dialogue.choices.size(); ++i) {
        PathAnalysis::Reply& reply = analysis.replies[i];
        reply.everLocked = sights.locked[i] != StateSpace::nowhere;
        if (sights.opened[i] != StateSpace::nowhere) {
            reply.status = PathAnalysis::Status::reachable;
            reply.witness = space.wayTo(sights.opened[i]);
            reply.witness.push_back(i);
        } else if (analysis.nodes[dialogue.choices[i].from]) {
            reply.status = PathAnalysis::Status::neverOpen;
        }
    }
}

// Best and worst of the whole talk and of each reply; returns the totals on the way.
std::vector<Totals> measurePoints(PathAnalysis& analysis, const StateSpace& space, const std::vector<Index>& order) {
    const std::vector<Prospect> prospects = prospectsIn(space, order);
    analysis.longest = prospects[0].longest;
    analysis.best = extreme(space, prospects, &Prospect::best);
    analysis.worst = extreme(space, prospects, &Prospect::worst);
    std::vector<Totals> totals = totalsIn(space, order);
    setStakes(analysis, space, prospects, totals);
    return totals;
}

// All that is summed up over whole conversations. What is noted for each state is gone as soon as it is not needed.
void measure(PathAnalysis& analysis, const StateSpace& space) {
    const std::vector<Index> order = space.inOrder();
    analysis.conversations = countConversations(space, order).decimals();
    const std::vector<Totals> totals = measurePoints(analysis, space, order);
    analysis.random =
        playAtRandom({space, order, totals, analysis.longest, analysis.worst.points, analysis.best.points});
}

} // namespace

PathAnalysis analysePaths(const Dialogue& dialogue, std::size_t limit) {
    PathAnalysis analysis;
    StateSpace space(dialogue, limit);
    if (!space.isComplete()) return analysis;
    space.forgetStates();
    analysis.complete = true;
    analysis.states = space.size();
    analysis.replies.resize(dialogue.choices.size());
    measure(analysis, space);
    space.forgetSteps();
    setWays(analysis, dialogue, space);
    return analysis;
}

std::string_view word(PathAnalysis::Status status) {
    switch (status) {
    case PathAnalysis::Status::reachable: return "reachable";
    case PathAnalysis::Status::neverOpen: return "never-open";
    case PathAnalysis::Status::unreachable: break;
    }
    return "unreachable";
}

} // namespace rapport
