#include "desktop/Desk.h"
#include "engine/Outlook.h"
#include "engine/ReplyOrder.h"
#include "store/Attempts.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <chrono>
#include <thread>

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> shippedDialogue(const std::string& id) {
    DialogueReading reading = readDialogue(shippedFile("dialogues/" + id + ".xml"), shippedRulebook());
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

std::vector<std::string> arguments(std::vector<std::string> more) {
    more.insert(more.begin(), {"--seed", std::to_string(knownSeed)});
    return more;
}

// The number under which a reply is shown.
int numberOf(const Session& session, ChoiceIndex wanted) {
    int number = 0;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), knownSeed)) {
        if (session.dialogue().choices[offer.choice].isTimeout) continue;
        ++number;
        if (offer.choice == wanted) return number;
    }
    return 0;
}

// The reply with most to come, the timer's aside.
ChoiceIndex bestReply(const Session& session, const Outlook& outlook) {
    std::optional<ChoiceIndex> best;
    int most = 0;
    for (const Session::Offer& offer : session.choices()) {
        const Choice& choice = session.dialogue().choices[offer.choice];
        if (choice.isTimeout || offer.availability != Availability::open) continue;
        const State after = take(session.dialogue(), session.state(), choice);
        const int total = earned(session.dialogue(), session.state(), choice, after) + outlook.at(after)->best;
        if (best && total <= most) continue;
        best = offer.choice;
        most = total;
    }
    return *best;
}

// What the game must show for a text: it is wrapped, so its first characters, six Chinese or eighteen Latin ones.
std::string beginning(std::string_view text) {
    std::size_t size = std::min<std::size_t>(18, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    return std::string(text.substr(0, size));
}

// Waits until the window shows where the session is: by the customer's line, or, where a long one is scrolled away, by
// the first reply.
bool waitForMoment(Desk& desk, const Session& session, std::size_t column) {
    const Dialogue& dialogue = session.dialogue();
    const std::string line = beginning(dialogue.text(session.line(), column));
    const std::string reply = beginning(dialogue.text(
        dialogue.choices[offersInOrder(dialogue, session.state(), knownSeed).front().choice].say, column));
    for (int i = 0; i < 100; ++i) {
        if (desk.shows(line) || desk.shows(reply)) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

// Plays a whole dialogue in the window with keys and clicks by turns, always the best reply, to the debrief.
Session playInWindow(Desk& desk, const std::string& id, const std::string& language) {
    Session session(shippedDialogue(id));
    const Outlook outlook(session.dialogue());
    const std::size_t column = session.dialogue().texts.columnOf(language);
    while (!session.isOver()) {
        const ChoiceIndex reply = bestReply(session, outlook);
        const std::string words = beginning(session.dialogue().text(session.dialogue().choices[reply].say, column));
        INFO(session.dialogue().name(session.dialogue().choices[reply].id));
        breathe();
        // Long replies may stand further down than the window reaches; their numbers answer all the same.
        if (session.turns().size() % 2 == 0 || !desk.shows(words))
            desk.key(std::to_string(numberOf(session, reply)));
        else
            REQUIRE(desk.clickText(words));
        session.choose(reply);
        if (!session.isOver()) REQUIRE(waitForMoment(desk, session, column));
    }
    return session;
}

Attempt lastAttempt(const Desk& desk) {
    Result<Attempts> attempts = Attempts::open(Home(desk.home()));
    REQUIRE(attempts);
    const auto history = attempts->history(1);
    REQUIRE(history);
    REQUIRE(history->size() == 1);
    return history->front();
}

} // namespace

TEST_CASE("a whole conversation in the real window, in English, from the title to the debrief", "[desktop][window]") {
    Desk desk(1366, 768, arguments({"--lang", "en"}));
    REQUIRE(desk.clickText("Choose a conversation"));
    REQUIRE(desk.clickText("Skip")); // the first start leads through the introduction
    REQUIRE(desk.clickText("Twenty-three minutes"));
    const Session session = playInWindow(desk, "case-long-queue", "en");
    REQUIRE(desk.clickText("Look back at the conversation"));
    REQUIRE(desk.waitForText("Five principles"));
    CHECK(desk.shows("100"));
    const Attempt attempt = lastAttempt(desk);
    CHECK(attempt.status == Attempt::Status::finished);
    CHECK(attempt.replies == session.turns().size());
    CHECK(attempt.summary->score == 100);
    CHECK(attempt.mode == "practice");
    CHECK(attempt.seed == knownSeed);
    CHECK(desk.close() == 0);
}

TEST_CASE("a whole conversation in Chinese, whose characters can be read off the screen", "[desktop][window]") {
    Desk desk(1366, 768, arguments({"--lang", "zh-Hans", dialogueFile("case-belt-gift")}));
    const Session opening(shippedDialogue("case-belt-gift"));
    const std::size_t column = opening.dialogue().texts.columnOf("zh-Hans");
    REQUIRE(desk.waitForText(beginning(opening.dialogue().text(opening.line(), column))));

    // Most of the characters the game says it drew are there for somebody else's eyes too.
    std::string drawn, read = desk.readScreen("chi_sim");
    for (const TextBox& box : desk.texts()) drawn += box.text;
    int characters = 0, seen = 0;
    for (std::size_t i = 0; i + 3 <= drawn.size(); ++i) {
        if (static_cast<unsigned char>(drawn[i]) < 0xE4 || static_cast<unsigned char>(drawn[i]) > 0xE9) continue;
        ++characters;
        if (read.find(drawn.substr(i, 3)) != std::string::npos) ++seen;
        i += 2;
    }
    INFO(read);
    CHECK(characters > 60);
    CHECK(seen * 10 >= characters * 7);

    playInWindow(desk, "case-belt-gift", "zh-Hans");
    std::this_thread::sleep_for(std::chrono::milliseconds(2500)); // the last reply can no longer be taken back
    const Attempt attempt = lastAttempt(desk);
    CHECK(attempt.status == Attempt::Status::finished);
    CHECK(attempt.summary->outcome == Outcome::winWin);
    CHECK(desk.close() == 0);
}

TEST_CASE("a talk cut off by a power failure is offered again and goes on where it stood", "[desktop][window]") {
    Desk desk(1280, 800, arguments({"--lang", "en"}));
    REQUIRE(desk.clickText("Choose a conversation"));
    REQUIRE(desk.clickText("Skip"));
    REQUIRE(desk.clickText("Twenty-three minutes"));
    Session session(shippedDialogue("case-long-queue"));
    const Outlook outlook(session.dialogue());
    for (int turn = 0; turn < 2; ++turn) {
        const ChoiceIndex reply = bestReply(session, outlook);
        REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.dialogue().choices[reply].say, 0))));
        breathe();
        desk.key(std::to_string(numberOf(session, reply)));
        session.choose(reply);
        REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.line(), 0))));
    }
    desk.kill();
    CHECK(lastAttempt(desk).replies == 2);

    desk.start();
    REQUIRE(desk.waitForText("Twenty-three minutes")); // the title offers to go on
    REQUIRE(desk.clickText("Twenty-three minutes"));
    REQUIRE(desk.clickText("Continue"));
    REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.line(), 0))));
    CHECK(desk.close() == 0);
}

