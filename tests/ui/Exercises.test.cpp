// Drills and courses on the screen: every text fits, and mouse and keys do what they say.

#include "dialogue/CourseReader.h"
#include "dialogue/DrillReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "ui/Blind.h"
#include "ui/CoursePanel.h"
#include "ui/DrillPanel.h"
#include "ui/ExercisesPanel.h"

#include <numeric>

using namespace rapport;

namespace {

std::shared_ptr<const Drill> shippedDrill(const std::string& id) {
    DrillReading reading = readDrill(shippedFile("dialogues/drills/" + id + ".xml"), shippedRulebook());
    REQUIRE(reading.drill);
    return std::make_shared<const Drill>(std::move(*reading.drill));
}

std::vector<std::size_t> inOrder(const DrillRun& run) {
    std::vector<std::size_t> shown(run.item().answers.size());
    std::iota(shown.begin(), shown.end(), 0);
    return shown;
}

void fitsToItsEnd(const std::function<Blind::Panel()>& panelOf) {
    for (const Sight& sight : everySight()) {
        INFO(wordsFor(sight));
        Blind blind(sight);
        const Blind::Panel panel = panelOf();
        blind.settle(panel);
        CHECK(troubleIn(blind.boxes, sight.size) == "");
        blind.press(panel, ImGuiKey_End);
        CHECK(troubleIn(blind.boxes, sight.size) == "");
    }
}

} // namespace

TEST_CASE("the list of drills and courses fits, and opens what is clicked", "[ui][drill]") {
    std::vector<CourseCard> courses(
        4, {"first-week",
            {"First week at the counter, with everything that belongs to it", "柜台第一周以及与之相关的一切"},
            {"Ten minutes a day for somebody who begins tomorrow.", "给明天就要上岗的你，每天十分钟。"},
            true,
            90,
            3,
            7});
    std::vector<DrillCard> drills(5, {"hear-the-style",
                                      {"Hear the style", "听出风格"},
                                      {"Which of the four is it?", "是四种里的哪一种？"},
                                      3,
                                      14,
                                      80});
    drills[2].bestScore.reset();
    courses[3].passed = 7;
    const Blind::Panel panel = [&](Ui& ui) { return exercisesPanel(ui, {courses, drills}); };
    fitsToItsEnd([&] { return panel; });
    Blind blind;
    blind.settle(panel);
    CHECK(is<OpenCourse>(blind.click(panel, "First week")));
    CHECK(is<Back>(blind.press(panel, ImGuiKey_Escape)));
    const Blind::Panel drillsOnly = [&](Ui& ui) { return exercisesPanel(ui, {{}, drills}); };
    blind.settle(drillsOnly);
    CHECK(is<OpenDrill>(blind.click(drillsOnly, "Hear the style")));
}

TEST_CASE("a course shows what is passed and what comes next, and opens its parts", "[ui][course]") {
    CourseReading reading =
        readCourse(shippedFile("dialogues/courses/first-week.xml"), [](auto, auto) { return true; });
    REQUIRE(reading.course);
    std::vector<PartFace> parts(reading.course->parts.size(), {{"A part of it", "其中一部分"}, std::nullopt});
    parts[1].best = 85;
    parts[2] = {{"The one after", "后面那个"}, 40};
    const Blind::Panel panel = [&](Ui& ui) { return coursePanel(ui, {*reading.course, parts}); };
    fitsToItsEnd([&] { return panel; });
    Blind blind({1280, 1400});
    blind.settle(panel);
    CHECK(blind.find("Passed with 85"));
    CHECK(blind.find("40 so far"));
    CHECK(blind.find("Next"));
    CHECK(is<OpenDrill>(blind.click(panel, "The one after")));
    CHECK(is<ShowHandbook>(blind.click(panel, "A part of it"))); // the first one is a page
}

TEST_CASE("every item of every kind fits, before and after the answer", "[ui][drill]") {
    for (const std::string id : {"hear-the-style", "links-and-steps", "who-is-this", "listening-barriers"}) {
        const auto drill = shippedDrill(id);
        DrillRun run(drill);
        DrillView view;
        const std::vector<std::size_t> shown = inOrder(run);
        fitsToItsEnd([&] { return [&](Ui& ui) { return drillPanel(ui, {run, shown, {}, false}, view); }; });
        std::vector<std::string> ids;
        for (const Drill::Answer& answer : run.item().answers) ids.push_back(answer.id);
        if (run.item().form == DrillForm::choose) ids.resize(1);
        REQUIRE_FALSE(run.answer(ids));
        fitsToItsEnd([&] { return [&](Ui& ui) { return drillPanel(ui, {run, shown, {}, true}, view); }; });
    }
}

