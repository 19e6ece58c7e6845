#include "puppet/Sketch.h"

#include <array>

namespace rapport {

// All of this stands on the trunk's own sheet: x from the middle of the body, y as on the page.

namespace {

// The outer edge from the neck over the shoulder down, on one side of the body (-1 or 1).
std::array<Point, 6> edgeOf(const Sketch& sketch, float side) {
    const float b = sketch.look.build, lift = shoulderLift(sketch.pose);
    const auto p = [&](float x, float y, float lifted) { return Point{side * x, y + lifted * lift}; };
    return {p(40, 404, 0.2f),   p(78, 431, 0.6f),      p(128 * b, 456, 1),
            p(176 * b, 486, 1), p(186 * b, 560, 0.6f), p(166 * b, 740, 0)};
}

DisplayList& trunkOutline(const Sketch& sketch) {
    const auto right = edgeOf(sketch, 1), left = edgeOf(sketch, -1);
    DisplayList& list = sketch.list;
    list.move(right[0]).through({right[1], right[2], right[3], right[4], right[5]});
    list.line(left[5]).through({left[4], left[3], left[2], left[1], left[0]});
    return list.close();
}

void drawOpening(const Sketch& sketch, float width, float bottom) {
    sketch.list.move({-width, 402}).line({width, 402}).through({{0.8f * width, 480}, {0.4f * width, 580}, {2, bottom}});
    sketch.list.line({-2, bottom}).through({{-0.4f * width, 580}, {-0.8f * width, 480}, {-width, 402}}).close();
    sketch.list.fill(Linear{{0, 420}, {0, bottom}, sketch.colours.inner, sketch.colours.innerShade});
}

void drawCloth(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    // Large areas run straight down: that is painted several times faster than a slanting gradient.
    trunkOutline(sketch).fill(Linear{{0, 440}, {0, 720}, c.outerLight, c.outerShade});
    // The chest turns away from the light on one side, and the chin throws its shadow.
    const auto edge = edgeOf(sketch, 1);
    list.move(edge[0]).through({edge[1], edge[2], edge[3], edge[4], edge[5]}).line({40, 740}).close();
    list.fill(Linear{{40, 500}, {180, 540}, faded(c.outerDeep, 0), faded(c.outerDeep, 0.36f)});
    list.move({-44, 408})
        .through({{-76, 436}, {-92, 446}, {-60, 464}, {4, 474}, {68, 464}, {98, 446}, {76, 436}, {44, 408}});
    list.close().fill(Radial{{4, 420}, 96, faded(c.outerDeep, 0.35f), faded(c.outerDeep, 0)});
}

bool isOpenAtTheThroat(const Look& look) {
    switch (look.outfit) {
    case Outfit::shirt:
    case Outfit::cardigan:
    case Outfit::hoodie:
    case Outfit::tunic:
    case Outfit::raincoat: return true;
    case Outfit::jacket:
    case Outfit::suit: return look.woman;
    default: return false;
    }
}

} // namespace

float neckWidth(const Look& look) {
    return look.woman ? 35.0f : 45 * (0.7f + 0.3f * look.build);
}

void drawTrunk(const Sketch& sketch) {
    drawCloth(sketch);
    switch (sketch.look.outfit) {
    case Outfit::jacket:
    case Outfit::suit: drawOpening(sketch, 50, 650); break;
    case Outfit::coat: drawOpening(sketch, 52, 690); break;
    case Outfit::cardigan: drawOpening(sketch, 50, 600); break;
    default: break;
    }
}

void drawNeck(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const Look& look = sketch.look;
    const float n = neckWidth(look);
    const Pose& pose = sketch.pose;
    // The neck begins under the moving head and ends in the still collar.
    const float sideways = 7 * pose[Joint::turn] - 46 * pose[Joint::tilt];
    const bool open = isOpenAtTheThroat(look);
    const float depth = open ? 500.0f : look.outfit == Outfit::coat ? 412.0f : 450.0f;
    // A high collar hides where the neck ends.
    const float hidden = look.outfit == Outfit::coat ? 22.0f : 0.0f;
    const auto neck = [&]() -> DisplayList& {
        list.move({-n + sideways, 330});
        list.through({{-n + 0.5f * sideways, 370}, {-n - 1, 398}, {-n - 14 + 0.6f * hidden, 420 - hidden}});
        list.through({{-n + 8, 446 - 2 * hidden}, {0, depth}});
        list.through({{n - 8, 446 - 2 * hidden}, {n + 14 - 0.6f * hidden, 420 - hidden}});
        list.through({{n + 1, 398}, {n + 0.5f * sideways, 370}, {n + sideways, 330}});
        return list.close();
    };
    neck().fill(Linear{{-n, 380}, {n, 430}, c.skin, mix(c.skin, c.skinShade, 0.8f)});
    neck().pushClip();
    // The jaw's shadow follows the jaw.
    const float low = 384 + 12 * pose[Joint::nod] + 5 * pose[Joint::mouthOpen];
    list.move({-80 + sideways, 320}).line({80 + sideways, 320}).line({n + 14 + sideways, low - 12});
    list.through({{10 + sideways, low + 16}, {-n - 10 + sideways, low - 14}}).close();
    list.fill(faded(c.skinDeep, 0.42f));
    if (open) {
        for (float side : {-1.0f, 1.0f}) list.move({side * 34, 444}).through({{side * 20, 448}, {side * 7, 456}});
        list.stroke(faded(c.skinDeep, 0.22f), 3);
    }
    if (sketch.look.lines > 0.6f) {
        list.move({-n + 12, 404}).through({{0, 411}, {n - 12, 404}}).stroke(faded(c.skinDeep, 0.25f), 2);
    }
    list.pop();
}

} // namespace rapport
