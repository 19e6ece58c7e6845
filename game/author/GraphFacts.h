#pragma once

#include "author/PathAnalysis.h"

#include <vector>

namespace rapport {

// What a picture of a dialogue says beside its shape.
struct GraphFacts {
    // What one conversation comes through, from the opening on.
    struct Trail {
        std::vector<bool> nodes;   // by NodeIndex: nodes, then endings
        std::vector<bool> replies; // by ChoiceIndex
        std::vector<bool> diverts; // as in the dialogue
    };

    bool isKnown = false;        // else the analysis was incomplete: all counts as reached, and the trails are empty
    std::vector<bool> isReached; // by NodeIndex: some conversation comes there
    std::vector<bool> isSaid;    // by ChoiceIndex: some conversation takes it
    Trail best;
    Trail worst;
};

GraphFacts factsOf(const Dialogue& dialogue, const PathAnalysis& paths);

} // namespace rapport
