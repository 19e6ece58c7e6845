#include "dialogue/Gesture.h"

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
