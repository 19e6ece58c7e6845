#include "app/Departures.h"

#include "support/Catch.h"

using namespace rapport;

TEST_CASE("for how many days somebody agrees is read whole, or not at all", "[app][departures]") {
    CHECK(typedDays("30") == 30);
    CHECK(typedDays(" 7\t\r") == 7);
    CHECK(typedDays("1") == 1);
    CHECK(typedDays("3650") == 3650);
    for (const char* wrong :
         {"", " ", "0", "-1", "+5", "3651", "3,650", "3.5", "30-60", "30 60", "30 days", "4294967297", "0x10", "三十"})
        CHECK_FALSE(typedDays(wrong));
}
