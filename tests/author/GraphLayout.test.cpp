#include "author/GraphLayout.h"

#include "author/GraphRows.h"
#include "support/Catch.h"
#include "support/LargeDialogue.h"
#include "support/RandomDialogue.h"
#include "support/Shipped.h"
#include "support/SmallDialogue.h"

#include <algorithm>
#include <filesystem>
#include <functional>

using namespace rapport;

namespace {

using Box = GraphLayout::Box;
using Edge = GraphLayout::Edge;
using Spot = GraphLayout::Spot;

// Nodes of different sizes, so that nothing fits by chance.
GraphSizes plain() {
    GraphSizes sizes;
    sizes.node = [](NodeIndex node) { return GraphLayout::Size{160 + int(node * 37 % 90), 50 + int(node * 23 % 60)}; };
    return sizes;
}
GraphSizes labelled() {
    GraphSizes sizes = plain();
    sizes.bundles = true;
    sizes.label = [](const std::vector<ChoiceIndex>& replies) {
        return replies.empty() ? GraphLayout::Size{40, 18} : GraphLayout::Size{110, 20 * int(replies.size())};
    };
    return sizes;
}

bool holds(const Box& box, Spot spot) {
    return spot.x > box.x && spot.x < box.right() && spot.y > box.y && spot.y < box.bottom();
}
bool overlap(const Box& a, const Box& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}
bool onEdge(const Box& box, Spot spot) {
    return spot.x >= box.x && spot.x <= box.right() && spot.y >= box.y && spot.y <= box.bottom() && !holds(box, spot);
}

// Looks at a line in steps of at most a few pixels.
bool runsThrough(const Edge& edge, const Box& box) {
    const auto line = flattened(edge.points, 60);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Spot a = line[i - 1], b = line[i];
        if (std::max(a.y, b.y) <= box.y || std::min(a.y, b.y) >= box.bottom()) continue;
        if (std::max(a.x, b.x) <= box.x || std::min(a.x, b.x) >= box.right()) continue;
        for (int step = 0; step <= 32; ++step)
            if (holds(box, {a.x + (b.x - a.x) * step / 32, a.y + (b.y - a.y) * step / 32})) return true;
    }
    return false;
}

void checkBoxes(const Dialogue& dialogue, const GraphLayout& layout) {
    std::vector<Box> boxes = layout.boxes;
    for (const Edge& edge : layout.edges)
        if (edge.label.width > 0) boxes.push_back(edge.label);
    REQUIRE(layout.boxes.size() == dialogue.nodes.size() + dialogue.endings.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        CHECK((boxes[i].x >= 0 && boxes[i].y >= 0));
        CHECK((boxes[i].right() <= layout.size.width && boxes[i].bottom() <= layout.size.height));
        for (std::size_t j = 0; j < i; ++j)
            if (overlap(boxes[i], boxes[j])) FAIL("boxes " << j << " and " << i << " overlap");
    }
}

void checkLines(const Dialogue& dialogue, const GraphLayout& layout) {
    for (const Edge& edge : layout.edges) {
        INFO(dialogue.idOf(edge.from) << " to " << dialogue.idOf(edge.to));
        REQUIRE(edge.points.size() >= 4);
        CHECK(edge.points.size() % 3 == 1);
        CHECK(onEdge(layout.boxes[edge.from], edge.points.front()));
        CHECK(onEdge(layout.boxes[edge.to], edge.points.back()));
        for (std::size_t node = 0; node < layout.boxes.size(); ++node)
            if (runsThrough(edge, layout.boxes[node])) FAIL("runs through " << dialogue.idOf(NodeIndex(node)));
        for (const Edge& other : layout.edges)
            if (&other != &edge && runsThrough(edge, other.label))
                FAIL("runs through a label of " << dialogue.idOf(other.from));
    }
}

// Every reply and divert is there once, between the right nodes.
void checkWhole(const Dialogue& dialogue, const GraphLayout& layout, bool bundles) {
    std::vector<int> count(dialogue.choices.size(), 0);
    std::size_t diverts = 0;
    for (const Edge& edge : layout.edges) {
        if (!bundles) CHECK(edge.replies.size() <= 1);
        diverts += edge.isDivert();
        for (const ChoiceIndex reply : edge.replies) {
            ++count[reply];
            CHECK((dialogue.choices[reply].from == edge.from && dialogue.choices[reply].to == edge.to));
        }
    }
    CHECK(std::all_of(count.begin(), count.end(), [](int times) { return times == 1; }));
    CHECK(diverts == dialogue.diverts.size());
}

