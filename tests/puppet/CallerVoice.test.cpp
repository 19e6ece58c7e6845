#include "puppet/CallerVoice.h"

#include "puppet/Moods.h"
#include "support/Catch.h"

#include <algorithm>
#include <numeric>

using namespace rapport;
using namespace rapport::testing;

namespace {

constexpr std::string_view plain =
    "I have waited for a long time, and nobody has told me anything. Where is my parcel?";

int silenceIn(const std::vector<Beat>& speech) {
    return std::accumulate(speech.begin(), speech.end(), 0, [](int sum, const Beat& beat) {
        return sum + (beat.loudness == 0 ? beat.milliseconds : 0);
    });
}

float loudest(const std::vector<Beat>& speech) {
    return std::ranges::max_element(speech, {}, &Beat::loudness)->loudness;
}

std::vector<Beat> said(std::string_view line, const Emotion& feels) {
    return speechOf(line, moodOf(feels));
}

} // namespace

TEST_CASE("a line takes as long as it is, at most eight seconds, in either script", "[puppet][voice]") {
    const Emotion calm;
    CHECK(said("", calm).empty());
    CHECK(said("……", calm).empty());
    CHECK(lengthOf(said("Yes.", calm)) < lengthOf(said("Yes, I think so.", calm)));
    CHECK(lengthOf(said("好。", calm)) < lengthOf(said("我等了很久，没人告诉我。", calm)));
    std::string long_;
    for (int i = 0; i < 40; ++i) long_ += "Nobody ever told me anything at all. ";
    CHECK(lengthOf(said(long_, calm)) <= 8000);
    CHECK(lengthOf(said(long_, calm)) > 7000);
}

TEST_CASE("feelings are heard: haste quickens, worry falters, anger is loud", "[puppet][voice]") {
    const auto calm = said(plain, Emotion{}), angry = said(plain, furious), hasty = said(plain, impatient),
               worried = said(plain, anxious);
    CHECK(lengthOf(hasty) < lengthOf(calm));
    CHECK(lengthOf(angry) < lengthOf(calm));
    CHECK(lengthOf(worried) > lengthOf(calm));
    CHECK(loudest(angry) > loudest(calm) + 0.2f);
    CHECK(loudest(worried) < loudest(angry));
    // Of an equal length of speech, the worried are silent longest, the hasty hardly.
    const auto share = [](const std::vector<Beat>& speech) {
        return float(silenceIn(speech)) / float(lengthOf(speech));
    };
    CHECK(share(worried) > share(calm));
    CHECK(share(calm) > share(hasty));
}

TEST_CASE("a comma is a short silence, a stop a longer one, a dash the longest", "[puppet][voice]") {
    const auto silence = [](std::string_view line) { return silenceIn(said(line, Emotion{})); };
    CHECK(silence("好，好") < silence("好。好"));
    CHECK(silence("好。好") < silence("好……好"));
    CHECK(silence("Well, so") < silence("Well. So"));
    CHECK(silence("Well. So") < silence("Well… so"));
}

TEST_CASE("every beat can be drawn, whatever is said and felt", "[puppet][voice][property]") {
    for (const Emotion& feels : moods())
        for (const std::string_view line : {plain, std::string_view("“你们——到底”（怎么）回事？！"),
                                            std::string_view("\xFF\xFE..."), std::string_view(" , ,")})
            for (const Beat& beat : said(line, feels)) {
                CHECK(beat.milliseconds >= 0);
                CHECK(beat.loudness >= 0);
                CHECK(beat.loudness <= 1);
            }
}

TEST_CASE("a voice leaves its trace while it speaks, and then only breathes", "[puppet][voice]") {
    CallerVoice voice;
    DisplayList before, during, after;
    CHECK(voice.tempo() == Tempo::breathing);
    voice.draw(before);
    voice.speak(plain);
    CHECK(voice.tempo() == Tempo::moving);
    CHECK(std::ranges::count_if(voice.trace(), [](float bar) { return bar > 0; }) == 0);
    voice.advance(1500);
    const auto half = std::ranges::count_if(voice.trace(), [](float bar) { return bar > 0; });
    CHECK(half > 3);
    voice.draw(during);
    CHECK_FALSE(during == before);
    voice.advance(8000);
    CHECK(voice.tempo() == Tempo::breathing);
    CHECK(std::ranges::count_if(voice.trace(), [](float bar) { return bar > 0; }) > half);
    voice.draw(after);
    voice.advance(700);
    DisplayList later;
    voice.draw(later);
    CHECK_FALSE(later == after); // breath
}

TEST_CASE("with less motion the whole trace stands there at once and nothing moves", "[puppet][voice]") {
    for (const Amount amount : {Amount::reduced, Amount::off}) {
        CallerVoice voice;
        voice.setAmount(amount);
        voice.speak(plain);
        CHECK(voice.tempo() == Tempo::still);
        CHECK(std::ranges::count_if(voice.trace(), [](float bar) { return bar > 0; }) > 10);
        DisplayList now, later;
        voice.draw(now);
        voice.advance(3000);
        voice.draw(later);
        CHECK(now == later);
    }
}

TEST_CASE("on hold there is music and no trace, until somebody speaks", "[puppet][voice]") {
    CallerVoice voice;
    voice.speak(plain);
    voice.advance(9000);
    DisplayList spoken, held;
    voice.draw(spoken);
    voice.hold();
    voice.draw(held);
    CHECK_FALSE(held == spoken);
    CHECK(std::ranges::count_if(voice.trace(), [](float bar) { return bar > 0; }) == 0);
    voice.speak("Hello?");
    voice.advance(9000);
    CHECK(std::ranges::count_if(voice.trace(), [](float bar) { return bar > 0; }) > 0);
}

TEST_CASE("the same calls give the same pictures, however time comes in", "[puppet][voice][property]") {
    CallerVoice one, other;
    for (CallerVoice* voice : {&one, &other}) {
        voice->feel(furious);
        voice->speak(plain);
    }
    one.advance(2000);
    for (int i = 0; i < 20; ++i) other.advance(100);
    CHECK(one.trace() == other.trace());
}
