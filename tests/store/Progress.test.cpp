#include "store/Progress.h"

#include "store/Folder.h"
#include "store/Learners.h"
#include "store/Talks.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

AttemptId finished(Attempts& attempts, const std::string& dialogue) {
    const AttemptId id = talk(attempts, dialogue, 2);
    REQUIRE_FALSE(attempts.finish(id, {3, 9, -4, 54, Outcome::winWin, "out"}, 2000));
    return id;
}

// A talk with an angry customer on day 40, with a loss in the middle.
std::vector<CountedTalk> counted(AttemptId id) {
    return {{id, 40, "angry",
             TalkEvidence{{{"principle:no-blame", 1, 2}, {"turn", 1, 1}}, {{"start", 0, 0}, {"middle", 1, 5}}}}};
}

std::vector<AttemptId> uncounted(const Progress& progress, LearnerId learner = nobody) {
    return *progress.uncounted(learner, 100);
}

} // namespace

TEST_CASE("Each finished talk is counted once, and what it says is summed up by day", "[store][progress]") {
    const Folder folder;
    {
        Attempts attempts = opened(folder.home());
        Progress progress(attempts.database());
        talk(attempts, "unfinished", 2);
        for (const AttemptId id : {finished(attempts, "a"), finished(attempts, "a")}) {
            CHECK(uncounted(progress).front() == id);
            for (int again = 0; again < 2; ++again) REQUIRE_FALSE(progress.count(counted(id)));
        }
        CHECK(uncounted(progress).empty());
        REQUIRE_FALSE(progress.count(std::vector<CountedTalk>{{finished(attempts, "gone"), 40, "", {}}}));
        CHECK(uncounted(progress).empty());
    }
    Attempts attempts = opened(folder.home());
    const Progress progress(attempts.database());
    const auto observations = *progress.observations(nobody);
    REQUIRE(observations.size() == 2);
    CHECK(observations[0].week == weekOf(40));
    CHECK(*progress.days(nobody) == std::vector<int>{40});
    CHECK(observations[0].customer == "angry");
    CHECK(observations[0].seen == Observation{"principle:no-blame", 2, 4});
    const auto moments = *progress.moments(nobody);
    REQUIRE(moments.size() == 2);
    CHECK(moments[0] == Moment{"a", "middle", 40, 2, 80, 0, 3, 1});
    CHECK(moments[1] == Moment{"a", "start", 40, 2, 0, 2, 3, 0});
}

TEST_CASE("Progress is everybody's own, goes with a profile, and comes along when talks are taken over",
          "[store][progress]") {
    Attempts attempts = Attempts::inMemory();
    Progress progress(attempts.database());
    Learners learners(attempts.database());
    const Result<Learner> mei = learners.add("Mei", ProfileColour::blue, {}, 1);
    REQUIRE(mei);
    REQUIRE_FALSE(progress.count(counted(finished(attempts, "a"))));
    CHECK((*progress.observations(mei->id)).empty());
    REQUIRE_FALSE(learners.takeOver(mei->id));
    CHECK((*progress.observations(nobody)).empty());
    CHECK(uncounted(progress).empty());
    for (const AttemptId id : uncounted(progress, mei->id)) REQUIRE_FALSE(progress.count(counted(id)));
    CHECK((*progress.observations(mei->id)).size() == 2);
    REQUIRE_FALSE(learners.remove(mei->id));
    CHECK((*progress.observations(mei->id)).empty());
    CHECK((*progress.moments(mei->id)).empty());
    CHECK((*progress.days(mei->id)).empty());
}
