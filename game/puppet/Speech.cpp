#include "puppet/Speech.h"

#include "base/Characters.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace rapport {

namespace {

constexpr float longest = 8000;       // milliseconds
constexpr float syllableLength = 175; // of a calm voice
constexpr float lettersASyllable = 3; // in Latin script, about

// What a character does to a voice.
enum class Sound { syllable, letter, gap, comma, stop, dash };

Sound soundOf(char32_t code) {
    switch (code) {
    case U' ': return Sound::gap;
    case U',':
    case U';':
    case U':':
    case U'，':
    case U'、':
    case U'；':
    case U'：': return Sound::comma;
    case U'.':
    case U'!':
    case U'?':
    case U'。':
    case U'！':
    case U'？': return Sound::stop;
    case U'…':
    case U'—':
    case U'–': return Sound::dash;
    case U'“':
    case U'”':
    case U'‘':
    case U'’':
    case U'"':
    case U'\'':
    case U'(':
    case U')':
    case U'（':
    case U'）':
    case U'《':
    case U'》': return Sound::gap;
    default: return isWide(code) ? Sound::syllable : Sound::letter;
    }
}

// From 0 to 1, always the same for the same syllable.
float variation(std::uint32_t n) {
    n = (n ^ (n >> 16)) * 0x7FEB352Du;
    n = (n ^ (n >> 15)) * 0x846CA68Bu;
    return float((n ^ (n >> 16)) & 0xFFFF) / 65535;
}

class Speaker {
public:
    explicit Speaker(const Mood& mood)
        : m_pace(1 + 0.35f * mood.anger + 0.5f * mood.impatience + 0.15f * mood.joy - 0.35f * mood.gloom -
                 0.2f * mood.worry),
          m_patience(1 + 1.1f * mood.worry + 0.8f * mood.gloom - 0.45f * mood.anger - 0.6f * mood.impatience),
          m_voice(0.44f + 0.36f * mood.anger + 0.1f * mood.impatience + 0.08f * mood.joy - 0.18f * mood.gloom -
                  0.12f * mood.worry),
          m_unrest(0.16f + 0.45f * mood.worry + 0.16f * mood.anger) {}

    void say(float share) {
        const float stress = variation(m_count++) - 0.5f;
        const float loudness = std::clamp(m_voice * (1 + 2 * m_unrest * stress) + 0.12f * stress, 0.08f, 1.0f);
        m_speech.push_back({int(syllableLength * share / m_pace), loudness});
    }
    // Silences that follow each other are one, as long as the longest of them.
    void pause(float milliseconds) {
        const int length = int(milliseconds * std::max(0.55f, m_patience) / m_pace);
        if (m_speech.empty()) return;
        if (m_speech.back().loudness > 0) m_speech.push_back({0, 0});
        m_speech.back().milliseconds = std::max(m_speech.back().milliseconds, length);
    }
    std::vector<Beat> take() {
        while (!m_speech.empty() && m_speech.back().loudness == 0) m_speech.pop_back();
        const float all = float(lengthOf(m_speech));
        if (all > longest)
            for (Beat& beat : m_speech) beat.milliseconds = int(float(beat.milliseconds) * longest / all);
        return std::move(m_speech);
    }

private:
    float m_pace, m_patience, m_voice, m_unrest;
    std::uint32_t m_count = 1;
    std::vector<Beat> m_speech;
};

} // namespace

std::vector<Beat> speechOf(std::string_view line, const Mood& mood) {
    Speaker speaker(mood);
    float letters = 0;
    const auto endWord = [&] {
        for (; letters > 0; letters -= lettersASyllable)
            speaker.say(std::min(1.0f, 0.5f + letters / (2 * lettersASyllable)));
        letters = 0;
    };
    while (!line.empty()) {
        const Character next = characterAt(line);
        line.remove_prefix(next.size);
        const Sound sound = soundOf(next.code);
        if (sound == Sound::letter) {
            ++letters;
            continue;
        }
        endWord();
        switch (sound) {
        case Sound::syllable: speaker.say(1); break;
        case Sound::comma: speaker.pause(240); break;
        case Sound::stop: speaker.pause(460); break;
        case Sound::dash: speaker.pause(800); break;
        default: speaker.pause(35); break;
        }
    }
    endWord();
    return speaker.take();
}

int lengthOf(const std::vector<Beat>& speech) {
    return std::accumulate(speech.begin(), speech.end(), 0,
                           [](int sum, const Beat& beat) { return sum + beat.milliseconds; });
}

} // namespace rapport
