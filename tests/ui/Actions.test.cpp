#include "engine/Debrief.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "ui/Blind.h"
#include "ui/ChoosePanel.h"
#include "ui/ConversationPanel.h"
#include "ui/DebriefPanel.h"
#include "ui/GuessPanel.h"
#include "ui/NoticePanel.h"
#include "ui/ResumePanel.h"
#include "ui/SettingsPanel.h"
#include "ui/TitlePanel.h"
#include "ui/TutorialPanel.h"

#include <cmath>
#include <set>

using namespace rapport;

namespace {

// A talk on the screen, and what it answered.
struct Talk {
    Session session{longTalk()};
    ConversationView view;
    Blind blind;
    Blind::Panel panel = [this](Ui& ui) { return conversationPanel(ui, {session, {}, {}}, view); };

    explicit Talk(ImVec2 size = {1920, 1080}, float scale = 1) : blind(size, scale) { blind.settle(panel); }
    explicit Talk(Language language) : blind({1920, 1080}, 1, language) { blind.settle(panel); }

    std::string chosen(const std::optional<Action>& action) const {
        if (!is<Choose>(action)) return "";
        return std::string(session.dialogue().name(session.dialogue().choices[std::get<Choose>(*action).choice].id));
    }
};

} // namespace

TEST_CASE("a reply can be clicked and can be chosen by its digit", "[ui][unit]") {
    Talk talk;
    CHECK(talk.chosen(talk.blind.click(talk.panel, "a-two")) == "a-two");
    CHECK(talk.chosen(talk.blind.type(talk.panel, '1')) == "a-one");
    CHECK(talk.chosen(talk.blind.type(talk.panel, '4')) == "a-four");
    CHECK_FALSE(talk.blind.type(talk.panel, '7'));
}

TEST_CASE("a locked reply shows its reason and cannot be chosen", "[ui][unit]") {
    Talk talk;
    REQUIRE(talk.session.choices()[2].availability == Availability::locked);
    CHECK(talk.blind.find("a-three"));
    const Choice& locked = talk.session.dialogue().choices[talk.session.choices()[2].choice];
    CHECK(talk.blind.find(lockReason(talk.session.dialogue(), talk.session.state(), locked, 0).substr(0, 12)));
    CHECK_FALSE(talk.blind.type(talk.panel, '3'));
    CHECK_FALSE(talk.blind.click(talk.panel, "a-three"));
}

TEST_CASE("the time-out reply is not shown", "[ui][unit]") {
    Talk talk;
    CHECK_FALSE(talk.blind.find("a-silence"));
    CHECK_FALSE(talk.blind.type(talk.panel, '5'));
}

TEST_CASE("Tab reaches the first reply, arrows the next, Enter says it", "[ui][unit]") {
    Talk talk;
    CHECK_FALSE(talk.blind.press(talk.panel, ImGuiKey_Enter));
    talk.blind.press(talk.panel, ImGuiKey_Tab);
    CHECK(talk.chosen(talk.blind.press(talk.panel, ImGuiKey_Enter)) == "a-one");
    talk.blind.press(talk.panel, ImGuiKey_DownArrow);
    CHECK(talk.chosen(talk.blind.press(talk.panel, ImGuiKey_Enter)) == "a-two");
    talk.blind.press(talk.panel, ImGuiKey_DownArrow);
    CHECK(talk.chosen(talk.blind.press(talk.panel, ImGuiKey_Space)) == "a-four");
    talk.blind.press(talk.panel, ImGuiKey_UpArrow);
    CHECK(talk.chosen(talk.blind.press(talk.panel, ImGuiKey_Enter)) == "a-two");
}

TEST_CASE("after a reply the keyboard is nowhere, and a second click at once says nothing", "[ui][unit]") {
    Talk talk;
    talk.blind.press(talk.panel, ImGuiKey_Tab);
    talk.session.choose(talk.session.choices()[0].choice);
    CHECK_FALSE(talk.blind.press(talk.panel, ImGuiKey_Enter));
    CHECK_FALSE(talk.blind.type(talk.panel, '1'));
    talk.blind.wait(1);
    talk.blind.frame(talk.panel);
    CHECK(talk.chosen(talk.blind.type(talk.panel, '1')) == "b-one");
}

