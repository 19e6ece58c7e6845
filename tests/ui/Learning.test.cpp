// Profiles, today's practice and progress on the screen: every text fits, and mouse and keys do what they say.

#include "support/Catch.h"
#include "ui/Blind.h"
#include "ui/LearnersPanel.h"
#include "ui/ProgressPanel.h"
#include "ui/TodayPanel.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

void fitsAtEverySize(const std::function<Blind::Panel()>& panelOf) {
    for (const Language language : {Language::english, Language::chinese})
        for (const ImVec2 size : {ImVec2{1024, 640}, ImVec2{1366, 768}, ImVec2{1920, 1080}})
            for (const float scale : {1.f, 2.f}) {
                INFO(fmt::format("{} {}x{} at {} %", tagOf(language), size.x, size.y, scale * 100));
                Blind blind(size, scale, language);
                const Blind::Panel panel = panelOf();
                blind.settle(panel);
                CHECK(troubleIn(blind.boxes, size) == "");
                blind.press(panel, ImGuiKey_PageDown);
                CHECK(troubleIn(blind.boxes, size) == "");
                blind.press(panel, ImGuiKey_End);
                CHECK(troubleIn(blind.boxes, size) == "");
            }
}

const std::vector<Learner>& somebody() {
    static const std::vector<Learner> learners = {{1, std::string(32, 'a'), "Ana", ProfileColour::green, false, 0},
                                                  {2, std::string(32, 'b'), "小梅", ProfileColour::violet, true, 0},
                                                  {3, std::string(32, 'c'),
                                                   "Maximiliane Auguste von Hohenstein-Breitenbach zu Langwiesen",
                                                   ProfileColour::brown, true, 0}};
    return learners;
}

// A moment in the middle of the long talk, as it was met three days ago.
Today today() {
    Today today{.day = 103, .streak = {4, 9, false}, .moments = {}, .talks = {longTalk(), longTalk()}};
    const std::vector<std::string> said = {"a-one", "b-two"};
    for (int lost : {8, 1, 3}) {
        Moment moment = metAgain({.dialogue = longTalk()->id, .node = "b"}, lost, 100);
        moment.turn = 1;
        auto brought = broughtTo(moment, longTalk(), said);
        REQUIRE(brought);
        today.moments.push_back(std::move(*brought));
    }
    return today;
}

Portfolio portfolio() {
    std::vector<WeekObservation> seen;
    for (const char* type : {"angry", "calm", "stubborn"}) {
        seen.push_back({20, type, {"turn", 7, 3}});
        seen.push_back({20, type, {"style:assertive", 5, 0}});
        seen.push_back({20, type, {"style:passive-aggressive", 2, 0}});
        seen.push_back({2, type, {"style:aggressive", 5, 0}});
        seen.push_back({19, type, {"principle:no-blame", 9, 1}});
        seen.push_back({18, type, {"principle:understand", 2, 8}});
        seen.push_back({18, type, {"principle:no-doubt", 7, 3}});
        seen.push_back({20, type, {"principle:no-gossip", 1, 0}});
    }
    for (const Item& item : items())
        if (item.framework == "complaint-steps" || item.framework == "listening")
            seen.push_back({20, "calm", {"item:" + std::string(item.id), 3, 2}});
    Portfolio portfolio{.week = 20, .mastery = masteryOf(seen, 20), .streak = {12, 12, true}, .works = {}};
    for (int i = 0; i < 12; ++i)
        portfolio.works.push_back(
            {fmt::format("talk-{}", i),
             {"The call that three colleagues promised and nobody made", "三位同事都答应过、却没有人打来的那通电话"},
             i,
             i % 4 ? std::optional(i * 9) : std::nullopt});
    return portfolio;
}

} // namespace

TEST_CASE("the screen of profiles fits with every question it asks", "[ui][learning]") {
    using Question = LearnersView::Question;
    for (const Question question : {Question::who, Question::pin, Question::newcomer, Question::removal})
        fitsAtEverySize([question] {
            auto view = std::make_shared<LearnersView>();
            view->question = question;
            view->who = 3;
            return [view](Ui& ui) {
                return learnersPanel(ui, {somebody(), 3, true, "/home/lin/文档/Rapport/Maximiliane 2026-11-26.json"},
                                     *view);
            };
        });
}

