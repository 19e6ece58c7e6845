#pragma once

#include "engine/DrillRun.h"
#include "learner/Attempt.h"
#include "report/Document.h"
#include "report/TalkText.h"

namespace rapport {

// A drill as it was answered: every item with what was said, what is right, and why.
Document drillDocument(const DrillRun& run, const Attempt& attempt, std::string_view learner, Voice voice);
std::vector<std::vector<std::string>> drillRows(const DrillRun& run, Voice voice);

} // namespace rapport
