#pragma once

#include "puppet/DisplayList.h"
#include "puppet/Look.h"
#include "puppet/Pose.h"

#include <cstdint>

namespace rapport {

// How much of the puppet may move. Reduced: it goes calmly to each new posture, breathes and blinks, and no gesture
// repeats. Off: it takes each new posture at once and stands still.
enum class Amount : std::uint8_t { full, reduced, off };

// How often the face has to draw: not at all, at most ten times a second, or as smoothly as it can.
enum class Tempo : std::uint8_t { still, breathing, moving };

// The customer in motion: goes smoothly to each new feeling and gesture, repeats gestures in bursts, breathes, blinks
// and moves the lips while speaking. The same calls always give the same pictures; time comes in as milliseconds.
class Motion {
public:
    explicit Motion(const Look& look);

    void feel(const Emotion& emotion);
    void gesture(Gesture gesture);
    // Moves the lips for so long, from now.
    void speak(int milliseconds);
    void setAmount(Amount amount);

    void advance(int milliseconds);
    Tempo tempo() const;

    // The pose as it is drawn now.
    Pose pose() const;
    // Replaces the list by the figure as it is now.
    void draw(DisplayList& list) const;

private:
    void step();
    void retarget();
    void settle();
    float blink() const;

    // Two layers of springs: the slow one carries the posture, the quick one what the gesture adds to it.
    struct Layer {
        Pose at;
        Pose speed;
    };

    Look m_look;
    Emotion m_emotion;
    Gesture m_gesture = Gesture::neutral;
    Amount m_amount = Amount::full;
    Pose m_target;
    Layer m_posture;
    Layer m_swing;
    int m_pending = 0;    // milliseconds not yet stepped
    int m_clock = 0;      // milliseconds lived
    int m_windUp = 0;     // milliseconds of drawing back left
    int m_speaking = 0;   // milliseconds of talk left
    float m_gestured = 0; // seconds of the gesture, faster when hurried
    float m_breath = 0;   // turns of the breath
};

} // namespace rapport
