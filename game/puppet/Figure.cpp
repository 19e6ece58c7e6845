#include "puppet/Figure.h"

#include "puppet/Sketch.h"

namespace rapport {

namespace {

// An arm that hangs down belongs behind the desk.
constexpr float belowDesk = 690;
// The desk, and how far what stands behind it is painted under it, so that no gap shows.
constexpr float deskLeft = -700, deskRight = 1300, deskBack = 604, deskEdge = 674, deskBottom = 760, hidden = 6;

bool hangs(const Pose& pose, Side side) {
    return pose.wrist(side).y > belowDesk;
}

} // namespace

void drawFigure(const Look& look, const Pose& pose, DisplayList& list) {
    const Palette colours = paletteOf(look, pose);
    const Sketch sketch{look, pose, colours, list};

    list.pushWindow({deskLeft, -deskRight}, {deskRight, deskBack + hidden});
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
    list.pop();
    drawDesk(sketch);
    for (Side side : {Side::left, Side::right})
        if (!hangs(pose, side)) drawArm(sketch, side);
}

void drawDesk(const Sketch& sketch) {
    DisplayList& list = sketch.list;
    const auto band = [&](float top, float base) -> DisplayList& {
        return list.polygon({{deskLeft, top}, {deskRight, top}, {deskRight, base}, {deskLeft, base}});
    };
    band(deskBack, deskEdge).fill(Linear{{0, deskBack}, {0, deskEdge}, rgb(0xC79E70), rgb(0xDDB88C)});
    // The body's shadow falls on the wood only: the lower half of a flat ellipse.
    const Point body{300 + sketch.pose[Joint::sway], deskBack};
    constexpr float wide = 230, flat = 0.24f;
    list.pushTransform(Transform::stretch(1, flat, body));
    list.polygon({{body.x - wide, deskBack},
                  {body.x + wide, deskBack},
                  {body.x + wide, deskBack + wide},
                  {body.x - wide, deskBack + wide}});
    list.fill(Radial{body, wide, rgb(0x4A2A1A, 0.36f), rgb(0x4A2A1A, 0)});
    list.pop();
    band(deskBack, deskBack + 2.5f).fill(rgb(0xEED3AE, 0.8f));
    band(deskEdge, deskBottom).fill(Linear{{0, deskEdge}, {0, deskBottom}, rgb(0xA97A4F), rgb(0x84593A)});
    band(deskEdge - 1, deskEdge + 5).fill(rgb(0xEACBA2));
}

} // namespace rapport
