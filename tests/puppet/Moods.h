#pragma once

#include "dialogue/Emotion.h"

#include <vector>

namespace rapport::testing {

inline Emotion feeling(int anger, int trust, int patience, int clarity, int satisfaction = feelingUnused) {
    Emotion emotion;
    emotion.set(Feeling::anger, anger);
    emotion.set(Feeling::trust, trust);
    emotion.set(Feeling::patience, patience);
    emotion.set(Feeling::clarity, clarity);
    emotion.set(Feeling::satisfaction, satisfaction);
    return emotion;
}

inline const Emotion furious = feeling(10, 0, 0, 5, 0);
inline const Emotion anxious = feeling(2, 4, 5, 0);
inline const Emotion impatient = feeling(5, 5, 0, 5);
inline const Emotion distrustful = feeling(4, 0, 5, 5);
inline const Emotion gloomy = feeling(2, 3, 6, 5, 0);
inline const Emotion delighted = feeling(0, 10, 10, 10, 10);

inline std::vector<Emotion> moods() {
    return {Emotion{}, furious, anxious, impatient, distrustful, gloomy, delighted};
}

} // namespace rapport::testing
