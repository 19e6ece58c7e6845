#include "dialogue/Gesture.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::array<std::string_view, gestureCount> gestureNames = {
    "neutral",      "paces",   "drums",       "points",     "leans-in",     "bangs", "tilts-head",
    "scratches",    "fidgets", "shifts-feet", "looks-away", "crosses-arms", "nods",  "looks-at-watch",
    "looks-around", "flushes", "trembles",    "smiles",     "sighs",        "waves"};

} // namespace

std::string_view word(Gesture gesture) {
    return gestureNames[std::size_t(gesture)];
}

std::optional<Gesture> gestureFromWord(std::string_view text) {
    const auto found = std::ranges::find(gestureNames, text);
    if (found == gestureNames.end()) return std::nullopt;
    return Gesture(found - gestureNames.begin());
}

const std::array<std::string_view, gestureCount>& gestureWords() {
    return gestureNames;
}

} // namespace rapport
