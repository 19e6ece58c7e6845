#include "puppet/Sketch.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr float level = 70; // how far below the eyes the lips meet

// The inner edges of the lips, from which everything else about the mouth follows.
struct Lips {
    Point left, right;  // corners
    Point upper, lower; // the middle of each inner edge
    float half;

    // Along an inner edge, between the corners.
    DisplayList& edge(DisplayList& list, Point middle, Point to, Point from) const {
        const float flat = 0.5f * half;
        const float way = to.x > from.x ? flat : -flat;
        const float bend = 1.1f * (middle.y - 0.5f * (from.y + to.y));
        list.curve(blend(from, middle, 0.4f) + Point{0, 0.35f * bend}, middle + Point{-way, 0}, middle);
        return list.curve(middle + Point{way, 0}, blend(to, middle, 0.4f) + Point{0, 0.35f * bend}, to);
    }
    DisplayList& opening(DisplayList& list) const {
        list.move(left);
        edge(list, upper, right, left);
        return edge(list, lower, left, right).close();
    }
};

Lips lipsOf(const Pose& pose, const FaceMap& at) {
    const float half = 29 * pose[Joint::mouthWidth];
    const float smile = pose[Joint::smile], open = pose[Joint::mouthOpen], skew = 4.5f * pose[Joint::mouthSkew];
    const float corner = level - 8.5f * smile + 3 * open;
    const float middle = level + (smile > 0 ? 5.5f : 6.5f) * smile;
    const auto depth = [&](float x) { return 1.1f - 0.004f * std::abs(x); };
    const float wide = half + 3 * std::max(0.0f, smile);
    return {at(-wide, corner + skew, depth(wide)), at(wide, corner - skew, depth(wide)), at(0, middle - 5 * open, 1.1f),
            at(0, middle + 27 * open, 1.1f), wide};
}

void drawInside(const Sketch& sketch, const Lips& lips) {
    DisplayList& list = sketch.list;
    lips.opening(list).fill(rgb(0x5B2225));
    lips.opening(list).pushClip();
    const Point up = lips.upper, low = lips.lower;
    const float height = low.y - up.y;
    const float clench = sketch.pose[Joint::teeth];
    list.ellipse(low + Point{0, 3}, 0.6f * lips.half, 0.42f * height).fill(rgb(0xC8696A, 1 - clench));
    const float smile = std::max(0.0f, sketch.pose[Joint::smile]);
    const float upperTeeth = std::min(0.62f * height, 7 + 3 * smile);
    list.ellipse({up.x, up.y - 9 - 4 * smile + upperTeeth * 0.5f}, 0.9f * lips.half, 9 + 4 * smile + 0.5f * upperTeeth)
        .fill(rgb(0xFCF8F1));
    if (clench > 0.05f) {
        list.ellipse(low + Point{0, 3}, 0.8f * lips.half, 3 + 0.45f * height).fill(rgb(0xF6F0E6, clench));
        const float meet = up.y + 0.55f * height;
        list.move({up.x - lips.half, meet}).line({up.x + lips.half, meet}).stroke(rgb(0x8E6A60, 0.5f * clench), 1.4f);
    }
    list.pop();
}

} // namespace

void drawMouth(const Sketch& sketch, const FaceMap& at) {
    const Palette& c = sketch.colours;
    const Pose& pose = sketch.pose;
    DisplayList& list = sketch.list;
    const Lips lips = lipsOf(pose, at);
    const bool woman = sketch.look.woman;
    const float press = 1 - 0.3f * pose[Joint::crease] - 0.15f * std::abs(pose[Joint::smile]);
    const float upper = (woman ? 6.2f : 4.4f) * press, lower = (woman ? 8.2f : 6.4f) * press;
    const Colour upperLip = woman ? shaded(c.lips, 0.08f) : mix(c.skinShade, c.lips, 0.7f);
    const Colour lowerLip = woman ? lit(c.lips, 0.08f) : mix(c.skin, c.lips, 0.62f);

    if (pose[Joint::mouthOpen] > 0.03f) drawInside(sketch, lips);

    // Upper lip: out over the bow, back along the inner edge.
    const Point bow = lips.upper + Point{0, -upper};
    list.move(lips.left);
    list.curve(blend(lips.left, bow, 0.45f) + Point{0, -0.4f}, bow + Point{-12, -1.8f}, bow + Point{-5, -1.4f});
    list.through({bow + Point{0, 0.4f}, bow + Point{5, -1.4f}});
    list.curve(bow + Point{12, -1.8f}, blend(lips.right, bow, 0.45f) + Point{0, -0.4f}, lips.right);
    lips.edge(list, lips.upper, lips.left, lips.right).close().fill(upperLip);

    // Lower lip: along the inner edge, back below.
    const Point rim = lips.lower + Point{0, lower};
    list.move(lips.left);
    lips.edge(list, lips.lower, lips.right, lips.left);
    list.curve(blend(lips.right, rim, 0.38f) + Point{0, 1}, rim + Point{0.45f * lips.half, 0.4f}, rim);
    list.curve(rim + Point{-0.45f * lips.half, 0.4f}, blend(lips.left, rim, 0.38f) + Point{0, 1}, lips.left);
    list.close().fill(Linear{lips.lower, rim, lowerLip, mix(lowerLip, c.skinShade, 0.35f)});
    list.ellipse(lips.lower + Point{-2, 0.5f * lower}, 8, 0.2f * lower).fill(rgb(0xFFFFFF, woman ? 0.3f : 0.14f));

    const Colour line = mix(rgb(0x6A2E2B), c.skinDeep, 0.25f);
    list.move(lips.left);
    lips.edge(list, lips.upper, lips.right, lips.left).stroke(line, 2.1f);
    // The corners are a touch deeper than the line.
    for (Point corner : {lips.left, lips.right}) list.ellipse(corner, 1.9f, 1.7f).fill(faded(line, 0.75f));
}

