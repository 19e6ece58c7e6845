#pragma once

#include "dialogue/Emotion.h"
#include "dialogue/Gesture.h"
#include "puppet/Geometry.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace rapport {

// What can move in face and body. 0 is at rest unless noted; most run from -1 to 1 or from 0 to 1.
enum class Joint : std::uint8_t {
    browRaise, // up
    browAngle, // inner ends down (anger) or up (worry, below 0)
    browSkew,  // one brow higher than the other
    lids,      // 1 is open
    squint,    // lower lids up
    gazeX,
    gazeY,
    smile, // below 0 the corners drop
    mouthOpen,
    mouthWidth, // 1 is at rest
    mouthSkew,
    teeth, // clenched, when the mouth is open
    crease,
    flush,
    sweat,
    turn,  // head to the viewer's right
    tilt,  // head, in radians
    nod,   // head down
    lean,  // whole body towards the viewer
    sway,  // whole body sideways, in points of the sheet
    twist, // whole body, in radians
    hunch, // shoulders up
    breath,
};
inline constexpr std::size_t jointCount = std::size_t(Joint::breath) + 1;

// What can move in an arm and its hand. Places are points of the sheet, measured as for the arm on the viewer's left;
// the other arm is the mirror image.
enum class Limb : std::uint8_t {
    elbowX,
    elbowY,
    wristX,
    wristY,
    angle, // where the hand points, in radians, 0 inwards along the desk
    roll,  // 0 shows the back of the hand, pi the palm
    curl,  // 0 straight fingers to 1 fist
    point, // 1 keeps the index finger straight whatever the others do
    spread,
    thumb,
    liftIndex,
    liftMiddle,
    liftRing,
    liftLittle,
};
inline constexpr std::size_t limbCount = std::size_t(Limb::liftLittle) + 1;

// The viewer's left and right, not the customer's.
enum class Side : std::uint8_t { left, right };

// Every angle and place of the puppet at one moment: plain numbers that can be blended and sprung.
struct Pose {
    static constexpr std::size_t size = jointCount + 2 * limbCount;
    std::array<float, size> value{};

    static constexpr std::size_t index(Side side, Limb limb) {
        return jointCount + std::size_t(side) * limbCount + std::size_t(limb);
    }
    float operator[](Joint joint) const { return value[std::size_t(joint)]; }
    float& operator[](Joint joint) { return value[std::size_t(joint)]; }
    float operator()(Side side, Limb limb) const { return value[index(side, limb)]; }
    float& operator()(Side side, Limb limb) { return value[index(side, limb)]; }
    Point elbow(Side side) const { return {(*this)(side, Limb::elbowX), (*this)(side, Limb::elbowY)}; }
    Point wrist(Side side) const { return {(*this)(side, Limb::wristX), (*this)(side, Limb::wristY)}; }
};

// The posture that shows a feeling and a gesture once everything has settled.
Pose poseOf(const Emotion& emotion, Gesture gesture);

} // namespace rapport
