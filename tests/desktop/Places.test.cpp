#include "desktop/Desk.h"
#include "store/Attempts.h"
#include "support/Catch.h"

#include <chrono>
#include <thread>

using namespace rapport;

namespace {

// The talk that was kept last, as text.
std::string lastTalk(const Desk& desk) {
    Result<Attempts> attempts = Attempts::open(Home(desk.home()));
    REQUIRE(attempts);
    const auto newest = attempts->newest();
    REQUIRE(newest);
    REQUIRE(*newest);
    return attempts->transcript(**newest)->toText();
}

} // namespace

TEST_CASE("on the telephone: a note beforehand, who is this, a slip taken back, and a pause", "[desktop]") {
    Desk desk(1366, 768, {"--lang", "en", dialogueFile("hotline-obnoxious")});
    REQUIRE(desk.waitForText("Before you begin"));
    REQUIRE(desk.clickText("Begin"));
    REQUIRE(desk.waitForText("Your reply"));

    desk.key("w");
    REQUIRE(desk.waitForText("Pick a type first"));
    CHECK_FALSE(desk.shows("Walks up and down")); // nobody is seen
    REQUIRE(desk.clickText("angry"));
    REQUIRE(desk.clickText("offensive"));
    REQUIRE(desk.clickText("Crude words"));
    REQUIRE(desk.clickText("Note it"));
    REQUIRE(desk.waitForText("Your reply"));
    CHECK(desk.waitUntilGone("Who is this?"));

    breathe();
    desk.key("1");
    REQUIRE(desk.waitForText("Take it back"));
    desk.key("u");
    REQUIRE(desk.waitUntilGone("Take it back"));
    breathe();
    desk.key("2");
    REQUIRE(desk.waitForText("Take it back"));
    CHECK(desk.waitUntilGone("Take it back")); // by itself

    desk.key("Escape");
    REQUIRE(desk.waitForText("No time is running"));
    CHECK(desk.close() == 0);

    const std::string talk = lastTalk(desk);
    INFO(talk);
    CHECK(talk.find("note: guess angry offensive crude") != std::string::npos);
    CHECK(talk.find("note: taken back ") != std::string::npos);
    const std::size_t said = talk.find("choose: ");
    REQUIRE(said != std::string::npos);
    CHECK(talk.find("choose: ", said + 1) == std::string::npos);
}

TEST_CASE("in a chat the answer is typed before it stands there", "[desktop]") {
    Desk desk(1024, 640, {"--lang", "zh-Hans", dialogueFile("laptop-analytical")});
    REQUIRE(desk.waitForText("你怎么回应"));
    breathe();
    desk.key("1");
    REQUIRE(desk.waitForText("正在输入"));
    CHECK_FALSE(desk.shows("你怎么回应"));
    REQUIRE(desk.waitForText("你怎么回应"));
    CHECK(desk.shows("已读"));
    CHECK(desk.close() == 0);
}
