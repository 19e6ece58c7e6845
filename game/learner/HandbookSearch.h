#pragma once

#include "dialogue/HandbookPage.h"

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// A place in the handbook where all words asked for stand.
struct HandbookHit {
    const HandbookPage* page = nullptr;
    std::optional<ItemIndex> item; // its entry; none: the page itself
    std::string passage;           // the text around the words, "…" where it goes on
};

// Where words stand in the handbook, in any of its languages, in capitals or not: first in titles, then in the names
// and ids of items, then anywhere. Words are separated by blanks. Passages are in the language asked for ("en"), unless
// the words stand in another one only. The handbook must outlive the hits.
std::vector<HandbookHit> search(const Handbook& handbook, std::string_view words, std::string_view languageTag);

} // namespace rapport
