#pragma once

#include <array>
#include <cstddef>
#include <cstdlib>

namespace rapport {

// The mean score, of 100, that somebody who answers by chance may have in a dialogue of some difficulty. The bands
// overlap: how hard a talk is, is the author's judgement, and chance only says when that cannot be right.
struct DifficultyBand {
    int least = 0;
    int most = 100;
};
inline constexpr std::array<DifficultyBand, 5> difficultyBands = {{{45, 70}, {39, 64}, {33, 58}, {27, 52}, {20, 46}}};

// The band of a difficulty from 1 (easy) to 5 (hard).
constexpr DifficultyBand bandOf(int difficulty) {
    return difficultyBands[std::size_t(difficulty) - 1];
}

// The difficulty nearest to the one claimed in whose band a mean lies, in tenths of a point; 0 if it lies in none.
inline int difficultyFor(int tenths, int claimed) {
    int nearest = 0;
    for (int difficulty = 1; difficulty <= int(difficultyBands.size()); ++difficulty) {
        const DifficultyBand band = bandOf(difficulty);
        const bool fits = tenths >= 10 * band.least && tenths <= 10 * band.most;
        if (fits && (nearest == 0 || std::abs(difficulty - claimed) < std::abs(nearest - claimed)))
            nearest = difficulty;
    }
    return nearest;
}

} // namespace rapport
