#include "puppet/Sketch.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr float childSize = 0.58f; // of a child beside a grown-up
constexpr float headSize = 1.24f;  // children's heads are larger for their bodies
constexpr Point eyes{86, 440};     // where they are on the sheet

// A child looks up to the one it came with: glad when that one is glad, anxious when that one is angry.
Pose poseBeside(const Pose& grownUp) {
    Pose pose = poseOf({}, Gesture::neutral);
    const float heat = std::clamp(grownUp[Joint::browAngle], 0.0f, 1.0f);
    pose[Joint::smile] = 0.35f + 0.4f * std::clamp(grownUp[Joint::smile], -0.5f, 1.0f) - 0.5f * heat;
    pose[Joint::browAngle] = -0.7f * heat;
    pose[Joint::browRaise] = 0.25f + 0.2f * heat;
    pose[Joint::gazeX] = 0.75f;
    pose[Joint::gazeY] = -0.45f;
    pose[Joint::turn] = 0.45f;
    pose[Joint::tilt] = 0.05f + 0.5f * grownUp[Joint::tilt];
    pose[Joint::sway] = 0.3f * grownUp[Joint::sway];
    pose[Joint::hunch] = 0.5f * heat;
    pose[Joint::breath] = -grownUp[Joint::breath];
    return pose;
}

} // namespace

void drawCompanion(const Sketch& sketch) {
    const Look& look = *sketch.look.companion;
    const Pose pose = poseBeside(sketch.pose);
    const Palette colours = paletteOf(look, pose);
    DisplayList& list = sketch.list;
    const Sketch child{look, pose, colours, list};
    const Transform head = headStance(look, pose) * Transform::stretch(headSize, headSize, {0, 112});

    list.pushTransform(Transform::shift(eyes) * Transform::stretch(childSize, childSize) *
                       Transform::shift({-300, -264}));
    list.pushTransform(head);
    drawHairBehind(child);
    list.pop();
    list.pushTransform(trunkStance(pose) * Transform::shift({300, 0}));
    drawTrunk(child);
    drawNeck(child);
    drawCollar(child);
    list.pop();
    list.pushTransform(head);
    drawHead(child);
    list.pop();
    list.pop();
}

} // namespace rapport
