#pragma once

#include <string>
#include <vector>

#include "base/Diagnostic.h"

namespace rapport {

// How findings are printed: for people, for programs, or as annotations of a GitHub workflow.
enum class FindingsFormat { text, json, github };

// All findings of a check and the closing count. `dialogues` is how many dialogues were read.
std::string findingsText(const std::vector<Diagnostic>& findings, std::size_t dialogues, FindingsFormat format,
                         Language language);

} // namespace rapport
