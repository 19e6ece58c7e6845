#include "puppet/Motion.h"

#include "puppet/Figure.h"
#include "puppet/Mood.h"
#include "puppet/Swing.h"

#include <numbers>

namespace rapport {

namespace {

constexpr int stepLength = 8;
constexpr float stepSeconds = float(stepLength) / 1000;
// After a longer pause (a hidden window) nothing of what was missed is worth computing.
constexpr int longestAdvance = 4000;
// The hands arrive before they begin to drum or wave; in seconds of the gesture.
constexpr float arrival = 0.35f;
constexpr int windUpLength = 96;
constexpr float windUpPull = -0.3f;
constexpr float windUpReach = 0.6f; // in units of each joint: drawing back is small even before a long way
constexpr float twoPi = 2 * std::numbers::pi_v<float>;

// Stiffness in radians a second, and damping: 1 never overshoots, a little less settles with weight.
struct Spring {
    float rate;
    float damping;
};

constexpr Spring face{11, 1}, eyelids{22, 1}, colour{3, 1}, head{7.5f, 0.86f}, body{5.5f, 0.88f};
constexpr Spring arm{8, 0.84f}, hand{11, 0.95f}, swing{38, 1};

constexpr Spring springOf(std::size_t index) {
    if (index >= jointCount) return (index - jointCount) % limbCount <= std::size_t(Limb::angle) ? arm : hand;
    switch (Joint(index)) {
    case Joint::gazeX:
    case Joint::gazeY:
    case Joint::lids: return eyelids;
    case Joint::flush:
    case Joint::sweat: return colour;
    case Joint::turn:
    case Joint::tilt:
    case Joint::nod: return head;
    case Joint::lean:
    case Joint::sway:
    case Joint::twist:
    case Joint::hunch:
    case Joint::breath: return body;
    default: return face;
    }
}

// Only what has weight draws back before it moves.
constexpr bool windsUp(std::size_t index) {
    return springOf(index).damping < 0.9f;
}

// The unit in which a joint's speed is judged: places are hundreds of points, all else about one.
constexpr float unitOf(std::size_t index) {
    if (index == std::size_t(Joint::sway)) return 100;
    if (index < jointCount) return 1;
    return (index - jointCount) % limbCount <= std::size_t(Limb::wristY) ? 100 : 1;
}

void pull(float& at, float& speed, float target, Spring spring) {
    speed += (spring.rate * spring.rate * (target - at) - 2 * spring.damping * spring.rate * speed) * stepSeconds;
    at += speed * stepSeconds;
}

// A well-mixed number from 0 to 1 for each whole number, always the same.
float chance(std::uint32_t n) {
    n = (n ^ (n >> 16)) * 0x7FEB352Du;
    n = (n ^ (n >> 15)) * 0x846CA68Bu;
    n ^= n >> 16;
    return float(n & 0xFFFF) / 65535;
}

// Syllables: three rhythms that never quite meet.
float syllable(float seconds) {
    const float beat = std::sin(twoPi * 4.1f * seconds) + 0.6f * std::sin(twoPi * 2.3f * seconds + 1) +
                       0.4f * std::sin(twoPi * 6.7f * seconds + 2);
    return std::clamp(0.5f + 0.4f * beat, 0.0f, 1.0f);
}

} // namespace

Motion::Motion(const Look& look) : m_look(look) {
    retarget();
    settle();
}

void Motion::feel(const Emotion& emotion) {
    if (emotion == m_emotion) return;
    m_emotion = emotion;
    retarget();
}

void Motion::gesture(Gesture gesture) {
    if (gesture == m_gesture) return;
    m_gesture = gesture;
    m_gestured = 0;
    m_windUp = windUpLength;
    retarget();
}

void Motion::speak(int milliseconds) {
    m_speaking = std::max(0, milliseconds);
}

void Motion::setAmount(Amount amount) {
    m_amount = amount;
    if (m_amount == Amount::off) settle();
}

void Motion::retarget() {
    m_target = poseOf(m_emotion, m_gesture);
    if (m_amount == Amount::off) settle();
}

void Motion::settle() {
    m_posture = {m_target, {}};
    m_swing = {};
    m_windUp = m_speaking = 0;
}

void Motion::advance(int milliseconds) {
    if (m_amount == Amount::off) return;
    m_pending += std::clamp(milliseconds, 0, longestAdvance);
    for (; m_pending >= stepLength; m_pending -= stepLength) step();
}

void Motion::step() {
    const Mood mood = moodOf(m_emotion);
    m_clock += stepLength;
    m_windUp = std::max(0, m_windUp - stepLength);
    m_speaking = std::max(0, m_speaking - stepLength);
    if (m_windUp == 0) m_gestured += stepSeconds * mood.haste();
    m_breath += stepSeconds * (0.22f + 0.16f * mood.anger + 0.1f * mood.worry);
    m_breath -= std::floor(m_breath);

    Pose added;
    if (m_amount == Amount::full) {
        if (m_gestured > arrival) added = swingOf(m_gesture, m_gestured - arrival, mood);
        if (m_speaking > 0) {
            const float open = syllable(float(m_clock) / 1000);
            added[Joint::mouthOpen] += open * (0.26f + 0.2f * mood.anger);
            added[Joint::mouthWidth] -= 0.08f * open;
        }
    }
    for (std::size_t i = 0; i < Pose::size; ++i) {
        float& at = m_posture.at.value[i];
        const float way = m_target.value[i] - at;
        const bool back = m_windUp > 0 && m_amount == Amount::full && windsUp(i);
        const float reach = windUpReach * unitOf(i);
        pull(at, m_posture.speed.value[i], at + (back ? windUpPull * std::clamp(way, -reach, reach) : way),
             springOf(i));
        pull(m_swing.at.value[i], m_swing.speed.value[i], added.value[i], swing);
    }
}

Tempo Motion::tempo() const {
    if (m_amount == Amount::off) return Tempo::still;
    constexpr float least = 0.012f;
    if (m_windUp > 0) return Tempo::moving;
    if (m_amount == Amount::full) {
        // At the turning point of a wave the speed is nothing for a moment; that is not rest.
        const bool inBurst = m_gestured > arrival && swings(m_gesture, m_gestured - arrival);
        if (inBurst || m_speaking > 0) return Tempo::moving;
    }
    for (std::size_t i = 0; i < Pose::size; ++i) {
        const float quickest = std::max(std::abs(m_posture.speed.value[i]), std::abs(m_swing.speed.value[i]));
        if (quickest > least * unitOf(i)) return Tempo::moving;
        if (std::abs(m_target.value[i] - m_posture.at.value[i]) > least * unitOf(i)) return Tempo::moving;
    }
    return Tempo::breathing;
}

// How far the lids are shut, 0 to 1: once in every span of time, at a moment of its own.
float Motion::blink() const {
    constexpr int span = 3600, length = 210, closing = 80;
    const int turn = m_clock / span;
    const int start = int(chance(std::uint32_t(turn) + 1) * float(span - length));
    const int at = m_clock % span - start;
    if (at < 0 || at >= length) return 0;
    return at < closing ? float(at) / closing : 1 - float(at - closing) / (length - closing);
}

Pose Motion::pose() const {
    Pose pose = m_posture.at;
    if (m_amount == Amount::off) return pose;
    for (std::size_t i = 0; i < Pose::size; ++i) pose.value[i] += m_swing.at.value[i];
    pose[Joint::breath] += std::sin(twoPi * m_breath);
    pose[Joint::lids] = std::max(0.0f, pose[Joint::lids]) * (1 - blink());
    return pose;
}

void Motion::draw(DisplayList& list) const {
    list.clear();
    drawFigure(m_look, pose(), list);
}

} // namespace rapport
