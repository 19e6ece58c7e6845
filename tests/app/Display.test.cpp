#include "app/Display.h"

#include "support/Catch.h"

#include <cstdlib>
#include <string>

using namespace rapport;

namespace {

// Another display for as long as it lives.
class DisplayName {
public:
    explicit DisplayName(const char* name) : m_before(std::getenv("DISPLAY") ? std::getenv("DISPLAY") : "") {
        setenv("DISPLAY", name, 1);
    }
    ~DisplayName() { m_before.empty() ? unsetenv("DISPLAY") : setenv("DISPLAY", m_before.c_str(), 1); }
    DisplayName(const DisplayName&) = delete;
    DisplayName& operator=(const DisplayName&) = delete;

private:
    std::string m_before;
};

} // namespace

TEST_CASE("without a display the reason is said in both languages", "[app][display][unit]") {
    const DisplayName none("");
    const Display display;
    REQUIRE(display.trouble());
    CHECK(display.trouble()->en == "There is no graphical display here (DISPLAY is not set).");
    CHECK(display.trouble()->zh == "这里没有图形显示环境（未设置 DISPLAY）。");
}

TEST_CASE("a display that does not answer is named", "[app][display][unit]") {
    const DisplayName nobody(":4711");
    const Display display;
    REQUIRE(display.trouble());
    CHECK(display.trouble()->en == "The graphical display \":4711\" does not answer.");
    CHECK(display.trouble()->zh == "图形显示“:4711”没有响应。");
}

TEST_CASE("a window stands in the middle of a large screen", "[app][display][unit]") {
    CHECK(windowOn({1920, 1080}) == sf::IntRect(320, 140, 1280, 800));
}

TEST_CASE("a window leaves room for bars on a laptop's screen", "[app][display][unit]") {
    CHECK(windowOn({1366, 768}) == sf::IntRect(43, 40, 1280, 688));
}

TEST_CASE("a window is never smaller than its panels need, nor larger than the screen", "[app][display][unit]") {
    CHECK(windowOn({1024, 680}) == sf::IntRect(0, 20, 1024, 640));
    CHECK(windowOn({800, 600}) == sf::IntRect(0, 0, 800, 600));
}
