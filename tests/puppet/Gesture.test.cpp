#include "dialogue/Gesture.h"

#include "puppet/Look.h"
#include "support/Catch.h"

#include <set>

using namespace rapport;

TEST_CASE("every gesture's word leads back to it", "[puppet][unit]") {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < gestureCount; ++i) {
        const Gesture gesture = Gesture(i);
        INFO(word(gesture));
        CHECK(gestureFromWord(word(gesture)) == gesture);
        CHECK(seen.insert(word(gesture)).second);
    }
    CHECK(gestureFromWord("leans-in") == Gesture::leansIn);
    CHECK_FALSE(gestureFromWord("leansIn"));
    CHECK_FALSE(gestureFromWord(""));
}

TEST_CASE("looks are found by their names only", "[puppet][unit]") {
    REQUIRE(lookNamed("man-50-grey-jacket"));
    REQUIRE(lookNamed("woman-30-cream-coat"));
    CHECK(lookNamed("woman-30-cream-coat")->woman);
    CHECK_FALSE(lookNamed("man-51-grey-jacket"));
    std::set<std::string_view> seen;
    for (const Look& look : allLooks()) {
        CHECK(lookNamed(look.name) == &look);
        CHECK(seen.insert(look.name).second);
    }
}
