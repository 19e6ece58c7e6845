#include "dialogue/Emotion.h"

namespace rapport {

namespace {
constexpr std::array<std::string_view, feelingCount> words = {"anger",   "trust",       "patience",
                                                              "clarity", "expectation", "satisfaction"};
}

std::string_view word(Feeling feeling) {
    return words[std::size_t(feeling)];
}

std::optional<Feeling> feelingFromWord(std::string_view text) {
    for (Feeling feeling : allFeelings)
        if (word(feeling) == text) return feeling;
    return std::nullopt;
}

} // namespace rapport
