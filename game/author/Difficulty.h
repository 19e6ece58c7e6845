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
inline constexpr std::array<DifficultyBand, 5> difficultyBands = {{{50, 70}, {42, 62}, {35, 55}, {28, 48}, {20, 42}}};

// The band of a difficulty from 1 (easy) to 5 (hard).
constexpr DifficultyBand bandOf(int difficulty) {
    return difficultyBands[std::size_t(difficulty) - 1];
}

// The difficulty in the middle of whose band a mean lies best, in tenths of a point; 0 if it lies in none.
inline int difficultyOf(int tenths) {
    int fitting = 0, least = 0;
    for (int difficulty = 1; difficulty <= int(difficultyBands.size()); ++difficulty) {
        const DifficultyBand band = bandOf(difficulty);
        if (tenths < 10 * band.least || tenths > 10 * band.most) continue;
        const int distance = std::abs(tenths - 5 * (band.least + band.most));
        if (fitting == 0 || distance < least) fitting = difficulty, least = distance;
    }
    return fitting;
}

} // namespace rapport
