#include "store/Arrivals.h"

#include "store/Folder.h"
#include "store/Learners.h"
#include "store/Progress.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

constexpr std::int64_t day = 86'400;

Arrivals::Arrival arrival(char digit, int days) {
    Arrivals::Arrival each;
    Attempt& attempt = each.traveller.attempt;
    attempt.uid = std::string(32, digit);
    attempt.dialogue = "small";
    attempt.hash = 7;
    attempt.started = 100, attempt.updated = 200;
    attempt.status = Attempt::Status::finished;
    attempt.replies = 2;
    attempt.summary =
        Summary{.points = -3, .best = 0, .worst = -9, .score = 67, .outcome = Outcome::winWin, .ending = "end"};
    each.traveller.replies = {{"a", 1000}, {"b", 2000}};
    each.traveller.notes = {{1, "hint"}};
    each.traveller.learnerUid = std::string(32, 'e');
    each.traveller.learnerName = "Ana";
    each.traveller.consent = Consent{1000, days};
    each.hash = 8;
    each.summary =
        Summary{.points = -1, .best = 0, .worst = -9, .score = 89, .outcome = Outcome::loseWin, .ending = "end"};
    return each;
}

} // namespace

TEST_CASE("What arrives is kept with our score and with what was said of it", "[store][arrivals]") {
    Attempts attempts = Attempts::inMemory();
    Arrivals arrivals(attempts);
    const auto welcomes = arrivals.take(std::array{arrival('1', 30), arrival('2', 30), arrival('1', 30)}, 5000);
    REQUIRE(welcomes);
    CHECK(*welcomes == std::vector{Arrivals::Welcome::taken, Arrivals::Welcome::taken, Arrivals::Welcome::known});
    const auto first = attempts.find(1);
    REQUIRE(first);
    CHECK(first->hash == 8);
    CHECK(first->summary == arrival('1', 30).summary);
    CHECK(first->learner != nobody);
    const auto claim = arrivals.claimOf(1);
    REQUIRE(claim);
    REQUIRE(*claim);
    CHECK((*claim)->hash == 7);
    CHECK((*claim)->summary == arrival('1', 30).traveller.attempt.summary);
    CHECK(attempts.replies(1)->size() == 2);
    CHECK(attempts.transcript(1)->entries.size() == 3);
    int leaving = 0;
    CHECK_FALSE(arrivals.eachLeaving({}, [&](TravellingAttempt& traveller) {
        ++leaving;
        CHECK(traveller.learnerUid == std::string(32, 'e'));
        CHECK(traveller.notes.size() == 1);
        CHECK(traveller.consent->until() == 1000 + 30 * day);
    }));
    CHECK(leaving == 2);
}

TEST_CASE("What may no longer be kept is forgotten, the rest stays", "[store][arrivals]") {
    Attempts attempts = Attempts::inMemory();
    Arrivals arrivals(attempts);
    REQUIRE(arrivals.take(std::array{arrival('1', 1), arrival('2', 30)}, 1000));
    Progress progress(attempts.database());
    const LearnerId ana = attempts.find(1)->learner;
    const CountedTalk counted{1, 40, "angry", TalkEvidence{{{"turn", 1, 1}}, {{"start", 0, 3}}}};
    REQUIRE_FALSE(progress.count(std::span(&counted, 1)));
    CHECK(*arrivals.forget(1000 + day) == 0); // the last second still counts
    CHECK(progress.observations(ana)->size() == 1);
    CHECK(*arrivals.forget(1001 + day) == 1);
    CHECK(progress.observations(ana)->empty()); // nor what was counted of it; the rest is counted anew
    CHECK(progress.moments(ana)->empty());
    CHECK(progress.uncounted(ana, 10)->size() == 1);
    CHECK_FALSE(attempts.find(1));
    CHECK(attempts.find(2));
    CHECK_FALSE(*arrivals.claimOf(1));
    CHECK(Learners(attempts.database()).all()->size() == 1);
    CHECK(*arrivals.forget(1001 + 30 * day) == 1);
    CHECK(Learners(attempts.database()).all()->empty()); // with nothing left, the name goes too
    CHECK(*arrivals.forget(1001 + 90 * day) == 0);
}

TEST_CASE("What is brought home is no longer forgotten, if it is theirs", "[store][arrivals]") {
    Attempts attempts = Attempts::inMemory();
    Arrivals arrivals(attempts);
    REQUIRE(arrivals.take(std::array{arrival('1', 1), arrival('2', 1), arrival('3', 1)}, 1000));
    const LearnerId ana = attempts.find(1)->learner;
    std::array brought{arrival('1', 1), arrival('2', 1)};
    brought[0].broughtHome = ana;
    brought[1].broughtHome = ana + 1; // somebody else's word
    for (Arrivals::Arrival& each : brought) each.traveller.consent.reset();
    const auto welcomes = arrivals.take(brought, 2000);
    REQUIRE(welcomes);
    CHECK(*welcomes == std::vector{Arrivals::Welcome::known, Arrivals::Welcome::known});
    CHECK(*arrivals.forget(1000 + 9 * day) == 2);
    CHECK(attempts.find(1));
    int limited = 0;
    CHECK_FALSE(arrivals.eachLeaving(ana, [&](TravellingAttempt& traveller) { limited += traveller.consent ? 1 : 0; }));
    CHECK(limited == 0);
}

TEST_CASE("What a record store has got is known by its address, and goes with the attempt", "[store][arrivals]") {
    Attempts attempts = Attempts::inMemory();
    Arrivals arrivals(attempts);
    REQUIRE(arrivals.take(std::array{arrival('1', 1)}, 1000));
    const std::string uid(32, '1');
    CHECK_FALSE(arrivals.noteSent("http://a", uid, 3));
    CHECK_FALSE(arrivals.noteSent("http://a", uid, 2)); // never less
    CHECK(arrivals.sentTo("http://a")->at(uid) == 3);
    CHECK(arrivals.sentTo("http://b")->empty());
    CHECK(*arrivals.forget(1001 + day) == 1);
    CHECK(arrivals.sentTo("http://a")->empty());
}
