#include "engine/Rules.h"

#include <algorithm>
#include <cassert>

namespace rapport {

namespace {

bool allHold(const Dialogue& dialogue, Stretch when, const State& state) {
    for (const Condition& condition : dialogue.conditionsIn(when))
        if (!condition.holds(state.emotion, state.flags)) return false;
    return true;
}

// Diverts form no circle (rule divert-loop), so this ends.
NodeIndex followDiverts(const Dialogue& dialogue, NodeIndex at, const State& state) {
    while (!dialogue.isEnding(at)) {
        const auto diverts = dialogue.divertsOf(dialogue.node(at));
        const auto first = std::find_if(diverts.begin(), diverts.end(),
                                        [&](const Divert& divert) { return allHold(dialogue, divert.when, state); });
        if (first == diverts.end()) break;
        at = first->to;
    }
    return at;
}

std::uint32_t promiseFlagsAfter(const Dialogue& dialogue, const Choice& choice, std::uint32_t flags) {
    for (const PromiseDeed& deed : dialogue.deedsOf(choice)) {
        const Promise& promise = dialogue.promises[deed.promise];
        const bool isOpen = (flags & promise.all()) == promise.made();
        if (deed.deed == Deed::makes) flags |= promise.made();
        if (deed.deed == Deed::keeps && isOpen) flags |= promise.kept();
        if (deed.deed == Deed::breaks && isOpen) flags |= promise.broken();
    }
    return flags;
}

// The variant said in this state, or null for the plain line.
const Variant* variantIn(const Dialogue& dialogue, const State& state) {
    for (const Variant& variant : dialogue.variantsOf(dialogue.node(state.at)))
        if (allHold(dialogue, variant.when, state)) return &variant;
    return nullptr;
}

} // namespace

State opening(const Dialogue& dialogue) {
    State state;
    state.emotion = dialogue.customer.feels;
    state.at = followDiverts(dialogue, dialogue.start, state);
    return state;
}

const Condition* lockOf(const Dialogue& dialogue, const State& state, const Choice& choice) {
    for (const Condition& condition : dialogue.conditionsIn(choice.when))
        if (!condition.holds(state.emotion, state.flags)) return &condition;
    return nullptr;
}

Availability availability(const Dialogue& dialogue, const State& state, const Choice& choice) {
    if (choice.isOnce() && state.hasSpent(choice.onceBit)) return Availability::spent;
    return lockOf(dialogue, state, choice) ? Availability::locked : Availability::open;
}

State take(const Dialogue& dialogue, const State& state, const Choice& choice) {
    assert(availability(dialogue, state, choice) == Availability::open);
    Shift shift = choice.shift;
    for (const Reaction& reaction : dialogue.reactionsOf(choice))
        if (allHold(dialogue, reaction.when, state)) shift.add(reaction.shift);

    State after = state;
    after.emotion = state.emotion.shifted(shift);
    after.flags = promiseFlagsAfter(dialogue, choice, (state.flags & ~choice.clears) | choice.sets);
    if (choice.isOnce()) after.spend(choice.onceBit);
    after.at = followDiverts(dialogue, choice.to, after);
    return after;
}

int earned(const Dialogue& dialogue, const State& before, const Choice& choice, const State& after) {
    int points = choice.points;
    for (const PromiseDeed& deed : dialogue.deedsOf(choice)) {
        const Promise& promise = dialogue.promises[deed.promise];
        const std::uint32_t fresh = after.flags & ~before.flags;
        if (deed.deed == Deed::keeps && (fresh & promise.kept())) points += dialogue.stakes.promiseKept;
        if (deed.deed == Deed::breaks && (fresh & promise.broken())) points += dialogue.stakes.promiseBroken;
    }
    if (isOver(dialogue, after)) points += dialogue.stakes.of(outcomeOf(dialogue, after));
    return points;
}

bool isOver(const Dialogue& dialogue, const State& state) {
    if (dialogue.isEnding(state.at)) return true;
    for (const Choice& choice : dialogue.choicesOf(state.at))
        if (availability(dialogue, state, choice) == Availability::open) return false;
    return true;
}

Outcome outcomeOf(const Dialogue& dialogue, const State& state) {
    return dialogue.isEnding(state.at) ? dialogue.ending(state.at).outcome : Outcome::loseLose;
}

TextId lineIn(const Dialogue& dialogue, const State& state) {
    if (dialogue.isEnding(state.at)) return dialogue.ending(state.at).lastWords;
    const Variant* variant = variantIn(dialogue, state);
    return variant ? variant->line : dialogue.node(state.at).said;
}

Gesture gestureIn(const Dialogue& dialogue, const State& state) {
    if (dialogue.isEnding(state.at)) return dialogue.ending(state.at).gesture;
    const Variant* variant = variantIn(dialogue, state);
    return variant ? variant->gesture : dialogue.node(state.at).gesture;
}

} // namespace rapport
