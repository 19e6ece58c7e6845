#include "engine/Debrief.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "support/TestRulebook.h"
#include "ui/Blind.h"
#include "ui/ChoosePanel.h"
#include "ui/ConversationPanel.h"
#include "ui/DebriefPanel.h"
#include "ui/FeelingWords.h"
#include "ui/GuessPanel.h"
#include "ui/NoticePanel.h"
#include "ui/ResumePanel.h"
#include "ui/SettingsPanel.h"
#include "ui/TitlePanel.h"
#include "ui/TurnsPanel.h"
#include "ui/TutorialPanel.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

// Runs a panel at every size, text size and language, scrolled to top, middle and end, and looks for texts that do not
// fit.
void fitsEverywhere(const std::function<Blind::Panel(Language)>& panelIn) {
    for (const Sight& sight : everySight()) {
        INFO(wordsFor(sight));
        Blind blind(sight);
        const Blind::Panel panel = panelIn(sight.language);
        blind.settle(panel);
        CHECK(troubleIn(blind.boxes, sight.size) == "");
        REQUIRE_FALSE(blind.boxes.texts.empty());
        for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_PageDown, ImGuiKey_End}) {
            blind.press(panel, key);
            CHECK(troubleIn(blind.boxes, sight.size) == "");
        }
    }
}

const Wording longTitle{"The call that three colleagues promised and nobody made",
                        "三位同事都答应过、却没有人打来的那通电话"};

} // namespace

TEST_CASE("the title fits at every size and in both languages", "[ui][fit]") {
    fitsEverywhere([](Language language) {
        return [language](Ui& ui) { return titlePanel(ui, {longTitle.in(language), "0.1.0"}); };
    });
}

TEST_CASE("the list of dialogues fits at every size and in both languages", "[ui][fit]") {
    std::vector<DialogueCard> cards(5, cardOf(*longTalk()));
    cards[1].bestScore = 100;
    cards[2].contentNote =
        Message("Contains shouting, crude words and a threat of violence towards the person at the counter.",
                "含有吵闹、粗话，以及对柜台人员的人身威胁。");
    cards[3].difficulty = 5;
    fitsEverywhere([&](Language) { return [&](Ui& ui) { return choosePanel(ui, cards); }; });
}

TEST_CASE("settings and questions fit at every size and in both languages", "[ui][fit]") {
    for (const bool hasSound : {true, false})
        fitsEverywhere([&](Language) {
            return [&](Ui& ui) {
                return settingsPanel(ui, {MotionAmount::full, Timers::asWritten, hasSound, 50, false});
            };
        });
    fitsEverywhere([](Language language) {
        return [language](Ui& ui) { return resumePanel(ui, {longTitle.in(language), {}, 12}); };
    });
    fitsEverywhere([](Language language) {
        return [language](Ui& ui) { return pausePanel(ui, longTitle.in(language), {true, {}}); };
    });
}

TEST_CASE("every step of the introduction fits at every size and in both languages", "[ui][fit]") {
    for (int step = 0; step < tutorialSteps; ++step)
        fitsEverywhere([step](Language) { return [step](Ui& ui) { return tutorialPanel(ui, step); }; });
}

TEST_CASE("a talk fits at every size and in both languages, from its first turn to its end", "[ui][fit]") {
    const Session talks[] = {played({}), played({"a-one", "b-two"}), played({"a-one", "b-one", "c-two"})};
    for (const Session& session : talks)
        fitsEverywhere([&](Language) {
            auto view = std::make_shared<ConversationView>();
            view->hintTurn = session.turns().size();
            return [&, view](Ui& ui) {
                return conversationPanel(ui, {session, {}, TimeLeft{7400, 30000}, {}, true}, *view);
            };
        });
}

TEST_CASE("an exam and the turns to go back to fit at every size and in both languages", "[ui][fit]") {
    const Session session = played({"a-one", "b-two"});
    fitsEverywhere([&](Language) {
        auto view = std::make_shared<ConversationView>();
        return [&, view](Ui& ui) {
            return conversationPanel(ui, {session, {}, TimeLeft{7400, 30000}, {true, 3}}, *view);
        };
    });
    fitsEverywhere([&](Language) { return [&](Ui& ui) { return turnsPanel(ui, session); }; });
}

