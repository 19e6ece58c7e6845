#pragma once

#include "scene/Speaker.h"

#include <cstddef>
#include <vector>

namespace rapport {

// What matters to the ear of a moment in the game.
struct Audible {
    bool isInTalk = false; // a talk is on the screen, in front of everything
    bool isDebrief = false;
    bool isByPhone = false;
    bool hasRoom = false;  // whose air can be heard
    int talk = 0;          // which one: counted as they are opened
    std::size_t turns = 0; // replies said in it
    int mood = 0;          // the customer's: trust less anger
};

// What is to be heard between two moments that follow each other: a click for a reply and the mood it left, the
// telephone when a call comes in, paper when the debrief is opened.
std::vector<Sound> soundsBetween(const Audible& before, const Audible& now);

// The sounds of the game, moment by moment. Silent where there is no device.
class Soundtrack {
public:
    // Looks for a device. Takes a moment, and never writes to stderr.
    void open();
    bool hasDevice() const { return m_speaker.isOpen(); }
    // 0 to 100.
    void setVolume(int percent) { m_speaker.setVolume(percent); }
    void play(Sound sound) { m_speaker.play(sound); }
    void follow(const Audible& now);

private:
    Speaker m_speaker;
    Audible m_before;
};

} // namespace rapport
