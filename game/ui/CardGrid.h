#pragma once

#include "ui/Controls.h"

#include <functional>
#include <optional>
#include <span>

namespace rapport {

// One card among several to choose from.
struct CardFace {
    std::string_view title;
    std::string_view brief;
    std::string_view note = {};                 // a warning; may be empty
    std::function<void(Ui&, Flow&)> facts = {}; // small words and pictures below
};

// Cards beside one another, as many as fit and are allowed, each as tall as the tallest of its row. Gives the place of the one that was
// pressed. The first nine answer to the digits, if `answersDigits`.
std::optional<std::size_t> cardGrid(Ui& ui, const char* id, Column& column, std::span<const CardFace> cards,
                                    bool answersDigits, int mostAcross = 3);

// Five dots and a word, on one line that wraps with its word: 1 (easy) to 5 (very hard).
void difficultyDots(Ui& ui, Flow& flow, int level);
// The best score so far, or that there is none yet.
void bestChip(Ui& ui, Flow& flow, std::optional<int> best);

} // namespace rapport
