#pragma once

#include "engine/Debrief.h"

#include <span>
#include <string>
#include <vector>

namespace rapport {

// How often something was shown, and how often it was missed where it was called for. What it is stands in one word:
// "principle:no-blame"; "style:assertive", "item:complaint-steps.accept" for a step or skill; "turn" for a reply that lost
// nothing.
struct Observation {
    std::string what;
    int shown = 0;
    int missed = 0;

    bool operator==(const Observation&) const = default;
};

// One moment of a talk and the points that were lost there for good.
struct MomentSeen {
    std::string node; // its id
    std::size_t turn = 0;
    int lost = 0;
};

// What a finished talk says of its learner.
struct TalkEvidence {
    std::vector<Observation> observations; // each `what` once, in alphabetical order
    std::vector<MomentSeen> moments;
};

// Reads a talk from a turn on: what came before was another attempt's. What the better reply would have shown and the one
// said did not is missed; a principle that was violated is missed as often as it was grave.
TalkEvidence evidenceIn(const Session& session, const Debrief& debrief, std::size_t fromTurn = 0);

std::string observed(Principle principle);
std::string observed(Style style);
std::string observed(ItemIndex item);
inline constexpr std::string_view observedTurn = "turn",
                                  observedPrinciple = "principle:", observedStyle = "style:", observedItem = "item:";

// What is there to be shown in a dialogue.
std::vector<std::string> practisedIn(const Dialogue& dialogue);

} // namespace rapport
