#pragma once

#include "base/Diagnostic.h"

#include <nlohmann/json.hpp>

namespace rapport {

// Findings as every JSON of the program lists them: file, line, column, severity, rule, message, hint.
nlohmann::ordered_json findingsJson(const std::vector<Diagnostic>& findings, Language language);

} // namespace rapport
