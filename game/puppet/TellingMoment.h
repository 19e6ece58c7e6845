#pragma once

#include "puppet/Motion.h"

namespace rapport {

// The moment of the first seconds at which a gesture shows most: what a photographer would wait for.
Pose tellingPose(const Look& look, const Emotion& emotion, Gesture gesture);

} // namespace rapport
