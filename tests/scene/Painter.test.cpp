#include "scene/Painter.h"

#include "dialogue/Emotion.h"
#include "puppet/Motion.h"
#include "puppet/Presence.h"
#include "scene/ContactSheet.h"
#include "scene/Place.h"
#include "scene/Surface.h"
#include "support/Catch.h"

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace rapport;

namespace {

DisplayList figure() {
    DisplayList list;
    Motion(standardLook()).draw(list);
    return list;
}

std::uint32_t pixel(Surface& surface, int width, int x, int y) {
    const auto bytes = surface.pixels().subspan(std::size_t(y * width + x) * 4, 4);
    return std::uint32_t(bytes[0]) | std::uint32_t(bytes[1]) << 8 | std::uint32_t(bytes[2]) << 16 |
           std::uint32_t(bytes[3]) << 24;
}

bool isNear(std::uint32_t found, std::uint32_t wanted) {
    for (int shift = 0; shift < 24; shift += 8)
        if (std::abs(int(found >> shift & 255) - int(wanted >> shift & 255)) > 3) return false;
    return true;
}

} // namespace

TEST_CASE("a picture is written without any display", "[scene][unit]") {
    unsetenv("DISPLAY");
    const auto path = std::filesystem::temp_directory_path() / "rapport-portrait-test.png";
    for (const char* place : {"counter", "chat", "phone", "moon"}) {
        std::filesystem::remove(path);
        REQUIRE(savePng(figure(), place, 240, 280, path.string()));
        CHECK(std::filesystem::file_size(path) > 5000);
    }
    std::filesystem::remove(path);
    CHECK_FALSE(savePng(figure(), "counter", 240, 280, "/nowhere/at/all.png"));
    CHECK_FALSE(savePng(figure(), "counter", 0, 280, path.string()));
}

TEST_CASE("the three places fill the whole picture and differ", "[scene][unit]") {
    constexpr int width = 300, height = 200;
    std::set<std::uint32_t> corners;
    for (const char* place : {"counter", "chat", "phone"}) {
        Surface surface(width, height);
        Stage(place, width, height).paintPlace(surface.context());
        for (int x : {0, width - 1})
            for (int y : {0, height - 1}) CHECK(pixel(surface, width, x, y) >> 24 == 255);
        corners.insert(pixel(surface, width, 0, 0));
    }
    CHECK(corners.size() == 3);
}

TEST_CASE("every room of the counter fills the picture, by day and in the evening, and no two are alike",
          "[scene][unit]") {
    constexpr int width = 420, height = 200;
    std::set<std::vector<std::uint8_t>> pictures;
    for (const std::string room : {"hall", "shop", "bank", "hotel", "clinic"})
        for (const char* light : {"", "-evening"}) {
            INFO(room << light);
            Surface surface(width, height);
            Stage(room + light, width, height).paintPlace(surface.context());
            for (int x = 0; x < width; x += 7)
                for (int y = 0; y < height; y += 7) REQUIRE(pixel(surface, width, x, y) >> 24 == 255);
            const auto bytes = surface.pixels();
            CHECK(pictures.insert({bytes.begin(), bytes.end()}).second);
        }
    CHECK(pictures.size() == 10);
}

TEST_CASE("an evening is darker than the day, and lit by lamps", "[scene][unit]") {
    constexpr int width = 240, height = 280;
    for (const std::string room : {"hall", "shop", "bank", "hotel", "clinic"}) {
        INFO(room);
        Surface day(width, height), evening(width, height);
        Stage(room, width, height).paintPlace(day.context());
        Stage(room + "-evening", width, height).paintPlace(evening.context());
        const auto sum = [](Surface& surface) {
            std::uint64_t total = 0;
            for (const std::uint8_t byte : surface.pixels()) total += byte;
            return total;
        };
        CHECK(sum(evening) * 10 < sum(day) * 9);
    }
}

TEST_CASE("words for places mean a room and its light, and whatever else a hall", "[scene][unit]") {
    CHECK(backdropOf("bank").room == Backdrop::Room::bank);
    CHECK_FALSE(backdropOf("bank").isEvening);
    CHECK(backdropOf("hotel-evening").room == Backdrop::Room::hotel);
    CHECK(backdropOf("hotel-evening").isEvening);
    for (const char* word : {"hall", "counter", "office", "home", "moon", ""})
        CHECK(backdropOf(word).room == Backdrop::Room::hall);
    CHECK(backdropOf("home-evening").isEvening);
}

TEST_CASE("contact sheets hold every shot, and say when they cannot be written", "[scene][unit]") {
    const auto path = std::filesystem::temp_directory_path() / "rapport-contact-sheet-test.png";
    std::filesystem::remove(path);
    const std::vector<Shot> shots = {
        {"one", "shop", figure()}, {"two", "bank-evening", figure()}, {"three", "chat", figure()}};
    REQUIRE(saveContactSheet(shots, 2, 120, 140, path.string()));
    CHECK(std::filesystem::file_size(path) > 10000);
    std::filesystem::remove(path);
    CHECK_FALSE(saveContactSheet(shots, 2, 120, 140, "/nowhere/at/all.png"));
    CHECK_FALSE(saveContactSheet({}, 2, 120, 140, path.string()));
    CHECK_FALSE(saveContactSheet(shots, 0, 120, 140, path.string()));
}

TEST_CASE("painting leaves the context as it was", "[scene][unit]") {
    Surface surface(60, 70);
    cairo_scale(surface.context(), 0.1, 0.1);
    paint(figure(), surface.context());
    double x = 10, y = 10;
    cairo_user_to_device(surface.context(), &x, &y);
    CHECK(x == Approx(1));
    CHECK(y == Approx(1));
    CHECK(cairo_status(surface.context()) == CAIRO_STATUS_SUCCESS);
    CHECK_FALSE(cairo_has_current_point(surface.context()));
}

