#include "puppet/TellingMoment.h"

namespace rapport {

namespace {

constexpr int frame = 40, arriving = 1200, watched = 6000; // milliseconds

// How far a pose is from another, in the measure of each joint; lids blink at any time and tell nothing.
float distance(const Pose& pose, const Pose& other) {
    float sum = 0;
    for (std::size_t i = 0; i < Pose::size; ++i) {
        if (i == std::size_t(Joint::lids) || i == std::size_t(Joint::breath)) continue;
        const bool isPlace = i == std::size_t(Joint::sway) ||
                             (i >= jointCount && (i - jointCount) % limbCount <= std::size_t(Limb::wristY));
        sum += std::abs(pose.value[i] - other.value[i]) * (isPlace ? 0.02f : 1.0f);
    }
    return sum;
}

} // namespace

Pose tellingPose(const Look& look, const Emotion& emotion, Gesture gesture) {
    Motion motion(look);
    motion.feel(emotion);
    motion.gesture(gesture);
    motion.advance(arriving);
    const Pose rest = poseOf(emotion, Gesture::neutral), settled = poseOf(emotion, gesture);
    Pose telling = motion.pose();
    float furthest = 0;
    for (int t = 0; t < watched; t += frame) {
        motion.advance(frame);
        const Pose pose = motion.pose();
        const float far = distance(pose, rest);
        if (far <= furthest || pose[Joint::lids] < 0.8f * settled[Joint::lids]) continue;
        furthest = far;
        telling = pose;
    }
    return telling;
}

} // namespace rapport
