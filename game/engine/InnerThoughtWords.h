#pragma once

#include "base/Wording.h"
#include "dialogue/Emotion.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace rapport {

// What a customer hears in a reply.
enum class Heard : std::uint8_t {
    negated,
    blamed,
    doubted,
    gossiped,
    notUnderstood, // violated principles, in their order
    accepted,
    notBlamed,
    believed,
    discreet,
    understood, // honoured ones
    aggressive,
    passive,
    passiveAggressive,
    assertive, // styles, in their order
    wait,
    promiseKept,
    promiseBroken
};
inline constexpr std::size_t heardCount = std::size_t(Heard::promiseBroken) + 1;

// Several ways to think the same.
using Thoughts = std::span<const Wording>;

Thoughts thoughtsOn(Heard heard);
// What a movement of a feeling does to a customer of a type ("angry"); expectation and satisfaction go with trust.
Thoughts thoughtsOf(std::string_view type, Feeling feeling, bool isRise);
// When nothing moved.
Thoughts thoughtsUnmoved();

} // namespace rapport
