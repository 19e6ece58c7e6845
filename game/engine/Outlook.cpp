#include "engine/Outlook.h"

#include <algorithm>

namespace rapport {

namespace {

Prospect prospectOf(const StateSpace& space, StateSpace::Index state, const std::vector<Prospect>& settled) {
    Prospect sum;
    if (space.isFinal(state)) {
        sum.outcomes = std::uint8_t(1u << unsigned(space.outcomeOf(state)));
        return sum;
    }
    bool isFirst = true;
    space.eachStep(state, [&](const StateSpace::Step& step) {
        const Prospect& onwards = settled[step.to];
        const std::int32_t best = step.points + onwards.best;
        const std::int32_t worst = step.points + onwards.worst;
        sum.best = isFirst ? best : std::max(sum.best, best);
        sum.worst = isFirst ? worst : std::min(sum.worst, worst);
        sum.longest = std::max(sum.longest, std::uint16_t(std::min(onwards.longest + 1, 0xffff)));
        sum.outcomes |= onwards.outcomes;
        isFirst = false;
    });
    return sum;
}

} // namespace

std::vector<Prospect> prospectsIn(const StateSpace& space, const std::vector<StateSpace::Index>& order) {
    std::vector<Prospect> prospects(space.size());
    for (std::size_t i = order.size(); i-- > 0;) prospects[order[i]] = prospectOf(space, order[i], prospects);
    return prospects;
}

Outlook::Outlook(const Dialogue& dialogue, std::size_t limit) : m_space(dialogue, limit) {
    if (!isComplete()) return;
    m_prospects = prospectsIn(m_space, m_space.inOrder());
    m_space.forgetSteps();
    m_space.forgetWays();
    const StateSpace::Sights& sights = m_space.sights();
    for (const std::uint32_t opened : sights.opened) m_everOpen.push_back(opened != StateSpace::nowhere);
    m_canGetStuck = std::any_of(sights.stuck.begin(), sights.stuck.end(),
                                [](StateSpace::Index stuck) { return stuck != StateSpace::nowhere; });
}

std::optional<Prospect> Outlook::at(const State& state) const {
    if (!isComplete()) return std::nullopt;
    const StateSpace::Index index = m_space.find(state);
    if (index == StateSpace::nowhere) return std::nullopt;
    return m_prospects[index];
}

std::optional<Prospect> Outlook::fromOpening() const {
    if (!isComplete()) return std::nullopt;
    return m_prospects[0];
}

} // namespace rapport
