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

    if (look.companion) drawCompanion(sketch);
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
    // The body's shadow falls on the wood only: the lower half of a flat ellipse.
    const Point body{300 + sketch.pose[Joint::sway], back};
    constexpr float wide = 230, flat = 0.24f;
    list.pushTransform(Transform::stretch(1, flat, body));
    list.polygon(
        {{body.x - wide, back}, {body.x + wide, back}, {body.x + wide, back + wide}, {body.x - wide, back + wide}});
    list.fill(Radial{body, wide, rgb(0x4A2A1A, 0.36f), rgb(0x4A2A1A, 0)});
    list.pop();
    band(back, back + 2.5f).fill(rgb(0xEED3AE, 0.8f));
    band(edge, bottom).fill(Linear{{0, edge}, {0, bottom}, rgb(0xA97A4F), rgb(0x84593A)});
    band(edge - 1, edge + 5).fill(rgb(0xEACBA2));
}

} // namespace rapport
