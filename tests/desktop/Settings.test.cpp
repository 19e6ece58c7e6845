// Settings in the real window: by keyboard alone, kept, and without a word on stderr.

#include "store/Settings.h"

#include "desktop/Desk.h"
#include "support/Catch.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

using namespace rapport;

namespace {

std::string printedBy(const Desk& desk) {
    std::ostringstream all;
    all << std::ifstream(desk.folder() / "game.log").rdbuf();
    return all.str();
}

Settings keptBy(const Desk& desk) {
    const auto database = Database::open(Home(desk.home()));
    REQUIRE(database);
    const Result<Settings> settings = readSettings(**database);
    REQUIRE(settings);
    return *settings;
}

// Waits until something holds, at most ten seconds.
template <class Fact>
bool comesTrue(Fact fact) {
    for (int i = 0; i < 100; ++i) {
        if (fact()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

// Walks so many controls on with Tab and presses the one reached.
void pressAfter(Desk& desk, int controls) {
    for (int i = 0; i < controls; ++i) desk.key("Tab");
    desk.key("Return");
}

} // namespace

TEST_CASE("settings are changed by the keyboard alone and hold the next time, in a window that has nothing to print",
          "[desktop]") {
    Desk desk(1366, 768, {"--lang", "en"});
    desk.key("F10");
    REQUIRE(desk.waitForText("Who reads"));
    pressAfter(desk, 9); // two languages, five text sizes, light, dark
    CHECK(comesTrue([&] { return keptBy(desk).light == Settings::Light::night; }));
    pressAfter(desk, 7); // two kinds of readers, two of screens, full, reduced, off
    CHECK(comesTrue([&] { return keptBy(desk).motion == Settings::Motion::off; }));
    desk.key("F10");
    REQUIRE(desk.waitForText("Choose a conversation"));
    desk.key("m");
    CHECK(comesTrue([&] { return keptBy(desk).isMuted; }));
    CHECK(desk.close() == 0);
    CHECK(printedBy(desk) == "");

    desk.start();
    desk.key("F10");
    REQUIRE(desk.waitForText("Who reads"));
    CHECK(desk.close() == 0);
    CHECK(keptBy(desk).light == Settings::Light::night);
}

TEST_CASE("F9 makes every text of a talk at least a twenty-fifth of the window high, and back", "[desktop]") {
    Desk desk(1366, 768, {"--lang", "en", RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml"});
    REQUIRE(desk.waitForText("Your reply"));
    const auto smallest = [&] {
        int least = 1000;
        for (const TextBox& box : desk.texts()) least = std::min(least, box.height);
        return least;
    };
    constexpr int windowHeight = 768 - 80; // the screen less what bars take
    const int before = smallest();
    CHECK(before * 25 < windowHeight);
    desk.key("F9");
    CHECK(comesTrue([&] { return smallest() * 25 >= windowHeight; }));
    CHECK(keptBy(desk).projector);
    desk.key("F9");
    CHECK(comesTrue([&] { return smallest() == before; }));
    CHECK(desk.close() == 0);
}