void checkPicture(const Dialogue& dialogue, const GraphSizes& sizes) {
    const GraphLayout layout = layOut(dialogue, sizes);
    checkBoxes(dialogue, layout);
    checkLines(dialogue, layout);
    checkWhole(dialogue, layout, sizes.bundles);
}

std::shared_ptr<const Dialogue> talk(const std::string& nodes) {
    return smallDialogue(nodes + R"(<ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)");
}
const Edge& edgeOf(const Dialogue& dialogue, const GraphLayout& layout, const std::string& reply) {
    const auto choice = ChoiceIndex(dialogue.findChoice(reply));
    return *std::find_if(layout.edges.begin(), layout.edges.end(), [&](const Edge& edge) {
        return std::find(edge.replies.begin(), edge.replies.end(), choice) != edge.replies.end();
    });
}

} // namespace

TEST_CASE("no line of a shipped dialogue runs through a foreign node or label, and nothing overlaps",
          "[author][graph]") {
    int seen = 0;
    for (const auto& file : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        const std::string name = file.path().filename().string();
        if (file.path().extension() != ".xml") continue;
        const SourceText source = shippedFile("dialogues/" + name);
        if (source.text.find("<dialogue") == std::string::npos) continue;
        INFO(name);
        const DialogueReading reading = readDialogue(source, shippedRulebook());
        REQUIRE(reading.dialogue);
        checkPicture(*reading.dialogue, plain());
        checkPicture(*reading.dialogue, labelled());
        ++seen;
    }
    CHECK(seen >= 4);
}

TEST_CASE("no line of 500 random dialogues runs through a foreign node or label, and nothing overlaps",
          "[author][graph]") {
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        INFO(seed);
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        checkPicture(*dialogue, plain());
        checkPicture(*dialogue, labelled());
    }
}

TEST_CASE("the same dialogue gives the same picture", "[author][graph]") {
    Dice dice(11);
    const auto dialogue = randomDialogue(dice);
    const GraphLayout first = layOut(*dialogue, labelled()), second = layOut(*dialogue, labelled());
    CHECK(first.boxes == second.boxes);
    CHECK(first.edges == second.edges);
}

TEST_CASE("a talk flows downwards from its opening; only replies that lead back run up", "[author][graph]") {
    Dice dice(3);
    for (int i = 0; i < 50; ++i) {
        const auto dialogue = randomDialogue(dice);
        const GraphLayout layout = layOut(*dialogue, plain());
        for (const Edge& edge : layout.edges) {
            if (edge.from == edge.to) continue;
            CHECK(edge.isBackward == (layout.boxes[edge.to].y < layout.boxes[edge.from].y));
        }
        for (std::size_t node = 0; node < layout.boxes.size(); ++node)
            if (node != dialogue->start) CHECK(layout.boxes[node].y >= layout.boxes[dialogue->start].bottom());
    }
}

TEST_CASE("a side question stands below the node it is asked from, and its way back runs up", "[author][graph]") {
    const auto dialogue =
        talk(node("a", reply("ask", "side", R"(once="yes")") + reply("on", "end")) + node("side", reply("back", "a")));
    const GraphLayout layout = layOut(*dialogue, plain());
    CHECK_FALSE(edgeOf(*dialogue, layout, "ask").isBackward);
    CHECK(edgeOf(*dialogue, layout, "back").isBackward);
}

TEST_CASE("a reply said once pushes no node down that others lead to earlier", "[author][graph]") {
    const auto dialogue =
        talk(node("a", reply("to-b", "b") + reply("to-c", "c")) + node("b", reply("b-on", "end")) +
             node("c", reply("c-on", "d")) + node("d", reply("d-on", "end") + reply("again", "b", R"(once="yes")")));
    const GraphLayout layout = layOut(*dialogue, plain());
    CHECK(edgeOf(*dialogue, layout, "again").isBackward);
    CHECK(layout.boxes[std::size_t(dialogue->findNode("b"))].y < layout.boxes[std::size_t(dialogue->findNode("d"))].y);
}