TEST_CASE("a profile is chosen by mouse and by digit, and one with a PIN asks for it", "[ui][learning]") {
    LearnersView view;
    const Blind::Panel panel = [&](Ui& ui) { return learnersPanel(ui, {somebody(), nobody, false, {}}, view); };
    Blind blind;
    blind.settle(panel);
    const auto ana = blind.click(panel, "Ana");
    REQUIRE(is<ChooseLearner>(ana));
    CHECK(std::get<ChooseLearner>(*ana).id == 1);
    const auto nobodyInParticular = blind.type(panel, '4');
    REQUIRE(is<ChooseLearner>(nobodyInParticular));
    CHECK(std::get<ChooseLearner>(*nobodyInParticular).id == nobody);
    CHECK_FALSE(blind.type(panel, '2'));
    REQUIRE(view.question == LearnersView::Question::pin);
    blind.settle(panel);
    for (const char digit : {'2', '5', '8', '0'}) CHECK_FALSE(blind.type(panel, digit)); // the field has the keyboard
    CHECK_FALSE(blind.find("2580")); // not to be read over the shoulder
    const auto chosen = blind.press(panel, ImGuiKey_Enter);
    REQUIRE(is<ChooseLearner>(chosen));
    CHECK(std::get<ChooseLearner>(*chosen).id == 2);
    CHECK(std::get<ChooseLearner>(*chosen).pin == "2580");
}

TEST_CASE("a newcomer says a name, chooses a colour, and may take over what was played before", "[ui][learning]") {
    LearnersView view;
    const Blind::Panel panel = [&](Ui& ui) { return learnersPanel(ui, {somebody(), nobody, true, {}}, view); };
    Blind blind;
    blind.settle(panel);
    CHECK_FALSE(blind.click(panel, "New profile"));
    REQUIRE(view.question == LearnersView::Question::newcomer);
    blind.settle(panel);
    for (const char letter : {'B', 'o'}) CHECK_FALSE(blind.type(panel, letter));
    CHECK_FALSE(blind.click(panel, "Teal"));
    CHECK_FALSE(blind.click(panel, "It was mine"));
    const auto created = blind.click(panel, "Create the profile");
    REQUIRE(is<AddLearner>(created));
    const AddLearner& wish = std::get<AddLearner>(*created);
    CHECK(wish.name == "Bo");
    CHECK(wish.colour == ProfileColour::teal);
    CHECK(wish.pin.empty());
    CHECK(wish.takesOver);
}

TEST_CASE("one's own data are saved at once, and deleted only after a question", "[ui][learning]") {
    LearnersView view;
    const Blind::Panel panel = [&](Ui& ui) { return learnersPanel(ui, {somebody(), 1, false, {}}, view); };
    Blind blind;
    blind.settle(panel);
    blind.press(panel, ImGuiKey_End);
    CHECK(is<SaveLearnerData>(blind.click(panel, "Save as a file")));
    CHECK_FALSE(blind.click(panel, "Delete…"));
    REQUIRE(view.question == LearnersView::Question::removal);
    blind.settle(panel);
    CHECK_FALSE(blind.press(panel, ImGuiKey_Escape)); // back to the profiles
    CHECK(view.question == LearnersView::Question::who);
    view.question = LearnersView::Question::removal;
    blind.settle(panel);
    CHECK(is<RemoveLearner>(blind.click(panel, "Delete for good")));
}

TEST_CASE("today's practice fits, and starts what is pressed", "[ui][learning]") {
    const Today plan = today(), nothing;
    const Blind::Panel panel = [&](Ui& ui) { return todayPanel(ui, plan); };
    const Blind::Panel empty = [&](Ui& ui) { return todayPanel(ui, nothing); };
    for (const Blind::Panel& each : {panel, empty}) fitsAtEverySize([&] { return each; });
    Blind blind;
    blind.settle(panel);
    CHECK(blind.find("4 days of practice in a row"));
    const auto second = blind.type(panel, '2');
    REQUIRE(is<StartMoment>(second));
    CHECK(std::get<StartMoment>(*second).index == 1);
    blind.press(panel, ImGuiKey_Tab);
    const auto first = blind.press(panel, ImGuiKey_Enter);
    REQUIRE(is<StartMoment>(first));
    CHECK(std::get<StartMoment>(*first).index == 0);
    blind.settle(empty);
    CHECK(blind.find("Nothing is due today"));
}

TEST_CASE("progress fits, leads into the handbook, and says in words what it shows in colours", "[ui][learning]") {
    const Portfolio reached = portfolio(), nothing;
    const Blind::Panel panel = [&](Ui& ui) { return progressPanel(ui, reached, "Ana"); };
    const Blind::Panel empty = [&](Ui& ui) { return progressPanel(ui, nothing, ""); };
    for (const Blind::Panel& each : {panel, empty}) fitsAtEverySize([&] { return each; });
    Blind blind({1366, 2400});
    blind.settle(panel);
    CHECK(blind.find("Mastered · 30 times, most recently last week"));
    CHECK(blind.find("Needs practice · "));
    CHECK(blind.find("Getting there · 3 times, most recently this week"));
    CHECK(blind.find("Too little seen yet · not met yet"));
    CHECK(blind.find("Lately: passive-aggressive 29 %, assertive 71 %"));
    CHECK(blind.find("Before: aggressive 100 %"));
    const auto page = blind.click(panel, "Do not blame");
    CHECK(is<ShowHandbook>(page));
    CHECK(is<ShowToday>(blind.click(panel, "Today's practice")));
    CHECK(is<OpenDialogue>(blind.click(panel, "The call that three colleagues")));
}
