#include "puppet/CallerVoice.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rapport {

namespace {

constexpr float wholeTurn = 2 * std::numbers::pi_v<float>;
constexpr int barLength = 8000 / int(CallerVoice::bars); // milliseconds

constexpr Point speaker{300, 250};
constexpr float leftEnd = 46, rightEnd = 554, middle = 500, tallest = 84; // of the trace
constexpr Colour cream = rgb(0xFFF6E8), ink = rgb(0x39425E);

void roundedBar(DisplayList& list, float x, float half, float width, Colour colour) {
    list.move({x, middle - half}).line({x, middle + half});
    list.stroke(colour, width);
}

// A receiver, a little tilted, as on any telephone.
void receiver(DisplayList& list, Point at, Colour colour) {
    list.pushTransform(Transform::turn(-0.6f, at));
    list.move(at + Point{-44, 10}).curve(at + Point{-30, -22}, at + Point{30, -22}, at + Point{44, 10});
    list.stroke(colour, 21);
    for (const float side : {-1.0f, 1.0f})
        list.blob(
            {at + Point{side * 26, 8}, at + Point{side * 60, 4}, at + Point{side * 60, 30}, at + Point{side * 28, 32}}),
            list.fill(colour);
    list.pop();
}

// Two upright bars: the talk rests.
void holdSign(DisplayList& list, Point at, Colour colour) {
    for (const float side : {-1.0f, 1.0f}) {
        list.move(at + Point{side * 17, -26}).line(at + Point{side * 17, 26});
        list.stroke(colour, 17);
    }
}

// The bars of music on hold: an even wave, unlike any voice.
float music(std::size_t bar, int clock) {
    const float turn = float(bar) / 8 + float(clock) / 1600;
    return 0.2f + 0.13f * std::sin(wholeTurn * turn);
}

} // namespace

void CallerVoice::feel(const Emotion& emotion) {
    m_emotion = emotion;
}

void CallerVoice::speak(std::string_view line) {
    m_isOnHold = false;
    m_speech = speechOf(line, moodOf(m_emotion));
    m_length = lengthOf(m_speech);
    m_said = m_amount == Amount::full ? 0 : m_length;
}

void CallerVoice::hold() {
    m_isOnHold = true;
    m_speech.clear();
    m_length = m_said = 0;
}

void CallerVoice::setAmount(Amount amount) {
    m_amount = amount;
    if (m_amount != Amount::full) m_said = m_length;
}

void CallerVoice::advance(int milliseconds) {
    if (m_amount == Amount::off || milliseconds <= 0) return;
    m_said = std::min(m_length, m_said + milliseconds);
    if (m_amount == Amount::reduced) return;
    const Mood mood = moodOf(m_emotion);
    m_clock += milliseconds;
    m_breath += float(milliseconds) / 1000 * (0.22f + 0.16f * mood.anger + 0.1f * mood.worry);
    m_breath -= std::floor(m_breath);
}

Tempo CallerVoice::tempo() const {
    if (m_amount != Amount::full) return Tempo::still;
    return isSpeaking() ? Tempo::moving : Tempo::breathing;
}

std::array<float, CallerVoice::bars> CallerVoice::trace() const {
    std::array<float, bars> loudness{};
    int begin = 0;
    for (const Beat& beat : m_speech) {
        const int end = std::min(begin + beat.milliseconds, m_said);
        for (int at = begin; at < end;) {
            const std::size_t bar = std::min<std::size_t>(bars - 1, std::size_t(at / barLength));
            const int next = std::min(end, int(bar + 1) * barLength);
            loudness[bar] = std::max(loudness[bar], beat.loudness);
            at = std::max(next, at + 1);
        }
        begin += beat.milliseconds;
        if (begin >= m_said) break;
    }
    return loudness;
}

float CallerVoice::loudnessNow() const {
    if (!isSpeaking()) return 0;
    int begin = 0;
    for (const Beat& beat : m_speech) {
        begin += beat.milliseconds;
        if (m_said < begin) return beat.loudness;
    }
    return 0;
}

void CallerVoice::draw(DisplayList& list) const {
    list.clear();
    const Mood mood = moodOf(m_emotion);
    const float breath = m_amount == Amount::full ? 0.5f + 0.5f * std::sin(wholeTurn * m_breath) : 0.5f;
    const float loudness = loudnessNow();

    // The rings around the receiver widen with the voice, and hardly with the breath.
    for (int ring = 3; ring >= 1; --ring) {
        const float radius = 92 + float(ring) * (9 + 4 * breath + 26 * loudness);
        list.ellipse(speaker, radius, radius);
        list.fill(faded(cream, 0.16f));
    }
    list.ellipse(speaker, 92, 92);
    list.fill(cream);
    if (m_isOnHold)
        holdSign(list, speaker, ink);
    else
        receiver(list, speaker, ink);

    list.move({leftEnd - 12, middle}).line({rightEnd + 12, middle});
    list.stroke(rgb(0x2B3350, 0.42f), 2 * tallest + 44);
    const std::array<float, bars> heard = trace();
    const float step = (rightEnd - leftEnd) / float(bars - 1);
    const std::size_t last = std::size_t(m_length / barLength);
    for (std::size_t bar = 0; bar < bars; ++bar) {
        const float x = leftEnd + step * float(bar);
        if (m_isOnHold) {
            roundedBar(list, x, tallest * music(bar, m_clock), 4, faded(cream, 0.55f));
        } else if (heard[bar] > 0) {
            // An unsteady voice is not the same above and below the line.
            const float tremble = mood.worry * (bar % 2 ? 0.3f : -0.3f);
            const float half = tallest * heard[bar];
            list.move({x, middle - half * (1 + tremble)}).line({x, middle + half * (1 - tremble)});
            list.stroke(cream, 5);
        } else {
            const bool isAfter = !isSpeaking() && bar > last;
            const float sigh = isAfter ? 3 + 9 * breath * std::exp(-0.012f * float((bar - last) * (bar - last))) : 2;
            roundedBar(list, x, sigh, 3, faded(cream, 0.5f));
        }
    }
}

} // namespace rapport
