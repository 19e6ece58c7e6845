// Settings in the real window: by keyboard alone, kept, and without a word on stderr.

#include <fstream>
#include <sstream>

#include "desktop/Desk.h"
#include "store/Settings.h"
#include "support/Catch.h"

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

// Walks with Tab until Enter brings about what is wanted.
template <class Done>
bool walkUntil(Desk& desk, Done done) {
    for (int i = 0; i < 40; ++i) {
        desk.key("Tab");
        desk.key("Return");
        if (done(keptBy(desk))) return true;
    }
    return false;
}

} // namespace

TEST_CASE("settings are changed by the keyboard alone and hold the next time, in a window that has nothing to print",
          "[desktop]") {
    Desk desk(1366, 768, {"--lang", "en"});
    desk.key("F10");
    REQUIRE(desk.waitForText("Who reads"));
    CHECK(walkUntil(desk, [](const Settings& settings) { return settings.light == Settings::Light::night; }));
    CHECK(walkUntil(desk, [](const Settings& settings) { return settings.motion == Settings::Motion::off; }));
    desk.key("F10");
    REQUIRE(desk.waitForText("Choose a conversation"));
    desk.key("m");
    CHECK(keptBy(desk).isMuted);
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
    int smallest = 1000;
    const auto measure = [&] {
        smallest = 1000;
        for (const TextBox& box : desk.texts()) smallest = std::min(smallest, box.height);
        return smallest;
    };
    const int before = measure();
    desk.key("F9");
    CHECK(measure() * 25 >= 768 - 100); // the window is a little smaller than the screen
    CHECK(keptBy(desk).projector);
    desk.key("F9");
    CHECK(measure() == before);
    CHECK(desk.close() == 0);
}
