#pragma once

#include "base/Diagnostic.h"

#include <string>
#include <vector>

namespace rapport {

// How findings are printed: for people, for programs, or as annotations of a GitHub workflow.
enum class FindingsFormat { text, json, github };

// How much was looked at.
struct CheckedCount {
    std::size_t dialogues = 0;
    std::size_t plays = 0; // conversations kept beside them
};

// All findings of a check and the closing count.
std::string findingsText(const std::vector<Diagnostic>& findings, CheckedCount count, FindingsFormat format,
                         Language language);

} // namespace rapport
