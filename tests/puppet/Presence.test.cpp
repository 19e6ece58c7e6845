#include "puppet/Presence.h"

#include "puppet/Moods.h"
#include "puppet/ShippedCast.h"
#include "support/Catch.h"

using namespace rapport;
using namespace rapport::testing;

namespace {

DisplayList drawn(const Presence& customer) {
    DisplayList list;
    customer.draw(list);
    return list;
}

} // namespace

TEST_CASE("on the telephone nobody is seen: every look and gesture gives the same picture", "[puppet][presence]") {
    const Cast& cast = shippedCast();
    Presence one(*cast.find("woman-30-cream-coat"), Channel::phone), other(standardLook(), Channel::phone);
    other.gesture(Gesture::bangs);
    for (Presence* each : {&one, &other}) each->speak("Hello?"), each->advance(400);
    CHECK(drawn(one) == drawn(other));
}

TEST_CASE("in a chat the portrait keeps still whatever is felt; only a sticker tells", "[puppet][presence]") {
    Presence customer(standardLook(), Channel::chat);
    const DisplayList calm = drawn(customer);
    customer.feel(furious);
    customer.gesture(Gesture::crossesArms);
    CHECK(drawn(customer) == calm);
    customer.gesture(Gesture::sighs);
    const DisplayList sighing = drawn(customer);
    CHECK_FALSE(sighing == calm);
    customer.feel(delighted);
    CHECK_FALSE(drawn(customer) == sighing);
    CHECK(customer.tempo() == Tempo::still);
    customer.advance(1000);
    CHECK(customer.tempo() == Tempo::still);
}

TEST_CASE("every chat that waits is drawn, up to four", "[puppet][presence]") {
    Presence customer(standardLook(), Channel::chat);
    std::vector<DisplayList> pictures;
    for (int others = 0; others <= 5; ++others) {
        customer.setWaiting(others);
        pictures.push_back(drawn(customer));
    }
    for (std::size_t i = 1; i <= 4; ++i) CHECK_FALSE(pictures[i] == pictures[i - 1]);
    CHECK(pictures[5] == pictures[4]);
}

TEST_CASE("at the counter the customer is the figure in motion", "[puppet][presence]") {
    Presence customer(standardLook(), Channel::counter);
    Motion motion(standardLook());
    customer.gesture(Gesture::points);
    motion.gesture(Gesture::points);
    customer.advance(500);
    motion.advance(500);
    DisplayList figure;
    motion.draw(figure);
    CHECK(drawn(customer) == figure);
    CHECK(customer.tempo() == Tempo::moving);
}
