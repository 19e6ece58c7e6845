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

Wording nameOf(Feeling feeling) {
    constexpr std::array<Wording, feelingCount> names = {{{"anger", "怒气"},
                                                          {"trust", "信任"},
                                                          {"patience", "耐心"},
                                                          {"clarity", "明白"},
                                                          {"expectation", "期望"},
                                                          {"satisfaction", "满意"}}};
    return names[std::size_t(feeling)];
}

} // namespace rapport
