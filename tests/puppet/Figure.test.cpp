#include "puppet/Figure.h"

#include "puppet/Moods.h"
#include "puppet/Motion.h"
#include "puppet/ShippedCast.h"
#include "support/Catch.h"

#include <algorithm>
#include <cmath>

using namespace rapport;
using namespace rapport::testing;

namespace {

// Every push has its pop, never the other way round, and the numbers are as many as the verbs say and finite.
bool isSound(const DisplayList& list) {
    int open = 0;
    std::size_t numbers = 0;
    for (Verb verb : list.verbs()) {
        numbers += std::size_t(numbersOf(verb));
        if (verb == Verb::transform || verb == Verb::clip || verb == Verb::window) ++open;
        if (verb == Verb::restore && --open < 0) return false;
    }
    return open == 0 && numbers == list.numbers().size() &&
           std::ranges::all_of(list.numbers(), [](float n) { return std::isfinite(n) && std::abs(n) < 3000; });
}

} // namespace

TEST_CASE("every look draws a sound picture in every mood and gesture", "[puppet][property]") {
    DisplayList list;
    for (const Look& look : shippedCast().looks())
        for (const Emotion& mood : moods())
            for (std::size_t i = 0; i < gestureCount; ++i) {
                INFO(look.name << ' ' << word(Gesture(i)));
                list.clear();
                drawFigure(look, poseOf(mood, Gesture(i)), list);
                REQUIRE(list.verbs().size() > 200);
                REQUIRE(isSound(list));
            }
}

TEST_CASE("every gesture is sound and visible while it moves", "[puppet][property]") {
    DisplayList list, before;
    for (std::size_t i = 1; i < gestureCount; ++i) {
        INFO(word(Gesture(i)));
        Motion motion(*shippedCast().find("woman-30-cream-coat"));
        motion.feel(furious);
        motion.gesture(Gesture(i));
        motion.draw(before);
        int changed = 0;
        for (int t = 0; t < 5000; t += 50) {
            motion.advance(50);
            motion.draw(list);
            REQUIRE(isSound(list));
            changed += list == before ? 0 : 1;
            before = list;
        }
        CHECK(changed > 90);
    }
}

TEST_CASE("drawing again allocates nothing new", "[puppet][unit]") {
    DisplayList list;
    Motion motion(standardLook());
    motion.draw(list);
    const float* memory = list.numbers().data();
    motion.draw(list);
    CHECK(list.numbers().data() == memory);
}

TEST_CASE("a still pose draws the same list twice", "[puppet][unit]") {
    DisplayList one, other;
    drawFigure(standardLook(), poseOf(anxious, Gesture::neutral), one);
    drawFigure(standardLook(), poseOf(anxious, Gesture::neutral), other);
    CHECK(one == other);
    drawFigure(standardLook(), poseOf(furious, Gesture::neutral), other);
    CHECK_FALSE(one == other);
}
