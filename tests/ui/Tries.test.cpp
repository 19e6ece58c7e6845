// Ways to play and going back, on the panels.

#include "engine/Debrief.h"
#include "engine/ReplyOrder.h"
#include "support/Catch.h"
#include "ui/Blind.h"
#include "ui/ChoosePanel.h"
#include "ui/ConversationPanel.h"
#include "ui/DebriefPanel.h"
#include "ui/TurnsPanel.h"

#include <algorithm>

using namespace rapport;

namespace {

template <class Wanted>
const Wanted* as(const std::optional<Action>& action) {
    return action ? std::get_if<Wanted>(&*action) : nullptr;
}

struct Attempted {
    Session session;
    Terms terms;
    ConversationView view;
    Blind blind{{1920, 1080}};
    Blind::Panel panel = [this](Ui& ui) { return conversationPanel(ui, {session, {}, {}, terms}, view); };

    Attempted(Session played, const Terms& its) : session(std::move(played)), terms(its) { blind.settle(panel); }

    std::string chosen(char digit) {
        const std::optional<Action> action = blind.type(panel, digit);
        const Choose* choose = as<Choose>(action);
        return choose ? std::string(session.dialogue().name(session.dialogue().choices[choose->choice].id)) : "";
    }
};

} // namespace

TEST_CASE("digits follow the order that is seen", "[ui][unit]") {
    int moved = 0;
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u}) {
        Attempted screen(played({}), {false, seed});
        std::vector<std::string> shown;
        for (const Session::Offer& offer : offersInOrder(screen.session.dialogue(), screen.session.state(), seed))
            shown.emplace_back(screen.session.dialogue().name(screen.session.dialogue().choices[offer.choice].id));
        REQUIRE(shown.back() == "a-silence");
        for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
            const std::string chosen = screen.chosen(char('1' + i));
            CHECK(chosen == (shown[i] == "a-three" ? "" : shown[i])); // that one is locked
            if (i > 0) CHECK(screen.blind.find(shown[i])->box.min.y > screen.blind.find(shown[i - 1])->box.min.y);
        }
        CHECK(screen.chosen('5').empty());
        moved += shown.front() != "a-one";
    }
    CHECK(moved > 0);
}

TEST_CASE("practice offers hint and way back", "[ui][unit]") {
    Attempted practice(played({"a-one"}), {});
    CHECK(practice.blind.find("Practice"));
    CHECK(practice.blind.find("Hint (H)"));
    CHECK(practice.blind.find("Anger"));
    CHECK(as<ShowTurns>(practice.blind.type(practice.panel, 'b')));
    CHECK(as<ShowTurns>(practice.blind.click(practice.panel, "Go back (B)")));
}

TEST_CASE("an exam offers neither and hides the feelings", "[ui][unit]") {
    Attempted exam(played({"a-one"}), {true, 3});
    CHECK(exam.blind.find("Exam"));
    CHECK(exam.blind.find("feelings are hidden"));
    for (const char* word : {"Hint", "Go back", "Anger", "Trust"}) CHECK_FALSE(exam.blind.find(word));
    for (const char key : {'h', 'b'}) CHECK_FALSE(exam.blind.type(exam.panel, key));
}

TEST_CASE("there is nothing to go back to before the first reply", "[ui][unit]") {
    Attempted screen(played({}), {});
    CHECK_FALSE(screen.blind.find("Go back"));
    CHECK_FALSE(screen.blind.type(screen.panel, 'b'));
}

