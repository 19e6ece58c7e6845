#include "puppet/Sketch.h"

#include <algorithm>
#include <array>

namespace rapport {

namespace {

// A finger of a hand seen from its back, thumb up: where it begins, how long and how thick it is.
struct Finger {
    float x, y, length, width;
};

constexpr std::array<Finger, 4> fingers = {
    {{45, -17.5f, 43, 13.2f}, {48, -6, 48, 13.6f}, {46, 6, 44, 13}, {42, 16.5f, 34, 11.6f}}};
constexpr float outlineWidth = 2.4f;

// A hand is solid: turned around its length, what lay side by side comes to lie behind one another.
struct Turned {
    float cosine, sine;

    // z is the height above the back of the hand, towards the palm.
    Point operator()(float x, float y, float z = 0) const { return {x, y * cosine + z * sine}; }
    bool showsPalm() const { return cosine < 0; }
};

struct Bones {
    Point base, middle, tip;
    float width;
};

Bones bonesOf(const Pose& pose, Side side, int index, const Turned& turned) {
    const Finger& finger = fingers[std::size_t(index)];
    const float straight = index == 0 ? pose(side, Limb::point) : 0;
    const float curl = pose(side, Limb::curl) * (1 - straight);
    const float lift = pose(side, Limb(int(Limb::liftIndex) + index));
    const float fan = (float(index) - 1.5f) * 0.13f * pose(side, Limb::spread);
    // The knuckle bends first and least, the rest of the finger follows.
    const float knuckle = 1.45f * curl - 0.55f * lift, rest = 2.85f * curl - 0.75f * lift;
    const float half = 0.5f * finger.length;

    float x = finger.x, y = finger.y, z = 0;
    const auto reach = [&](float bend) {
        x += half * std::cos(bend);
        y += half * std::abs(std::cos(bend)) * fan;
        z += half * std::sin(bend);
        // A lifted finger is seen lifted even when the hand lies flat.
        return turned(x, y, z) - Point{0, 20 * lift * (x - finger.x) / finger.length};
    };
    const Point base = turned(x, y);
    const Point middle = reach(knuckle);
    return {base, middle, reach(rest), finger.width};
}

void drawFinger(DisplayList& list, const Palette& c, const Bones& bones) {
    const auto path = [&] { list.move(bones.base).line(bones.middle).line(bones.tip); };
    path();
    list.stroke(c.skinDeep, bones.width + outlineWidth);
    path();
    list.stroke(mix(c.skin, c.skinShade, 0.25f), bones.width);
    // Light along the upper side gives each finger its roundness.
    const Point up{0, -0.2f * bones.width};
    list.move(bones.base + up).line(bones.middle + up).line(bones.tip + up);
    list.stroke(faded(c.skinLight, 0.55f), 0.42f * bones.width);
}

void drawPalm(DisplayList& list, const Palette& c, const Turned& turned) {
    constexpr float roundness = 17;
    const auto path = [&]() -> DisplayList& {
        return list.blob({turned(-26, -7), turned(10, -10), turned(34, -13), turned(42, -8), turned(42, 8),
                          turned(32, 12), turned(10, 9), turned(-26, 7)});
    };
    path().stroke(c.skinDeep, roundness + outlineWidth);
    path().stroke(mix(c.skin, c.skinShade, 0.2f), roundness);
    path().fill(Linear{{0, -18}, {0, 20}, c.skinLight, mix(c.skin, c.skinShade, 0.45f)});
}

void drawThumb(DisplayList& list, const Palette& c, const Pose& pose, Side side, const Turned& turned) {
    const float out = pose(side, Limb::thumb), curl = pose(side, Limb::curl);
    const float direction = -0.12f - 0.75f * out;
    const float fold = 16 * curl * (1 - out);
    const Point base = turned(8, -13);
    const Point middle = turned(8 + 22 * std::cos(direction), -13 + 22 * std::sin(direction), 0.6f * fold);
    const Point tip =
        turned(8 + 41 * std::cos(direction * 0.75f), -13 + 41 * std::sin(direction * 0.75f) + 0.6f * fold, fold);
    drawFinger(list, c, {base, middle, tip, 14});
}

// The joints of a closed hand, or the lines in an open one.
void drawMarks(DisplayList& list, const Palette& c, const Pose& pose, Side side, const Turned& turned) {
    const Colour line = faded(c.skinDeep, 0.35f);
    if (turned.showsPalm()) {
        list.move(turned(34, -12)).through({turned(24, -4), turned(20, 10)}).stroke(line, 1.6f);
        return;
    }
    for (int i = 0; i < 3; ++i) {
        const Finger& a = fingers[std::size_t(i)];
        const Finger& b = fingers[std::size_t(i) + 1];
        const float y = 0.5f * (a.y + b.y);
        const float deep = 40 - 8 * pose(side, Limb::curl);
        list.move(turned(46, y)).line(turned(deep, y)).stroke(line, 1.6f);
    }
}

} // namespace

void drawHand(const Sketch& sketch, Side side) {
    DisplayList& list = sketch.list;
    const Palette& c = sketch.colours;
    const float roll = sketch.pose(side, Limb::roll);
    const Turned turned{std::cos(roll), std::sin(roll)};
    const float size = sketch.look.woman ? 0.92f : 1.08f;

    list.pushTransform(Transform::stretch(size, size));
    const auto drawFingers = [&] {
        for (int i = 3; i >= 0; --i) drawFinger(list, c, bonesOf(sketch.pose, side, i, turned));
    };
    if (!turned.showsPalm()) drawFingers();
    drawPalm(list, c, turned);
    drawMarks(list, c, sketch.pose, side, turned);
    if (turned.showsPalm()) drawFingers();
    drawThumb(list, c, sketch.pose, side, turned);
    list.pop();
}

} // namespace rapport
