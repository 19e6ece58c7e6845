#pragma once

#include <string>

namespace rapport {

// The XML of a synthetic dialogue "large": `nodes` nodes in a graph about 50 replies deep, three replies each, English
// and Chinese; 10 000 nodes are about 5 MB.
std::string largeDialogue(int nodes);

} // namespace rapport
