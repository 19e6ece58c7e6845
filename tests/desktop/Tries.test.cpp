// Going back in the real window, by keys and by clicks, and what is kept of it.

#include "desktop/Desk.h"
#include "engine/ReplyOrder.h"
#include "store/Attempts.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <chrono>
#include <filesystem>
#include <thread>

using namespace rapport;

namespace {

// The talk as the window should stand, told reply by reply.
struct Shadow {
    Session session;
    Desk& desk;

    explicit Shadow(Desk& its)
        : session([] {
              DialogueReading reading = readDialogue(shippedFile("dialogues/case-belt-gift.xml"), shippedRulebook());
              REQUIRE(reading.dialogue);
              return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
          }()),
          desk(its) {}

    std::string words(TextId text) const { return std::string(session.dialogue().text(text, 0).substr(0, 18)); }

    // Says the open reply that is shown first, or last, by its number.
    void say(bool last) {
        REQUIRE(waitForReplies());
        breathe();
        int number = 0, key = 0;
        ChoiceIndex said = 0;
        for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), knownSeed)) {
            if (session.dialogue().choices[offer.choice].isTimeout) continue;
            ++number;
            if (offer.availability != Availability::open || (key > 0 && !last)) continue;
            key = number, said = offer.choice;
        }
        desk.key(std::to_string(key));
        session.choose(said);
    }

    bool waitForReplies() {
        for (int i = 0; i < 100; ++i) {
            for (const Session::Offer& offer : session.choices())
                if (desk.shows(words(session.dialogue().choices[offer.choice].say))) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        return false;
    }

    void toTheEnd(bool last) {
        while (!session.isOver()) say(last);
    }
};

std::vector<Attempt> historyOn(const Desk& desk) {
    Result<Attempts> attempts = Attempts::open(Home(desk.home()));
    REQUIRE(attempts);
    const auto history = attempts->history(10);
    REQUIRE(history);
    return *history;
}

} // namespace

TEST_CASE("going back in the talk and from the debrief keeps every way and shows two side by side",
          "[desktop][tries]") {
    Desk desk(1366, 768, {"--lang", "en", "--seed", std::to_string(knownSeed), dialogueFile("case-belt-gift")});
    Shadow talk(desk);
    REQUIRE(desk.waitForText("Practice"));
    talk.say(false);
    talk.say(false);
    REQUIRE(desk.waitForText("Go back (B)"));

    // By keys: B shows the turns, and 1 goes back to the first.
    desk.key("b");
    REQUIRE(desk.waitForText("Turn 2"));
    desk.key("1");
    talk.session.rewind(0);
    talk.say(true);
    talk.toTheEnd(false);
    REQUIRE(desk.clickText("Look back at the conversation"));
    REQUIRE(desk.waitForText("Two ways, side by side"));
    REQUIRE(desk.waitForText("Turn 1, where they part"));
    std::vector<Attempt> history = historyOn(desk);
    REQUIRE(history.size() == 2);
    CHECK(history[0].parent == history[1].id);
    CHECK(history[0].parentTurn == 0u);
    CHECK(history[1].replies == 2);
    CHECK(history[0].status == Attempt::Status::finished);

    // By click: from a turn of the debrief. What was finished stays finished.
    REQUIRE(desk.clickText("Say something else here"));
    REQUIRE(desk.waitForText("Your reply"));
    CHECK(historyOn(desk).size() == 2); // looking is no attempt
    desk.key("Escape");
    REQUIRE(desk.waitForText("Paused"));
    CHECK(desk.close() == 0);
}

TEST_CASE("an exam in the window hides feelings, hints and the way back, and a report of it can be saved",
          "[desktop][tries]") {
    Desk desk(1024, 640, {"--lang", "en", "--seed", std::to_string(knownSeed)});
    REQUIRE(desk.clickText("Choose a conversation"));
    REQUIRE(desk.clickText("Skip"));
    REQUIRE(desk.clickText("Exam"));
    REQUIRE(desk.waitForText("The result counts"));
    DialogueReading reading = readDialogue(shippedFile("dialogues/case-belt-gift.xml"), shippedRulebook());
    REQUIRE(reading.dialogue);
    REQUIRE(desk.clickText(std::string(reading.dialogue->text(reading.dialogue->title, 0).substr(0, 14))));
    REQUIRE(desk.waitForText("feelings are hidden"));
    for (const char* word : {"Hint (H)", "Go back", "Trust"}) CHECK_FALSE(desk.shows(word));
    desk.key("F1");
    CHECK(desk.waitForText("handbook stays closed"));
    Shadow talk(desk);
    talk.toTheEnd(false);
    REQUIRE(desk.clickText("Look back at the conversation"));
    REQUIRE(desk.clickText("Save as a report"));
    REQUIRE(desk.waitForText("Saved, to read"));
    int files = 0;
    for (const auto& file : std::filesystem::directory_iterator(desk.home() / "reports"))
        files += file.file_size() > 1000;
    CHECK(files == 2);
    CHECK(historyOn(desk).front().mode == "exam");
    CHECK(desk.close() == 0);
}
