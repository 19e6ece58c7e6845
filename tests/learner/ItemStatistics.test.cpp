#include "learner/ItemStatistics.h"

#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

// Two moments with a good and a poor reply each.
std::shared_ptr<const Dialogue> twoMoments() {
    const std::string nodes =
        R"(<node id="a"><line xml:lang="en">A?</line>)" +
        reply("a-good", "b", "", R"(<honours principle="understand"/>)") +
        reply("a-poor", "b", "style=\"aggressive\"", R"(<violates principle="no-blame" severity="2"/>)") +
        R"(</node><node id="b"><line xml:lang="en">B?</line>)" +
        reply("b-good", "end", "", R"(<honours principle="understand"/>)") +
        reply("b-poor", "end", "style=\"passive\"") +
        R"(</node><ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)";
    return smallDialogue(nodes);
}

ChoiceIndex at(const Dialogue& dialogue, std::string_view id) {
    const auto found = dialogue.findChoice(id);
    REQUIRE(found >= 0);
    return ChoiceIndex(found);
}

} // namespace

TEST_CASE("an interval of a share is wide for few, and stays within 0 and 1", "[learner][statistics][unit]") {
    CHECK(shareInterval(0, 0).low == 0);
    CHECK(shareInterval(0, 0).high == 1);
    const Interval none = shareInterval(0, 10);
    CHECK(none.low == 0);
    CHECK(none.high == Approx(0.2775).margin(0.0005)); // the textbook's value
    const Interval half = shareInterval(50, 100);
    CHECK(half.low == Approx(0.4038).margin(0.0005));
    CHECK(half.high == Approx(0.5962).margin(0.0005));
}

TEST_CASE("an interval of a correlation needs more than three, and is never beyond 1", "[learner][statistics][unit]") {
    CHECK_FALSE(correlationInterval(0.5, 3));
    const auto within = correlationInterval(0.5, 28);
    REQUIRE(within);
    CHECK(within->low == Approx(0.156).margin(0.001));
    CHECK(within->high == Approx(0.736).margin(0.001));
    CHECK(correlationInterval(1, 10)->high <= 1);
}

TEST_CASE("frequency, difficulty and discrimination are what was put in", "[learner][statistics]") {
    const auto dialogue = twoMoments();
    const ChoiceIndex aGood = at(*dialogue, "a-good"), aPoor = at(*dialogue, "a-poor");
    const ChoiceIndex bGood = at(*dialogue, "b-good"), bPoor = at(*dialogue, "b-poor");
    const auto points = [&](ChoiceIndex a, ChoiceIndex b) {
        return dialogue->choices[a].points + dialogue->choices[b].points;
    };
    ItemStatistics statistics(*dialogue);
    // 60 who are good everywhere, 20 poor everywhere, 20 mixed.
    for (int i = 0; i < 60; ++i) statistics.add(std::array{aGood, bGood}, points(aGood, bGood));
    for (int i = 0; i < 20; ++i) statistics.add(std::array{aPoor, bPoor}, points(aPoor, bPoor));
    for (int i = 0; i < 10; ++i) statistics.add(std::array{aGood, bPoor}, points(aGood, bPoor));
    for (int i = 0; i < 10; ++i) statistics.add(std::array{aPoor, bGood}, points(aPoor, bGood));
    const auto moments = statistics.figures();
    REQUIRE(moments.size() == 2);
    CHECK(moments[0].met == 100);
    CHECK_FALSE(moments[0].isFew());
    CHECK(moments[0].difficulty == Approx(0.3));
    CHECK(moments[0].choices[0].frequency == Approx(0.7));
    // The phi coefficient of the four-fold table.
    const double phi = (60.0 * 20 - 10 * 10) / std::sqrt(70.0 * 30 * 70 * 30);
    CHECK(*moments[0].choices[0].discrimination == Approx(phi));
    CHECK(*moments[0].choices[1].discrimination == Approx(-phi));
    CHECK_FALSE(moments[0].choices[0].isReversed);
}

TEST_CASE("a reply that attracts the wrong people is called reversed, and one that nobody took has no discrimination",
          "[learner][statistics]") {
    const auto dialogue = twoMoments();
    const ChoiceIndex aGood = at(*dialogue, "a-good"), aPoor = at(*dialogue, "a-poor");
    const ChoiceIndex bGood = at(*dialogue, "b-good"), bPoor = at(*dialogue, "b-poor");
    const auto points = [&](ChoiceIndex a, ChoiceIndex b) {
        return dialogue->choices[a].points + dialogue->choices[b].points;
    };
    ItemStatistics reversed(*dialogue), alike(*dialogue);
    for (int i = 0; i < 50; ++i) {
        reversed.add(std::array{aPoor, bGood}, points(aPoor, bGood));
        reversed.add(std::array{aGood, bPoor}, points(aGood, bPoor));
        alike.add(std::array{aGood, bGood}, points(aGood, bGood));
    }
    const auto moments = reversed.figures();
    CHECK(moments[0].choices[0].isReversed);
    CHECK(moments[0].choices[1].isReversed);
    CHECK_FALSE(alike.figures()[0].choices[0].discrimination);
    CHECK(alike.figures()[0].choices[1].taken == 0);
}

TEST_CASE("few talks are few", "[learner][statistics]") {
    const auto dialogue = twoMoments();
    ItemStatistics statistics(*dialogue);
    statistics.add(std::array{at(*dialogue, "a-good")}, 0);
    REQUIRE(statistics.figures().size() == 1);
    CHECK(statistics.figures()[0].isFew());
}
