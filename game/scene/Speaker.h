#pragma once

#include "scene/Synthesis.h"

#include <memory>

namespace rapport {

// Plays the sounds, once it has been opened; until then, and where opening fails, it is silent. Sounds go on by
// themselves while the program sleeps.
class Speaker {
public:
    Speaker();
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    // Takes hold of the machine's sound. The libraries below may write to stderr meanwhile; whoever calls keeps that
    // quiet. False if there is no device that plays.
    bool open();
    bool isOpen() const { return m_deck != nullptr; }

    // 0 to 100; at 0 nothing is played.
    void setVolume(int percent);
    void play(Sound sound);
    // The air of the room, while it is wanted.
    void setRoom(bool isWanted);

private:
    struct Deck;

    std::unique_ptr<Deck> m_deck;
    int m_volume = 0;
    bool m_roomIsWanted = false;
};

} // namespace rapport