TEST_CASE("on a small window with large text the keyboard brings every reply into view", "[ui][unit]") {
    Talk talk({1024, 640}, 2);
    for (const char* reply : {"a-one", "a-two", "a-four"}) {
        talk.blind.press(talk.panel, reply == std::string("a-one") ? ImGuiKey_Tab : ImGuiKey_DownArrow);
        talk.blind.frame(talk.panel);
        const TextBoxes::Drawn* drawn = talk.blind.find(reply);
        INFO(reply);
        REQUIRE(drawn);
        CHECK(drawn->clip.contains(drawn->box, 2));
        CHECK(talk.chosen(talk.blind.press(talk.panel, ImGuiKey_Enter)) == reply);
    }
}

TEST_CASE("where replies go on below the window, an arrow says so and leads there", "[ui][unit]") {
    for (const ImVec2 size : {ImVec2{800, 600}, ImVec2{1024, 640}}) {
        Talk talk(size);
        const auto isSeen = [&](std::string_view reply) {
            const TextBoxes::Drawn* drawn = talk.blind.find(reply);
            return drawn && drawn->clip.contains(drawn->box, 2);
        };
        CHECK(talk.blind.find("What you know")->clip.contains(talk.blind.find("What you know")->box, 2)); // comes first
        CHECK_FALSE(isSeen("a-four"));
        const Box box = conversationLayout(size, 1).talk;
        const ImVec2 arrow{box.max.x - 14 - 8 - 15, box.max.y - 4 - 15}; // left of the bar
        for (int clicks = 0; clicks < 3 && !isSeen("a-four"); ++clicks)
            CHECK_FALSE(talk.blind.clickAt(talk.panel, arrow)); // and no reply that lies under it
        CHECK(isSeen("a-four"));
    }
}

TEST_CASE("what was said before can be scrolled back to", "[ui][unit]") {
    Talk talk({1024, 640}, 1);
    for (const char* reply : {"a-one", "b-one"}) REQUIRE_FALSE(talk.session.choose(reply));
    talk.blind.settle(talk.panel);
    const auto visible = [&](std::string_view words) {
        const TextBoxes::Drawn* drawn = talk.blind.find(words);
        return drawn && drawn->clip.contains(drawn->box, 1);
    };
    CHECK_FALSE(visible("What you know"));
    talk.blind.press(talk.panel, ImGuiKey_Home);
    talk.blind.frame(talk.panel);
    CHECK(visible("What you know"));
    talk.blind.wheel(talk.panel, {800, 300}, -100);
    CHECK(visible("c-four"));
}

TEST_CASE("letters are asked for when a talk opens, so that no reply has to wait for them", "[ui][unit]") {
    for (const Language language : {Language::english, Language::chinese}) {
        Blind::forgetLetters();
        Talk talk(language);
        REQUIRE(talk.blind.lettersLoaded > 0);
        while (!talk.session.isOver()) {
            for (const Session::Offer& offer : talk.session.choices()) {
                if (offer.availability != Availability::open) continue;
                talk.session.choose(offer.choice);
                break;
            }
            talk.blind.lettersLoaded = 0;
            talk.blind.settle(talk.panel);
            CHECK(talk.blind.lettersLoaded == 0);
        }
    }
}

TEST_CASE("the hint shows when it is asked for", "[ui][unit]") {
    Talk talk;
    CHECK(is<ShowHint>(talk.blind.type(talk.panel, 'h')));
    CHECK(talk.view.hintTurn == 0u);
    CHECK_FALSE(talk.blind.type(talk.panel, 'h'));
}

TEST_CASE("Esc pauses a talk; L, plus and minus work everywhere", "[ui][unit]") {
    Talk talk;
    CHECK(is<Pause>(talk.blind.press(talk.panel, ImGuiKey_Escape)));
    const auto language = talk.blind.type(talk.panel, 'l');
    REQUIRE(is<SwitchLanguage>(language));
    CHECK(std::get<SwitchLanguage>(*language).to == Language::chinese);
    const auto larger = talk.blind.type(talk.panel, '+');
    REQUIRE(is<SetTextSize>(larger));
    CHECK(std::get<SetTextSize>(*larger).percent == 125);
    CHECK(is<ToggleSound>(talk.blind.type(talk.panel, 'm')));
    CHECK_FALSE(talk.blind.type(talk.panel, '-'));
    CHECK(is<SwitchLanguage>(talk.blind.click(talk.panel, "中文")));
}

