#pragma once

#include "base/Wording.h"
#include "store/Database.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace rapport {

// A line that an import could not take in.
struct SetAside {
    std::string file;
    int line = 0;
    Message reason;
    std::string text; // empty where it may not be kept
};

// The file beside a database in which such lines wait, each with the reason and until when it may be kept: as the learner
// agreed, or, where the line does not tell, a month.
std::filesystem::path asideOf(const Database& database);

Trouble keepAside(std::span<const SetAside> lines, const std::filesystem::path& file, std::int64_t now);
// Forgets the lines whose time is over, and those of a learner who is deleted here (by uid; empty: nobody).
Trouble forgetAside(const std::filesystem::path& file, std::int64_t now, std::string_view deleted = {});

} // namespace rapport
