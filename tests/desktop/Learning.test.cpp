#include "desktop/Desk.h"
#include "engine/Outlook.h"
#include "engine/ReplyOrder.h"
#include "store/Attempts.h"
#include "store/Learners.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace rapport;

namespace {

// The queue as somebody has it who always takes what is offered last, kept among the attempts without a profile.
AttemptId playBadly(Attempts& attempts) {
    DialogueReading reading = readDialogue(shippedFile("dialogues/case-long-queue.xml"), shippedRulebook());
    REQUIRE(reading.dialogue);
    Session session(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    Attempt attempt;
    attempt.dialogue = session.dialogue().id;
    attempt.hash = session.dialogue().hash;
    attempt.started = 1'700'000'000;
    const Result<AttemptId> id = attempts.begin(attempt);
    REQUIRE(id);
    while (!session.isOver()) {
        std::optional<ChoiceIndex> last;
        for (const Session::Offer& offer : session.choices())
            if (offer.availability == Availability::open && !session.dialogue().choices[offer.choice].isTimeout)
                last = offer.choice;
        REQUIRE(last);
        const std::string reply(session.dialogue().name(session.dialogue().choices[*last].id));
        REQUIRE_FALSE(attempts.addReply(*id, session.turns().size(), reply, 1000, 1'700'000'000));
        session.choose(*last);
    }
    const Debrief review = debrief(session, Outlook(session.dialogue()));
    REQUIRE_FALSE(attempts.finish(*id, summaryOf(session.dialogue(), review), 1'700'000'100));
    return *id;
}

Attempt newestIn(const Desk& desk) {
    Result<Attempts> attempts = Attempts::open(Home(desk.home()));
    REQUIRE(attempts);
    const auto id = attempts->newest();
    REQUIRE(id);
    REQUIRE(*id);
    return *attempts->find(**id);
}

// The digit of the first reply, in the order shown, that does not end the talk where the newest attempt lost most.
std::string keyThatGoesOn(const Desk& desk) {
    const Result<Attempts> attempts = Attempts::open(Home(desk.home()));
    REQUIRE(attempts);
    const Attempt attempt = newestIn(desk);
    DialogueReading reading = readDialogue(shippedFile("dialogues/case-long-queue.xml"), shippedRulebook());
    Session session(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    for (const std::string& reply : attempts->transcript(attempt.id)->choiceIds()) REQUIRE_FALSE(session.choose(reply));
    const Debrief review = debrief(session, Outlook(session.dialogue()));
    const auto worst =
        std::ranges::max_element(review.turns, {}, [](const TurnReview& turn) { return turn.lost.value_or(0); });
    session.rewind(std::size_t(worst - review.turns.begin()));
    int number = 0;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), attempt.seed)) {
        ++number;
        Session next = session;
        if (offer.availability != Availability::open) continue;
        next.choose(offer.choice);
        if (!next.isOver()) return std::to_string(number);
    }
    FAIL("every reply ends the talk");
    return {};
}

} // namespace

TEST_CASE("a newcomer makes a profile, takes over what was played, and practises exactly where most was lost",
          "[desktop][learning]") {
    Desk desk(1366, 768, {"--lang", "en"});
    AttemptId played = 0;
    {
        Result<Attempts> attempts = Attempts::open(Home(desk.home()));
        REQUIRE(attempts);
        played = playBadly(*attempts);
    }
    REQUIRE(desk.clickText("Who is learning?"));
    REQUIRE(desk.clickText("New profile"));
    REQUIRE(desk.waitForText("Create the profile"));
    for (const char* letter : {"b", "o"}) desk.key(letter);
    REQUIRE(desk.clickText("It was mine"));
    REQUIRE(desk.clickText("Create the profile"));
    REQUIRE(desk.waitForText("Learning now: bo"));

    REQUIRE(desk.clickText("My progress"));
    REQUIRE(desk.waitForText("Five principles"));
    desk.key("Escape");
    REQUIRE(desk.clickText("Today's practice"));
    REQUIRE(desk.waitForText("Twenty-three minutes"));
    CHECK(desk.shows("lost here"));
    desk.key("1");
    for (int i = 0; i < 100 && desk.shows("lost here"); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    REQUIRE_FALSE(desk.shows("lost here"));
    std::this_thread::sleep_for(std::chrono::milliseconds(900)); // replies are deaf for a moment after they appear
    desk.key(keyThatGoesOn(desk).c_str());
    std::this_thread::sleep_for(std::chrono::milliseconds(900));
    const Attempt attempt = newestIn(desk);
    CHECK(attempt.parent == played);
    REQUIRE(attempt.parentTurn);
    CHECK(attempt.replies == *attempt.parentTurn + 1);
    CHECK(attempt.learner != nobody);
    CHECK(desk.close() == 0);

    desk.start(); // with profiles, everybody says who they are
    REQUIRE(desk.waitForText("Who is learning?"));
    desk.key("1");
    REQUIRE(desk.waitForText("Learning now: bo"));
    CHECK(desk.waitForText("Go on with"));
    CHECK(desk.close() == 0);
}