TEST_CASE("a talk that is over leads to the debrief", "[ui][unit]") {
    Talk talk;
    REQUIRE_FALSE(talk.session.choose("a-four"));
    talk.blind.settle(talk.panel);
    CHECK(is<ShowDebrief>(talk.blind.click(talk.panel, "Look back")));
    CHECK(is<ShowDebrief>(talk.blind.press(talk.panel, ImGuiKey_Enter)));
}

TEST_CASE("the title offers to go on only if there is a talk to go on with", "[ui][unit]") {
    Blind blind;
    std::string_view interrupted;
    const Blind::Panel panel = [&](Ui& ui) { return titlePanel(ui, {interrupted, "1"}); };
    blind.settle(panel);
    CHECK_FALSE(blind.find("Go on"));
    CHECK(is<ShowDialogues>(blind.click(panel, "Choose a conversation")));
    CHECK(is<ShowSettings>(blind.click(panel, "Settings")));
    CHECK(is<ShowTutorial>(blind.click(panel, "introduction")));
    CHECK(is<Quit>(blind.click(panel, "Quit")));
    interrupted = "Small";
    blind.settle(panel);
    CHECK(is<Resume>(blind.click(panel, "Go on")));
}

TEST_CASE("a dialogue is opened by click and by digit, and does not tell the customer's type", "[ui][unit]") {
    Blind blind;
    std::vector<DialogueCard> cards(3, cardOf(*longTalk()));
    cards[1].id = "second";
    cards[1].title = {"Second", "第二"};
    const Blind::Panel panel = [&](Ui& ui) { return choosePanel(ui, cards); };
    blind.settle(panel);
    const auto clicked = blind.click(panel, "Second");
    REQUIRE(is<OpenDialogue>(clicked));
    CHECK(std::get<OpenDialogue>(*clicked).id == "second");
    const auto typed = blind.type(panel, '2');
    REQUIRE(is<OpenDialogue>(typed));
    CHECK(std::get<OpenDialogue>(*typed).id == "second");
    CHECK_FALSE(blind.find("argumentative"));
    CHECK_FALSE(blind.find("angry"));
    CHECK(is<Back>(blind.press(panel, ImGuiKey_Escape)));
}

TEST_CASE("settings answer with what was set", "[ui][unit]") {
    Blind blind;
    const Blind::Panel panel = [](Ui& ui) {
        return settingsPanel(ui, {MotionAmount::full, Timers::asWritten, true, 50, false});
    };
    blind.settle(panel);
    const auto size = blind.click(panel, "150 %");
    REQUIRE(is<SetTextSize>(size));
    CHECK(std::get<SetTextSize>(*size).percent == 150);
    const auto motion = blind.click(panel, "Reduced");
    REQUIRE(is<SetMotion>(motion));
    CHECK(std::get<SetMotion>(*motion).amount == MotionAmount::reduced);
    const auto light = blind.click(panel, "Dark");
    REQUIRE(is<SetLight>(light));
    CHECK(std::get<SetLight>(*light).light == Light::night);
    const TextBoxes::Drawn* half = nullptr; // not the "150 %" of the text size
    for (const TextBoxes::Drawn& drawn : blind.boxes.texts)
        if (drawn.text == "50 %") half = &drawn;
    REQUIRE(half);
    const auto volume = blind.clickAt(panel, {half->box.min.x + 3, half->box.min.y + 3});
    REQUIRE(is<SetVolume>(volume));
    CHECK(std::get<SetVolume>(*volume).percent == 50);
    CHECK(is<ToggleProjector>(blind.click(panel, "A whole room")));
    const auto timers = blind.click(panel, "× 5");
    REQUIRE(is<SetTimers>(timers));
    CHECK(std::get<SetTimers>(*timers).timers == Timers::fivefold);
    const auto language = blind.click(panel, "简体中文");
    REQUIRE(is<SwitchLanguage>(language));
    CHECK(std::get<SwitchLanguage>(*language).to == Language::chinese);
}

