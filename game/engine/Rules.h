#pragma once

#include "engine/State.h"

namespace rapport {

// Whether a reply can be said now. Locked ones are shown with the reason; spent ones are gone.
enum class Availability : std::uint8_t { open, locked, spent };

// How the talk begins: the start node, entered as any other, with the customer's own feelings.
State opening(const Dialogue& dialogue);

Availability availability(const Dialogue& dialogue, const State& state, const Choice& choice);

// The first condition that keeps a reply locked; null if none does.
const Condition* lockOf(const Dialogue& dialogue, const State& state, const Choice& choice);

// The state after a reply, in the order of the design: feelings from the profile and the author, clamped once; flags,
// steps and promises; the next node and its diverts. The reply must be open.
State take(const Dialogue& dialogue, const State& state, const Choice& choice);

// The points a reply earns: its own (0 for the best of its node, else negative), promises kept or broken, the ending.
int earned(const Dialogue& dialogue, const State& before, const Choice& choice, const State& after);

// Whether nothing more can be said: an ending, or a node without an open reply.
bool isOver(const Dialogue& dialogue, const State& state);

// The outcome of a talk that is over. One that got stuck is lost for both sides.
Outcome outcomeOf(const Dialogue& dialogue, const State& state);

// What the customer says in this state: the first fitting variant, the plain line, or the ending's last words.
TextId lineIn(const Dialogue& dialogue, const State& state);
Gesture gestureIn(const Dialogue& dialogue, const State& state);

} // namespace rapport
