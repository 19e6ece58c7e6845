#pragma once

#include "dialogue/Emotion.h"

namespace rapport {

// What a face can show of the six feelings: shares from 0 to 1 that are mixed into one expression.
struct Mood {
    float anger = 0;
    float impatience = 0;
    float worry = 0;
    float distrust = 0;
    float gloom = 0;
    float joy = 0;

    // How fast and how large gestures become; 1 is calm.
    float haste() const { return 1 + 0.7f * anger + 0.45f * impatience + 0.25f * worry - 0.35f * gloom; }
    float force() const { return 1 + 0.6f * anger + 0.2f * impatience + 0.15f * joy - 0.25f * worry - 0.3f * gloom; }
};

Mood moodOf(const Emotion& emotion);

} // namespace rapport
