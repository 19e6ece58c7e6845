#include "puppet/Figure.h"

#include "puppet/Sketch.h"

namespace rapport {

namespace {

// An arm that hangs down belongs behind the desk.
constexpr float belowDesk = 690;

bool hangs(const Pose& pose, Side side) {
    return pose.wrist(side).y > belowDesk;
}

} // namespace

void drawFigure(const Look& look, const Pose& pose, DisplayList& list) {
    const Palette colours = paletteOf(look, pose);
    const Sketch sketch{look, pose, colours, list};

    list.pushTransform(headStance(look, pose));
    drawHairBehind(sketch);
    list.pop();

    list.pushTransform(trunkStance(pose) * Transform::shift({300, 0}));
    drawTrunk(sketch);
    drawNeck(sketch);
    drawCollar(sketch);
    list.pop();

    list.pushTransform(headStance(look, pose));
    drawHead(sketch);
    list.pop();

    for (Side side : {Side::left, Side::right})
        if (hangs(pose, side)) drawArm(sketch, side);
    drawDesk(sketch);
    for (Side side : {Side::left, Side::right})
        if (!hangs(pose, side)) drawArm(sketch, side);
}

void drawDesk(const Sketch& sketch) {
    constexpr float left = -700, right = 1300, back = 604, edge = 674, bottom = 760;
    DisplayList& list = sketch.list;
    const auto band = [&](float top, float base) -> DisplayList& {
        return list.polygon({{left, top}, {right, top}, {right, base}, {left, base}});
    };
    band(back, edge).fill(Linear{{0, back}, {0, edge}, rgb(0xC79E70), rgb(0xDDB88C)});
    const float x = 300 + sketch.pose[Joint::sway];
    list.ellipse({x, back + 8}, 210, 26).fill(Radial{{x, back + 8}, 210, rgb(0x4A2A1A, 0.28f), rgb(0x4A2A1A, 0)});
    band(back, back + 2.5f).fill(rgb(0xEED3AE, 0.8f));
    band(edge, bottom).fill(Linear{{0, edge}, {0, bottom}, rgb(0xA97A4F), rgb(0x84593A)});
    band(edge - 1, edge + 5).fill(rgb(0xEACBA2));
}

} // namespace rapport
