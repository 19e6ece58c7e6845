#pragma once

#include "learner/Classroom.h"
#include "report/AttemptReport.h"
#include "store/Result.h"

#include <filesystem>

namespace rapport {

// Papers to keep, written into a folder to be read in a browser and to be printed, each named after its dialogue or course
// and the minute: "case-long-queue 2026-11-25 2149.html" and .pdf. The name without its ending, or why it could not be
// written.

// The whole debrief of a talk.
Result<std::filesystem::path> saveReport(const TalkReview& review, Voice voice, const std::filesystem::path& folder);

// What a class leaves behind: its debrief, and its votes as a table (.csv), without anybody's name. `seconds` since 1970.
Result<std::filesystem::path> saveClass(const Classroom& room, Language language, std::int64_t seconds,
                                        const std::filesystem::path& folder);

} // namespace rapport
