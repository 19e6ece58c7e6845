#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rapport {

// A dialogue's file in which every translation says what it was made from.
struct Stamping {
    std::string text;
    std::size_t translations = 0; // that have an original to be made from
    std::size_t changed = 0;      // whose stamp is new, or another than before
};

// Writes the attribute `of` into the translations of a dialogue's file, and leaves the rest byte for byte as it is. The
// file must be one that the reader has nothing against; `original` is the language that the others are translated from,
// the dialogue's first.
Stamping stampTranslations(std::string_view file, std::string_view original);

} // namespace rapport
