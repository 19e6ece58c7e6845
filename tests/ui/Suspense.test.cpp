#include "support/Catch.h"
#include "ui/Blind.h"
#include "ui/ConversationPanel.h"
#include "ui/ResumePanel.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

// The long talk in a channel, in which every reply asks the customer to wait so long.
Session talkIn(Channel channel, Wait wait = {}, std::initializer_list<const char*> replies = {"a-one"}) {
    Dialogue dialogue = *longTalk();
    dialogue.channel = channel;
    for (Choice& choice : dialogue.choices) choice.wait = wait;
    Session session(std::make_shared<const Dialogue>(std::move(dialogue)));
    for (const char* reply : replies) REQUIRE_FALSE(session.choose(reply));
    return session;
}

Suspense typing(int left) {
    return {Suspense::Kind::typing, left, 2000};
}

Suspense waiting(int left, Wait wait) {
    return {Suspense::Kind::wait, left, 2000, wait};
}

// What the talk looks like while something keeps the next words back.
struct Shown {
    Session session;
    std::optional<Suspense> suspense;
    bool canTakeBack = false;
    ConversationView view = {};

    Blind::Panel panel() {
        return [this](Ui& ui) {
            return conversationPanel(
                ui,
                {session, {}, {}, {}, true, canTakeBack, suspense, session.dialogue().channel == Channel::chat ? 3 : 0},
                view);
        };
    }
};

} // namespace

TEST_CASE("while the customer types there is nothing to reply to, and Enter has the words at once",
          "[ui][unit][chat]") {
    Shown shown{talkIn(Channel::chat), typing(1000)};
    Blind blind;
    blind.settle(shown.panel());
    CHECK(blind.find("is typing"));
    CHECK(blind.find("Read"));
    CHECK(blind.find("3 more chats wait"));
    CHECK_FALSE(blind.find("Your reply"));
    CHECK_FALSE(is<Choose>(blind.type(shown.panel(), '1')));
    CHECK(is<Hurry>(blind.press(shown.panel(), ImGuiKey_Enter)));
    CHECK(is<Hurry>(blind.click(shown.panel(), "Go on")));

    shown.suspense = typing(1900); // not even read yet
    blind.settle(shown.panel());
    CHECK(blind.find("Delivered"));
    CHECK_FALSE(blind.find("is typing"));

    shown.suspense.reset();
    blind.settle(shown.panel());
    CHECK(blind.find("Your reply"));
    CHECK(blind.find("Read"));
    CHECK_FALSE(blind.find("is typing"));
}

TEST_CASE("a wait shows its clock and what was said about it, and stays in the talk with what it cost",
          "[ui][unit][waiting]") {
    const Wait bare{10, false, false}, kind{10, true, true};
    Shown shown{talkIn(Channel::phone, bare), waiting(1000, bare)};
    Blind blind;
    blind.settle(shown.panel());
    CHECK(blind.find("On hold: minute 6 of 10"));
    CHECK(blind.find("Without a reason, without a time"));
    shown.suspense.reset();
    blind.settle(shown.panel());
    CHECK_FALSE(blind.find("On hold: minute"));
    CHECK(blind.find("10 min on hold"));
    CHECK(blind.find("patience"));

    Shown counter{talkIn(Channel::counter, kind), waiting(2000, kind)};
    blind.settle(counter.panel());
    CHECK(blind.find("Waiting: minute 1 of 10"));
    CHECK(blind.find("With a reason and a time"));
}

TEST_CASE("a slip is taken back by mouse or by U, while that is possible", "[ui][unit]") {
    Shown shown{talkIn(Channel::counter), {}, true};
    Blind blind;
    blind.settle(shown.panel());
    CHECK(is<TakeBack>(blind.click(shown.panel(), "Take it back")));
    CHECK(is<TakeBack>(blind.type(shown.panel(), 'u')));
    shown.canTakeBack = false;
    blind.settle(shown.panel());
    CHECK_FALSE(blind.find("Take it back"));
    CHECK_FALSE(blind.type(shown.panel(), 'u'));
}

TEST_CASE("before painful scenes one may begin or go back", "[ui][unit]") {
    Blind blind;
    const Blind::Panel panel = [](Ui& ui) {
        return contentNotePanel(ui, "The night guest", "A drunk guest and insults.");
    };
    blind.settle(panel);
    CHECK(blind.find("A drunk guest and insults."));
    CHECK(is<Resume>(blind.click(panel, "Begin")));
    CHECK(is<Back>(blind.click(panel, "Choose another")));
    CHECK(is<Back>(blind.press(panel, ImGuiKey_Escape)));
}

TEST_CASE("typing, waiting and taking back fit at every size and in both languages", "[ui][fit]") {
    const Wait bare{10, false, false};
    for (const Language language : {Language::english, Language::chinese})
        for (const ImVec2 size : {ImVec2{1024, 640}, ImVec2{1366, 768}, ImVec2{1920, 1080}})
            for (const float scale : {1.f, 1.5f, 2.f})
                for (const Channel channel : {Channel::counter, Channel::phone, Channel::chat})
                    for (const std::optional<Suspense>& suspense :
                         {std::optional(typing(900)), std::optional(waiting(900, bare)), std::optional<Suspense>()}) {
                        INFO(fmt::format("{} {}x{} at {} %", tagOf(language), size.x, size.y, scale * 100));
                        Shown shown{talkIn(channel, bare, {"a-one", "b-one"}), suspense, true};
                        Blind blind(size, scale, language);
                        blind.settle(shown.panel());
                        CHECK(troubleIn(blind.boxes, size) == "");
                    }
}
