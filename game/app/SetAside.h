#pragma once

#include "base/Wording.h"
#include "store/Database.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace rapport {

// Where something stands that is taken in: on a line of a file, or as one of the attempts that are listed in it.
struct ImportPlace {
    enum class Unit : std::uint8_t { line, attempt };
    std::string file;
    int number = 0;
    Unit unit = Unit::line;

    Message words() const;
    const char* key() const { return unit == Unit::line ? "line" : "attempt"; } // of the number, for programs
};

// What an import could not take in.
struct SetAside {
    ImportPlace place;
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
