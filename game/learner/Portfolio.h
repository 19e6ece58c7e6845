#pragma once

#include "learner/Mastery.h"
#include "learner/Streak.h"

#include <vector>

namespace rapport {

// Everything that was reached so far: what is mastered, and the best of each dialogue.
struct Portfolio {
    struct Work {
        std::string id; // of a dialogue
        Message title;
        int attempts = 0;        // finished
        std::optional<int> best; // score
    };

    int week = 0; // the present one
    Mastery mastery;
    Streak streak;
    std::vector<Work> works; // every dialogue there is, the easier first

    int stars() const;
    int mostStars() const { return 3 * int(works.size()); }
};

inline int Portfolio::stars() const {
    int sum = 0;
    for (const Work& work : works) sum += starsFor(work.best.value_or(0));
    return sum;
}

} // namespace rapport
