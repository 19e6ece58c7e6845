#pragma once

#include "dialogue/Dialogue.h"

#include <vector>

namespace rapport {

// What is wrong with how a dialogue's nodes hang together. Every list is empty in a sound one.
struct GraphFaults {
    std::vector<NodeIndex> unreachable; // nodes and endings that no conversation can come to
    std::vector<NodeIndex> endlessLoop; // nodes between which replies without `once` lead in a circle, in order
    ChoiceIndex closing = 0;            // the reply that closes that circle
    std::vector<NodeIndex> divertLoop;  // nodes whose diverts lead in a circle, in order
};

// Looks at the graph as written, conditions aside. Diverts count as ways; replies said once do not close a circle.
GraphFaults faultsOf(const Dialogue& dialogue);

} // namespace rapport
