#include "store/Settings.h"

#include "store/Folder.h"
#include "store/Query.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

std::shared_ptr<Database> openedDatabase(const Home& home) {
    const Result<std::shared_ptr<Database>> database = Database::open(home);
    REQUIRE(database);
    return *database;
}

Settings read(const Database& database) {
    const Result<Settings> settings = readSettings(database);
    REQUIRE(settings);
    return *settings;
}

void put(Database& database, std::string_view key, std::string_view value) {
    REQUIRE_FALSE(Query(database, "INSERT OR REPLACE INTO settings VALUES (?, ?)", key, value).run());
}

} // namespace

TEST_CASE("Settings are as written the next time", "[store][settings]") {
    const Folder folder;
    Settings settings;
    CHECK(read(*openedDatabase(folder.home())) == settings);
    settings = {.language = Language::chinese,
                .textSize = 175,
                .motion = Settings::Motion::reduced,
                .light = Settings::Light::night,
                .clockFactor = 5,
                .width = 1920,
                .height = 1080,
                .volume = 75,
                .isMuted = true,
                .projector = true,
                .fullScreen = true,
                .tutorialSeen = true};
    CHECK_FALSE(writeSettings(*openedDatabase(folder.home()), {}, settings));
    CHECK(read(*openedDatabase(folder.home())) == settings);
    CHECK_FALSE(writeSettings(*openedDatabase(folder.home()), settings, {}));
    CHECK(read(*openedDatabase(folder.home())) == Settings{});
}

TEST_CASE("Settings that make no sense are as if they were not there", "[store][settings]") {
    const auto database = Database::inMemory();
    const auto [key, value] = GENERATE(table<std::string, std::string>({{"text-size", "99"},
                                                                        {"text-size", "201"},
                                                                        {"text-size", "150%"},
                                                                        {"text-size", "-150"},
                                                                        {"text-size", ""},
                                                                        {"text-size", "99999999999999999999"},
                                                                        {"clock-factor", "3"},
                                                                        {"clock-factor", "-1"},
                                                                        {"motion", "FULL"},
                                                                        {"motion", ""},
                                                                        {"light", "dusk"},
                                                                        {"volume", "101"},
                                                                        {"muted", "maybe"},
                                                                        {"language", "klingon"},
                                                                        {"language", "'; DROP TABLE settings; --"},
                                                                        {"window-width", "0"},
                                                                        {"window-width", "2000000000"},
                                                                        {"window-height", "639"},
                                                                        {"window-height", "0x400"},
                                                                        {"full-screen", "true"},
                                                                        {"tutorial-seen", "1"},
                                                                        {"tutorial-seen", "yes\n"},
                                                                        {"unheard-of", "yes"},
                                                                        {"", ""}}));
    put(*database, key, value);
    INFO(key << " = " << value);
    CHECK(read(*database) == Settings{});
}

TEST_CASE("Two windows do not undo each other's settings", "[store][settings]") {
    const Folder folder;
    const auto left = openedDatabase(folder.home());
    const auto right = openedDatabase(folder.home());
    const Settings both;
    CHECK_FALSE(writeSettings(*left, both, {.textSize = 150}));
    CHECK_FALSE(writeSettings(*right, both, {.fullScreen = true}));
    CHECK(read(*left) == Settings{.textSize = 150, .fullScreen = true});
}