TEST_CASE("replies between the same nodes stay apart, or share a line that knows them all", "[author][graph]") {
    const auto dialogue = talk(node("a", reply("one", "end") + reply("two", "end") + reply("three", "end")));
    const GraphLayout apart = layOut(*dialogue, plain());
    REQUIRE(apart.edges.size() == 3);
    CHECK(apart.edges[0].points.front().x < apart.edges[1].points.front().x);
    CHECK(apart.edges[1].points.back().x < apart.edges[2].points.back().x);
    const GraphLayout bundled = layOut(*dialogue, labelled());
    REQUIRE(bundled.edges.size() == 1);
    CHECK(bundled.edges[0].replies.size() == 3);
    CHECK(bundled.edges[0].label.height == 60);
}

TEST_CASE("a reply that leads back to its own node is a loop beside it", "[author][graph]") {
    const auto dialogue = talk(
        node("a", reply("again", "a", R"(once="yes")") + reply("more", "a", R"(once="yes")") + reply("on", "end")));
    const GraphLayout layout = layOut(*dialogue, plain());
    const Box box = layout.boxes[dialogue->start];
    for (const char* id : {"again", "more"}) {
        const Edge& loop = edgeOf(*dialogue, layout, id);
        CHECK(loop.points.front().x == box.right());
        CHECK(loop.points.back().x == box.right());
        CHECK_FALSE(runsThrough(loop, box));
    }
    CHECK(edgeOf(*dialogue, layout, "again").points[1].x < edgeOf(*dialogue, layout, "more").points[1].x);
    checkPicture(*dialogue, labelled());
}

TEST_CASE("lines from afar to the same node run together, and know from where", "[author][graph]") {
    const auto dialogue = talk(node("a", reply("go-a", "b") + reply("end-a", "end")) +
                               node("b", reply("go-b", "c") + reply("end-b", "end")) +
                               node("c", reply("go-c", "d") + reply("end-c", "end")) + node("d", reply("go-d", "end")));
    const GraphLayout layout = layOut(*dialogue, plain());
    const Edge &first = edgeOf(*dialogue, layout, "end-a"), &second = edgeOf(*dialogue, layout, "end-b");
    CHECK(first.own < first.points.size());
    CHECK(second.own < second.points.size());
    CHECK(first.points.back() == second.points.back());
    const Edge& alone = edgeOf(*dialogue, layout, "go-a");
    CHECK(alone.own == alone.points.size());
}

TEST_CASE("the order of rows leaves no more crossings than it found", "[author][graph]") {
    Dice dice(5);
    std::uint64_t before = 0, after = 0;
    for (int i = 0; i < 100; ++i) {
        const auto dialogue = randomDialogue(dice);
        GraphRows graph = rowsOf(*dialogue, plain());
        const std::uint64_t found = crossingsIn(graph);
        orderRows(graph);
        CHECK(crossingsIn(graph) <= found);
        before += found;
        after += crossingsIn(graph);
    }
    CHECK(after < before);
}

TEST_CASE("large dialogues are laid out whole, and keep clear of their nodes", "[author][graph]") {
    const SourceText source{"large.xml", largeDialogue(1000)};
    const DialogueReading reading = readDialogue(source, testRulebook());
    REQUIRE(reading.dialogue);
    const GraphLayout layout = layOut(*reading.dialogue, plain());
    checkWhole(*reading.dialogue, layout, false);
    for (std::size_t i = 0; i < layout.edges.size(); i += 97)
        for (const Box& box : layout.boxes)
            if (runsThrough(layout.edges[i], box)) FAIL("line " << i << " runs through a node");
}

TEST_CASE("a talk of very many rows sends its longest lines outside the nodes", "[author][graph]") {
    constexpr int count = 3000;
    std::string nodes;
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i), next = i + 1 < count ? "n" + std::to_string(i + 1) : "end";
        nodes += node(i ? "n" + n : "a", reply("on" + n, next) + reply("off" + n, "end"));
    }
    const auto dialogue = talk(nodes);
    const GraphLayout layout = layOut(*dialogue, plain());
    checkWhole(*dialogue, layout, false);
    std::size_t points = 0;
    for (const Edge& edge : layout.edges) points += edge.points.size();
    CHECK(points < 100'000);
    for (const char* id : {"off0", "off1500", "off2990"})
        for (const Box& box : layout.boxes) CHECK_FALSE(runsThrough(edgeOf(*dialogue, layout, id), box));
}
