#pragma once

#include <string>

namespace rapport {

// What makes the states of a synthetic dialogue many.
struct Tangle {
    int nodes = 1000;
    int depth = 50;       // rows of nodes; a talk leads from row to row
    int feelings = 1;     // how many of anger, trust and patience decide what can be said, to the last row
    int flags = 0;        // set in the first rows and asked for in the last
    int returnsEvery = 0; // rows between those from which one can go back once; 0: none
};

// The XML of a synthetic dialogue "tangled", three replies a node.
std::string tangledDialogue(const Tangle& tangle);

} // namespace rapport
