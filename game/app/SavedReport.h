#pragma once

#include "report/AttemptReport.h"
#include "store/Result.h"

#include <filesystem>

namespace rapport {

// Writes the whole debrief of a talk into a folder, to read in a browser and to print: "case-long-queue 2026-11-25 2149.html"
// and .pdf. The name without its ending, or why it could not be written.
Result<std::filesystem::path> saveReport(const TalkReview& review, Voice voice, const std::filesystem::path& folder);

} // namespace rapport
