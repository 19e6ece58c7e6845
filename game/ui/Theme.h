#pragma once

#include <imgui.h>

namespace rapport {

// The four typefaces of the panels, as the window has loaded them. `large` and `title` are bold.
struct Typefaces {
    ImFont* text = nullptr;
    ImFont* small = nullptr;
    ImFont* large = nullptr;
    ImFont* title = nullptr;
};

// How high the typefaces are at a text size of 100 %, in pixels.
struct TypefaceSizes {
    float text = 20;
    float small = 17;
    float large = 23;
    float title = 34;

    bool operator==(const TypefaceSizes&) const = default;
};

// The same for a screen that a whole room reads from: nothing is smaller than the text.
inline constexpr TypefaceSizes sizesForProjector{20, 20, 23, 34};
// How high a Chinese character is in a typeface, which leaves room above and below it for accents and tails.
float letterHeight(float typeface);
// The text size, in per cent and at least 100, at which the letters of these are no lower than a twenty-fifth of a window that
// high.
int projectorTextSize(float height);

// A colour written the usual way, as 0xRRGGBB; alpha from 0 (not seen) to 255.
inline constexpr ImU32 packed(unsigned hex, unsigned alpha = 255) {
    return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, alpha);
}

// The two sets of colours there are: dark writing on a light ground, and the other way round.
enum class Light : unsigned char { day, night };

// A colour by day and by night. Where a colour is wanted, it is the one of the light that applyTheme() has put in force.
struct Shade {
    ImU32 day, night;

    constexpr ImU32 in(Light light) const { return light == Light::day ? day : night; }
    operator ImU32() const { return in(inForce); }

    static inline Light inForce = Light::day;
};

constexpr Shade shade(unsigned day, unsigned night) {
    return {packed(day), packed(night)};
}

// Every colour of the panels, by what it is for. Text stands out from its ground by at least 4.5 to 1, shapes and the
// ring around the control where the keyboard is by 3 to 1 (WCAG 2, level AA), in either light.
struct Ink {
    // Grounds, from the farthest to the nearest, and what divides them.
    static constexpr Shade page = shade(0xE6EDF4, 0x131A22);
    static constexpr Shade card = shade(0xFFFFFF, 0x1D2733);
    static constexpr Shade sunken = shade(0xF2F6FA, 0x18202A);
    static constexpr Shade line = shade(0xCBD7E3, 0x364454);
    static constexpr Shade edge = shade(0x7C8FA3, 0x7C8FA3);
    static constexpr Shade shadow = {packed(0x22384F, 26), packed(0x000000, 70)};

    // Words, and the more quiet ones.
    static constexpr Shade text = shade(0x1D2939, 0xE9EFF6);
    static constexpr Shade muted = shade(0x4D5E72, 0xAAB8C7);

    // What can be pressed or is chosen, and where the keyboard is.
    static constexpr Shade accent = shade(0x1B66A8, 0x74B4F0);
    static constexpr Shade accentDeep = shade(0x124B80, 0xA5D0F8);
    static constexpr Shade accentSoft = shade(0xE3EFF9, 0x21344A);
    static constexpr Shade accentMid = shade(0xC9E0F4, 0x2B4766);
    static constexpr Shade onAccent = shade(0xFFFFFF, 0x0D1722);
    static constexpr Shade focus = shade(0xC2500A, 0xFF9B50);

    // What went well, what went wrong, what wants care; each beside words or a sign that say the same.
    static constexpr Shade good = shade(0x1C7348, 0x82D3A4);
    static constexpr Shade goodSoft = shade(0xE2F3EA, 0x1A392B);
    static constexpr Shade bad = shade(0xAD3328, 0xF59E92);
    static constexpr Shade badSoft = shade(0xFBE9E6, 0x45261F);
    static constexpr Shade warn = shade(0x7A5200, 0xEFC46E);
    static constexpr Shade warnSoft = shade(0xFFF3D6, 0x3A3016);
    static constexpr Shade fair = shade(0xA36A10, 0xE0B060);  // neither well nor badly
    static constexpr Shade still = shade(0x66788B, 0x96A7B9); // said too little
    static constexpr Shade badTrace = {packed(0xAD3328, 40), packed(0xF59E92, 70)};
    static constexpr Shade pattern = {packed(0xFFFFFF, 150), packed(0x131A22, 150)}; // drawn over one of these

    // Feelings.
    static constexpr Shade anger = shade(0xBF3A2F, 0xF08A7E);
    static constexpr Shade trust = shade(0x1F70B0, 0x7DB8EC);
    static constexpr Shade patience = shade(0xA36A10, 0xE0B060);
    static constexpr Shade clarity = shade(0x5A55B5, 0xACA7F2);
    static constexpr Shade expectation = shade(0x0C7676, 0x62C6C6);
    static constexpr Shade satisfaction = shade(0x2B7F49, 0x80CC99);

    // The other one's speech bubble in the emblem.
    static constexpr Shade theirs = {packed(0xE39A5B, 235), packed(0xE8A468, 235)};
};

// Size, typefaces and colours of everything drawn. `scale` is the text size: 1 for 100 % to 2 for 200 %.
struct Theme {
    Typefaces faces;
    float scale = 1;
    Light light = Light::day;

    // A length given for 100 %, in whole pixels at this scale. Spaces grow less than text, so that large text has room.
    float px(float length) const;
    float space(float length) const;
};

// Puts the theme's light in force and makes Dear ImGui's own parts (scroll bars, window grounds) fit it. Call once, and
// after scale or light have changed.
void applyTheme(const Theme& theme);

} // namespace rapport
