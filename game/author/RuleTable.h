#pragma once

#include "base/Diagnostic.h"

#include <span>
#include <string>
#include <string_view>

namespace rapport {

// One rule that content is held to. Its id is never renamed or used for something else.
struct Rule {
    std::string_view id;
    Severity severity = Severity::error;
    Wording title;
    Wording why;
    std::string_view bad;  // what breaks it: see fileOf in RuleExample.h
    std::string_view good; // the same, mended
};

// Every rule, those of the readers, of the linter and of replayed transcripts, by theme.
std::span<const Rule> rules();

// The rule with an id, or null.
const Rule* rule(std::string_view id);

// A rule explained with its two examples, for the terminal.
std::string explain(const Rule& rule, Language language);

} // namespace rapport
