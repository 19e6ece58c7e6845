#pragma once

#include "puppet/DisplayList.h"
#include "puppet/Motion.h"
#include "puppet/Speech.h"

#include <array>
#include <string_view>

namespace rapport {

// The customer on the telephone: no face, only a voice as it is heard. What is said leaves a trace from left to right, in
// which pace, pauses and loudness can be read; in silence one hears them breathe; on hold music plays. The same calls always
// give the same pictures; time comes in as milliseconds.
class CallerVoice {
public:
    void feel(const Emotion& emotion);
    void speak(std::string_view line);
    // Music instead of the voice, until somebody speaks.
    void hold();
    // Reduced or off: the whole trace stands there at once.
    void setAmount(Amount amount);

    void advance(int milliseconds);
    Tempo tempo() const;

    // Replaces the list by the voice as it is now.
    void draw(DisplayList& list) const;

    // How loud each stretch of the trace is, 0 where nothing is said; what is still to be said is not in it.
    static constexpr std::size_t bars = 64;
    std::array<float, bars> trace() const;
    bool isSpeaking() const { return m_said < m_length; }

private:
    float loudnessNow() const;

    Emotion m_emotion;
    std::vector<Beat> m_speech;
    int m_length = 0; // of the speech, in milliseconds
    int m_said = 0;   // of it
    int m_clock = 0;  // milliseconds lived
    float m_breath = 0;
    bool m_isOnHold = false;
    Amount m_amount = Amount::full;
};

} // namespace rapport
