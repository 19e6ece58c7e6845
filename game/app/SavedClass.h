#pragma once

#include "learner/Classroom.h"
#include "store/Result.h"

#include <filesystem>

namespace rapport {

// Writes what a class leaves behind into a folder: its debrief to read and to print, and its votes as a table, without
// anybody's name: "trainers-hour 2026-11-25 2149.html", .pdf and .csv. The name without its ending, or why not.
Result<std::filesystem::path> saveClass(const Classroom& room, Language language, std::int64_t seconds,
                                        const std::filesystem::path& folder);

} // namespace rapport
