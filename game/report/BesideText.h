#pragma once

#include "report/TalkText.h"

#include <string>

namespace rapport {

// Two ways through one dialogue held side by side as plain text: result, what was said where they part, the feelings turn by
// turn from there, and the principles that came out otherwise.
std::string besideText(const Session& before, const Debrief& reviewBefore, const Session& now, const Debrief& reviewNow,
                       Voice voice);

} // namespace rapport
