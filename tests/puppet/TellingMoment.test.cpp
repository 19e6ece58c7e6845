#include "puppet/TellingMoment.h"

#include "puppet/Moods.h"
#include "support/Catch.h"

using namespace rapport;
using namespace rapport::testing;

TEST_CASE("at the telling moment a gesture shows more than at rest, with open eyes", "[puppet][unit]") {
    for (const Gesture gesture :
         {Gesture::paces, Gesture::bangs, Gesture::shiftsFeet, Gesture::looksAround, Gesture::nods}) {
        INFO(word(gesture));
        const Pose rest = poseOf(anxious, gesture), telling = tellingPose(standardLook(), anxious, gesture);
        float moved = 0;
        for (std::size_t i = 0; i < Pose::size; ++i) moved += std::abs(telling.value[i] - rest.value[i]);
        CHECK(moved > 0.3f);
        CHECK(telling[Joint::lids] > 0.7f * rest[Joint::lids]);
        CHECK(tellingPose(standardLook(), anxious, gesture).value == telling.value);
    }
}
