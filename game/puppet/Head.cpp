#include "puppet/Sketch.h"

#include <algorithm>
#include <array>

namespace rapport {

namespace {

DisplayList& faceOutline(const Sketch& sketch) {
    const float jaw = sketch.look.jaw, turn = sketch.pose[Joint::turn];
    const float chin = 112 + 7 * sketch.pose[Joint::mouthOpen];
    const float age = 3 * sketch.look.lines;
    // Half of the outline from the crown to the chin; a square jaw is wider low down.
    const std::array<Point, 8> half = {{{48, -112},
                                        {77, -72},
                                        {83, -22},
                                        {81, 16},
                                        {71 + 7 * jaw + age, 52},
                                        {55 + 11 * jaw + age, 80},
                                        {31 + 10 * jaw, 103 + 0.5f * (chin - 112)},
                                        {11 + 5 * jaw, chin - 1}}};
    std::array<Point, 18> all;
    const std::size_t last = half.size();
    // The chin goes with the turning head, the crown stays.
    const auto placed = [&](Point p, float side) {
        const float low = std::clamp((p.y + 20) / 130, 0.0f, 1.0f);
        return Point{side * p.x + 7 * turn * low, p.y + 4 * sketch.pose[Joint::nod] * low};
    };
    all[0] = {0, -120};
    for (std::size_t i = 0; i < last; ++i) {
        all[1 + i] = placed(half[i], 1);
        all[all.size() - 1 - i] = placed(half[i], -1);
    }
    all[1 + last] = placed({0, chin}, 1);
    return sketch.list.blob(all);
}

void drawEar(const Sketch& sketch, float side) {
    const Palette& c = sketch.colours;
    DisplayList& list = sketch.list;
    // The ear on the side the head turns away from comes forward.
    const float turn = sketch.pose[Joint::turn];
    const float x = side * (84 - 4 * side * turn), wide = 1 - 0.3f * side * turn;
    const auto at = [&](float dx, float y) { return Point{x + side * dx * wide, y - 4 * sketch.pose[Joint::nod]}; };
    const Colour warm = mix(c.skin, c.blush, 0.18f + 0.3f * sketch.pose[Joint::flush]);
    list.blob({at(-6, -14), at(5, -20), at(13, -13), at(12, 6), at(6, 23), at(-2, 30), at(-8, 20)})
        .fill(Linear{at(0, -20), at(0, 30), warm, mix(warm, c.skinShade, 0.7f)});
    list.move(at(9, -13)).through({at(3, -17), at(-1, -8), at(5, 2), at(3, 14)});
    list.stroke(faded(c.skinDeep, 0.5f), 2);
}

void drawCheeks(const Sketch& sketch, const FaceMap& at) {
    const Palette& c = sketch.colours;
    const float flush = sketch.pose[Joint::flush];
    const float joy = std::max(0.0f, sketch.pose[Joint::smile] - 0.3f);
    const float rosy = (sketch.look.woman ? 0.2f : 0.1f) + 0.2f * flush + 0.12f * joy;
    for (float side : {-1.0f, 1.0f}) {
        const Point cheek = at(side * 50, 40 - 5 * joy, 0.8f);
        sketch.list.ellipse(cheek, 36, 30).fill(Radial{cheek, 36, faded(c.blush, rosy), faded(c.blush, 0)});
    }
    if (flush < 0.1f) return;
    const Point nose = at(0, 34, 1.3f);
    sketch.list.ellipse(nose, 30, 22).fill(Radial{nose, 30, faded(c.blush, 0.2f * flush), faded(c.blush, 0)});
    const Point brow = at(0, -52, 0.8f);
    sketch.list.ellipse(brow, 70, 34).fill(Radial{brow, 70, faded(c.blush, 0.16f * flush), faded(c.blush, 0)});
}

// Age and the muscles of anger and smiling draw the same lines.
void drawLines(const Sketch& sketch, const FaceMap& at) {
    const Palette& c = sketch.colours;
    const Pose& pose = sketch.pose;
    DisplayList& list = sketch.list;
    const float age = sketch.look.lines;
    const auto ink = [&](float strength) { return faded(c.skinDeep, std::clamp(strength, 0.0f, 0.85f)); };

    const float crease = pose[Joint::crease];
    const float raised = std::max(0.0f, pose[Joint::browRaise]);
    if (crease > 0.05f) {
        for (float side : {-1.0f, 1.0f})
            list.move(at(side * 7, -14, 1.1f))
                .through({at(side * 5.5f, -24, 1.1f), at(side * 8, -34, 1.1f)})
                .stroke(ink(0.75f * crease), 2.2f);
    }
    const float forehead = 0.4f * age + 0.5f * raised * (0.3f + age) + 0.15f * crease;
    if (forehead > 0.06f) {
        const float lift = -4 * raised;
        list.move(at(-34, -52 + lift)).through({at(-14, -56 + lift), at(14, -56 + lift), at(34, -52 + lift)});
        list.stroke(ink(forehead), 1.8f);
        list.move(at(-27, -63 + lift)).through({at(0, -66 + lift), at(27, -63 + lift)});
        list.stroke(ink(0.75f * forehead), 1.6f);
    }
    const float smile = std::max(0.0f, pose[Joint::smile]), sneer = std::max(0.0f, -pose[Joint::smile]);
    const float fold = 0.3f * age + 0.5f * std::max(0.0f, smile - 0.25f) + 0.35f * crease * sneer;
    for (float side : {-1.0f, 1.0f}) {
        if (fold > 0.05f) {
            const float out = 5 * smile;
            list.move(at(side * 20, 38, 1.05f))
                .through({at(side * (29 + out), 49, 0.95f), at(side * (35 + out), 64, 0.9f)})
                .stroke(ink(0.8f * fold), 2);
        }
        const float bags = 0.35f * age + 0.12f * pose[Joint::sweat];
        if (bags > 0.06f) {
            list.move(at(side * 25, 15)).through({at(side * 37, 20), at(side * 50, 16)});
            list.stroke(ink(bags), 1.7f);
        }
        const float feet = 0.4f * age + 0.4f * smile * pose[Joint::squint] * (0.3f + age);
        if (feet > 0.08f) {
            list.move(at(side * 63, -2, 0.7f)).line(at(side * 71, -6, 0.6f));
            list.move(at(side * 63, 3, 0.7f)).line(at(side * 71, 6, 0.6f));
            list.stroke(ink(feet), 1.6f);
        }
    }
    // The dip under the lower lip.
    const float chin = 90 + 8 * pose[Joint::mouthOpen];
    list.move(at(-10, chin, 0.95f)).through({at(0, chin + 3 - 3 * sneer, 0.95f), at(10, chin, 0.95f)});
    list.stroke(ink(0.28f + 0.2f * sneer), 2.2f);
}

void drawSweat(const Sketch& sketch, const FaceMap& at) {
    const float amount = std::clamp(1.4f * sketch.pose[Joint::sweat] - 0.3f, 0.0f, 0.95f);
    if (amount < 0.02f) return;
    const Point top = at(66, -66, 0.4f);
    DisplayList& list = sketch.list;
    list.move(top).curve(top + Point{5, 10}, top + Point{9, 15}, top + Point{8, 22});
    list.curve(top + Point{7, 31}, top + Point{-7, 31}, top + Point{-8, 22});
    list.curve(top + Point{-9, 15}, top + Point{-5, 10}, top).close();
    list.fill(Linear{top, top + Point{0, 30}, rgb(0xEAF6FB, amount), rgb(0x86C2E0, amount)});
    list.ellipse(top + Point{-3, 19}, 1.8f, 3.2f).fill(rgb(0xFFFFFF, 0.9f * amount));
}

} // namespace

void drawHead(const Sketch& sketch) {
    const Palette& c = sketch.colours;
    const Pose& pose = sketch.pose;
    DisplayList& list = sketch.list;
    const FaceMap at{pose[Joint::turn], pose[Joint::nod]};

    if (!hidesEars(sketch.look))
        for (float side : {-1.0f, 1.0f}) drawEar(sketch, side);
    faceOutline(sketch).fill(Linear{{-60, -90}, {62, 100}, c.skinLight, mix(c.skin, c.skinShade, 0.55f)});

    faceOutline(sketch).pushClip();
    const Point far{88 - 22 * at.turn, 40};
    list.ellipse(far, 80, 120).fill(Radial{far, 84, faded(c.skinShade, 0.6f), faded(c.skinShade, 0)});
    const Point under{7 * at.turn, 122};
    list.ellipse(under, 70, 30).fill(Radial{under, 60, faded(c.skinShade, 0.5f), faded(c.skinShade, 0)});
    drawCheeks(sketch, at);
    drawHairShadow(sketch, at);
    list.pop();

    drawBeard(sketch, at);
    drawLines(sketch, at);
    drawEyes(sketch, at);
    drawNose(sketch, at);
    drawMouth(sketch, at);
    drawHairInFront(sketch, at);
    if (sketch.look.glasses) drawGlasses(sketch, at);
    drawSweat(sketch, at);
}

} // namespace rapport
