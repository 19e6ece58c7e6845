#include "engine/Waiting.h"

#include "support/Catch.h"
#include "support/Shipped.h"

using namespace rapport;

TEST_CASE("a wait costs every customer least with a reason and an estimate, and most without both",
          "[engine][waiting][content]") {
    for (const Profile& profile : shippedRulebook().profiles) {
        INFO(profile.manifestation);
        const auto patience = [&](bool reason, bool estimate) {
            return shiftOfWait(profile, {10, reason, estimate}, profile.starts)[Feeling::patience];
        };
        CHECK(patience(true, true) <= 0);
        CHECK(patience(true, true) > patience(true, false));
        CHECK(patience(true, true) > patience(false, true));
        CHECK(patience(true, false) > patience(false, false));
        CHECK(patience(false, true) > patience(false, false));
        CHECK(shiftOfWait(profile, explained({10, false, false}), profile.starts) ==
              shiftOfWait(profile, {10, true, true}, profile.starts));
    }
}

TEST_CASE("who does not wait loses nothing by waiting", "[engine][waiting]") {
    for (const Profile& profile : shippedRulebook().profiles) CHECK(shiftOfWait(profile, {}, profile.starts).isNone());
}
