#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rapport {

// What the customer's body does (curriculum: types, outward signs).
enum class Gesture : std::uint8_t {
    neutral, paces, drums, points, leansIn, bangs, tiltsHead, scratches, fidgets, shiftsFeet, looksAway,
    crossesArms, nods, looksAtWatch, looksAround, flushes, trembles, smiles, sighs, waves
};
inline constexpr int gestureCount = 20;

// The word in XML, such as "leans-in".
std::string_view word(Gesture);
std::optional<Gesture> gestureFromWord(std::string_view);
std::span<const std::string_view> gestureWords();

} // namespace rapport
