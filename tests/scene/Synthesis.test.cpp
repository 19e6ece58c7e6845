#include "scene/Synthesis.h"

#include "support/Catch.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

using namespace rapport;

namespace {

constexpr Sound allSounds[] = {Sound::click, Sound::rise, Sound::fall, Sound::paper, Sound::ring, Sound::room};
static_assert(std::size(allSounds) == soundCount);

double secondsOf(const Samples& samples) {
    return double(samples.size()) / samplesPerSecond;
}

int loudest(const Samples& samples) {
    int most = 0;
    for (const std::int16_t sample : samples) most = std::max(most, std::abs(int(sample)));
    return most;
}

double loudnessOf(const Samples& samples) {
    double sum = 0;
    for (const std::int16_t sample : samples) sum += double(sample) * double(sample);
    return std::sqrt(sum / double(samples.size()));
}

// How often a stretch of sound goes up through zero in a second: the height of its tone.
double heightOf(const Samples& samples, double from, double to) {
    int crossings = 0;
    const auto at = [](double seconds) { return std::size_t(seconds * samplesPerSecond); };
    for (std::size_t i = at(from) + 1; i < at(to); ++i) crossings += samples[i - 1] < 0 && samples[i] >= 0;
    return crossings / (to - from);
}

} // namespace

TEST_CASE("no sound is cut off at its peaks, and each can be heard", "[scene][sound]") {
    for (const Sound sound : allSounds) {
        INFO(int(sound));
        const Samples samples = synthesise(sound);
        CHECK(loudest(samples) < 32767 * 3 / 4);
        CHECK(loudest(samples) > 100);
    }
}

TEST_CASE("sounds begin and end in silence, without a step that cracks", "[scene][sound]") {
    for (const Sound sound : allSounds) {
        INFO(int(sound));
        const Samples samples = synthesise(sound);
        if (sound != Sound::room) {
            CHECK(samples.front() == 0);
            CHECK(samples.back() == 0);
        }
        CHECK(std::accumulate(samples.begin(), samples.end(), 0.0) / double(samples.size()) == Approx(0).margin(150));
    }
}

TEST_CASE("sounds are short, and the room's leads over into its own beginning", "[scene][sound]") {
    CHECK(secondsOf(synthesise(Sound::click)) <= 0.1);
    for (const Sound sound : {Sound::rise, Sound::fall, Sound::paper}) CHECK(secondsOf(synthesise(sound)) <= 0.8);
    CHECK(secondsOf(synthesise(Sound::ring)) <= 1.5);
    const Samples room = synthesise(Sound::room);
    CHECK(secondsOf(room) >= 5);
    int widest = 0;
    for (std::size_t i = 1; i < room.size(); ++i) widest = std::max(widest, std::abs(room[i] - room[i - 1]));
    CHECK(std::abs(room.front() - room.back()) <= widest);
}

TEST_CASE("a better mood goes up and a worse one down", "[scene][sound]") {
    const Samples rise = synthesise(Sound::rise), fall = synthesise(Sound::fall);
    CHECK(heightOf(rise, 0.14, 0.24) < heightOf(rise, 0.4, 0.6));
    CHECK(heightOf(fall, 0.14, 0.24) > heightOf(fall, 0.4, 0.6));
}

TEST_CASE("the room's air is far below everything else", "[scene][sound]") {
    const double air = loudnessOf(synthesise(Sound::room));
    for (const Sound sound : {Sound::click, Sound::rise, Sound::fall, Sound::ring})
        CHECK(air * 4 < loudnessOf(synthesise(sound)));
}

TEST_CASE("a sound is the same every time it is made", "[scene][sound]") {
    for (const Sound sound : allSounds) CHECK(synthesise(sound) == synthesise(sound));
}
