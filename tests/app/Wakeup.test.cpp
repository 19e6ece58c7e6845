#include "app/Wakeup.h"

#include "support/Catch.h"

#include <unistd.h>

#include <chrono>
#include <thread>

using namespace rapport;

TEST_CASE("a sleeper wakes when its time is up", "[app][wakeup][unit]") {
    Wakeup wakeup;
    CHECK_FALSE(wakeup.sleep(1));
}

TEST_CASE("a bell rung beforehand is heard once", "[app][wakeup][unit]") {
    Wakeup wakeup;
    wakeup.ring();
    wakeup.ring();
    CHECK(wakeup.sleep(Wakeup::forever));
    CHECK_FALSE(wakeup.sleep(0));
}

TEST_CASE("another thread's bell ends a sleep without end", "[app][wakeup][unit]") {
    Wakeup wakeup;
    std::thread ringer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        wakeup.ring();
    });
    CHECK(wakeup.sleep(Wakeup::forever));
    ringer.join();
}

TEST_CASE("a watched descriptor wakes while it can be read, and not once forgotten", "[app][wakeup][unit]") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    Wakeup wakeup;
    wakeup.watch(ends[0]);
    CHECK_FALSE(wakeup.sleep(0));
    REQUIRE(write(ends[1], "!", 1) == 1);
    CHECK(wakeup.sleep(Wakeup::forever));
    wakeup.forget(ends[0]);
    CHECK_FALSE(wakeup.sleep(0));
    close(ends[0]);
    close(ends[1]);
}
