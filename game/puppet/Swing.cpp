#include "puppet/Swing.h"

#include <numbers>

namespace rapport {

namespace {

using enum Joint;
using enum Side;

constexpr float turnOnce = 2 * std::numbers::pi_v<float>;

float wave(float seconds, float perSecond, float offset = 0) {
    return std::sin(turnOnce * perSecond * seconds + offset);
}

float eased(float share) {
    share = std::clamp(share, 0.0f, 1.0f);
    return share * share * (3 - 2 * share);
}

// Rises at the start of a burst and falls at its end, so that no burst begins or ends with a jerk.
float swell(float seconds, float length) {
    constexpr float edge = 0.25f;
    return eased(seconds / edge) * eased((length - seconds) / edge);
}

// A fist: up in good time, down at once, and a moment on the desk.
float fistHeight(float seconds) {
    constexpr float cycle = 0.72f, raised = 0.42f, down = 0.52f;
    const float at = std::fmod(seconds, cycle);
    if (at < raised) return eased(at / raised);
    return at < down ? 1 - eased((at - raised) / (down - raised)) : 0;
}

void drumFingers(Pose& pose, Side side, float seconds, float beats, float height) {
    for (int finger = 0; finger < 4; ++finger) {
        const Limb lift = Limb(int(Limb::liftIndex) + finger);
        pose(side, lift) = height * std::max(0.0f, wave(seconds, beats, 0.95f * float(finger)));
    }
}

void sigh(Pose& pose, float seconds) {
    const float in = eased(seconds / 0.9f) * (1 - eased((seconds - 0.9f) / 0.5f));
    const float out = eased((seconds - 0.9f) / 0.4f) * (1 - eased((seconds - 1.7f) / 0.7f));
    pose[hunch] = 0.95f * in - 0.45f * out;
    pose[breath] = 1.3f * in;
    pose[nod] = -0.3f * in + 0.35f * out;
    pose[mouthOpen] = 0.3f * out;
    pose[mouthWidth] = -0.3f * out;
    pose[lids] = -0.15f * in - 0.5f * out;
}

void tremble(Pose& pose, float t, float w) {
    pose(left, Limb::wristX) = 5.4f * w * wave(t, 7.1f);
    pose(left, Limb::wristY) = 4 * w * wave(t, 6.3f, 1);
    pose(right, Limb::wristX) = 5.4f * w * wave(t, 6.7f, 2);
    pose(right, Limb::wristY) = 4.4f * w * wave(t, 7.4f);
    pose[tilt] = 0.014f * w * wave(t, 6.1f);
    pose[sway] = 2.6f * w * wave(t, 6.9f);
    pose[mouthSkew] = 0.22f * w * wave(t, 5.2f);
    pose[mouthWidth] = 0.03f * w * wave(t, 6.4f);
}

// The arms hang, so they go with the body; the mirrored one goes the other way in its own measure.
void pace(Pose& pose, float t, float w) {
    const float step = w * wave(t, 0.3f);
    pose[sway] = 92 * step;
    pose[turn] = 0.95f * w * wave(t, 0.3f, turnOnce / 4);
    pose[nod] = 0.1f * w * wave(t, 1.2f);
    pose[twist] = 0.03f * w * wave(t, 0.6f);
    for (Side side : {left, right}) {
        const float along = side == left ? 1.0f : -1.0f;
        pose(side, Limb::elbowX) = 84 * step * along;
        pose(side, Limb::wristX) = 92 * step * along + 10 * w * wave(t, 0.6f);
        pose(side, Limb::wristY) = 8 * w * wave(t, 0.6f, along);
    }
}

} // namespace

Rhythm rhythmOf(Gesture gesture) {
    switch (gesture) {
    case Gesture::neutral: return {0, 1};
    case Gesture::paces: return {10, 1.2f};
    case Gesture::drums: return {2.6f, 1.2f};
    case Gesture::points: return {1.8f, 1.5f};
    case Gesture::leansIn: return {1.8f, 1.8f};
    case Gesture::bangs: return {2.16f, 2.4f};
    case Gesture::tiltsHead: return {2, 2.4f};
    case Gesture::scratches: return {1.9f, 1.4f};
    case Gesture::fidgets: return {3.2f, 1};
    case Gesture::shiftsFeet: return {5, 1};
    case Gesture::looksAway: return {1.6f, 3};
    case Gesture::crossesArms: return {2.2f, 2.4f};
    case Gesture::nods: return {1.8f, 2.4f};
    case Gesture::looksAtWatch: return {1.4f, 2.2f};
    case Gesture::looksAround: return {5, 0.8f};
    case Gesture::flushes: return {1.6f, 2};
    case Gesture::trembles: return {3, 0.8f};
    case Gesture::smiles: return {1.8f, 3};
    case Gesture::sighs: return {2.4f, 3.4f};
    case Gesture::waves: return {2.2f, 2.6f};
    }
    return {};
}

bool swings(Gesture gesture, float seconds) {
    const Rhythm rhythm = rhythmOf(gesture);
    return std::fmod(seconds, rhythm.active + rhythm.rest) < rhythm.active;
}

Pose swingOf(Gesture gesture, float seconds, const Mood& mood) {
    Pose pose;
    const Rhythm rhythm = rhythmOf(gesture);
    const float t = std::fmod(seconds, rhythm.active + rhythm.rest);
    if (t >= rhythm.active) return pose;
    const float force = mood.force();
    const float w = swell(t, rhythm.active);

    switch (gesture) {
    case Gesture::neutral: break;
    case Gesture::paces: pace(pose, t, w); break;
    case Gesture::drums:
        drumFingers(pose, right, t, 2.2f, w * std::min(1.6f, 1.1f * force));
        pose(right, Limb::wristY) = -2 * w * force;
        break;
    case Gesture::points: {
        const float jab = w * force * wave(t, 1.7f);
        pose(right, Limb::wristY) = 15 * jab;
        pose(right, Limb::wristX) = 5 * jab;
        pose(right, Limb::angle) = 0.2f * jab;
        pose[nod] = 0.1f * jab;
        break;
    }
    case Gesture::leansIn: {
        const float chop = w * force * wave(t, 1.4f);
        pose(right, Limb::wristY) = 16 * chop;
        pose(right, Limb::angle) = 0.18f * chop;
        pose[lean] = 0.07f * w * wave(t, 0.7f);
        pose[nod] = 0.12f * chop;
        break;
    }
    case Gesture::bangs: {
        const float height = force * fistHeight(t);
        pose(right, Limb::wristY) = -78 * height;
        pose(right, Limb::elbowY) = -22 * height;
        pose(right, Limb::angle) = -0.42f * height;
        pose[hunch] = 0.12f * height;
        pose[nod] = 0.2f - 0.28f * height;
        break;
    }
    case Gesture::tiltsHead:
        pose[tilt] = 0.05f * w * wave(t, 0.5f);
        pose[gazeY] = -0.25f * w;
        break;
    case Gesture::scratches:
        pose(right, Limb::wristX) = 7 * w * wave(t, 2.6f);
        pose(right, Limb::wristY) = 6 * w * wave(t, 2.6f, 1.2f);
        pose(right, Limb::curl) = 0.14f * w * wave(t, 2.6f);
        pose[tilt] = 0.012f * w * wave(t, 1.3f);
        break;
    case Gesture::fidgets:
        pose(left, Limb::wristX) = 13 * w * wave(t, 1.1f);
        pose(right, Limb::wristX) = -14 * w * wave(t, 1.1f);
        pose(left, Limb::curl) = 0.16f * w * wave(t, 1.4f);
        pose(right, Limb::curl) = 0.2f * w * wave(t, 1.4f, 2);
        pose(right, Limb::thumb) = 0.5f * w * wave(t, 1.8f);
        pose[gazeX] = 0.25f * w * wave(t, 0.4f);
        break;
    case Gesture::shiftsFeet:
        pose[sway] = 40 * w * wave(t, 0.4f);
        pose[twist] = 0.05f * w * wave(t, 0.4f);
        pose[tilt] = -0.06f * w * wave(t, 0.4f);
        pose(left, Limb::elbowX) = 24 * w * wave(t, 0.4f);
        pose(right, Limb::elbowX) = -24 * w * wave(t, 0.4f);
        break;
    case Gesture::looksAway:
        pose[turn] = 0.5f * w;
        pose[gazeX] = 1.0f * w;
        break;
    case Gesture::crossesArms:
        drumFingers(pose, right, t, 1.6f, 0.7f * w * force);
        pose[tilt] = 0.03f * w * wave(t, 0.45f);
        break;
    case Gesture::nods: pose[nod] = 0.55f * w * (1 - std::cos(turnOnce * 1.67f * t)); break;
    case Gesture::looksAtWatch:
        pose(right, Limb::wristY) = -12 * w;
        pose(right, Limb::roll) = 0.25f * w * wave(t, 1.1f);
        drumFingers(pose, right, t, 2, 0.3f * w);
        break;
    case Gesture::looksAround:
        pose[turn] = 1.15f * w * wave(t, 0.2f);
        pose[twist] = 0.03f * w * wave(t, 0.2f);
        pose[gazeX] = 1.0f * w * wave(t, 0.2f, 0.5f);
        pose[gazeY] = -0.2f * w;
        pose[tilt] = 0.03f * w * wave(t, 0.4f);
        break;
    case Gesture::flushes:
        pose(left, Limb::wristX) = 5 * w * wave(t, 1.8f);
        pose(left, Limb::wristY) = 7 * w * wave(t, 1.8f, 0.6f);
        pose[tilt] = 0.03f * w * wave(t, 0.9f);
        break;
    case Gesture::trembles: tremble(pose, t, w * (0.8f + 0.4f * mood.worry)); break;
    case Gesture::smiles:
        pose[tilt] = 0.03f * w * wave(t, 0.55f);
        pose[nod] = 0.14f * w * wave(t, 1.1f);
        pose[smile] = 0.15f * w;
        break;
    case Gesture::sighs: sigh(pose, t); break;
    case Gesture::waves:
        pose(right, Limb::wristX) = 13 * w * wave(t, 1.8f);
        pose(right, Limb::angle) = 0.26f * w * wave(t, 1.8f);
        break;
    }
    return pose;
}

} // namespace rapport
