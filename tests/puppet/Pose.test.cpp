#include "puppet/Pose.h"

#include "puppet/Mood.h"
#include "puppet/Moods.h"
#include "support/Catch.h"

using namespace rapport;
using namespace rapport::testing;

TEST_CASE("an unused feeling shows nothing", "[puppet][unit]") {
    const Mood mood = moodOf(Emotion{});
    CHECK(mood.anger == 0);
    CHECK(mood.impatience == 0);
    CHECK(mood.worry == 0);
    CHECK(mood.distrust == 0);
    CHECK(mood.gloom == 0);
    CHECK(mood.joy == 0);
}

TEST_CASE("each mood leads in its own emotion", "[puppet][unit]") {
    const auto strongest = [](const Emotion& emotion) {
        const Mood mood = moodOf(emotion);
        return std::max({mood.anger, mood.impatience, mood.worry, mood.distrust, mood.gloom, mood.joy});
    };
    CHECK(moodOf(furious).anger == strongest(furious));
    CHECK(moodOf(anxious).worry == strongest(anxious));
    CHECK(moodOf(impatient).impatience == strongest(impatient));
    CHECK(moodOf(distrustful).distrust == strongest(distrustful));
    CHECK(moodOf(gloomy).gloom == strongest(gloomy));
    CHECK(moodOf(delighted).joy == strongest(delighted));
}

TEST_CASE("feelings are written in the face", "[puppet][unit]") {
    const auto face = [](const Emotion& emotion, Joint joint) { return poseOf(emotion, Gesture::neutral)[joint]; };
    CHECK(face(furious, Joint::browAngle) > 0.8f);
    CHECK(face(furious, Joint::flush) > 0.6f);
    CHECK(face(anxious, Joint::browAngle) < -0.5f);
    CHECK(face(anxious, Joint::sweat) > 0.4f);
    CHECK(face(delighted, Joint::smile) > 0.8f);
    CHECK(face(gloomy, Joint::smile) < -0.3f);
    CHECK(face(gloomy, Joint::nod) > face(Emotion{}, Joint::nod));
}

TEST_CASE("no two gestures and no two moods share a pose", "[puppet][unit]") {
    const auto distance = [](const Pose& a, const Pose& b) {
        float sum = 0;
        for (std::size_t i = 0; i < Pose::size; ++i) sum += std::abs(a.value[i] - b.value[i]);
        return sum;
    };
    const auto all = moods();
    for (std::size_t a = 0; a < all.size(); ++a)
        for (std::size_t b = a + 1; b < all.size(); ++b)
            CHECK(distance(poseOf(all[a], Gesture::neutral), poseOf(all[b], Gesture::neutral)) > 1);
    for (std::size_t a = 1; a < gestureCount; ++a) {
        INFO(word(Gesture(a)));
        CHECK(distance(poseOf(Emotion{}, Gesture(a)), poseOf(Emotion{}, Gesture::neutral)) > 0.01f);
    }
}
