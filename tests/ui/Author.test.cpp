#include "support/Catch.h"
#include "ui/AuthorPanel.h"
#include "ui/Blind.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

// One node below the other, and a straight line for each reply.
GraphPicture stacked(const Dialogue& dialogue) {
    GraphPicture picture;
    for (std::size_t i = 0; i < dialogue.nodes.size() + dialogue.endings.size(); ++i) {
        const float y = float(i) * 150;
        picture.boxes.push_back({{0, y}, {220, y + 78}});
    }
    for (ChoiceIndex i = 0; i < dialogue.choices.size(); ++i) {
        const Choice& choice = dialogue.choices[i];
        picture.edges.push_back({choice.from,
                                 choice.to,
                                 i,
                                 {{110, picture.boxes[choice.from].max.y}, {110, picture.boxes[choice.to].min.y}}});
    }
    picture.bounds = {{0, 0}, picture.boxes.back().max};
    return picture;
}

Visits someVisits(const Dialogue& dialogue) {
    Visits visits{12, std::vector<int>(dialogue.nodes.size() + dialogue.endings.size(), 7),
                  std::vector<int>(dialogue.choices.size(), 3)};
    return visits;
}

AuthorFinding finding(Severity severity, const std::string& rule, NodeIndex node, std::optional<ChoiceIndex> choice) {
    AuthorFinding result;
    result.found.severity = severity;
    result.found.file = "dialogues/long.xml";
    result.found.place = {12, 3, 4};
    result.found.rule = rule;
    result.found.message = {"choice goes to \"apologize\", but no node has that id",
                            "选项通向“apologize”，但没有这个 id 的场面"};
    result.found.hint = {"did you mean \"apologise\" (line 6)?", "是不是“apologise”（第 6 行）？"};
    result.node = node;
    result.choice = choice;
    return result;
}

// The author's window without a window, on a long talk.
struct Desk {
    std::shared_ptr<const Dialogue> dialogue = longTalk();
    GraphPicture graph = stacked(*dialogue);
    PathAnalysis analysis = analysePaths(*dialogue);
    Visits visits = someVisits(*dialogue);
    Rehearsal rehearsal{dialogue};
    std::vector<AuthorFinding> findings = {finding(Severity::error, "dangling-goto", 1, std::nullopt),
                                           finding(Severity::warning, "dead-end", 2, 10)};
    Message notice{"the reply \"well\" is gone; the talk stands before it", "回复“well”没有了，谈话停在它前面"};
    AuthorView view;
    bool explain = false, find = false;
    std::optional<AuthorAction> wish;
    Blind::Panel panel = [this](Ui& ui) {
        ui.keys.explain = std::exchange(explain, false);
        ui.keys.find = std::exchange(find, false);
        if (auto now = authorPanel(ui, model(), view, true)) wish = std::move(now);
        return std::optional<Action>();
    };

    AuthorModel model() const {
        AuthorModel model;
        model.file = "dialogues/long.xml";
        model.dialogue = dialogue.get();
        model.findings = findings;
        model.graph = &graph;
        model.analysis = &analysis;
        model.visits = &visits;
        model.rehearsal = &rehearsal;
        model.notice = &notice;
        return model;
    }
    template <class Wanted>
    const Wanted* wished() const {
        return wish ? std::get_if<Wanted>(&*wish) : nullptr;
    }
};

const ImVec2 large{1920, 1080};

} // namespace

TEST_CASE("the author's window fits at every size and in both languages, on every page", "[ui][author][fit]") {
    for (const Sight& sight : everySight())
        for (const auto page :
             {AuthorView::Page::graph, AuthorView::Page::findings, AuthorView::Page::moment, AuthorView::Page::talk}) {
            INFO(wordsFor(sight) << ", page " << int(page));
            Desk desk;
            desk.view.page = page;
            desk.view.select(1, 6);
            desk.view.finding = 0;
            desk.view.showsRule = true;
            desk.view.showsWorst = desk.view.showsVisits = true;
            Blind blind(sight);
            blind.settle(desk.panel);
            desk.explain = true;
            blind.settle(desk.panel);
            CHECK(troubleIn(blind.boxes, sight.size) == "");
            REQUIRE_FALSE(blind.boxes.texts.empty());
            for (int i = 0; i < 2; ++i) {
                blind.press(desk.panel, ImGuiKey_PageDown);
                CHECK(troubleIn(blind.boxes, sight.size) == "");
            }
        }
}

TEST_CASE("a click on a node shows its moment, a double click or Enter plays from there", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    const Box node = desk.view.graph.onScreen(desk.view.canvas, desk.graph.boxes[1]);
    blind.clickAt(desk.panel, {(node.min.x + node.max.x) / 2, (node.min.y + node.max.y) / 2});
    CHECK(desk.view.selected == NodeIndex(1));
    CHECK(desk.view.page == AuthorView::Page::moment);
    blind.settle(desk.panel);
    CHECK(blind.find("Who leads here"));
    CHECK_FALSE(desk.wish);
    blind.press(desk.panel, ImGuiKey_Enter);
    REQUIRE(desk.wished<PlayFrom>());
    CHECK(desk.wished<PlayFrom>()->node == 1);
}

