#include "learner/ClassRound.h"

#include "engine/Shuffle.h"
#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

std::map<ChoiceIndex, int> ClassRound::tally() const {
    std::map<ChoiceIndex, int> counts;
    for (const auto& [phone, choice] : votes) ++counts[choice];
    for (const auto& [choice, count] : hands)
        if (count > 0) counts[choice] += count;
    return counts;
}

std::vector<ChoiceIndex> ClassRound::leading() const {
    std::vector<ChoiceIndex> first;
    int most = 0;
    for (const auto& [choice, count] : tally()) {
        if (count > most) first.clear();
        if (count >= most) first.push_back(choice);
        most = std::max(most, count);
    }
    return first;
}

bool ClassRound::isSplit() const {
    int all = 0, most = 0;
    for (const auto& [choice, count] : tally()) {
        all += count;
        most = std::max(most, count);
    }
    return 3 * most <= 2 * all && all > 0;
}

std::vector<Session::Offer> offersToShow(const Dialogue& dialogue, const State& state, std::uint64_t seed) {
    const std::vector<Session::Offer> offers = offersIn(dialogue, state);
    if (isDrillTalk(dialogue)) return offers; // its answers stand in the order to show them in
    const bool onlySilence = std::ranges::none_of(offers, [&](const Session::Offer& offer) {
        return offer.availability == Availability::open && !dialogue.choices[offer.choice].isTimeout;
    });
    std::vector<Session::Offer> shown;
    for (const std::size_t i : shuffled(offers.size(), seed ^ ((state.at + 1) * 0x9E3779B97F4A7C15u)))
        if (onlySilence || !dialogue.choices[offers[i].choice].isTimeout) shown.push_back(offers[i]);
    return shown;
}

std::vector<ChoiceIndex> ballot(const Dialogue& dialogue, const State& state, std::uint64_t seed) {
    std::vector<ChoiceIndex> open;
    for (const Session::Offer& offer : offersToShow(dialogue, state, seed))
        if (offer.availability == Availability::open) open.push_back(offer.choice);
    return open;
}

} // namespace rapport
