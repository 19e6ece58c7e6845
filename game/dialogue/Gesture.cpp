#include "dialogue/Gesture.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::array<std::string_view, gestureCount> words = {
    "neutral",      "paces",   "drums",       "points",     "leans-in",     "bangs", "tilts-head",
    "scratches",    "fidgets", "shifts-feet", "looks-away", "crosses-arms", "nods",  "looks-at-watch",
    "looks-around", "flushes", "trembles",    "smiles",     "sighs",        "waves"};

} // namespace

std::string_view word(Gesture gesture) {
    return words[std::size_t(gesture)];
}

std::optional<Gesture> gestureFromWord(std::string_view text) {
    const auto found = std::ranges::find(words, text);
    if (found == words.end()) return std::nullopt;
    return Gesture(found - words.begin());
}

const std::array<std::string_view, gestureCount>& gestureWords() {
    return words;
}

} // namespace rapport
