#include "app/LearningDesk.h"

#include "store/Learners.h"
#include "support/Catch.h"

using namespace rapport;

TEST_CASE("profiles that cannot be kept are not changed, and that is told", "[app][learners]") {
    Attempts attempts = Attempts::inMemory();
    const auto ana = Learners(attempts.database()).add("Ana", ProfileColour::teal, std::nullopt, 1000);
    REQUIRE(ana);
    Trouble trouble;
    LearningDesk desk(attempts, trouble);
    REQUIRE_FALSE(trouble);
    CHECK(*desk.choose({ana->id, ""}));
    CHECK_FALSE(desk.add({"Bo", ProfileColour::blue, "", true}));
    CHECK(desk.remove());
    CHECK(desk.name() == "Ana");
    CHECK(Learners(attempts.database()).all()->size() == 1);
}
