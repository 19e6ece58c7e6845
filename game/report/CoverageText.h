#pragma once

#include "author/Coverage.h"

#include <optional>
#include <string>
#include <string_view>

namespace rapport {

// The table framework × dialogues / drills / handbook, and how many items of the curriculum are exercised.
std::string coverageText(const Coverage& coverage, Language language);

// The same table for a README, with the names in both languages, and without what follows it.
std::string coverageMarkdown(const Coverage& coverage);

// The text with the table between its two marker comments, "<!-- coverage -->" and "<!-- /coverage -->", instead of
// what stands there; nothing if the text has no such place.
std::optional<std::string> withCoverage(std::string_view readme, const Coverage& coverage);

} // namespace rapport
