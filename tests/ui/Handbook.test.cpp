#include "support/Catch.h"
#include "support/SmallHandbook.h"
#include "ui/Blind.h"
#include "ui/DebriefPanel.h"
#include "ui/HandbookPanel.h"

#include <fmt/format.h>

#include <set>

using namespace rapport;

namespace {

const Handbook& handbook() {
    static const Handbook small = smallHandbook();
    return small;
}

const std::vector<Practice>& practices() {
    static const std::vector<Practice> all = [] {
        std::vector<Practice> made;
        for (int i = 0; i < 8; ++i) {
            Practice practice{i == 7 ? Practice::Kind::drill : Practice::Kind::dialogue,
                              fmt::format("talk-{}", i),
                              {fmt::format("Talk number {}", i), fmt::format("第 {} 段对话", i)},
                              {},
                              {}};
            practice.counts.resize(items().size());
            practice.counts[*findItem("principles.no-blame")] = std::uint16_t(20 - i);
            made.push_back(practice);
        }
        return made;
    }();
    return all;
}

HandbookPlace place(std::string_view id) {
    const auto found = findPlace(handbook(), id);
    REQUIRE(found);
    return *found;
}

// The handbook open at a place, or at its list.
struct Open {
    explicit Open(std::string_view id = "") : view(id.empty() ? HandbookView() : HandbookView(place(id))) {}

    HandbookView view;
    Blind::Panel panel = [this](Ui& ui) { return handbookPanel(ui, {handbook(), practices()}, view); };
};

std::string opened(const std::optional<Action>& action) {
    REQUIRE(action);
    if (const auto* dialogue = std::get_if<OpenDialogue>(&*action)) return dialogue->id;
    if (const auto* drill = std::get_if<OpenDrill>(&*action)) return "drill " + drill->id;
    if (const auto* shown = std::get_if<ShowHandbook>(&*action)) return shown->place;
    return "something else";
}

void write(Blind& blind, const Blind::Panel& panel, std::string_view words) {
    for (const char each : words) blind.type(panel, each);
    blind.settle(panel);
}

// Ctrl+F, as the window tells of it.
void callSearch(Blind& blind, const Blind::Panel& panel) {
    blind.frame([&](Ui& ui) {
        ui.keys.find = true;
        return panel(ui);
    });
    blind.frame(panel);
}

} // namespace

TEST_CASE("the handbook fits at every size and in both languages: list, pages, entries, what was found",
          "[ui][handbook][fit]") {
    for (const Sight& sight : everySight())
        for (const std::string_view id : {"", "principles", "feedback.no-defending"}) {
            INFO(wordsFor(sight) << ", " << id);
            Blind blind(sight);
            Open open(id);
            blind.settle(open.panel);
            CHECK(troubleIn(blind.boxes, sight.size) == "");
            for (const ImGuiKey key : {ImGuiKey_PageDown, ImGuiKey_End}) {
                blind.press(open.panel, key);
                CHECK(troubleIn(blind.boxes, sight.size) == "");
            }
            callSearch(blind, open.panel);
            write(blind, open.panel, "an");
            CHECK(open.view.hits.size() > 2);
            CHECK(troubleIn(blind.boxes, sight.size) == "");
        }
}

TEST_CASE("a page is opened from the list, leads to others, and back along the way one came", "[ui][handbook]") {
    Blind blind;
    Open open;
    blind.settle(open.panel);
    CHECK_FALSE(blind.click(open.panel, "Taking criticism"));
    blind.settle(open.panel);
    REQUIRE(blind.find("Somebody who criticises"));
    blind.press(open.panel, ImGuiKey_End);
    blind.settle(open.panel);
    const TextBoxes::Drawn* link = nullptr; // not the row of the list
    for (const TextBoxes::Drawn& drawn : blind.boxes.texts)
        if (drawn.text == "Five principles" && drawn.box.min.x > 340) link = &drawn;
    REQUIRE(link);
    CHECK_FALSE(blind.clickAt(open.panel, {link->box.min.x + 5, link->box.min.y + 5}));
    blind.settle(open.panel);
    CHECK(open.view.here().page == "principles");
    CHECK_FALSE(blind.press(open.panel, ImGuiKey_Escape)); // still in the handbook
    CHECK(open.view.here().page == "feedback");
    CHECK_FALSE(blind.press(open.panel, ImGuiKey_Escape));
    CHECK(open.view.here().page.empty());
    const auto left = blind.press(open.panel, ImGuiKey_Escape);
    REQUIRE(left);
    CHECK(std::holds_alternative<Back>(*left));
}

TEST_CASE("an entry one came for is in sight, and stands where it was when one comes back to it", "[ui][handbook]") {
    Blind blind({1024, 640}, 1.5f);
    Open open("principles.understand");
    blind.settle(open.panel);
    const TextBoxes::Drawn* entry = blind.find("Understand the customer");
    REQUIRE(entry);
    CHECK(entry->box.min.y > 100);
    CHECK(entry->box.max.y < 640);
    blind.press(open.panel, ImGuiKey_PageUp);
    blind.settle(open.panel);
    const float read = open.view.here().scroll;
    open.view.go({"feedback", std::nullopt});
    blind.settle(open.panel);
    CHECK(open.view.here().scroll == 0);
    open.view.goBack();
    blind.settle(open.panel);
    CHECK(open.view.here().scroll == read);
}