TEST_CASE("a drill is answered in the window to its result, and goes on where it was left", "[desktop][window]") {
    Desk desk(1366, 768, arguments({"--lang", "en"}));
    REQUIRE(desk.clickText("Drills and courses"));
    REQUIRE(desk.clickText("Hear the style"));
    for (int item = 1; item <= 14; ++item) {
        REQUIRE(desk.waitForText("Question " + std::to_string(item) + " of 14"));
        if (item == 4) { // left in the middle, and taken up again
            desk.key("Escape");
            REQUIRE(desk.clickText("Hear the style"));
            REQUIRE(desk.waitForText("Question 4 of 14"));
        }
        breathe();
        desk.key("1");
        REQUIRE(desk.waitForText("Source:"));
        if (item % 2 == 0)
            desk.clickText(item < 14 ? "Next question" : "To the result");
        else
            desk.key("Return");
    }
    REQUIRE(desk.waitForText("of 14 right"));
    const Attempt attempt = lastAttempt(desk);
    CHECK(attempt.mode == "drill");
    CHECK(attempt.status == Attempt::Status::finished);
    CHECK(attempt.replies == 14);
    CHECK(attempt.summary->best == 14);
    CHECK(desk.close() == 0);
}

TEST_CASE("no text is cut off at any size or text size, in both languages", "[desktop][window]") {
    for (const auto& [width, height] : {std::pair(1040, 720), std::pair(1920, 1080)}) {
        Desk desk(width, height, {dialogueFile("case-long-queue")});
        for (int step = 0; step < 2; ++step) {
            for (const TextBox& box : desk.texts()) {
                INFO(width << "x" << height << ": " << box.text);
                CHECK(box.x >= box.clipX);
                CHECK(box.x + box.width <= box.clipX + box.clipWidth);
            }
            for (int i = 0; i < 4; ++i) desk.key("plus");
            desk.key("l");
        }
    }
}

TEST_CASE("full screen and back, language and text size in mid-talk keep the talk", "[desktop][window]") {
    Desk desk(1366, 768, arguments({"--lang", "en", dialogueFile("case-long-queue")}));
    const Session session(shippedDialogue("case-long-queue"));
    REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.line(), 0))));
    desk.key("F11");
    REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.line(), 0))));
    desk.key("l");
    REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.line(), 1))));
    desk.key("plus");
    desk.key("F11");
    REQUIRE(desk.waitForText(beginning(session.dialogue().text(session.line(), 1))));
    CHECK(desk.close() == 0);
}