TEST_CASE("every setting can be reached and set by the keyboard alone", "[ui][unit]") {
    Blind blind({1024, 640});
    const Blind::Panel panel = [](Ui& ui) {
        return settingsPanel(ui, {MotionAmount::reduced, Timers::doubled, true, 50, false});
    };
    blind.settle(panel);
    std::set<std::size_t> wishes;
    for (int i = 0; i < 40; ++i) {
        blind.press(panel, ImGuiKey_Tab);
        if (const auto wish = blind.press(panel, ImGuiKey_Enter)) wishes.insert(wish->index());
    }
    for (const Action& wish :
         {Action(SwitchLanguage{}), Action(SetTextSize{}), Action(SetLight{}), Action(SetMotion{}), Action(SetVolume{}),
          Action(ToggleSound{}), Action(SetTimers{}), Action(ToggleProjector{}), Action(ToggleFullScreen{})})
        CHECK(wishes.contains(wish.index()));
}

TEST_CASE("where there is no sound device, settings say so and offer no volume", "[ui][unit]") {
    Blind blind;
    const Blind::Panel panel = [](Ui& ui) { return settingsPanel(ui, {}); };
    blind.settle(panel);
    CHECK(blind.find("No sound device was found"));
    for (const TextBoxes::Drawn& drawn : blind.boxes.texts) CHECK(drawn.text != "25 %");
}

TEST_CASE("on a projector nothing is lower than a twenty-fifth of the window, and text cannot be made smaller",
          "[ui][unit]") {
    for (const ImVec2 size :
         {ImVec2{800, 600}, ImVec2{1024, 640}, ImVec2{1366, 768}, ImVec2{1920, 1080}, ImVec2{3840, 2160}}) {
        const float scale = float(projectorTextSize(size.y)) / 100;
        for (const float height :
             {sizesForProjector.text, sizesForProjector.small, sizesForProjector.large, sizesForProjector.title})
            CHECK((letterHeight(std::round(height * scale)) + 0.1f) * 25 >= size.y);
    }
    Blind blind(Sight{{1366, 768}, 1, Language::english, Light::day, true});
    const Session session(longTalk());
    ConversationView view;
    const Blind::Panel panel = [&](Ui& ui) { return conversationPanel(ui, {session, {}, {}}, view); };
    blind.settle(panel);
    REQUIRE_FALSE(blind.boxes.texts.empty());
    for (const TextBoxes::Drawn& drawn : blind.boxes.texts) {
        INFO(drawn.text);
        CHECK((letterHeight(drawn.box.height()) + 0.1f) * 25 >= 768);
    }
    CHECK_FALSE(blind.type(panel, '+'));
    CHECK_FALSE(blind.type(panel, '-'));
}

TEST_CASE("the introduction goes on, can be skipped, and ends", "[ui][unit]") {
    Blind blind;
    int step = 0;
    const Blind::Panel panel = [&](Ui& ui) { return tutorialPanel(ui, step); };
    blind.settle(panel);
    CHECK(is<NextTutorial>(blind.click(panel, "Next")));
    CHECK(is<NextTutorial>(blind.press(panel, ImGuiKey_Enter)));
    CHECK(is<SkipTutorial>(blind.click(panel, "Skip")));
    CHECK(is<SkipTutorial>(blind.press(panel, ImGuiKey_Escape)));
    step = tutorialSteps - 1;
    blind.settle(panel);
    CHECK_FALSE(blind.find("Skip"));
    CHECK(is<NextTutorial>(blind.click(panel, "Choose a conversation")));
}

TEST_CASE("questions are answered by click and by digit", "[ui][unit]") {
    Blind blind;
    const Blind::Panel resume = [](Ui& ui) { return resumePanel(ui, {"Small", {}, 1}); };
    blind.settle(resume);
    CHECK(is<Resume>(blind.type(resume, '1')));
    CHECK(is<Again>(blind.click(resume, "Start over")));
    CHECK(is<Back>(blind.press(resume, ImGuiKey_Escape)));
    const Blind::Panel pause = [](Ui& ui) { return pausePanel(ui, "Small", {}); };
    blind.settle(pause);
    CHECK(is<Resume>(blind.press(pause, ImGuiKey_Escape)));
    CHECK(is<Back>(blind.type(pause, '4')));
}

