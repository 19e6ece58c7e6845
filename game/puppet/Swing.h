#pragma once

#include "puppet/Mood.h"
#include "puppet/Pose.h"

namespace rapport {

// Gestures come in bursts: so many seconds of movement, then so many of stillness.
struct Rhythm {
    float active = 0;
    float rest = 1;
};

Rhythm rhythmOf(Gesture gesture);

// What a gesture's own movement adds to the settled pose, `seconds` after it began. Zero between bursts.
Pose swingOf(Gesture gesture, float seconds, const Mood& mood);
// Whether the gesture moves at this moment.
bool swings(Gesture gesture, float seconds);

} // namespace rapport