void drawNose(const Sketch& sketch, const FaceMap& at) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const float wide = sketch.look.woman ? 0.84f : 1.0f;
    const float tip = 1.55f;
    // The side away from the light: from the brow down to the wing.
    list.move(at(9, -16, 1.1f));
    list.through({at(7, 6, 1.25f), at(9, 24, 1.45f), at(15 * wide, 38, 1.35f)});
    list.through({at(10 * wide, 44, 1.4f), at(3, 45, tip)});
    list.through({at(4, 30, tip), at(3, 10, 1.35f), at(9, -16, 1.1f)});
    list.close().fill(faded(c.skinShade, 0.6f));
    // Wings and the shadow below the tip.
    for (float side : {-1.0f, 1.0f})
        list.move(at(side * 14 * wide, 32, 1.35f))
            .through({at(side * 17.5f * wide, 39, 1.32f), at(side * 13 * wide, 44, 1.38f)})
            .stroke(faded(c.skinDeep, 0.42f), 2);
    list.move(at(-10.5f * wide, 43.5f, 1.42f))
        .through({at(-4.5f, 45, 1.5f), at(0, 47.5f, 1.52f), at(4.5f, 45, 1.5f), at(10.5f * wide, 43.5f, 1.42f)})
        .stroke(faded(c.skinDeep, 0.62f), 2.3f);
    const Point shine = at(-3, 32, tip);
    list.ellipse(shine, 4.4f, 6).fill(Radial{shine, 6, rgb(0xFFFFFF, 0.34f), rgb(0xFFFFFF, 0)});
    list.move(at(-2, -4, 1.2f)).line(at(-2.5f, 20, 1.42f)).stroke(faded(c.skinLight, 0.4f), 5);
}

void drawBeard(const Sketch& sketch, const FaceMap& at) {
    const Look& look = sketch.look;
    if (look.beard == Beard::none) return;
    DisplayList& list = sketch.list;
    const Pose& pose = sketch.pose;
    const float jaw = look.jaw, drop = 7 * pose[Joint::mouthOpen], smile = pose[Joint::smile];
    const Palette& c = sketch.colours;
    const bool stubble = look.beard == Beard::stubble;
    const Colour hair = stubble ? faded(mix(c.hairDark, c.skinDeep, 0.5f), 0.19f) : mix(c.hair, c.hairDark, 0.12f);

    const auto moustache = [&] {
        list.blob({at(0, 53, 1.35f), at(14, 52, 1.25f), at(28, 61 - 3 * smile, 1.1f), at(37, 73 - 7 * smile, 0.98f),
                   at(26, 68 - 4 * smile, 1.08f), at(12, 63, 1.18f), at(0, 64, 1.2f), at(-12, 63, 1.18f),
                   at(-26, 68 - 4 * smile, 1.08f), at(-37, 73 - 7 * smile, 0.98f), at(-28, 61 - 3 * smile, 1.1f),
                   at(-14, 52, 1.25f)})
            .fill(stubble ? faded(hair, 0.8f) : hair);
    };
    if (look.beard == Beard::moustache) return moustache();

    const float low = stubble ? 109 : 124;
    const float turn = 7 * at.turn, fat = stubble ? -5.0f : 4.0f;
    const auto edge = [&](float x, float y) { return Point{x + turn * (y > 20 ? 1 : 0), y + 3 * at.nod}; };
    list.move(edge(-82 - 0.3f * fat, -8));
    list.through({edge(-80 - fat, 22), edge(-73 - 7 * jaw - fat, 56), edge(-56 - 11 * jaw - fat, 86 + 0.3f * drop),
                  edge(-30 - 9 * jaw, low - 6 + 0.5f * drop), edge(0, low + drop),
                  edge(30 + 9 * jaw, low - 6 + 0.5f * drop), edge(56 + 11 * jaw + fat, 86 + 0.3f * drop),
                  edge(73 + 7 * jaw + fat, 56), edge(80 + fat, 22), edge(82 + 0.3f * fat, -8)});
    list.through({at(72, 26, 0.5f), at(60, 50, 0.7f), at(44, 62 - 4 * smile, 0.85f), at(37, 76 - 5 * smile, 0.95f),
                  at(22, 86 + drop, 1), at(0, 86 + 1.6f * drop, 1), at(-22, 86 + drop, 1),
                  at(-37, 76 - 5 * smile, 0.95f), at(-44, 62 - 4 * smile, 0.85f), at(-60, 50, 0.7f), at(-72, 26, 0.5f),
                  edge(-82 - 0.3f * fat, -8)});
    list.close();
    if (stubble)
        list.fill(hair);
    else
        list.fill(Linear{{-40, 20}, {40, 120}, lit(hair, 0.16f), shaded(hair, 0.16f)});
    moustache();
    if (!stubble) {
        for (float x : {-34.0f, -16.0f, 2.0f, 20.0f, 36.0f})
            list.move(at(x, 96 + drop, 0.9f)).line(at(x * 0.9f, 110 + drop - 0.1f * std::abs(x), 0.8f));
        list.stroke(faded(c.hairDark, 0.22f), 2);
    }
}

} // namespace rapport
