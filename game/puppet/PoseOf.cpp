#include "puppet/Mood.h"
#include "puppet/Pose.h"

#include <initializer_list>

namespace rapport {

namespace {

using enum Joint;

// A stance of one arm, in the order of Limb without the lifted fingers.
struct Arm {
    float elbowX, elbowY, wristX, wristY, angle, roll, curl, point, spread, thumb;
};

constexpr Arm restingFlat{86, 638, 184, 643, 0.0f, 0.70f, 0.26f, 0.1f, 0.4f, 0.5f};
constexpr Arm restingCurled{90, 640, 196, 645, -0.1f, 0.55f, 0.48f, 0.3f, 0.3f, 0.35f};
constexpr Arm fistOnDesk{76, 628, 176, 638, 0.02f, 0.35f, 1.0f, 0, 0, 0.05f};
constexpr Arm clasped{100, 640, 226, 640, -0.12f, 0.55f, 0.62f, 0.2f, 0.2f, 0.4f};
constexpr Arm claspedOver{102, 640, 236, 630, 0.1f, 0.35f, 0.5f, 0.1f, 0.1f, 0.6f};
constexpr Arm openPalm{78, 630, 170, 612, -0.25f, 2.35f, 0.22f, 0.3f, 0.8f, 0.9f};
constexpr Arm hanging{98, 636, 104, 776, 1.45f, 0.2f, 0.45f, 0, 0.2f, 0.4f};
constexpr Arm folded{104, 616, 322, 588, -0.16f, 0.2f, 0.2f, 0, 0.2f, 0.5f};
constexpr Arm foldedOver{104, 608, 340, 566, -0.42f, 0.25f, 0.3f, 0, 0.35f, 0.5f};
constexpr Arm raisedFinger{84, 606, 140, 486, -1.18f, 2.75f, 1.0f, 1, 0.2f, 0.05f};
constexpr Arm atHead{56, 424, 146, 236, -0.62f, 0.25f, 0.42f, 0.3f, 0.6f, 0.5f};
constexpr Arm watchShown{88, 606, 226, 556, -0.1f, 0.25f, 0.85f, 0, 0.1f, 0.3f};
constexpr Arm waving{66, 548, 102, 384, -1.4f, 3.0f, 0.05f, 0, 1.0f, 1.0f};
constexpr Arm atCollar{92, 606, 204, 524, -0.92f, 0.3f, 0.62f, 0.3f, 0.2f, 0.3f};
constexpr Arm drawnIn{106, 612, 222, 600, -0.62f, 0.5f, 0.85f, 0, 0.1f, 0.2f};
constexpr Arm drawnInOver{108, 612, 232, 588, -0.5f, 0.3f, 0.7f, 0, 0.1f, 0.4f};
constexpr Arm propped{66, 632, 150, 620, -0.1f, 0.7f, 0.3f, 0.2f, 0.7f, 0.7f};
constexpr Arm chopping{74, 610, 158, 560, -0.5f, 1.25f, 0.15f, 0, 0.3f, 0.9f};
constexpr Arm drumming{82, 634, 190, 634, 0.08f, 0.86f, 0.42f, 0, 0.5f, 0.4f};

// Moves an arm a share of the way to a stance.
void bring(Pose& pose, Side side, const Arm& arm, float share = 1) {
    const std::array<float, 10> to = {arm.elbowX, arm.elbowY, arm.wristX, arm.wristY, arm.angle,
                                      arm.roll,   arm.curl,   arm.point,  arm.spread, arm.thumb};
    for (std::size_t i = 0; i < to.size(); ++i) {
        float& value = pose(side, Limb(i));
        value = blend(value, to[i], share);
    }
}

struct Change {
    Joint joint;
    float by;
};

void add(Pose& pose, float share, std::initializer_list<Change> changes) {
    for (const Change& change : changes) pose[change.joint] += share * change.by;
}

Pose atRest() {
    Pose pose;
    pose[lids] = 1;
    pose[mouthWidth] = 1;
    pose[smile] = 0.2f;
    bring(pose, Side::left, restingFlat);
    bring(pose, Side::right, restingCurled);
    return pose;
}

void show(Pose& pose, const Mood& mood) {
    add(pose, mood.anger,
        {{browAngle, 1.0f},
         {browRaise, -0.65f},
         {squint, 0.45f},
         {smile, -0.85f},
         {mouthWidth, -0.04f},
         {crease, 1.0f},
         {flush, 0.85f},
         {hunch, 0.55f},
         {lean, 0.55f},
         {nod, 0.28f}});
    // Shouting shows only in the upper half of anger.
    add(pose, std::max(0.0f, mood.anger - 0.5f) * 2, {{mouthOpen, 0.5f}, {teeth, 0.6f}, {mouthWidth, 0.06f}});
    add(pose, mood.impatience,
        {{browAngle, 0.4f},
         {browSkew, 0.5f},
         {lids, -0.3f},
         {smile, -0.5f},
         {mouthSkew, 0.6f},
         {gazeX, -0.35f},
         {gazeY, -0.1f},
         {tilt, -0.07f},
         {turn, -0.25f},
         {crease, 0.4f},
         {flush, 0.15f}});
    add(pose, mood.worry,
        {{browAngle, -1.0f},
         {browRaise, 0.5f},
         {browSkew, 0.1f},
         {lids, 0.1f},
         {smile, -0.42f},
         {mouthWidth, -0.22f},
         {mouthSkew, 0.3f},
         {gazeX, 0.5f},
         {gazeY, 0.3f},
         {tilt, 0.08f},
         {turn, 0.35f},
         {nod, 0.2f},
         {sweat, 0.9f},
         {hunch, 0.6f},
         {crease, 0.25f}});
    add(pose, mood.distrust,
        {{browSkew, 1.0f},
         {browAngle, 0.5f},
         {browRaise, 0.1f},
         {squint, 0.85f},
         {lids, -0.22f},
         {smile, -0.5f},
         {mouthSkew, -0.75f},
         {mouthWidth, -0.08f},
         {turn, 0.65f},
         {gazeX, -0.85f},
         {lean, -0.5f},
         {nod, -0.3f},
         {tilt, 0.06f}});
    add(pose, mood.gloom,
        {{browAngle, -0.95f},
         {browRaise, 0.12f},
         {lids, -0.34f},
         {smile, -0.72f},
         {gazeY, 0.75f},
         {gazeX, -0.15f},
         {nod, 0.75f},
         {hunch, -0.75f},
         {mouthWidth, -0.14f},
         {tilt, 0.06f}});
    add(pose, mood.joy,
        {{smile, 0.86f},
         {browRaise, 0.38f},
         {squint, 0.5f},
         {lids, -0.08f},
         {flush, 0.16f},
         {tilt, -0.05f},
         {mouthWidth, 0.12f},
         {lean, 0.15f},
         {nod, -0.06f}});
    add(pose, std::max(0.0f, mood.joy - 0.45f) * 1.8f, {{mouthOpen, 0.5f}, {mouthWidth, 0.05f}});

    const float unease = std::max(mood.worry, 0.8f * mood.gloom);
    bring(pose, Side::left, clasped, unease);
    bring(pose, Side::right, claspedOver, unease);
    bring(pose, Side::right, openPalm, std::clamp(1.6f * mood.joy - 0.6f, 0.0f, 1.0f));
    bring(pose, Side::left, fistOnDesk, std::min(1.0f, 1.3f * mood.anger));
    bring(pose, Side::right, fistOnDesk, std::min(1.0f, 1.1f * mood.anger));
}

void take(Pose& pose, Gesture gesture, const Mood& mood) {
    using enum Side;
    switch (gesture) {
    case Gesture::neutral: break;
    case Gesture::paces:
        bring(pose, left, hanging);
        bring(pose, right, hanging);
        add(pose, 1, {{lean, -0.5f}});
        break;
    case Gesture::drums: bring(pose, right, drumming); break;
    case Gesture::points:
        bring(pose, right, raisedFinger);
        add(pose, 1, {{lean, 0.25f}, {twist, 0.02f}, {tilt, -0.03f}});
        break;
    case Gesture::leansIn:
        bring(pose, left, propped);
        bring(pose, right, chopping);
        add(pose, 1, {{lean, 1.4f}, {nod, 0.2f}, {browRaise, 0.1f}});
        break;
    case Gesture::bangs:
        bring(pose, left, propped, 1 - mood.anger);
        bring(pose, right, fistOnDesk);
        add(pose, 1, {{lean, 0.3f}, {browAngle, 0.25f}, {crease, 0.25f}});
        break;
    case Gesture::tiltsHead: add(pose, 1, {{tilt, 0.17f}, {turn, 0.12f}, {browSkew, 0.3f}, {browRaise, 0.2f}}); break;
    case Gesture::scratches:
        bring(pose, right, atHead);
        add(pose, 1, {{tilt, 0.09f}, {gazeX, -0.3f}, {gazeY, -0.35f}, {browSkew, -0.3f}, {mouthSkew, 0.25f}});
        break;
    case Gesture::fidgets:
        bring(pose, left, clasped);
        bring(pose, right, claspedOver);
        add(pose, 1, {{nod, 0.2f}, {gazeY, 0.35f}});
        break;
    case Gesture::shiftsFeet:
        bring(pose, left, clasped, 0.5f);
        add(pose, 1, {{twist, 0.015f}});
        break;
    case Gesture::looksAway:
        // Whatever is felt, this is a look to the side.
        pose[turn] = -1.2f;
        pose[gazeX] = -0.9f;
        add(pose, 1, {{gazeY, 0.3f}, {nod, 0.25f}, {tilt, -0.06f}, {twist, -0.05f}, {lean, -0.3f}});
        break;
    case Gesture::crossesArms:
        bring(pose, left, folded);
        bring(pose, right, foldedOver);
        add(pose, 1, {{lean, -0.35f}, {nod, -0.12f}, {hunch, 0.15f}});
        break;
    case Gesture::nods: add(pose, 1, {{nod, 0.1f}, {smile, 0.1f}}); break;
    case Gesture::looksAtWatch:
        bring(pose, right, watchShown);
        add(pose, 1, {{nod, 0.65f}, {turn, 0.4f}, {gazeX, 0.35f}, {gazeY, 0.7f}, {lids, -0.2f}});
        break;
    case Gesture::looksAround: add(pose, 1, {{browRaise, 0.15f}}); break;
    case Gesture::flushes:
        bring(pose, left, atCollar);
        add(pose, 1, {{flush, 0.9f}, {nod, 0.2f}, {gazeX, 0.25f}, {gazeY, 0.35f}, {tilt, 0.04f}});
        break;
    case Gesture::trembles:
        bring(pose, left, drawnIn);
        bring(pose, right, drawnInOver);
        add(pose, 1,
            {{hunch, 0.9f},
             {nod, 0.25f},
             {browRaise, 0.2f},
             {browAngle, -0.4f},
             {smile, -0.25f},
             {mouthWidth, -0.08f}});
        break;
    case Gesture::smiles:
        // Whatever else is felt, this one smile is meant to be seen.
        pose[smile] = std::max(pose[smile] + 0.7f, 0.6f);
        add(pose, 1, {{squint, 0.35f}, {tilt, -0.04f}, {mouthWidth, 0.1f}});
        break;
    case Gesture::sighs: add(pose, 1, {{nod, 0.3f}, {hunch, -0.35f}, {lids, -0.18f}, {gazeY, 0.3f}}); break;
    case Gesture::waves:
        bring(pose, right, waving);
        add(pose, 1, {{smile, 0.15f}, {tilt, 0.05f}, {browRaise, 0.15f}});
        break;
    }
}

// Mixed feelings add up; a face goes only so far.
void limit(Pose& pose) {
    const auto hold = [&](Joint joint, float least, float most) { pose[joint] = std::clamp(pose[joint], least, most); };
    hold(browRaise, -0.8f, 0.9f);
    hold(browAngle, -1.1f, 1.15f);
    hold(browSkew, -0.8f, 0.8f);
    hold(lids, 0.42f, 1.15f);
    hold(squint, 0, 0.9f);
    hold(gazeX, -0.9f, 0.9f);
    hold(gazeY, -0.7f, 0.8f);
    hold(smile, -1, 1);
    hold(mouthOpen, 0, 0.75f);
    hold(mouthWidth, 0.65f, 1.2f);
    hold(mouthSkew, -0.8f, 0.8f);
    hold(teeth, 0, 1);
    hold(crease, 0, 1);
    hold(flush, 0, 1);
    hold(sweat, 0, 1);
    hold(turn, -1, 1);
    hold(tilt, -0.22f, 0.22f);
    hold(nod, -0.5f, 1);
    hold(lean, -0.6f, 1.25f);
    hold(hunch, -1, 1);
}

} // namespace

Pose poseOf(const Emotion& emotion, Gesture gesture) {
    const Mood mood = moodOf(emotion);
    Pose pose = atRest();
    show(pose, mood);
    take(pose, gesture, mood);
    limit(pose);
    return pose;
}

} // namespace rapport
