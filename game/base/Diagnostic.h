#pragma once

#include "base/SourceText.h"
#include "base/Wording.h"

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

enum class Severity : unsigned char { error, warning, note };

std::string_view word(Severity severity);

// A second place that explains the first, such as where an id was defined before.
struct Note {
    Place place;
    Message message;
};

// One finding in a file: what is and what was expected. The cure stands in the hint.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string file;
    Place place;
    std::string rule; // kebab-case, never renamed; a mere note has none
    Message message;
    Message hint; // may be empty
    std::vector<Note> notes;
    std::string excerpt;             // the source line, or the part of a very long one around the place; may be empty
    std::uint32_t excerptColumn = 1; // the column at which the excerpt begins
};

// Prints a finding the way a compiler does: file:line:col: severity: message [rule], excerpt, caret, hint, notes.
std::string format(const Diagnostic& diagnostic, Language language);

// Puts findings in order of file, line and column, and drops repetitions.
void tidy(std::vector<Diagnostic>& diagnostics);

std::size_t countOf(const std::vector<Diagnostic>& diagnostics, Severity severity);

// The candidate nearest to a misspelt word, or nothing if none is near enough to be meant.
std::string_view nearest(std::string_view wrong, const std::vector<std::string_view>& candidates);

} // namespace rapport
