#include "scene/Speaker.h"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>

#include <array>

namespace rapport {

// Every sound has a player of its own; played again before it ends, it begins anew.
struct Speaker::Deck {
    struct Player {
        sf::SoundBuffer buffer;
        sf::Sound sound;
    };
    std::array<Player, soundCount> players;

    Deck() {
        for (std::size_t i = 0; i < players.size(); ++i) {
            const Samples samples = synthesise(Sound(i));
            players[i].buffer.loadFromSamples(samples.data(), samples.size(), 1, samplesPerSecond);
            players[i].sound.setBuffer(players[i].buffer);
        }
        of(Sound::room).setLoop(true);
    }
    sf::Sound& of(Sound sound) { return players[std::size_t(sound)].sound; }
};

Speaker::Speaker() = default;
Speaker::~Speaker() = default;

bool Speaker::open() {
    m_deck = std::make_unique<Deck>();
    // SFML does not say whether there is a device, but without one nothing ever starts to play.
    sf::Sound& trial = m_deck->of(Sound::click);
    trial.setVolume(0);
    trial.play();
    if (trial.getStatus() != sf::Sound::Playing)
        m_deck.reset();
    else
        trial.stop();
    setVolume(m_volume);
    return isOpen();
}

void Speaker::setVolume(int percent) {
    m_volume = percent;
    if (!m_deck) return;
    for (Deck::Player& player : m_deck->players) player.sound.setVolume(float(percent));
    setRoom(m_roomIsWanted);
}

void Speaker::play(Sound sound) {
    if (m_deck && m_volume > 0) m_deck->of(sound).play();
}

void Speaker::setRoom(bool isWanted) {
    m_roomIsWanted = isWanted;
    if (!m_deck) return;
    sf::Sound& room = m_deck->of(Sound::room);
    const bool isPlaying = room.getStatus() == sf::Sound::Playing;
    const bool shallPlay = isWanted && m_volume > 0;
    if (shallPlay && !isPlaying) room.play();
    if (!shallPlay && isPlaying) room.pause();
}

} // namespace rapport
