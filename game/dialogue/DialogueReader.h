#pragma once

#include "base/Diagnostic.h"
#include "dialogue/Dialogue.h"
#include "dialogue/Rulebook.h"

#include <optional>
#include <vector>

namespace rapport {

// What reading a file gives: a dialogue if there is no error in it, and everything found on the way.
struct DialogueReading {
    std::optional<Dialogue> dialogue;
    std::vector<Diagnostic> diagnostics;
};

// Reads one dialogue. The whole file is read; only malformed XML stops it. `id` must equal the file's base name, which
// is taken from source.name.
DialogueReading readDialogue(const SourceText& source, const Rulebook& rulebook);

// What a content file's root says it is, before anything else is looked at: "dialogue", "customers", "scoring",
// "cues", "drill", … Empty if it cannot be told.
std::string rootOf(const SourceText& source);

// Adds a customers file (one type with its manifestations) or the weights to a rulebook.
std::vector<Diagnostic> readCustomers(const SourceText& source, Rulebook& rulebook);
std::vector<Diagnostic> readScoring(const SourceText& source, Rulebook& rulebook);

} // namespace rapport
