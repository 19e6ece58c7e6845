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

    Point along() const {
        const Point way = to - from;
        return way * (1 / std::max(1.0f, length(way)));
    }
    Point across() const { return {-along().y, along().x}; }
    Tube moved(Point by) const { return {from + by, fromRadius, to + by, toRadius}; }
};

DisplayList& outline(DisplayList& list, const Tube& tube) {
    constexpr float quarter = 0.5523f;
    const Point a = tube.along(), n = tube.across();
    const auto cap = [&](Point centre, float radius, float direction) {
        const Point out = a * (radius * direction), side = n * (radius * direction);
        const Point tip = centre + out;
        list.curve(centre + side + out * quarter, tip + side * quarter, tip);
        list.curve(tip - side * quarter, centre - side + out * quarter, centre - side);
    };
    list.move(tube.from + n * tube.fromRadius).line(tube.to + n * tube.toRadius);
    cap(tube.to, tube.toRadius, 1);
    list.line(tube.from - n * tube.fromRadius);
    cap(tube.from, tube.fromRadius, -1);
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

void drawWatch(DisplayList& list, float facing) {
    const float half = 16 * facing;
    list.move({4, -half}).line({4, half}).stroke(rgb(0x3A2C27), 10);
    if (facing < 0.3f) return;
    list.ellipse({4, 0}, 10.5f, 11 * facing).fill(rgb(0xC9A15A));
    list.ellipse({4, 0}, 7.8f, 8.2f * facing).fill(rgb(0xFBF7EE));
    list.move({4, -5 * facing}).line({4, 0}).line({8, 1.5f * facing}).stroke(rgb(0x3A2C27), 1.5f);
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
    const Point place = trunkStance(pose)(mirror({300 - 148 * build, 511 + shoulderLift(pose)}));
    const Point shoulder = mirror(place);
    const Point elbow = pose.elbow(side), wrist = pose.wrist(side);
    const float angle = pose(side, Limb::angle);
    const float thick = 0.55f + 0.45f * build;

    list.pushTransform(mirror);
    drawShadowOnDesk(sketch, elbow, wrist, angle);

    const Tube upper{shoulder, 50 * thick, elbow, 38 * thick};
    const Tube whole{elbow, 38 * thick, wrist, 25 * thick};
    const Point back = whole.along() * -10;
    const Tube fore{elbow, 38 * thick, wrist + back, 26 * thick};

    outline(list, upper.moved({7, 6})).fill(rgb(0x1E1420, 0.13f));
    fillLit(list, upper, side, c.outerLight, c.outerShade);
    outline(list, fore.moved({4, 7})).fill(rgb(0x1E1420, 0.12f));

    list.pushTransform(Transform::shift(wrist) * Transform::turn(angle));
    drawHand(sketch, side);
    if (right) drawWatch(list, std::abs(std::cos(pose(side, Limb::roll))));
    list.pop();

    const Tube cuff{wrist + back * 1.2f, 20 * thick, wrist + back * 0.2f, 18.5f * thick};
    const bool shirtCuff = sketch.look.outfit != Outfit::hoodie && sketch.look.outfit != Outfit::shirt;
    if (shirtCuff) fillLit(list, cuff, side, c.inner, c.innerShade);
    fillLit(list, fore, side, c.outerLight, c.outerShade);
    // The hem: a line across the end of the sleeve, so that the tube reads as an opening.
    const Point hem = wrist + back * 1.25f, n = whole.across() * (21 * thick);
    const Point bulge = whole.along() * 7;
    list.move(hem - n).curve(hem - n * 0.5f + bulge, hem + n * 0.5f + bulge, hem + n);
    list.stroke(faded(c.outerDeep, 0.55f), 2);
    drawFolds(sketch, shoulder, elbow, wrist);
    list.pop();
}

} // namespace rapport
