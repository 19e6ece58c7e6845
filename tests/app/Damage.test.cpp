#include "app/Damage.h"

#include "support/Catch.h"

#include <array>
#include <random>

using namespace rapport;

namespace {

const ImVec2 windowSize{800, 600};

// Boxes as Dear ImGui draws them, each of one colour.
class Sheet {
public:
    void add(const Box& box, ImU32 colour = 0xFFFFFFFF) {
        const auto first = ImDrawIdx(m_corners.size());
        for (const ImVec2 at : {box.min, ImVec2{box.max.x, box.min.y}, box.max, ImVec2{box.min.x, box.max.y}})
            m_corners.push_back({at, {0, 0}, colour});
        for (const int corner : {0, 1, 2, 0, 2, 3}) m_order.push_back(ImDrawIdx(first + corner));
    }
    Stroke stroke(Fresh fresh = {}) const { return {{}, fresh, {{0, 0}, windowSize}, m_corners, m_order}; }

private:
    std::vector<ImDrawVert> m_corners;
    std::vector<ImDrawIdx> m_order;
};

std::vector<Box> shown(Damage& damage, const Sheet& sheet, Fresh fresh = {}) {
    return damage.since(std::array{sheet.stroke(fresh)}, windowSize);
}

bool covers(const std::vector<Box>& areas, const Box& box) {
    for (float y = box.min.y + 0.5f; y < box.max.y; ++y)
        for (float x = box.min.x + 0.5f; x < box.max.x; ++x)
            if (std::none_of(areas.begin(), areas.end(), [&](const Box& area) {
                    return area.contains({{x, y}, {x, y}}, 0);
                }))
                return false;
    return true;
}

float pixelsOf(const std::vector<Box>& areas) {
    float sum = 0;
    for (const Box& area : areas) sum += area.width() * area.height();
    return sum;
}

} // namespace

TEST_CASE("the first picture differs everywhere, the same again nowhere", "[app][damage][unit]") {
    Damage damage;
    Sheet sheet;
    sheet.add({{100, 100}, {200, 200}});
    CHECK(covers(shown(damage, sheet), {{0, 0}, windowSize}));
    CHECK(shown(damage, sheet).empty());
    damage.forget();
    CHECK(covers(shown(damage, sheet), {{0, 0}, windowSize}));
}

TEST_CASE("what moves differs where it was and where it is, and not far from there", "[app][damage][unit]") {
    Damage damage;
    Sheet before, after;
    for (Sheet* sheet : {&before, &after}) sheet->add({{0, 0}, windowSize}, 0xFFEEEEEE);
    before.add({{40, 40}, {60, 60}});
    after.add({{640, 440}, {660, 460}});
    shown(damage, before);
    const std::vector<Box> areas = shown(damage, after);
    CHECK(covers(areas, {{40, 40}, {60, 60}}));
    CHECK(covers(areas, {{640, 440}, {660, 460}}));
    CHECK(areas.size() == 2);
    CHECK(pixelsOf(areas) < 2 * 96 * 96);
}

TEST_CASE("another colour, another order and another clip are differences", "[app][damage][unit]") {
    const Box one{{100, 100}, {150, 150}}, other{{120, 120}, {170, 170}};
    Sheet before, recoloured, reordered;
    before.add(one, 0xFF0000FF), before.add(other, 0xFF00FF00);
    recoloured.add(one, 0xFF0000FE), recoloured.add(other, 0xFF00FF00);
    reordered.add(other, 0xFF00FF00), reordered.add(one, 0xFF0000FF);
    for (const Sheet* after : {&recoloured, &reordered}) {
        Damage damage;
        shown(damage, before);
        CHECK(covers(shown(damage, *after), {{120, 120}, {150, 150}}));
    }
    Damage damage;
    shown(damage, before);
    Stroke clipped = before.stroke();
    clipped.clip.max = {130, 130};
    CHECK(covers(damage.since(std::array{clipped}, windowSize), {{130, 130}, {170, 170}}));
}

TEST_CASE("a fresh texture differs where it says, and everywhere if an edition was missed", "[app][damage][unit]") {
    Damage damage;
    Sheet sheet;
    sheet.add({{0, 0}, {400, 600}});
    shown(damage, sheet, {7, {}});
    CHECK(shown(damage, sheet, {7, {}}).empty());
    const Box fresh{{100, 200}, {140, 220}};
    const std::vector<Box> areas = shown(damage, sheet, {8, fresh});
    CHECK(covers(areas, fresh));
    CHECK(pixelsOf(areas) < 128 * 96);
    CHECK(shown(damage, sheet, {8, fresh}).empty());
    CHECK(covers(shown(damage, sheet, {10, fresh}), {{0, 0}, {400, 600}}));
}

TEST_CASE("a window of another size differs everywhere", "[app][damage][unit]") {
    Damage damage;
    Sheet sheet;
    sheet.add({{100, 100}, {200, 200}});
    shown(damage, sheet);
    const ImVec2 wider{810, 600}; // as many tiles
    CHECK(covers(damage.since(std::array{sheet.stroke()}, wider), {{0, 0}, wider}));
}

TEST_CASE("whatever changes between two pictures lies in the areas", "[app][damage][property]") {
    std::mt19937 random(3);
    const auto upTo = [&](int limit) { return float(random() % unsigned(limit)); };
    std::vector<Box> boxes(60);
    const auto place = [&](Box& box) {
        box.min = {upTo(780) - 10, upTo(580) - 10};
        box.max = {box.min.x + 1 + upTo(90), box.min.y + 1 + upTo(60)};
    };
    for (Box& box : boxes) place(box);
    const auto drawn = [&] {
        Sheet sheet;
        for (const Box& box : boxes) sheet.add(box);
        return sheet;
    };
    const Box window{{0, 0}, windowSize};
    Damage damage;
    shown(damage, drawn());
    for (int round = 0; round < 100; ++round) {
        Box& changed = boxes[random() % boxes.size()];
        const Box before = changed;
        place(changed);
        const std::vector<Box> areas = shown(damage, drawn());
        REQUIRE(covers(areas, sharedBy(before, window)));
        REQUIRE(covers(areas, sharedBy(changed, window)));
        for (const Box& area : areas) REQUIRE(window.contains(area, 0));
    }
}
