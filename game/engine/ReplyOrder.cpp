#include "engine/ReplyOrder.h"

#include "engine/Shuffle.h"

#include <algorithm>

namespace rapport {

std::vector<Session::Offer> offersInOrder(const Dialogue& dialogue, const State& state,
                                          std::optional<std::uint64_t> seed) {
    std::vector<Session::Offer> offers = offersIn(dialogue, state);
    if (!seed || offers.empty()) return offers;
    const Stretch choices = dialogue.node(state.at).choices;
    // Each node draws its own: one seed must not put the first reply in the same place everywhere.
    const std::vector<std::size_t> order =
        shuffled(choices.end - choices.begin, *seed ^ ((state.at + 1) * 0xA24BAED4963EE407u));
    std::vector<std::size_t> rank(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) rank[order[place]] = place;
    std::ranges::stable_sort(offers, {}, [&](const Session::Offer& offer) {
        return dialogue.choices[offer.choice].isTimeout ? order.size() : rank[offer.choice - choices.begin];
    });
    return offers;
}

} // namespace rapport
