#pragma once

#include "author/PathAnalysis.h"
#include "report/TalkText.h"

#include <string>

namespace rapport {

// A dialogue as a picture: an SVG file that stands alone, on white, for a browser or for print. What lies under the
// pointer is told in full by the browser.
std::string graphSvg(const Dialogue& dialogue, const PathAnalysis& paths, Voice voice);

} // namespace rapport
