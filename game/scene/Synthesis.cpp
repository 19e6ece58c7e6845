#include "scene/Synthesis.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace rapport {

namespace {

constexpr double full = 32767;
constexpr double loudest = 0.75;

std::size_t countOf(double seconds) {
    return std::size_t(std::lround(seconds * samplesPerSecond));
}

// A stretch of sound while it is mixed: 1 is as loud as can be.
class Mix {
public:
    explicit Mix(double seconds) : m_values(countOf(seconds)) {}

    // Adds what `wave` gives for the seconds since `begin`, until the mix ends.
    template <class Wave>
    void add(double begin, Wave wave) {
        for (std::size_t i = countOf(begin); i < m_values.size(); ++i)
            m_values[i] += wave(double(i) / samplesPerSecond - begin);
    }
    double& operator[](std::size_t i) { return m_values[i]; }
    std::size_t size() const { return m_values.size(); }

    // In whole numbers, with soft ends so that nothing cracks.
    Samples finished(bool softEnds = true) const {
        const std::size_t end = std::min(countOf(0.004), m_values.size() / 2);
        Samples samples(m_values.size());
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const std::size_t inside = std::min(i, samples.size() - 1 - i);
            const double soft = softEnds && inside < end ? double(inside) / double(end) : 1;
            samples[i] = std::int16_t(std::lround(std::clamp(m_values[i] * soft, -loudest, loudest) * full));
        }
        return samples;
    }

private:
    std::vector<double> m_values;
};

double tone(double hertz, double seconds) {
    return std::sin(2 * std::numbers::pi * hertz * seconds);
}

// Quickly there, slowly gone; after `decay` seconds about a third is left.
double struck(double seconds, double decay) {
    return std::min(1.0, seconds / 0.006) * std::exp(-seconds / decay);
}

// Swells and goes again within a length.
double swell(double seconds, double length) {
    if (seconds < 0 || seconds > length) return 0;
    return std::pow(std::sin(std::numbers::pi * seconds / length), 2);
}

// A wooden bar that is struck softly.
double bar(double hertz, double seconds) {
    return 0.2 * struck(seconds, 0.11) * tone(hertz, seconds) + 0.05 * struck(seconds, 0.03) * tone(4 * hertz, seconds);
}

// Noise that is the same every time, from -1 to 1; what lies above a share of the sound's height is taken out.
class Noise {
public:
    explicit Noise(double brightness) : m_brightness(brightness) {}

    double next() {
        m_state = m_state * 1664525u + 1013904223u;
        const double white = double(m_state >> 8) / double(1u << 23) - 1;
        return m_value += m_brightness * (white - m_value);
    }

private:
    double m_brightness;
    double m_value = 0;
    std::uint32_t m_state = 20011;
};

Samples click() {
    Mix mix(0.09);
    mix.add(0, [](double t) { return 0.3 * struck(t, 0.014) * tone(720, t) + 0.1 * struck(t, 0.005) * tone(2130, t); });
    return mix.finished();
}

// Two notes after the click they answer.
Samples twoNotes(double first, double second) {
    Mix mix(0.75);
    mix.add(0.13, [&](double t) { return bar(first, t); });
    mix.add(0.25, [&](double t) { return bar(second, t); });
    return mix.finished();
}

// A sheet is taken up and laid down: two rustles of bright noise.
Samples paper() {
    Mix mix(0.5);
    Noise bright(0.75), dull(0.2);
    for (std::size_t i = 0; i < mix.size(); ++i) {
        const double t = double(i) / samplesPerSecond;
        const double crackle = 0.6 + 0.4 * tone(37, t) * tone(23, t);
        mix[i] = 0.22 * (bright.next() - dull.next()) * crackle * (swell(t, 0.22) + 0.7 * swell(t - 0.2, 0.28));
    }
    return mix.finished();
}

// Two short trills, as a desk telephone rings in another corner of the room.
Samples ring() {
    Mix mix(1.3);
    for (const double begin : {0.0, 0.6})
        mix.add(begin, [](double t) {
            constexpr double length = 0.42;
            if (t > length + 0.25) return 0.0;
            const double loudness = std::min(1.0, t / 0.02) * (t < length ? 1 : std::exp(-(t - length) / 0.05));
            const double trill = 0.55 + 0.45 * tone(20, t);
            return 0.13 * loudness * trill * (tone(852, t) + 0.6 * tone(1136, t));
        });
    return mix.finished();
}

// Air and far-off mains, hardly there. What comes after the end is laid over the beginning, so that no seam is heard.
Samples room() {
    constexpr double length = 6, overlap = 1;
    Mix whole(length + overlap), loop(length);
    Noise air(0.02), breath(0.004);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const double t = double(i) / samplesPerSecond;
        whole[i] = 0.07 * air.next() + 0.1 * breath.next() + 0.001 * tone(100, t);
    }
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const double share = double(i) / double(countOf(overlap));
        loop[i] = share >= 1 ? whole[i] : whole[i] * std::sqrt(share) + whole[i + loop.size()] * std::sqrt(1 - share);
    }
    return loop.finished(false);
}

} // namespace

Samples synthesise(Sound sound) {
    switch (sound) {
    case Sound::click: return click();
    case Sound::rise: return twoNotes(523.25, 659.25);
    case Sound::fall: return twoNotes(392, 311.13);
    case Sound::paper: return paper();
    case Sound::ring: return ring();
    case Sound::room: return room();
    }
    return {};
}

} // namespace rapport
