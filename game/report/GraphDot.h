#pragma once

#include "author/PathAnalysis.h"
#include "report/TalkText.h"

#include <string>

namespace rapport {

// A dialogue in the language of Graphviz, which lays it out itself: the same facts as in graphSvg.
std::string graphDot(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice);

} // namespace rapport
