#include "engine/Scoring.h"

#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

const std::string endings = R"(<ending id="good" outcome="win-win"><text xml:lang="en">Good.</text></ending>)";

} // namespace

TEST_CASE("every mark counts for its principle and cites its turn", "[engine][scoring]") {
    const auto dialogue = smallDialogue(
        "<node id=\"a\"><line xml:lang=\"en\">A.</line>" +
        reply("one", "b", R"(step="complaint-steps.accept complaint-steps.calm")",
              R"(<honours principle="understand"/><uses skill="listening.repeat"/>)") +
        "</node>" + "<node id=\"b\"><line xml:lang=\"en\">B.</line>" +
        reply("two", "good", R"(style="passive" step="complaint-steps.accept")",
              R"(<violates principle="understand" severity="2"/><errs error="complaint-errors.argue"/>)") +
        "</node>" + endings);
    Session session(dialogue);
    session.choose("one");
    session.choose("two");
    const Scorecard card = score(session);
    CHECK(card.of(Principle::understand).honoured == 1);
    CHECK(card.of(Principle::understand).violated == 1);
    CHECK(card.of(Principle::understand).score == 33); // 100 * 1 / (1 + 2)
    CHECK(card.of(Principle::understand).turns == std::vector<std::size_t>{0, 1});
    CHECK_FALSE(card.of(Principle::noGossip).score);
    REQUIRE(card.steps.size() == 2);
    CHECK(item(card.steps[1].item).id == "complaint-steps.calm");
    REQUIRE(card.errors.size() == 1);
    CHECK(card.errors[0].turn == 1);
    CHECK(card.of(Style::assertive).percent == 50);
    CHECK(card.of(Style::passive).percent == 50);
}

TEST_CASE("style shares sum to 100", "[engine][scoring][property]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Dice dice(seed);
        Session session(randomDialogue(dice));
        while (!session.isOver()) {
            std::vector<ChoiceIndex> open;
            for (const Session::Offer& offer : session.choices())
                if (offer.availability == Availability::open) open.push_back(offer.choice);
            session.choose(open[std::size_t(dice.roll(int(open.size())))]);
        }
        int sum = 0;
        for (const StyleShare& share : score(session).styles) sum += share.percent;
        CHECK(sum == (session.turns().empty() ? 0 : 100));
    }
}

TEST_CASE("the score runs from 0 at the worst to 100 at the best", "[engine][scoring]") {
    CHECK(scaledScore(-10, -10, 20) == 0);
    CHECK(scaledScore(20, -10, 20) == 100);
    CHECK(scaledScore(5, -10, 20) == 50);
    CHECK(scaledScore(0, 0, 0) == 100);
    CHECK(scaledScore(1, 0, 3) == 33);
    CHECK(scaledScore(2, 0, 3) == 67);
}

TEST_CASE("a delighted customer recommends us and a furious one does not", "[engine][scoring]") {
    Emotion emotion;
    for (const Feeling feeling : allFeelings) emotion.set(feeling, feelingMax);
    emotion.set(Feeling::anger, 0);
    CHECK(recommendation(emotion) == 10);
    for (const Feeling feeling : allFeelings) emotion.set(feeling, 0);
    emotion.set(Feeling::anger, 10);
    CHECK(recommendation(emotion) == 0);
    CHECK(recommendation(Emotion{}) == 5);
}