TEST_CASE("keys move the graph: arrows, plus and minus, zero, and page keys from node to node", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    const GraphView before = desk.view.graph;
    blind.press(desk.panel, ImGuiKey_DownArrow);
    CHECK(desk.view.graph.centre.y > before.centre.y);
    blind.type(desk.panel, '+');
    CHECK(desk.view.graph.zoom > before.zoom);
    CHECK_FALSE(desk.wish); // the size of the text stays
    blind.type(desk.panel, '0');
    CHECK(desk.view.canvas.contains(desk.view.graph.onScreen(desk.view.canvas, desk.graph.bounds)));
    CHECK(desk.view.selected == NodeIndex(0)); // where the talk starts
    blind.press(desk.panel, ImGuiKey_PageDown);
    CHECK(desk.view.selected == NodeIndex(1));
    CHECK_FALSE(desk.view.wantsMore); // nothing moves, nothing is drawn
    const float zoom = desk.view.graph.zoom;
    blind.wheel(desk.panel, {300, 400}, 2);
    CHECK(desk.view.graph.zoom > zoom);
}

TEST_CASE("a finding selects what it is about and unfolds to its hint and its rule", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    blind.click(desk.panel, "warning · long.xml:12");
    CHECK(desk.view.selected == NodeIndex(2));
    CHECK(desk.view.selectedReply == ChoiceIndex(10));
    blind.settle(desk.panel);
    CHECK(blind.find("did you mean"));
    blind.click(desk.panel, "Why this matters");
    CHECK(desk.view.showsRule);
}

TEST_CASE("digits and clicks say replies in the rehearsal, and the best way is followed step by step", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    blind.type(desk.panel, '2');
    REQUIRE(desk.wished<SayReply>());
    CHECK(desk.wished<SayReply>()->choice == 1);
    blind.click(desk.panel, "Best way 0/");
    REQUIRE(desk.wished<FollowWay>());
    CHECK(desk.wished<FollowWay>()->best);
    desk.wish.reset();
    blind.type(desk.panel, '3'); // locked: the reason is shown instead
    CHECK_FALSE(desk.wish);
    CHECK(desk.view.explained == ChoiceIndex(2));
}

TEST_CASE("F1 shows every condition of a locked reply and whether any conversation opens it", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    desk.explain = true;
    blind.settle(desk.panel);
    CHECK(blind.find("trust is at least 9"));
    CHECK(blind.find(fmt::format("now {}", desk.rehearsal.state().emotion[Feeling::trust])));
    const bool everOpens = desk.analysis.replies[2].status == PathAnalysis::Status::reachable;
    CHECK(bool(blind.find("No conversation opens it")) == !everOpens);
    desk.explain = true;
    blind.settle(desk.panel);
    CHECK_FALSE(blind.find("trust is at least 9"));
}

TEST_CASE("feelings and flags are set by hand", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    const auto isSeen = [&] {
        const TextBoxes::Drawn* drawn = blind.find("promised: Call her.");
        return drawn && drawn->clip.contains(drawn->box);
    };
    for (int i = 0; i < 30 && !isSeen(); ++i) blind.wheel(desk.panel, {1600, 900}, -2);
    REQUIRE(isSeen());
    blind.click(desk.panel, "promised: Call her.");
    REQUIRE(desk.wished<SetMemory>());
    CHECK(desk.wished<SetMemory>()->bit == desk.dialogue->promises[0].made());
    CHECK(desk.wished<SetMemory>()->on);
}

TEST_CASE("the search marks what it finds and jumps to it", "[ui][author]") {
    Desk desk;
    Blind blind(large);
    blind.settle(desk.panel);
    desk.find = true;
    blind.settle(desk.panel);
    for (const char letter : std::string("b-two")) blind.type(desk.panel, letter);
    REQUIRE(desk.view.hits.size() == 1);
    CHECK(desk.view.selected == NodeIndex(1));
    CHECK(desk.view.selectedReply == desk.view.hits[0].choice);
    CHECK(blind.find("1 / 1"));
}

TEST_CASE("a file that never was good shows its findings alone", "[ui][author][fit]") {
    Desk desk;
    Blind blind({1024, 640});
    const Blind::Panel panel = [&](Ui& ui) {
        AuthorModel model;
        model.file = "dialogues/long.xml";
        model.findings = desk.findings;
        authorPanel(ui, model, desk.view, false);
        return std::optional<Action>();
    };
    blind.settle(panel);
    CHECK(troubleIn(blind.boxes, {1024, 640}) == "");
    CHECK(blind.find("Mend the errors below"));
    CHECK(blind.find("choice goes to"));
}

TEST_CASE("after an edit the view finds its nodes again by their ids and stays where it was", "[ui][author]") {
    Desk desk;
    desk.view.select(2, 10);
    desk.view.graph.centre = {110, 340};
    GraphPicture moved = desk.graph;
    for (Box& box : moved.boxes) box.min.x += 500, box.max.x += 500;
    carryOver(desk.view, *desk.dialogue, desk.graph, *longTalk(), moved);
    CHECK(desk.view.selected == NodeIndex(2));
    CHECK(desk.view.selectedReply == ChoiceIndex(10));
    CHECK(desk.view.graph.centre.x == 610);
}
