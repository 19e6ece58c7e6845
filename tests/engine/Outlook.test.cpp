#include "engine/Outlook.h"

#include "engine/Debrief.h"
#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"

#include <map>

using namespace rapport;

namespace {

// Every conversation from a state, one by one.
Prospect bruteForce(const Dialogue& dialogue, const State& state) {
    Prospect sum;
    bool any = false;
    if (!dialogue.isEnding(state.at)) {
        for (const Choice& choice : dialogue.choicesOf(state.at)) {
            if (availability(dialogue, state, choice) != Availability::open) continue;
            const State after = take(dialogue, state, choice);
            const Prospect onwards = bruteForce(dialogue, after);
            const int gain = earned(dialogue, state, choice, after);
            sum.best = any ? std::max(sum.best, gain + onwards.best) : gain + onwards.best;
            sum.worst = any ? std::min(sum.worst, gain + onwards.worst) : gain + onwards.worst;
            sum.longest = std::max<std::uint16_t>(sum.longest, std::uint16_t(onwards.longest + 1));
            sum.outcomes |= onwards.outcomes;
            any = true;
        }
    }
    if (!any) sum.outcomes = std::uint8_t(1u << unsigned(outcomeOf(dialogue, state)));
    return sum;
}

// Plays at random to the end.
Session randomTalk(const std::shared_ptr<const Dialogue>& dialogue, Dice& dice) {
    Session session(dialogue);
    while (!session.isOver()) {
        std::vector<ChoiceIndex> open;
        for (const Session::Offer& offer : session.choices())
            if (offer.availability == Availability::open) open.push_back(offer.choice);
        session.choose(open[std::size_t(dice.roll(int(open.size())))]);
    }
    return session;
}

} // namespace

TEST_CASE("the outlook agrees with playing every conversation", "[engine][outlook][property]") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const Outlook outlook(*dialogue);
        REQUIRE(outlook.isComplete());
        const Prospect expected = bruteForce(*dialogue, opening(*dialogue));
        const Prospect found = *outlook.fromOpening();
        INFO("seed " << seed);
        CHECK(found.best == expected.best);
        CHECK(found.worst == expected.worst);
        CHECK(found.longest == expected.longest);
        CHECK(found.outcomes == expected.outcomes);
    }
}

TEST_CASE("what a talk lost adds up to what it missed", "[engine][debrief][property]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const Outlook outlook(*dialogue);
        const Session session = randomTalk(dialogue, dice);
        const Debrief review = debrief(session, outlook);
        int lost = 0;
        for (const TurnReview& turn : review.turns) {
            CHECK(*turn.lost >= 0);
            CHECK(turn.better.has_value() == (*turn.lost > 0));
            lost += *turn.lost;
        }
        INFO("seed " << seed);
        CHECK(lost == *review.best - review.points);
        CHECK(*review.score >= 0);
        CHECK(*review.score <= 100);
    }
}

TEST_CASE("the better reply, followed to the end, loses nothing more", "[engine][debrief][property]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const Outlook outlook(*dialogue);
        Session session(dialogue);
        while (!session.isOver()) {
            // Say anything; if it lost points, take it back and say the better one.
            std::vector<ChoiceIndex> open;
            for (const Session::Offer& offer : session.choices())
                if (offer.availability == Availability::open) open.push_back(offer.choice);
            session.choose(open[std::size_t(dice.roll(int(open.size())))]);
            const TurnReview last = debrief(session, outlook).turns.back();
            if (!last.better) continue;
            session.rewind(last.turn);
            session.choose(*last.better);
        }
        CHECK(session.points() == outlook.fromOpening()->best);
    }
}

TEST_CASE("the last chance leads to the better outcome it names", "[engine][debrief][property]") {
    int rescued = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const Outlook outlook(*dialogue);
        Session session = randomTalk(dialogue, dice);
        const Debrief review = debrief(session, outlook);
        if (!review.rescue) continue;
        ++rescued;
        CHECK(review.rescue->outcome > *review.outcome);
        CHECK_FALSE(outlook.at(session.turns()[review.rescue->turn].after)->canReach(review.rescue->outcome));
        session.rewind(review.rescue->turn);
        for (const ChoiceIndex step : review.rescue->continuation) session.choose(step);
        REQUIRE(session.isOver());
        CHECK(outcomeOf(*dialogue, session.state()) == review.rescue->outcome);
    }
    CHECK(rescued > 30);
}

TEST_CASE("an outlook beyond its limit claims nothing", "[engine][outlook]") {
    Dice dice(3);
    const auto dialogue = randomDialogue(dice);
    const Outlook outlook(*dialogue, 3);
    CHECK_FALSE(outlook.isComplete());
    CHECK_FALSE(outlook.fromOpening());
    const Debrief review = debrief(randomTalk(dialogue, dice), outlook);
    CHECK(review.over);
    CHECK_FALSE(review.best);
    CHECK_FALSE(review.score);
    CHECK(review.recommend);
}

TEST_CASE("a feeling that nothing reads does not multiply the states", "[engine][outlook]") {
    const std::string endings = R"(<ending id="end" outcome="win-win"><text xml:lang="en">End.</text></ending>)";
    std::string nodes;
    const char* next[] = {"b", "c", "end"};
    const char* ids[] = {"a", "b", "c"};
    for (int i = 0; i < 3; ++i)
        nodes += std::string("<node id=\"") + ids[i] + "\"><line xml:lang=\"en\">Line.</line>" +
                 reply(std::string(ids[i]) + "-1", next[i]) +
                 reply(std::string(ids[i]) + "-2", next[i], R"(style="aggressive")") +
                 reply(std::string(ids[i]) + "-3", next[i], R"(style="passive")") + "</node>";
    const auto dialogue = smallDialogue(nodes + endings);
    CHECK(Outlook(*dialogue).stateCount() == 4);
}
