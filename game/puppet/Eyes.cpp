#include "puppet/Sketch.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr float apart = 39; // from the middle of the face to the middle of an eye

// One eye, with its own left and right: side -1 is the viewer's left one.
struct Eye {
    float side, halfWidth, upper, lower;
    Point middle;

    Point inner() const { return middle + Point{-side * halfWidth, 2.2f}; }
    Point outer() const { return middle + Point{side * halfWidth, -0.8f}; }
    // The edge of the upper lid, moved up by so much.
    DisplayList& upperLid(DisplayList& list, float raised = 0) const {
        list.move(inner() + Point{0, -raised});
        return upperEdge(list, raised);
    }
    DisplayList& upperEdge(DisplayList& list, float raised = 0) const {
        const float top = -1.3f * upper - raised;
        return list.curve(middle + Point{-side * 0.62f * halfWidth, top + 1.5f},
                          middle + Point{side * 0.45f * halfWidth, top - 1.5f}, outer() + Point{0, -raised});
    }
    DisplayList& lowerEdge(DisplayList& list) const {
        return list.curve(middle + Point{side * 0.55f * halfWidth, 1.25f * lower},
                          middle + Point{-side * 0.5f * halfWidth, 1.3f * lower}, inner());
    }
    DisplayList& opening(DisplayList& list) const {
        upperLid(list);
        return lowerEdge(list).close();
    }
};

Eye eyeOf(const Sketch& sketch, const FaceMap& at, float side) {
    const Pose& pose = sketch.pose;
    const float lids = pose[Joint::lids], squint = pose[Joint::squint];
    // The eye on the far side of a turned head is seen narrower.
    const float narrow = 1 - 0.12f * std::max(0.0f, side * at.turn);
    const float halfWidth = (sketch.look.woman ? 19.5f : 18.0f) * narrow;
    return {side, halfWidth, (sketch.look.woman ? 11.2f : 10.0f) * lids,
            (7.4f - 5.6f * squint) * std::min(1.0f, 1.6f * lids), at(side * apart, 0)};
}

void drawEyeball(const Sketch& sketch, const Eye& eye) {
    DisplayList& list = sketch.list;
    eye.opening(list).pushClip();
    const Point m = eye.middle;
    list.ellipse(m, 24, 17).fill(Linear{m + Point{0, -10}, m + Point{0, 8}, rgb(0xDDD9D6), rgb(0xFDFBF8)});
    const Point iris = m + Point{8 * sketch.pose[Joint::gazeX], -1.6f + 4.5f * sketch.pose[Joint::gazeY]};
    const Colour colour = sketch.look.eyes;
    constexpr float radius = 9.8f;
    list.ellipse(iris, radius, radius).fill(shaded(colour, 0.45f));
    list.ellipse(iris, radius - 1.3f, radius - 1.3f)
        .fill(Linear{iris + Point{0, -radius}, iris + Point{0, radius}, shaded(colour, 0.3f), lit(colour, 0.22f)});
    list.ellipse(iris, 4.6f, 4.6f).fill(rgb(0x150D0A));
    list.ellipse(iris + Point{-3.2f, -3.6f}, 2.6f, 2.6f).fill(rgb(0xFFFFFF, 0.95f));
    list.ellipse(iris + Point{3.4f, 3.6f}, 1.4f, 1.4f).fill(rgb(0xFFFFFF, 0.45f));
    // The lid's shadow on the ball.
    eye.upperLid(list, -1.5f).stroke(rgb(0x38201C, 0.2f), 5);
    list.pop();
}