TEST_CASE("what practises a page is opened from it, a few first and all on demand", "[ui][handbook]") {
    Blind blind({1920, 1080});
    Open open("principles");
    blind.settle(open.panel);
    blind.press(open.panel, ImGuiKey_End);
    blind.settle(open.panel);
    CHECK_FALSE(blind.find("Talk number 7"));
    CHECK(opened(blind.click(open.panel, "Talk number 1")) == "talk-1");
    CHECK_FALSE(blind.click(open.panel, "All 8"));
    blind.settle(open.panel);
    blind.press(open.panel, ImGuiKey_End);
    blind.settle(open.panel);
    CHECK(opened(blind.click(open.panel, "Talk number 7")) == "drill talk-7");
}

TEST_CASE("words are searched while they are typed, and the keyboard alone opens what was found", "[ui][handbook]") {
    for (const ImVec2 size : {ImVec2{1366, 768}, ImVec2{1024, 640}}) {
        Blind blind(size, size.x < 1100 ? 1.5f : 1.f); // both columns, or one
        Open open;
        blind.settle(open.panel);
        callSearch(blind, open.panel);
        write(blind, open.panel, "ninth");
        REQUIRE(open.view.hits.size() == 1);
        CHECK(blind.find("He was the ninth."));
        CHECK(blind.find("1 place"));
        blind.press(open.panel, ImGuiKey_Enter); // to what was found
        blind.settle(open.panel);
        blind.press(open.panel, ImGuiKey_Enter);
        blind.settle(open.panel);
        CHECK(open.view.here().page == "case-long-queue");
    }
}

TEST_CASE("letters typed anywhere in the handbook are looked for, and mean nothing else", "[ui][handbook]") {
    Blind blind;
    Open open;
    blind.settle(open.panel);
    for (const char letter : std::string_view("lhm"))
        CHECK_FALSE(blind.type(open.panel, letter)); // the language, a hint, the sound elsewhere
    blind.settle(open.panel);
    CHECK(std::string_view(open.view.words.data()) == "lhm");
    blind.press(open.panel, ImGuiKey_Tab);
    write(blind, open.panel, "blame");
    CHECK(std::string_view(open.view.words.data()) == "blame");
    CHECK_FALSE(open.view.hits.empty());
}

TEST_CASE("Tab leads out of the search field", "[ui][handbook]") {
    Blind blind;
    Open open;
    blind.settle(open.panel);
    callSearch(blind, open.panel);
    write(blind, open.panel, "blame");
    blind.press(open.panel, ImGuiKey_Tab);
    blind.press(open.panel, ImGuiKey_Enter);
    blind.settle(open.panel);
    CHECK(open.view.here().page == "principles");
    CHECK(open.view.here().item == findItem("principles.no-blame"));
}

TEST_CASE("every mark of the debrief that the handbook explains leads to its entry", "[ui][handbook]") {
    Session session(longTalk());
    for (const char* reply : {"a-two", "b-one", "c-one"}) REQUIRE_FALSE(session.choose(reply));
    const Outlook outlook(session.dialogue());
    const Debrief review = debrief(session, outlook);
    const Blind::Panel panel = [&](Ui& ui) { return debriefPanel(ui, {session, review, nullptr, &handbook()}); };
    const Blind::Panel without = [&](Ui& ui) { return debriefPanel(ui, {session, review, nullptr, nullptr}); };
    Blind blind({1366, 4000});
    blind.settle(panel);
    CHECK(troubleIn(blind.boxes, {1366, 4000}) == "");
    CHECK(opened(blind.click(panel, "Do not blame the customer")) == "principles.no-blame");           // in the chart
    CHECK(opened(blind.click(panel, "Do not blame the customer · serious")) == "principles.no-blame"); // in its turn
    CHECK_FALSE(blind.click(panel, "Passive")); // the small handbook has no page of styles
    blind.settle(without);
    CHECK_FALSE(blind.click(without, "Do not blame the customer"));
}

TEST_CASE("the keyboard reaches the marks of the debrief", "[ui][handbook]") {
    Session session(longTalk());
    for (const char* reply : {"a-two", "b-one", "c-one"}) REQUIRE_FALSE(session.choose(reply));
    const Outlook outlook(session.dialogue());
    const Debrief review = debrief(session, outlook);
    const Blind::Panel panel = [&](Ui& ui) { return debriefPanel(ui, {session, review, nullptr, &handbook()}); };
    Blind blind;
    blind.settle(panel);
    // After what is to be done next and the turn to try again.
    std::set<std::string> reached;
    for (int i = 0; i < 12; ++i) {
        blind.press(panel, ImGuiKey_Tab);
        reached.insert(opened(blind.press(panel, ImGuiKey_Enter)));
    }
    CHECK(reached.contains("principles.no-negate"));
    CHECK(reached.contains("principles.no-blame"));
}
