#include "store/Progress.h"

#include "store/Folder.h"
#include "store/Learners.h"
#include "store/Talks.h"

using namespace rapport;

namespace {

AttemptId finished(Attempts& attempts, const std::string& dialogue) {
    const AttemptId id = talk(attempts, dialogue, 2);
    REQUIRE_FALSE(attempts.finish(id, {3, 9, -4, 54, Outcome::winWin, "out"}, 2000));
    return id;
}

const TalkEvidence evidence = {{{"principle:no-blame", 1, 2}, {"turn", 1, 1}}, {{"start", 0, 0}, {"middle", 1, 5}}};

} // namespace

TEST_CASE("Each finished talk is counted once, and what it says is summed up by day", "[store][progress]") {
    const Folder folder;
    {
        Attempts attempts = opened(folder.home());
        Progress progress(attempts.database());
        talk(attempts, "unfinished", 2);
        for (const AttemptId id : {finished(attempts, "a"), finished(attempts, "a")}) {
            CHECK((*progress.uncounted()).front() == id);
            for (int again = 0; again < 2; ++again) REQUIRE_FALSE(progress.count(*attempts.find(id), 40, "angry", evidence));
        }
        CHECK((*progress.uncounted()).empty());
        REQUIRE_FALSE(progress.passOver(finished(attempts, "gone")));
        CHECK((*progress.uncounted()).empty());
    }
    Attempts attempts = opened(folder.home());
    const Progress progress(attempts.database());
    const auto observations = *progress.observations(nobody);
    REQUIRE(observations.size() == 2);
    CHECK(observations[0].day == 40);
    CHECK(observations[0].customer == "angry");
    CHECK(observations[0].seen == Observation{"principle:no-blame", 2, 4});
    const auto moments = *progress.moments(nobody);
    REQUIRE(moments.size() == 2);
    CHECK(moments[0] == Moment{"a", "middle", 40, 2, 80, 0, 3, 1});
    CHECK(moments[1] == Moment{"a", "start", 40, 2, 0, 2, 3, 0});
}

TEST_CASE("Progress is everybody's own, goes with a profile, and comes along when talks are taken over", "[store][progress]") {
    Attempts attempts = Attempts::inMemory();
    Progress progress(attempts.database());
    Learners learners(attempts.database());
    const Result<Learner> mei = learners.add("Mei", ProfileColour::blue, {}, 1);
    REQUIRE(mei);
    REQUIRE_FALSE(progress.count(*attempts.find(finished(attempts, "a")), 40, "angry", evidence));
    CHECK((*progress.observations(mei->id)).empty());
    REQUIRE_FALSE(learners.takeOver(mei->id));
    CHECK((*progress.observations(nobody)).empty());
    for (const AttemptId id : *progress.uncounted())
        REQUIRE_FALSE(progress.count(*attempts.find(id), 40, "angry", evidence));
    CHECK((*progress.observations(mei->id)).size() == 2);
    REQUIRE_FALSE(learners.remove(mei->id));
    CHECK((*progress.observations(mei->id)).empty());
    CHECK((*progress.moments(mei->id)).empty());
}
