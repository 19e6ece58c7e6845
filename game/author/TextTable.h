#pragma once

#include "base/Diagnostic.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rapport {

// All texts of a dialogue as a table for a translator (base/Csv.h): one row a text, with an id that stays when other texts
// come and go ("arrives.own-it.say"), what kind of text it is, and its words in each language. The dialogue must have no
// errors.
std::string textTable(const SourceText& dialogue, Language language);

// What a table that came back means for the dialogue.
struct TextsTaken {
    std::string text; // the dialogue's file with the table's words in it, all else byte for byte as it was
    std::size_t changed = 0;
    std::size_t added = 0;               // in a language that the text did not have
    std::size_t empty = 0;               // cells without words, where the dialogue keeps its own
    std::size_t missing = 0;             // texts of the dialogue that are not in the table
    std::vector<Diagnostic> diagnostics; // what is wrong in the table; then the dialogue's file is to stay as it is
};
TextsTaken takeTexts(const SourceText& dialogue, const SourceText& table);

} // namespace rapport
