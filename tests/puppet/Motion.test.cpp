#include "puppet/Motion.h"

#include "puppet/Moods.h"
#include "puppet/Swing.h"
#include "support/Catch.h"

#include <cmath>

using namespace rapport;
using namespace rapport::testing;

namespace {

constexpr int frame = 33;

const Look& anyLook() {
    return standardLook();
}

// Places are measured in points, everything else in its own small unit.
bool isPlace(std::size_t index) {
    if (index == std::size_t(Joint::sway)) return true;
    return index >= jointCount && (index - jointCount) % limbCount <= std::size_t(Limb::wristY);
}

struct Step {
    float place = 0; // points
    float rest = 0;
};

Step largestStep(const Pose& before, const Pose& after) {
    Step step;
    for (std::size_t i = 0; i < Pose::size; ++i) {
        // A blink is meant to be quick.
        if (i == std::size_t(Joint::lids)) continue;
        float& largest = isPlace(i) ? step.place : step.rest;
        largest = std::max(largest, std::abs(after.value[i] - before.value[i]));
    }
    return step;
}

void run(Motion& motion, int milliseconds) {
    for (int t = 0; t < milliseconds; t += frame) motion.advance(frame);
}

} // namespace

TEST_CASE("nothing jumps when the emotion and the gesture change", "[puppet][property]") {
    for (std::size_t i = 0; i < gestureCount; ++i) {
        const Gesture gesture = Gesture(i);
        INFO(word(gesture));
        Motion motion(anyLook());
        motion.feel(delighted);
        run(motion, 1000);
        Pose before = motion.pose();
        motion.feel(furious);
        motion.gesture(gesture);
        CHECK(largestStep(before, motion.pose()).place == 0);
        for (int t = 0; t < 4000; t += frame) {
            // In the midst of the movement everything turns round again.
            if (t / frame == 15) motion.feel(anxious);
            if (t / frame == 20) motion.gesture(Gesture::neutral);
            if (t / frame == 40) motion.gesture(gesture);
            motion.advance(frame);
            const Step step = largestStep(before, motion.pose());
            before = motion.pose();
            REQUIRE(step.place < 75);
            REQUIRE(step.rest < 0.62f);
        }
    }
}

TEST_CASE("the same calls give the same pictures", "[puppet][property]") {
    DisplayList one, other;
    Motion a(anyLook()), b(anyLook());
    for (int t = 0; t < 9000; t += frame) {
        for (Motion* motion : {&a, &b}) {
            if (t / frame == 10) motion->feel(furious);
            if (t / frame == 20) motion->gesture(Gesture::bangs);
            if (t / frame == 30) motion->speak(2000);
            motion->advance(frame);
        }
        a.draw(one);
        b.draw(other);
        REQUIRE(one == other);
    }
}

TEST_CASE("the pace of the frames does not change the movement", "[puppet][property]") {
    Motion fine(anyLook()), coarse(anyLook());
    for (Motion* motion : {&fine, &coarse}) {
        motion->feel(anxious);
        motion->gesture(Gesture::fidgets);
    }
    for (int i = 0; i < 400; ++i) fine.advance(8);
    for (int i = 0; i < 32; ++i) coarse.advance(100);
    CHECK(fine.pose().value == coarse.pose().value);
}

TEST_CASE("breath stays within bounds and lids within sight", "[puppet][property]") {
    Motion motion(anyLook());
    motion.feel(furious);
    float shut = 1;
    for (int t = 0; t < 60000; t += frame) {
        motion.advance(frame);
        REQUIRE(std::abs(motion.pose()[Joint::breath]) <= 1.001f);
        REQUIRE(motion.pose()[Joint::lids] >= 0);
        shut = std::min(shut, motion.pose()[Joint::lids]);
    }
    CHECK(shut < 0.3f);
}

TEST_CASE("a calm customer only breathes", "[puppet][unit]") {
    Motion motion(anyLook());
    motion.advance(500);
    CHECK(motion.tempo() == Tempo::breathing);
    motion.feel(furious);
    motion.advance(frame);
    CHECK(motion.tempo() == Tempo::moving);
    run(motion, 4000);
    CHECK(motion.tempo() == Tempo::breathing);
    motion.speak(500);
    CHECK(motion.tempo() == Tempo::moving);
    run(motion, 2000);
    CHECK(motion.tempo() == Tempo::breathing);
}

TEST_CASE("a burst of a gesture is movement all through, and then there is rest", "[puppet][unit]") {
    Motion motion(anyLook());
    motion.gesture(Gesture::drums);
    bool rested = false;
    for (int t = 0; t < 8000; t += frame) {
        motion.advance(frame);
        rested = rested || motion.tempo() == Tempo::breathing;
    }
    CHECK(rested);
}

TEST_CASE("speaking moves the lips for as long as was asked", "[puppet][unit]") {
    Motion motion(anyLook());
    const float closed = motion.pose()[Joint::mouthOpen];
    motion.speak(1000);
    float widest = 0;
    for (int t = 0; t < 900; t += frame) {
        motion.advance(frame);
        widest = std::max(widest, motion.pose()[Joint::mouthOpen]);
    }
    CHECK(widest > closed + 0.1f);
    run(motion, 1500);
    CHECK(motion.pose()[Joint::mouthOpen] == Approx(closed).margin(0.01));
}

TEST_CASE("with reduced motion a gesture settles and does not repeat", "[puppet][unit]") {
    Motion motion(anyLook());
    motion.setAmount(Amount::reduced);
    motion.feel(furious);
    motion.gesture(Gesture::paces);
    motion.speak(60000);
    run(motion, 5000);
    for (int t = 0; t < 10000; t += frame) {
        motion.advance(frame);
        REQUIRE(motion.tempo() == Tempo::breathing);
    }
    CHECK(motion.pose()[Joint::sway] == Approx(0).margin(0.1));
}

TEST_CASE("with motion off the final pose is there at once and stays", "[puppet][unit]") {
    Motion motion(anyLook());
    motion.setAmount(Amount::off);
    for (const Emotion& mood : moods())
        for (std::size_t i = 0; i < gestureCount; ++i) {
            motion.feel(mood);
            motion.gesture(Gesture(i));
            motion.speak(1000);
            CHECK(motion.tempo() == Tempo::still);
            CHECK(motion.pose().value == poseOf(mood, Gesture(i)).value);
            motion.advance(700);
            CHECK(motion.tempo() == Tempo::still);
            CHECK(motion.pose().value == poseOf(mood, Gesture(i)).value);
        }
}

TEST_CASE("anger drums harder and faster", "[puppet][unit]") {
    const Mood calm = moodOf(Emotion{}), angry = moodOf(furious);
    CHECK(angry.haste() > calm.haste());
    CHECK(angry.force() > calm.force());
    const auto height = [](const Mood& mood) {
        float highest = 0;
        for (float t = 0.5f; t < 2; t += 0.01f)
            highest = std::max(highest, swingOf(Gesture::drums, t, mood)(Side::right, Limb::liftIndex));
        return highest;
    };
    CHECK(height(angry) > 1.2f * height(calm));
}
