#include "puppet/Sketch.h"

#include <algorithm>

namespace rapport {

Palette paletteOf(const Look& look, const Pose& pose) {
    constexpr Colour blood = rgb(0xD45D5A), rust = rgb(0xA4583C), umber = rgb(0x6E3424);
    const float flush = pose[Joint::flush];
    // Worry drains the face a little.
    const Colour calm = mix(look.skin, rgb(0xEDE3D4), 0.18f * pose[Joint::sweat] * (1 - flush));

    Palette palette;
    palette.skin = mix(calm, blood, 0.13f * flush);
    palette.skinLight = lit(palette.skin, 0.3f);
    palette.skinShade = mix(palette.skin, mix(rust, blood, 0.3f * flush), 0.3f);
    palette.skinDeep = mix(palette.skin, umber, 0.55f);
    palette.blush = mix(look.skin, rgb(0xD9544F), 0.75f);
    palette.lips = mix(look.lips, blood, 0.15f * flush);
    palette.hair = look.hairColour;
    palette.hairLight = lit(look.hairColour, 0.2f);
    palette.hairDark = shaded(look.hairColour, 0.4f);
    palette.brow = look.hair == Hair::headscarf ? rgb(0x2E211C) : palette.hairDark;
    // Sleeves are of the outer cloth; those of an overall are the shirt's.
    const bool isBib = look.outfit == Outfit::overall;
    const Colour outer = isBib ? look.inner : look.outer, inner = isBib ? look.outer : look.inner;
    palette.outer = outer;
    palette.outerLight = lit(outer, 0.16f);
    palette.outerShade = shaded(outer, 0.2f);
    palette.outerDeep = shaded(outer, 0.38f);
    palette.inner = inner;
    palette.innerShade = mix(inner, rgb(0x5C6A86), 0.22f);
    palette.ink = mix(rgb(0x2B1C19), look.hairColour, 0.15f);
    return palette;
}

float shoulderLift(const Pose& pose) {
    return -15 * pose[Joint::hunch] - 2.2f * pose[Joint::breath];
}

Transform trunkStance(const Pose& pose) {
    constexpr Point seat{300, 700};
    const float lean = pose[Joint::lean];
    const float size = 1 + 0.055f * lean;
    return Transform::shift({pose[Joint::sway], 9 * lean}) * Transform::turn(pose[Joint::twist], seat) *
           Transform::stretch(size, size, seat);
}

Transform headStance(const Look& look, const Pose& pose) {
    constexpr Point nape{0, 140};
    // Whoever leans towards the viewer comes nearer with the head first.
    const float near = 1 + 0.05f * std::max(0.0f, pose[Joint::lean]);
    const float size = (look.woman ? 0.985f : 1.04f) * near;
    const float rise = 0.35f * shoulderLift(pose) - 4 * pose[Joint::lean];
    return trunkStance(pose) *
           Transform::shift({300 + 7 * pose[Joint::turn], (look.woman ? 264 : 270) + rise + 11 * pose[Joint::nod]}) *
           Transform::turn(pose[Joint::tilt], nape) * Transform::stretch(size, size, {0, 112});
}

} // namespace rapport