TEST_CASE("a talk above a long notice still fits", "[ui][fit]") {
    const Session session = played({"a-one"});
    const Message notice(
        "Your progress cannot be saved: the folder /home/lin/.local/share/rapport is full. The game goes on; this "
        "conversation will be forgotten when you close the window.",
        "进度无法保存：文件夹 /home/lin/.local/share/rapport 已满。游戏可以继续，但关闭窗口后这场对话不会留下。");
    fitsEverywhere([&](Language) {
        auto view = std::make_shared<ConversationView>();
        return [&, view](Ui& ui) {
            const auto dismissed = noticePanel(ui, notice);
            const auto action = conversationPanel(ui, {session, {}, {}}, *view);
            return dismissed ? dismissed : action;
        };
    });
}

TEST_CASE("the debrief fits at every size and in both languages", "[ui][fit]") {
    const Session session = played({"a-one", "b-two", "c-four"});
    const Outlook outlook(session.dialogue());
    const Debrief debriefing = debrief(session, outlook);
    fitsEverywhere([&](Language) {
        return [&](Ui& ui) { return debriefPanel(ui, {session, debriefing, &testRulebook().profiles.front()}); };
    });
}

TEST_CASE("two ways side by side fit at every size and in both languages", "[ui][fit]") {
    const Session session = played({"a-one", "b-two", "c-four"});
    const Outlook outlook(session.dialogue());
    const Debrief debriefing = debrief(session, outlook);
    std::vector<Try> others;
    for (const Session& other : {played({"a-one", "b-four"}), played({"a-two", "b-one", "c-one"})})
        others.push_back({{}, other, debrief(other, outlook)});
    fitsEverywhere([&](Language) {
        return [&](Ui& ui) {
            return debriefPanel(ui, {session, debriefing, nullptr, nullptr, others, 1,
                                     "/home/lin/Documents/Rapport/case-long-queue 2026-11-25 2149"});
        };
    });
}

TEST_CASE("who this is fits at every size and in both languages, asked and explained", "[ui][fit]") {
    const Guess guess{"angry", "offensive", {"paces", "interrupts", "crude"}};
    const std::shared_ptr<const Dialogue> dialogue = longTalk();
    fitsEverywhere([&](Language language) {
        auto view = std::make_shared<GuessView>(GuessView{guess});
        return [view, language, dialogue](Ui& ui) {
            return guessPanel(ui, {shippedRulebook(), Channel::counter, "Mr Zhao", longTitle.in(language)}, *view);
        };
    });
    const Session session = played({"a-one", "b-two", "c-four"});
    const Debrief debriefing = debrief(session, Outlook(session.dialogue()));
    Dialogue zhao;
    zhao.customer.type = "angry";
    zhao.customer.manifestation = "argumentative";
    const GuessReview review = judge(guess, zhao, shippedRulebook());
    fitsEverywhere([&](Language) {
        return [&](Ui& ui) { return debriefPanel(ui, {session, debriefing, nullptr, nullptr, {}, 0, {}, &review}); };
    });
}

TEST_CASE("the picture has a box inside every window and covers neither feelings nor talk", "[ui][unit]") {
    for (const ImVec2 size :
         {ImVec2{1024, 540}, ImVec2{1024, 640}, ImVec2{1366, 768}, ImVec2{1920, 1080}, ImVec2{3840, 1600}})
        for (const float scale : {1.f, 1.25f, 1.5f, 1.75f, 2.f})
            for (const std::size_t feelings : {4u, 5u, 6u}) {
                INFO(fmt::format("{}x{} at {}, {} feelings", size.x, size.y, scale, feelings));
                const ConversationLayout layout = conversationLayout(size, scale, feelings);
                const Box display{{0, 0}, size};
                for (const Box& box : {layout.header, layout.picture, layout.mood, layout.talk}) {
                    CHECK(display.contains(box));
                    CHECK(box.width() >= 100);
                }
                CHECK(layout.picture.height() >= 20);
                CHECK_FALSE(layout.picture.overlaps(layout.mood));
                CHECK_FALSE(layout.picture.overlaps(layout.talk));
                CHECK_FALSE(layout.header.overlaps(layout.picture));
            }
}
