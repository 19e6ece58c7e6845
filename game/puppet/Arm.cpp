#include "puppet/Sketch.h"

#include <algorithm>

namespace rapport {

namespace {

// A limb: the outline around two circles.
struct Tube {
    Point from;
    float fromRadius;
    Point to;
    float toRadius;
    float bulge = 1; // of the far end: 1 is round, 0 cut off

    Point along() const {
        const Point way = to - from;
        return way * (1 / std::max(1.0f, length(way)));
    }
    Point across() const { return {-along().y, along().x}; }
    Tube moved(Point by) const { return {from + by, fromRadius, to + by, toRadius, bulge}; }
};

DisplayList& outline(DisplayList& list, const Tube& tube) {
    constexpr float quarter = 0.5523f;
    const Point a = tube.along(), n = tube.across();
    const auto cap = [&](Point centre, float radius, float direction, float bulge) {
        const Point out = a * (radius * direction * bulge), side = n * (radius * direction);
        const Point tip = centre + out;
        list.curve(centre + side + out * quarter, tip + side * quarter, tip);
        list.curve(tip - side * quarter, centre - side + out * quarter, centre - side);
    };
    list.move(tube.from + n * tube.fromRadius).line(tube.to + n * tube.toRadius);
    cap(tube.to, tube.toRadius, 1, tube.bulge);
    list.line(tube.from - n * tube.fromRadius);
    cap(tube.from, tube.fromRadius, -1, 1);
    return list.close();
}

// Light comes from the upper left of the picture, whichever way a limb points.
void fillLit(DisplayList& list, const Tube& tube, Side side, Colour light, Colour dark) {
    const Point n = tube.across();
    const float facing = n.x * (side == Side::left ? 1 : -1) * 0.6f + n.y;
    const Point reach = n * (std::max(tube.fromRadius, tube.toRadius) * (facing < 0 ? 1.0f : -1.0f));
    const Point middle = blend(tube.from, tube.to, 0.5f);
    outline(list, tube).fill(Linear{middle + reach, middle - reach, light, dark});
}

// The upper sleeve grows out of the shoulder: it begins in the trunk's own colour there, so that nothing shows where
// they join, and only its lower inner edge is set off from the body.
void drawUpperSleeve(const Sketch& sketch, Side side, const Tube& sleeve) {
    DisplayList& list = sketch.list;
    const Palette& c = sketch.colours;
    const bool litSide = side == Side::left;
    const Colour shoulder = mix(c.outerLight, c.outerShade, 0.2f);
    const Colour start = litSide ? shoulder : mix(shoulder, c.outerDeep, 0.17f);
    const Colour end = mix(c.outerLight, c.outerShade, litSide ? 0.6f : 0.95f);
    Point inward = sleeve.across();
    if (inward.x < 0) inward = inward * -1;
    const auto innerEdge = [&](float share, float further) {
        const float radius = blend(sleeve.fromRadius, sleeve.toRadius, share);
        return blend(sleeve.from, sleeve.to, share) + inward * (radius + further);
    };
    // A raised arm has no body behind it to throw a shadow on.
    const float low = std::clamp((sleeve.to.y - sleeve.from.y) / 90, 0.0f, 1.0f);
    list.move(innerEdge(0.2f, -4)).line(innerEdge(0.55f, 10)).line(innerEdge(1, 12)).line(innerEdge(1, -20)).close();
    list.fill(rgb(0x1E1420, 0.14f * low));
    outline(list, sleeve).fill(Linear{sleeve.from, sleeve.to, start, end});
    list.move(innerEdge(0.16f, -1)).line(innerEdge(0.9f, -1)).stroke(faded(c.outerDeep, 0.55f * low), 2.2f);
}

// Folds where the sleeve bends, pointing from the inner side of the elbow outwards.
void drawFolds(const Sketch& sketch, Point shoulder, Point elbow, Point wrist) {
    const Point in = blend(shoulder, wrist, 0.5f) - elbow;
    const float size = length(in);
    if (size < 20) return;
    const Point inward = in * (1 / size);
    const Point across{-inward.y, inward.x};
    const Colour fold = faded(sketch.colours.outerDeep, 0.45f);
    for (float place : {-0.9f, 0.1f, 1.0f}) {
        const Point start = elbow + inward * 27 + across * (11 * place);
        sketch.list.move(start)
            .through({start - inward * 14 + across * (3 * place), start - inward * 25 + across * (9 * place)})
            .stroke(fold, 2.2f);
    }
}

// What ends a sleeve: a seam, or a broad knitted band.
void drawHem(const Sketch& sketch, const Tube& sleeve, bool knitted) {
    const Point along = sleeve.along(), across = sleeve.across();
    const Colour line = faded(sketch.colours.outerDeep, 0.5f);
    const auto round = [&](float inset) {
        const Point middle = sleeve.to - along * inset, n = across * (sleeve.toRadius + 0.05f * inset);
        const Point bulge = along * (0.36f * sleeve.toRadius);
        sketch.list.move(middle - n).curve(middle - n * 0.5f + bulge, middle + n * 0.5f + bulge, middle + n);
    };
    round(knitted ? 20 : 6);
    sketch.list.stroke(line, 1.8f);
    if (!knitted) return;
    for (float place : {-0.6f, -0.2f, 0.2f, 0.6f}) {
        const Point start = sleeve.to + across * (place * sleeve.toRadius) + along * 4;
        sketch.list.move(start).line(start - along * 15);
    }
    sketch.list.stroke(faded(line, 0.7f), 1.5f);
}

void drawWatch(DisplayList& list, float facing) {
    const float half = 15 * facing;
    list.move({-6, -half}).line({-6, half}).stroke(rgb(0x3A2C27), 10);
    if (facing < 0.3f) return;
    list.ellipse({-6, 0}, 10.5f, 11 * facing).fill(rgb(0xC9A15A));
    list.ellipse({-6, 0}, 7.8f, 8.2f * facing).fill(rgb(0xFBF7EE));
    list.move({-6, -5 * facing}).line({-6, 0}).line({-2, 1.5f * facing}).stroke(rgb(0x3A2C27), 1.5f);
}

void drawShadowOnDesk(const Sketch& sketch, Point elbow, Point wrist, float angle) {
    constexpr float surface = 600;
    const float near = std::clamp((wrist.y - surface) / 36, 0.0f, 1.0f);
    if (near <= 0) return;
    const Colour shadow = rgb(0x4A2A1A, 0.2f * near);
    const Point reach = wrist + Point{std::cos(angle), 0} * 78;
    outline(sketch.list, {elbow + Point{6, 26}, 18, wrist + Point{0, 20}, 14}).fill(shadow);
    const Point middle = blend(wrist, reach, 0.5f) + Point{0, 18};
    sketch.list.ellipse(middle, 54, 11).fill(Radial{middle, 54, shadow, faded(shadow, 0)});
}

} // namespace

void drawArm(const Sketch& sketch, Side side) {
    DisplayList& list = sketch.list;
    const Palette& c = sketch.colours;
    const Pose& pose = sketch.pose;
    const float build = sketch.look.build;
    const bool right = side == Side::right;

    // The mirrored arm hangs on the mirrored trunk.
    const Transform mirror = right ? Transform::stretch(-1, 1, {300, 0}) : Transform{};
    const Point place = trunkStance(pose)(mirror({300 - 151 * build, 517 + shoulderLift(pose)}));
    const Point shoulder = mirror(place);
    const Point elbow = pose.elbow(side), wrist = pose.wrist(side);
    const float angle = pose(side, Limb::angle);
    const float thick = 0.55f + 0.45f * build;

    list.pushTransform(mirror);
    drawShadowOnDesk(sketch, elbow, wrist, angle);

    const Tube upper{shoulder, 46 * thick, elbow, 36 * thick};
    // The sleeve of the arm that wears the watch ends a little earlier.
    const Point along = Tube{elbow, 36, wrist, 25}.along();
    const Point end = wrist - along * (right ? 17.0f : 11.0f);
    const Tube fore{elbow, 36 * thick, end, 25 * thick, 0.28f};
    const Tube cuff{end - along * 8, 21 * thick, end + along * 6, 19.5f * thick, 0.25f};

    drawUpperSleeve(sketch, side, upper);
    const float low = std::clamp((elbow.y - shoulder.y) / 90, 0.0f, 1.0f);
    outline(list, fore.moved({3, 6})).fill(rgb(0x1E1420, 0.12f * low));

    list.pushTransform(Transform::shift(wrist) * Transform::turn(angle));
    drawHand(sketch, side);
    if (right) drawWatch(list, std::abs(std::cos(pose(side, Limb::roll))));
    list.pop();

    const Outfit outfit = sketch.look.outfit;
    const bool overShirt = outfit == Outfit::sweater && !sketch.look.woman;
    if (outfit == Outfit::jacket || outfit == Outfit::suit || outfit == Outfit::cardigan || overShirt)
        fillLit(list, cuff, side, c.inner, c.innerShade);
    fillLit(list, fore, side, c.outerLight, c.outerShade);
    drawHem(sketch, fore, outfit == Outfit::hoodie || outfit == Outfit::sweater);
    drawFolds(sketch, shoulder, elbow, wrist);
    list.pop();
}

} // namespace rapport
