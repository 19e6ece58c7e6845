#include "app/Soundtrack.h"

#include "app/AudioDevice.h"

#include <cstdlib>

namespace rapport {

std::vector<Sound> soundsBetween(const Audible& before, const Audible& now) {
    std::vector<Sound> sounds;
    const bool isSameTalk = now.talk == before.talk;
    if (now.isInTalk && !isSameTalk && now.isByPhone && now.turns == 0) sounds.push_back(Sound::ring);
    if (now.isInTalk && isSameTalk && now.turns > before.turns) {
        sounds.push_back(Sound::click);
        if (now.mood != before.mood) sounds.push_back(now.mood > before.mood ? Sound::rise : Sound::fall);
    }
    if (now.isDebrief && !before.isDebrief) sounds.push_back(Sound::paper);
    return sounds;
}

void Soundtrack::open() {
    if (!seemsAudible()) return;
    ::setenv("ALSOFT_LOGLEVEL", "0", 0); // OpenAL's own remarks, also those of its thread later on
    const HeldTongue quiet;
    m_speaker.open();
}

void Soundtrack::follow(const Audible& now) {
    for (const Sound sound : soundsBetween(m_before, now)) m_speaker.play(sound);
    m_speaker.setRoom(now.isInTalk && now.hasRoom);
    m_before = now;
}

} // namespace rapport
