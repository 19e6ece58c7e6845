#pragma once

#include "engine/DrillRun.h"
#include "report/TalkText.h"

#include <span>
#include <string>

namespace rapport {

// The item to be answered now, with its answers in the order shown, numbered. Plain text that reads well aloud.
std::string itemText(const DrillRun& run, std::span<const std::size_t> shown, Voice voice);
// Whether the item answered last was right, why, and where that comes from.
std::string verdictText(const DrillRun& run, Voice voice);
// How many were right, and which were not.
std::string drillResultText(const DrillRun& run, Voice voice);

} // namespace rapport
