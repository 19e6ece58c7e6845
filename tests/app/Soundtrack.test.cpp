#include "app/Soundtrack.h"

#include "app/AudioDevice.h"
#include "support/Catch.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

using namespace rapport;

namespace {

using Sounds = std::vector<Sound>;

const Audible title;
const Audible counter{.isInTalk = true, .hasRoom = true, .talk = 1, .turns = 2, .mood = -3};
const Audible call{.isInTalk = true, .isByPhone = true, .talk = 1};

Audible after(Audible moment, int mood) {
    ++moment.turns;
    moment.mood = mood;
    return moment;
}

} // namespace

TEST_CASE("a reply clicks, and the mood it left goes up or down", "[app][sound]") {
    CHECK(soundsBetween(counter, counter) == Sounds{});
    CHECK(soundsBetween(counter, after(counter, -3)) == Sounds{Sound::click});
    CHECK(soundsBetween(counter, after(counter, 0)) == Sounds{Sound::click, Sound::rise});
    CHECK(soundsBetween(counter, after(counter, -8)) == Sounds{Sound::click, Sound::fall});
}

TEST_CASE("the telephone rings when a call comes in, and only then", "[app][sound]") {
    CHECK(soundsBetween(title, call) == Sounds{Sound::ring});
    CHECK(soundsBetween(title, counter) == Sounds{});
    Audible resumed = call;
    resumed.turns = 4;
    CHECK(soundsBetween(title, resumed) == Sounds{});
    Audible paused = call;
    paused.isInTalk = false;
    CHECK(soundsBetween(paused, call) == Sounds{});
    Audible again = call;
    again.talk = 2;
    CHECK(soundsBetween(call, again) == Sounds{Sound::ring});
}

TEST_CASE("the debrief is unfolded once", "[app][sound]") {
    Audible debrief = counter;
    debrief.isInTalk = false;
    debrief.isDebrief = true;
    CHECK(soundsBetween(counter, debrief) == Sounds{Sound::paper});
    CHECK(soundsBetween(debrief, debrief) == Sounds{});
}

TEST_CASE("what libraries write to stderr meanwhile goes nowhere, and later it is heard again", "[app][sound]") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const int kept = ::dup(STDERR_FILENO);
    ::dup2(ends[1], STDERR_FILENO);
    {
        const HeldTongue quiet;
        static_cast<void>(!::write(STDERR_FILENO, "ALSA lib", 8));
        std::fputs("cannot find card 0", stderr);
    }
    static_cast<void>(!::write(STDERR_FILENO, "still here", 10));
    ::dup2(kept, STDERR_FILENO);
    ::close(kept);
    ::close(ends[1]);
    char words[64];
    const auto count = ::read(ends[0], words, sizeof words);
    ::close(ends[0]);
    CHECK(std::string(words, std::size_t(count)) == "still here");
}

TEST_CASE("without a device the game is silent and does not mind", "[app][sound]") {
    Soundtrack soundtrack;
    soundtrack.setVolume(100);
    soundtrack.follow(counter);
    soundtrack.follow(after(counter, 2));
    CHECK_FALSE(soundtrack.hasDevice());
}

TEST_CASE("a device is opened without a word and plays; its air comes and goes with the talk", "[app][sound]") {
    ::setenv("PULSE_SERVER", "unix:/nowhere", 1); // so that there seems to be one
    ::setenv("ALSOFT_DRIVERS", "null", 1);        // which OpenAL plays into the void
    Soundtrack soundtrack;
    soundtrack.setVolume(50);
    soundtrack.open();
    ::unsetenv("PULSE_SERVER");
    REQUIRE(soundtrack.hasDevice());
    soundtrack.follow(counter);
    soundtrack.follow(after(counter, 2));
    soundtrack.setVolume(0);
    soundtrack.follow(title);
}