TEST_CASE("gradients of any length are painted at any place of a large picture", "[scene][unit]") {
    constexpr int width = 3840, height = 2160;
    Surface surface(width, height);
    const Colour one = rgb(0x203040), other = rgb(0xC0A080, 0.5f);
    for (const Point at : {Point{5, 5}, Point{1900, 1000}, Point{3800, 2140}})
        for (const float size : {0.0f, 0.01f, 0.6f, 3.0f, 8.0f, 31.0f, 33.0f, 200.0f, 3000.0f}) {
            DisplayList list;
            for (const Point along : {Point{size, 0}, Point{0, size}, Point{-size, size}})
                list.polygon({at, at + Point{12, 0}, at + Point{12, 12}, at + Point{0, 12}})
                    .fill(Linear{at, at + along, one, other});
            list.ellipse(at, 9, 9).fill(Radial{at, size, one, other});
            paint(list, surface.context());
            INFO("size " << size << " at " << at.x << ", " << at.y);
            REQUIRE(cairo_status(surface.context()) == CAIRO_STATUS_SUCCESS);
        }
}

TEST_CASE("a gradient goes evenly from one colour to the other, and on from there", "[scene][unit]") {
    constexpr int width = 300, height = 300;
    Surface surface(width, height);
    DisplayList list;
    list.polygon({{0, 0}, {width, 0}, {width, 20}, {0, 20}})
        .fill(Linear{{50, 0}, {250, 0}, rgb(0x000000), rgb(0xFF8000)});
    list.polygon({{0, 20}, {width, 20}, {width, height}, {0, height}})
        .fill(Radial{{150, 160}, 100, rgb(0xFFFFFF), rgb(0x0000FF)});
    list.polygon({{280, 20}, {width, 20}, {width, height}, {280, height}})
        .fill(Linear{{0, 100}, {0, 200}, rgb(0x000000), rgb(0xFF8000)});
    paint(list, surface.context());
    const auto isAt = [&](int x, int y, std::uint32_t wanted) { return isNear(pixel(surface, width, x, y), wanted); };
    CHECK(isAt(10, 10, 0x000000));
    CHECK(isAt(150, 10, 0x804000));
    CHECK(isAt(200, 10, 0xBF6000));
    CHECK(isAt(290, 10, 0xFF8000));
    CHECK(isAt(150, 160, 0xFFFFFF));
    CHECK(isAt(200, 160, 0x8080FF));
    CHECK(isAt(150, 210, 0x8080FF));
    CHECK(isAt(10, 290, 0x0000FF));
    CHECK(isAt(290, 30, 0x000000));
    CHECK(isAt(290, 150, 0x804000));
    CHECK(isAt(290, 290, 0xFF8000));
}

TEST_CASE("however many gradients there are, each keeps its colours", "[scene][unit]") {
    constexpr int width = 200, height = 300;
    Surface surface(width, height);
    const auto shade = [](int row) { return std::uint32_t(row % 250) << 16 | 0x40; };
    DisplayList list;
    for (const int pass : {0, 1})
        for (int row = 0; row < height; ++row) {
            const Point at{0, float(row)};
            DisplayList& strip = list.polygon({at, at + Point{width, 0}, at + Point{width, 1}, at + Point{0, 1}});
            if ((row + pass) % 2 == 0)
                strip.fill(Linear{at, at + Point{width, 0}, rgb(shade(row)), rgb(0x00FF00)});
            else
                strip.fill(Radial{at, width, rgb(shade(row)), rgb(0x00FF00)});
        }
    paint(list, surface.context());
    for (int row = 0; row < height; ++row) {
        INFO(row);
        CHECK(isNear(pixel(surface, width, 1, row), shade(row)));
        CHECK(isNear(pixel(surface, width, width - 1, row), 0x00FF00));
    }
}

TEST_CASE("only whole pixels of a window are painted, until it is shut", "[scene][unit]") {
    constexpr int width = 40, height = 40;
    Surface surface(width, height);
    DisplayList list;
    const auto everywhere = [&](std::uint32_t colour) {
        list.polygon({{0, 0}, {width, 0}, {width, height}, {0, height}}).fill(rgb(colour));
    };
    everywhere(0x102030);
    list.pushWindow({10.4f, 10.4f}, {20.4f, 20.4f});
    everywhere(0xFFFFFF);
    list.pop();
    list.polygon({{30, 30}, {width, 30}, {width, height}, {30, height}}).fill(rgb(0xFF0000));
    paint(list, surface.context());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool isWithin = x >= 10 && x < 20 && y >= 10 && y < 20;
            const std::uint32_t wanted = isWithin ? 0xFFFFFF : x >= 30 && y >= 30 ? 0xFF0000 : 0x102030;
            INFO(x << ", " << y);
            REQUIRE((pixel(surface, width, x, y) & 0xFFFFFF) == wanted);
        }
}

TEST_CASE("in the chat the figure stays inside its medallion", "[scene][unit]") {
    constexpr int width = 600, height = 700;
    Surface empty(width, height), full(width, height);
    const Stage stage("chat", width, height);
    stage.paintPlace(empty.context());
    full.copyFrom(empty);
    DisplayList correspondent;
    Presence(standardLook(), Channel::chat).draw(correspondent);
    stage.paintFigure(correspondent, full.context());
    CHECK(pixel(empty, width, 300, 350) != pixel(full, width, 300, 350));
    for (int x : {2, 597})
        for (int y : {2, 350, 697}) CHECK(pixel(empty, width, x, y) == pixel(full, width, x, y));
}
