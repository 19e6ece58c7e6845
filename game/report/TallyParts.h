#pragma once

#include "learner/Gradebook.h"
#include "report/Document.h"

#include <nlohmann/json.hpp>

namespace rapport {

// The parts of a report that show a tally, whosever it is.
void addPrinciples(Document& page, const Tally& tally, Language language);
void addStyles(Document& page, const Tally& tally, Language language);
void addMistakes(Document& page, const Tally& tally, Language language);

// A number, or a dash where there is none.
std::string orDash(const std::optional<int>& value);
std::string orEmpty(const std::optional<int>& value);

// A tally as facts for programs.
nlohmann::ordered_json tallyJson(const Tally& tally);

} // namespace rapport
