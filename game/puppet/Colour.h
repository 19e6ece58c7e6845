#pragma once

#include <cstdint>

namespace rapport {

// A colour with its opacity, every part from 0 to 1.
struct Colour {
    float red = 0, green = 0, blue = 0, alpha = 1;

    constexpr bool operator==(const Colour&) const = default;
};

// A colour written the way designers write it: 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex, float alpha = 1) {
    return {float((hex >> 16) & 255) / 255, float((hex >> 8) & 255) / 255, float(hex & 255) / 255, alpha};
}

// The colour on the way from one to another, share 0 to 1.
constexpr Colour mix(Colour from, Colour to, float share) {
    return {from.red + (to.red - from.red) * share, from.green + (to.green - from.green) * share,
            from.blue + (to.blue - from.blue) * share, from.alpha + (to.alpha - from.alpha) * share};
}

constexpr Colour faded(Colour colour, float alpha) {
    colour.alpha *= alpha;
    return colour;
}

// Towards warm light and towards warm shadow; the whole picture is lit this way.
constexpr Colour lit(Colour colour, float share) {
    return mix(colour, rgb(0xFFF6E8, colour.alpha), share);
}
constexpr Colour shaded(Colour colour, float share) {
    return mix(colour, rgb(0x2A1B2C, colour.alpha), share);
}

} // namespace rapport