TEST_CASE("a turn to go back to is chosen by click, digit, or B for the last", "[ui][unit]") {
    const Session session = played({"a-one", "b-two"});
    Blind blind({1366, 768});
    const Blind::Panel panel = [&](Ui& ui) { return turnsPanel(ui, session); };
    blind.settle(panel);
    const auto turnOf = [](const std::optional<Action>& action) {
        const Rewind* rewind = as<Rewind>(action);
        return rewind ? int(rewind->turn) : -1;
    };
    CHECK(turnOf(blind.type(panel, '1')) == 0);
    CHECK(turnOf(blind.type(panel, '2')) == 1);
    CHECK(turnOf(blind.type(panel, 'b')) == 1);
    CHECK(turnOf(blind.type(panel, '3')) == -1);
    CHECK(turnOf(blind.click(panel, "b-two")) == 1);
    blind.press(panel, ImGuiKey_Home);
    blind.settle(panel);
    CHECK(turnOf(blind.click(panel, "a-one")) == 0);
    CHECK(as<Back>(blind.press(panel, ImGuiKey_Escape)));
}

TEST_CASE("practice or exam is chosen above the conversations, by mouse and keyboard", "[ui][unit]") {
    const std::vector<DialogueCard> cards(3, cardOf(*longTalk()));
    Blind blind;
    const Blind::Panel panel = [&](Ui& ui) { return choosePanel(ui, cards); };
    blind.settle(panel);
    const std::optional<Action> byMouse = blind.click(panel, "Exam");
    REQUIRE(as<ChooseTerms>(byMouse));
    CHECK(as<ChooseTerms>(byMouse)->isExam);
    blind.press(panel, ImGuiKey_Tab); // the first card
    blind.press(panel, ImGuiKey_UpArrow);
    const std::optional<Action> byKey = blind.press(panel, ImGuiKey_Enter);
    CHECK(as<ChooseTerms>(byKey));
    const Blind::Panel exam = [&](Ui& ui) { return choosePanel(ui, cards, true); };
    blind.settle(exam);
    CHECK(blind.find("The result counts"));
}

TEST_CASE("every turn of the debrief leads back to it", "[ui][unit]") {
    const Session session = played({"a-one", "b-two", "c-four"});
    const Debrief review = debrief(session, Outlook(session.dialogue()));
    Blind blind({1366, 4000});
    const Blind::Panel panel = [&](Ui& ui) { return debriefPanel(ui, {session, review}); };
    blind.settle(panel);
    const std::optional<Action> back = blind.click(panel, "Say something else here");
    REQUIRE(as<Rewind>(back));
    CHECK(blind.find("And after your reply"));
    CHECK(blind.find("One thing to try next time"));
    CHECK(blind.find("What this ending sets going"));
    CHECK(blind.find("Reading notes"));
    CHECK(as<SaveReport>(blind.click(panel, "Save as a report")));
    CHECK_FALSE(blind.find("side by side"));
}

TEST_CASE("two ways stand side by side, and another can be chosen", "[ui][unit]") {
    const Session session = played({"a-one", "b-one", "c-one"});
    const Outlook outlook(session.dialogue());
    const Debrief review = debrief(session, outlook);
    std::vector<Try> others;
    for (const Session& other : {played({"a-one", "b-four"}), played({"a-two", "b-one"})})
        others.push_back({{}, other, debrief(other, outlook)});
    others[1].attempt.mode = "exam";
    Blind blind({1366, 4000});
    std::size_t beside = 0;
    const Blind::Panel panel = [&](Ui& ui) {
        return debriefPanel(ui,
                            {session, review, nullptr, nullptr, others, beside, "/home/lin/Documents/Rapport/long"});
    };
    blind.settle(panel);
    CHECK(blind.find("Two ways, side by side"));
    CHECK(blind.find("Turn 2, where they part"));
    CHECK(blind.find("b-four"));
    CHECK(blind.find("/home/lin/Documents"));
    const std::optional<Action> other = blind.click(panel, "Way 2 (exam)");
    REQUIRE(as<CompareWith>(other));
    CHECK(as<CompareWith>(other)->other == 1);
    beside = 1;
    blind.settle(panel);
    CHECK(blind.find("Turn 1, where they part"));
    CHECK(blind.find("not finished"));
}
