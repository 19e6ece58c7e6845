#include "scene/Painter.h"

#include "dialogue/Emotion.h"
#include "puppet/Motion.h"
#include "scene/Place.h"
#include "scene/Surface.h"
#include "support/Catch.h"

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

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

TEST_CASE("in the chat the figure stays inside its medallion", "[scene][unit]") {
    constexpr int width = 600, height = 700;
    Surface empty(width, height), full(width, height);
    const Stage stage("chat", width, height);
    stage.paintPlace(empty.context());
    full.copyFrom(empty);
    stage.paintFigure(figure(), full.context());
    CHECK(pixel(empty, width, 300, 350) != pixel(full, width, 300, 350));
    for (int x : {2, 597})
        for (int y : {2, 350, 697}) CHECK(pixel(empty, width, x, y) == pixel(full, width, x, y));
}
