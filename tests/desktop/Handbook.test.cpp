// The handbook in the real window: from a mark of the debrief to its entry and back to where one was.

#include "desktop/Desk.h"
#include "support/Catch.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace rapport;

namespace {

void answer(Desk& desk, const std::string& digit) {
    breathe();
    desk.key(digit);
}

// Where a text stands now.
int topOf(const Desk& desk, const std::string& words) {
    for (const TextBox& box : desk.texts())
        if (box.text.find(words) != std::string::npos) return box.y;
    return -1;
}

} // namespace

TEST_CASE("the handbook opens from the title and by F1, and closes again", "[desktop][handbook]") {
    Desk desk(1366, 768, {"--lang", "en"});
    REQUIRE(desk.clickText("Handbook (F1)"));
    REQUIRE(desk.waitForText("Who the customer is"));
    REQUIRE(desk.clickText("Five principles"));
    REQUIRE(desk.waitForText("Do not negate the customer"));
    desk.key("Escape");
    desk.key("Escape");
    REQUIRE(desk.waitForText("Practise the conversations"));
    desk.key("F1");
    REQUIRE(desk.waitForText("Who the customer is"));
    desk.key("F1");
    REQUIRE(desk.waitForText("Practise the conversations"));
    CHECK(desk.close() == 0);
}

TEST_CASE("a mark of the debrief leads to its entry, and Esc back to where one was", "[desktop][handbook]") {
    Desk desk(1366, 768, {"--lang", "en", RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml"});
    REQUIRE(desk.waitForText("Forty-seven!"));
    for (int i = 0; i < 60 && !desk.shows("Look back at the conversation"); ++i) answer(desk, "3");
    REQUIRE(desk.clickText("Look back at the conversation"));
    REQUIRE(desk.waitForText("Communication styles"));
    REQUIRE(desk.clickText("Understand the customer"));
    REQUIRE(desk.waitForText("Say aloud what this is like for the customer"));
    desk.key("Escape");
    REQUIRE(desk.waitUntilGone("Say aloud what this is like"));
    REQUIRE(desk.waitForText("Communication styles"));

    // Far down, the place read is kept.
    desk.key("End");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const std::string turn = "What the customer thought";
    const int before = topOf(desk, turn);
    desk.key("F1");
    REQUIRE(desk.waitForText("Who the customer is"));
    desk.key("Escape");
    REQUIRE(desk.waitUntilGone("Who the customer is"));
    CHECK(topOf(desk, turn) == before);
    CHECK(desk.close() == 0);
}