TEST_CASE("a notice takes its room from the screen and can be closed", "[ui][unit]") {
    Blind blind;
    ImVec2 left;
    const Blind::Panel panel = [&](Ui& ui) {
        const auto action = noticePanel(ui, {"The disk is full.", "磁盘已满。"});
        left = ui.size;
        return action;
    };
    blind.settle(panel);
    CHECK(blind.find("The disk is full."));
    CHECK(left.y < 720);
    blind.press(panel, ImGuiKey_Tab);
    CHECK(is<DismissNotice>(blind.press(panel, ImGuiKey_Enter)));
}

TEST_CASE("the debrief shows every turn and offers what comes next", "[ui][unit]") {
    Session session(longTalk());
    for (const char* reply : {"a-one", "b-two", "c-four"}) REQUIRE_FALSE(session.choose(reply));
    const Outlook outlook(session.dialogue());
    const Debrief debriefing = debrief(session, outlook);
    Blind blind;
    const Blind::Panel panel = [&](Ui& ui) { return debriefPanel(ui, {session, debriefing}); };
    blind.settle(panel);
    for (const char* words : {"a-one", "b-two", "c-four", "Five principles", "Communication styles",
                              "What would have saved it", "lost for good"}) {
        INFO(words);
        CHECK(blind.find(words));
    }
    CHECK(is<Again>(blind.click(panel, "Try again")));
    CHECK(is<ShowDialogues>(blind.click(panel, "Another conversation")));
    CHECK(is<Back>(blind.press(panel, ImGuiKey_Escape)));
}

TEST_CASE("a talk offers once to say who this is, by mouse and by W", "[ui][unit]") {
    const Session session(longTalk());
    ConversationView view;
    bool canGuess = true;
    Blind blind;
    const Blind::Panel panel = [&](Ui& ui) { return conversationPanel(ui, {session, {}, {}, {}, canGuess}, view); };
    blind.settle(panel);
    CHECK(is<AskWho>(blind.click(panel, "Who is this?")));
    CHECK(is<AskWho>(blind.type(panel, 'w')));
    canGuess = false;
    blind.settle(panel);
    CHECK_FALSE(blind.find("Who is this?"));
    CHECK_FALSE(blind.type(panel, 'w'));
}

TEST_CASE("who this is: type, manifestation and at most five signs", "[ui][unit]") {
    GuessView view;
    Blind blind({1366, 1200});
    const Blind::Panel panel = [&](Ui& ui) {
        return guessPanel(ui, {shippedRulebook(), Channel::counter, "Mr Zhao", "Again!"}, view);
    };
    blind.settle(panel);
    CHECK(blind.find("Pick a type first."));
    CHECK_FALSE(blind.find("Note it"));
    blind.click(panel, "angry");
    blind.click(panel, "argumentative");
    for (const char* sign : {"Walks up and down", "A flushed face", "Points a finger", "Bangs the desk",
                             "Looks at the watch", "Smiles, nods"})
        blind.click(panel, sign);
    CHECK(view.guess.signs.size() == mostSigns);
    blind.click(panel, "Looks at the watch"); // taken off again
    const auto said = blind.click(panel, "Note it");
    REQUIRE(is<SayWho>(said));
    CHECK(noteOf(std::get<SayWho>(*said).guess) == "guess angry argumentative paces flushed points fist");
    CHECK(is<Back>(blind.press(panel, ImGuiKey_Escape)));

    blind.click(panel, "calm"); // has one manifestation
    CHECK(view.guess.manifestation == "unobtrusive");
    GuessView onThePhone;
    const Blind::Panel phone = [&](Ui& ui) {
        return guessPanel(ui, {shippedRulebook(), Channel::phone, "Mr Zhao", "Again!"}, onThePhone);
    };
    blind.settle(phone);
    CHECK_FALSE(blind.find("Walks up and down"));
    CHECK(blind.find("Says the same grievance"));
}
