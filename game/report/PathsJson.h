#pragma once

#include "author/PathAnalysis.h"
#include "base/Diagnostic.h"

#include <nlohmann/json.hpp>

namespace rapport {

// Every conversation there can be, and what was found in them, as the JSON object that `paths --json` prints. What an
// incomplete analysis does not know is null.
nlohmann::ordered_json pathsJson(const Dialogue& dialogue, const PathAnalysis& paths,
                                 const std::vector<Diagnostic>& findings, Language language);

} // namespace rapport
