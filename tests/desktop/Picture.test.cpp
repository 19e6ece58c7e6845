// What is drawn piece by piece must look as though it had been drawn whole.

#include "desktop/Desk.h"
#include "store/Attempts.h"
#include "store/Settings.h"
#include "support/Catch.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>
#include <utility>

using namespace rapport;
using namespace std::chrono_literals;

namespace {

std::string screenOf(Desk& desk, const std::string& name) {
    const std::filesystem::path file = desk.folder() / name;
    desk.saveScreen(file);
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// The most by which a part of a colour differs, 0 to 255.
int differenceOf(const std::string& one, const std::string& other) {
    if (one.size() != other.size()) return 255;
    int most = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        most = std::max(most, std::abs(int(std::uint8_t(one[i])) - int(std::uint8_t(other[i]))));
    return most;
}

// Whether the corners of the window at the screen's own are of one light colour, and what is beside and below it is black.
bool isFilled(const std::string& picture, int width, int height) {
    std::istringstream header(picture);
    std::string kind;
    int across = 0, down = 0, most = 0;
    header >> kind >> across >> down >> most;
    const std::size_t pixels = picture.size() - std::size_t(across) * std::size_t(down) * 3;
    const auto at = [&](int x, int y) {
        return picture.substr(pixels + (std::size_t(y) * std::size_t(across) + std::size_t(x)) * 3, 3);
    };
    const std::string page = at(1, 1), black(3, '\0');
    return page != black && at(width - 2, 1) == page && at(1, height - 2) == page &&
           at(width - 2, height - 2) == page && (width == across || at(width + 1, 1) == black) &&
           (height == down || at(1, height + 1) == black);
}

void standStill(Desk& desk) {
    Result<Attempts> attempts = Attempts::open(Home(desk.home()));
    REQUIRE(attempts);
    Settings settings;
    settings.tutorialSeen = true;
    settings.motion = Settings::Motion::off;
    settings.clockFactor = 0;
    writeSettings(attempts->database(), {}, settings);
}

// Whether the window comes to rest with a picture that is the same when it is drawn anew, and ends where the screen is black.
bool restsOn(Desk& desk, int width, int height) {
    std::string pieces;
    within(5s, [&] {
        std::this_thread::sleep_for(200ms);
        const std::string before = std::exchange(pieces, screenOf(desk, "pieces.ppm"));
        return before == pieces;
    });
    desk.cover();
    return within(5s, [&] { return differenceOf(pieces, screenOf(desk, "whole.ppm")) <= 1; }) &&
           isFilled(pieces, width, height);
}

} // namespace

TEST_CASE("a window of any size can be made larger and smaller, and shows the whole picture", "[desktop][picture]") {
    Desk desk(1600, 1000, {"--lang", "en", "--seed", "1", RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml"});
    desk.kill();
    standStill(desk);
    desk.start();
    REQUIRE(desk.waitForText("Hint"));
    for (const auto& [width, height] :
         {std::pair{1300, 820}, {1301, 820}, {1301, 821}, {1100, 700}, {1600, 1000}, {1024, 640}}) {
        INFO(width << "x" << height);
        desk.resize(width, height);
        REQUIRE(restsOn(desk, width, height));
        REQUIRE(desk.isRunning());
    }
    for (int step = 0; step < 200; ++step) desk.resize(1024 + 2 * step, 640 + step); // as drawn by its corner
    for (int step = 200; step-- > 0;) {
        desk.resize(1024 + 2 * step, 640 + step);
        std::this_thread::sleep_for(3ms);
    }
    desk.key("h");
    REQUIRE(restsOn(desk, 1024, 640));
    CHECK(desk.close() == 0);
}

TEST_CASE("whatever keys brought the picture about, it is the same when all of it is drawn anew",
          "[desktop][picture]") {
    Desk desk(1280, 800, {"--lang", "en", "--seed", "1", RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml"});
    desk.kill();
    standStill(desk);
    desk.start();
    REQUIRE(desk.waitForText("Hint"));
    const auto check = [&](const std::string& what) {
        std::string pieces;
        within(5s, [&] { // until it has come to rest
            const std::string before = std::exchange(pieces, screenOf(desk, "pieces.ppm"));
            return before == pieces;
        });
        desk.cover();
        INFO("after " << what);
        // A shade may be rounded otherwise at an edge.
        CHECK(within(5s, [&] { return differenceOf(pieces, screenOf(desk, "whole.ppm")) <= 1; }));
    };
    for (const char* key :
         {"Tab", "Tab", "h", "1", "plus", "F9", "F9", "2", "F10", "Tab", "Escape", "minus", "1", "F1", "Escape"}) {
        const bool isReply = *key >= '1' && *key <= '9';
        if (isReply) breathe();
        desk.key(key);
        std::this_thread::sleep_for(isReply ? 2500ms : 400ms); // until nothing can be taken back any more
        check(std::string("the key ") + key);
    }
    desk.key("F10");
    REQUIRE(desk.clickText("Settings"));
    REQUIRE(desk.clickText("Dark"));
    desk.click(640, 720); // where there is nothing to light up under the mouse
    std::this_thread::sleep_for(400ms);
    check("another light");
    CHECK(desk.close() == 0);
}
