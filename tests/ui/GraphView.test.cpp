#include "ui/GraphView.h"

#include "support/Catch.h"
#include "ui/Blind.h"

using namespace rapport;

namespace {

constexpr float tolerance = 0.01f;
const Box area{{100, 50}, {700, 450}};
const Box bounds{{-300, 0}, {900, 2400}};

bool isNear(ImVec2 a, ImVec2 b) {
    return std::abs(a.x - b.x) < tolerance && std::abs(a.y - b.y) < tolerance;
}

} // namespace

TEST_CASE("a place of the graph and its pixel lead to each other", "[ui][graph]") {
    GraphView view;
    view.centre = {40, -20};
    view.zoom = 0.7f;
    const ImVec2 place{123, 456};
    CHECK(isNear(view.inGraph(area, view.onScreen(area, place)), place));
    CHECK(isNear(view.onScreen(area, view.centre), {400, 250}));
}

TEST_CASE("zooming keeps what lies under the mouse there, and stays within its limits", "[ui][graph]") {
    GraphView view;
    const ImVec2 pixel{650, 80};
    const ImVec2 place = view.inGraph(area, pixel);
    view.zoomAt(area, pixel, 1.5f);
    CHECK(view.zoom == Approx(1.5f));
    CHECK(isNear(view.inGraph(area, pixel), place));
    view.zoomAt(area, pixel, 1000);
    CHECK(view.zoom == GraphView::largestZoom);
    view.zoomAt(area, pixel, 1e-6f);
    CHECK(view.zoom == GraphView::smallestZoom);
    CHECK(isNear(view.inGraph(area, pixel), place));
}

TEST_CASE("fitting shows all of the graph, or its top where that would be too small to read", "[ui][graph]") {
    GraphView view;
    view.fit(area, bounds, 20);
    const Box seen = view.onScreen(area, bounds);
    CHECK(area.contains(seen));
    CHECK(seen.height() == Approx(360).margin(1));
    view.fit(area, bounds, 20, 0.5f);
    CHECK(view.zoom == 0.5f);
    CHECK(view.onScreen(area, bounds).min.y == Approx(area.min.y + 20).margin(1));
    view.fit(area, {{0, 0}, {10, 10}}, 20);
    CHECK(view.zoom == 1);
}

TEST_CASE("a node is brought into sight by the shortest way, and the graph is never lost", "[ui][graph]") {
    GraphView view;
    const Box node{{800, 2300}, {900, 2400}};
    view.reveal(area, node, 30);
    const Box seen = view.onScreen(area, node);
    CHECK(seen.max.x == Approx(area.max.x - 30));
    CHECK(seen.max.y == Approx(area.max.y - 30));
    const ImVec2 centre = view.centre;
    view.reveal(area, node, 30);
    CHECK(isNear(view.centre, centre));
    view.pan({-1e6f, 1e6f});
    view.keepInSight(area, bounds);
    CHECK(view.onScreen(area, bounds).overlaps(area));
}

TEST_CASE("the nearest line is told by its distance from the mouse", "[ui][graph]") {
    const std::vector<ImVec2> line = {{0, 0}, {100, 0}, {100, 100}};
    CHECK(distanceTo(line, {50, 7}) == Approx(7));
    CHECK(distanceTo(line, {103, 104}) == Approx(5));
    CHECK(distanceTo(line, {90, 50}) == Approx(10));
}

TEST_CASE("the search finds ids and words in either language, whatever the size of letters", "[ui][graph]") {
    const auto dialogue = longTalk();
    const auto first = dialogue->choices.front();
    const std::string id(dialogue->name(first.id));
    const std::vector<GraphHit> byId = search(*dialogue, id);
    CHECK(std::find(byId.begin(), byId.end(), GraphHit{first.from, 0}) != byId.end());
    CHECK(byId.front() == GraphHit{first.from, 0});
    CHECK_FALSE(search(*dialogue, "EVERY ONE OF THEM").empty());
    CHECK_FALSE(search(*dialogue, "一文不值").empty());
    CHECK(search(*dialogue, "no such words").empty());
    CHECK(search(*dialogue, "").empty());
}