void drawLids(const Sketch& sketch, const Eye& eye) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    const bool woman = sketch.look.woman;
    // The fold above the lid, closer as the eye opens wide.
    eye.upperLid(list, 4.6f).stroke(faded(c.skinDeep, 0.42f), 1.8f);
    // The lower edge, and the little cushion a smile or a glare pushes up.
    list.move(eye.outer());
    eye.lowerEdge(list).stroke(faded(c.skinDeep, 0.5f), 1.4f);
    const float squint = sketch.pose[Joint::squint];
    if (squint > 0.2f) {
        const Point low = eye.middle + Point{0, eye.lower + 6};
        list.move(low + Point{-0.75f * eye.halfWidth, -2}).through({low, low + Point{0.75f * eye.halfWidth, -2}});
        list.stroke(faded(c.skinDeep, 0.45f * squint), 1.8f);
    }
    // Lashes: a line that swells outwards.
    eye.upperLid(list, 0.4f).stroke(c.ink, woman ? 3.6f : 2.7f);
    if (!woman) return;
    const Point tip = eye.outer();
    list.move(tip + Point{-eye.side * 4, -1.5f}).through({tip, tip + Point{eye.side * 5.5f, -4}});
    list.stroke(c.ink, 2.6f);
}

void drawBrow(const Sketch& sketch, const FaceMap& at, float side) {
    const Pose& pose = sketch.pose;
    const float raise = 9.5f * pose[Joint::browRaise] + side * 6.5f * pose[Joint::browSkew];
    const float angle = pose[Joint::browAngle];
    const float y = -25 - raise;
    // Anger lowers and draws together the inner end, worry lifts it.
    const float in = 9.5f * angle, out = -3.5f * angle;
    const float close = 3.5f * std::max(0.0f, angle);
    const auto p = [&](float x, float dy) { return at(side * x, y + dy, 1.02f); };
    const float thick = sketch.look.woman ? 0.78f : 1.1f;
    const Colour hair = mix(sketch.colours.brow, sketch.colours.ink, 0.25f);
    const float pale = sketch.look.lines > 0.9f ? 0.75f : 0.95f;
    sketch.list
        .blob({p(19 - close, in - 4 * thick), p(34, 0.35f * in - 6.6f * thick), p(50, out - 6 * thick), p(63, out + 2),
               p(50, out - 1.4f), p(34, 0.35f * in - 0.2f), p(18 - close, in + 3.4f * thick)})
        .fill(faded(hair, pale));
}

} // namespace

void drawEyes(const Sketch& sketch, const FaceMap& at) {
    const Palette& c = sketch.colours;
    for (float side : {-1.0f, 1.0f}) {
        const Eye eye = eyeOf(sketch, at, side);
        // The socket lies a little in shade towards the nose.
        const Point socket = eye.middle + Point{-side * 10, -9};
        sketch.list.ellipse(socket, 26, 17).fill(Radial{socket, 24, faded(c.skinShade, 0.55f), faded(c.skinShade, 0)});
        if (sketch.pose[Joint::lids] > 0.1f) drawEyeball(sketch, eye);
        drawLids(sketch, eye);
        drawBrow(sketch, at, side);
    }
}

void drawGlasses(const Sketch& sketch, const FaceMap& at) {
    DisplayList& list = sketch.list;
    const Colour frame = sketch.look.accent;
    for (float side : {-1.0f, 1.0f}) {
        const auto p = [&](float x, float y) { return at(side * x, y, 1.12f); };
        const auto lens = [&]() -> DisplayList& {
            return list.blob({p(13, -8), p(24, -17), p(52, -18), p(66, -9), p(64, 12), p(48, 22), p(25, 20), p(14, 9)});
        };
        lens().fill(rgb(0xE8F4FA, 0.1f));
        list.move(p(24, -10)).line(p(16, 4)).stroke(rgb(0xFFFFFF, 0.35f), 3);
        lens().stroke(frame, 3.2f);
        list.move(p(66, -7)).line(at(side * 86, -10, 0.1f)).stroke(frame, 3);
    }
    list.move(at(-13, -6, 1.15f)).through({at(0, -10, 1.2f), at(13, -6, 1.15f)}).stroke(frame, 3);
}

} // namespace rapport
