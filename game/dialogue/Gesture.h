#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rapport {

// What the customer does with body and hands while speaking or waiting: a closed list, the same words as in XML.
enum class Gesture : std::uint8_t {
    neutral,
    paces,
    drums,
    points,
    leansIn,
    bangs,
    tiltsHead,
    scratches,
    fidgets,
    shiftsFeet,
    looksAway,
    crossesArms,
    nods,
    looksAtWatch,
    looksAround,
    flushes,
    trembles,
    smiles,
    sighs,
    waves,
};

inline constexpr std::size_t gestureCount = std::size_t(Gesture::waves) + 1;

// The word used in XML, such as "leans-in".
std::string_view word(Gesture gesture);
// The gesture of a word, or nothing if the word is not on the list.
std::optional<Gesture> gestureFromWord(std::string_view word);
// All words, in the order of the list.
const std::array<std::string_view, gestureCount>& gestureWords();

} // namespace rapport
