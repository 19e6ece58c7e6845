#pragma once

#include "puppet/DisplayList.h"
#include "puppet/Look.h"
#include "puppet/Pose.h"

namespace rapport {

// The colours of one customer at one moment; the skin follows the blood.
struct Palette {
    Colour skin, skinLight, skinShade, skinDeep, blush, lips;
    Colour hair, hairLight, hairDark, brow;
    Colour outer, outerLight, outerShade, outerDeep;
    Colour inner, innerShade;
    Colour ink;
};

Palette paletteOf(const Look& look, const Pose& pose);

// What every part of the figure needs in order to draw itself.
struct Sketch {
    const Look& look;
    const Pose& pose;
    const Palette& colours;
    DisplayList& list;
};

float neckWidth(const Look& look);
// Whether hair or a cloth covers the ears.
bool hidesEars(const Look& look);

// How far breath and tension lift the shoulders, in points; below 0 is up.
float shoulderLift(const Pose& pose);
// Where the figure's trunk stands on the sheet, and its head (whose own middle is between the eyes).
Transform trunkStance(const Pose& pose);
Transform headStance(const Look& look, const Pose& pose);

// A place on the face seen from the front goes sideways and down as the head turns and nods; what stands out more,
// such as the tip of the nose, goes further. Depth 0 is the outline, 1 the eyes.
struct FaceMap {
    float turn = 0;
    float nod = 0;

    Point operator()(float x, float y, float depth = 1) const {
        return {x * (1 - 0.05f * std::abs(turn) * depth) + 15 * turn * depth, y + 8 * nod * depth};
    }
};

// The parts from back to front.
void drawCompanion(const Sketch& sketch);
void drawHairBehind(const Sketch& sketch);
void drawTrunk(const Sketch& sketch);
void drawNeck(const Sketch& sketch);
void drawCollar(const Sketch& sketch);
void drawHead(const Sketch& sketch);
void drawEyes(const Sketch& sketch, const FaceMap& at);
void drawNose(const Sketch& sketch, const FaceMap& at);
void drawMouth(const Sketch& sketch, const FaceMap& at);
void drawBeard(const Sketch& sketch, const FaceMap& at);
void drawGlasses(const Sketch& sketch, const FaceMap& at);
void drawHairShadow(const Sketch& sketch, const FaceMap& at);
void drawHairInFront(const Sketch& sketch, const FaceMap& at);
void drawDesk(const Sketch& sketch);
void drawArm(const Sketch& sketch, Side side);
// Draws a hand whose wrist is at the origin and whose fingers point along x.
void drawHand(const Sketch& sketch, Side side);

} // namespace rapport