TEST_CASE("an item is answered by click and by digit, and the reason is shown before the next", "[ui][drill]") {
    const auto drill = shippedDrill("hear-the-style");
    DrillRun run(drill);
    DrillView view;
    bool isReviewing = false;
    const std::vector<std::size_t> shown = {0, 1, 2, 3};
    const Blind::Panel panel = [&](Ui& ui) { return drillPanel(ui, {run, shown, {}, isReviewing}, view); };
    Blind blind;
    blind.settle(panel);
    const auto typed = blind.type(panel, '4');
    REQUIRE(is<AnswerItem>(typed));
    CHECK(std::get<AnswerItem>(*typed).answers == std::vector<std::uint8_t>{3});
    const auto clicked = blind.click(panel, "assertive");
    REQUIRE(is<AnswerItem>(clicked));
    REQUIRE_FALSE(run.answer("assertive")); // it was passive-aggressive
    isReviewing = true;
    blind.settle(panel);
    CHECK(blind.find("Not quite"));
    CHECK(blind.find("Right is: passive-aggressive"));
    CHECK(blind.find("Source:"));
    CHECK_FALSE(blind.type(panel, '1'));
    CHECK(is<NextItem>(blind.click(panel, "Next question")));
}

TEST_CASE("the verdict is in sight in a window of any size", "[ui][drill]") {
    const auto drill = shippedDrill("hear-the-style");
    for (const ImVec2 size : {ImVec2{800, 600}, ImVec2{1024, 640}, ImVec2{1366, 768}})
        for (const Language language : {Language::english, Language::chinese}) {
            DrillRun run(drill);
            DrillView view;
            bool isReviewing = false;
            const std::vector<std::size_t> shown = {0, 1, 2, 3};
            const Blind::Panel panel = [&](Ui& ui) { return drillPanel(ui, {run, shown, {}, isReviewing}, view); };
            Blind blind(size, 1, language);
            blind.settle(panel);
            REQUIRE_FALSE(run.answer("assertive"));
            isReviewing = true;
            blind.settle(panel);
            const TextBoxes::Drawn* verdict = blind.find(language == Language::english ? "Not quite" : "不太对");
            INFO(size.x << ", " << tagOf(language));
            REQUIRE(verdict);
            CHECK(verdict->clip.contains(verdict->box, 1));
        }
}

TEST_CASE("an order is picked one by one, can be undone, and is answered when it is whole", "[ui][drill]") {
    const auto drill = shippedDrill("links-and-steps");
    DrillRun run(drill);
    DrillView view;
    const std::vector<std::size_t> shown = {3, 2, 1, 0};
    const Blind::Panel panel = [&](Ui& ui) { return drillPanel(ui, {run, shown, {}, false}, view); };
    Blind blind;
    blind.settle(panel);
    CHECK_FALSE(blind.find("That is the order"));
    CHECK_FALSE(blind.type(panel, '2'));
    CHECK_FALSE(blind.type(panel, '2')); // it is taken already
    CHECK(view.order == std::vector<std::uint8_t>{2});
    blind.press(panel, ImGuiKey_LeftArrow);
    CHECK(view.order.empty());
    for (const char key : {'1', '2', '3'}) blind.type(panel, key); // the last one falls into its place
    CHECK(view.order == std::vector<std::uint8_t>{3, 2, 1, 0});
    blind.settle(panel);
    const auto answer = blind.click(panel, "That is the order");
    REQUIRE(is<AnswerItem>(answer));
    CHECK(std::get<AnswerItem>(*answer).answers == view.order);
}

TEST_CASE("the result tells how many were right, and explains the others", "[ui][drill]") {
    const auto drill = shippedDrill("hear-the-style");
    DrillRun run(drill);
    DrillView view;
    while (!run.isOver()) REQUIRE_FALSE(run.answer("assertive"));
    const Blind::Panel panel = [&](Ui& ui) { return drillPanel(ui, {run, {}, {}, false}, view); };
    fitsToItsEnd([&] { return panel; });
    Blind blind;
    blind.settle(panel);
    CHECK(blind.find("of 14 right"));
    CHECK(blind.find("Worth another look"));
    CHECK(is<Again>(blind.click(panel, "Once more")));
    CHECK(is<Back>(blind.press(panel, ImGuiKey_Escape)));
}
