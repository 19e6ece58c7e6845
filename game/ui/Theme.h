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
};

// A colour written the usual way, as 0xRRGGBB; alpha from 0 (not seen) to 255.
inline constexpr ImU32 packed(unsigned hex, unsigned alpha = 255) {
    return IM_COL32(hex >> 16 & 255, hex >> 8 & 255, hex & 255, alpha);
}

// The colours of the panels: light and calm. Text stands out from its ground by at least 4.5 to 1, shapes by 3 to 1.
struct Ink {
    static constexpr ImU32 page = packed(0xE6EDF4);
    static constexpr ImU32 card = packed(0xFFFFFF);
    static constexpr ImU32 sunken = packed(0xF2F6FA);
    static constexpr ImU32 line = packed(0xCBD7E3);
    static constexpr ImU32 edge = packed(0x7C8FA3);
    static constexpr ImU32 text = packed(0x1D2939);
    static constexpr ImU32 muted = packed(0x4D5E72);
    static constexpr ImU32 accent = packed(0x1B66A8);
    static constexpr ImU32 accentDeep = packed(0x124B80);
    static constexpr ImU32 accentSoft = packed(0xE3EFF9);
    static constexpr ImU32 accentMid = packed(0xC9E0F4);
    static constexpr ImU32 onAccent = packed(0xFFFFFF);
    static constexpr ImU32 good = packed(0x1C7348);
    static constexpr ImU32 goodSoft = packed(0xE2F3EA);
    static constexpr ImU32 bad = packed(0xAD3328);
    static constexpr ImU32 badSoft = packed(0xFBE9E6);
    static constexpr ImU32 warn = packed(0x7A5200);
    static constexpr ImU32 warnSoft = packed(0xFFF3D6);
    static constexpr ImU32 focus = packed(0xC2500A);
    static constexpr ImU32 shadow = packed(0x22384F, 26);
};

// Size and typefaces of everything drawn. `scale` is the text size: 1 for 100 % to 2 for 200 %.
struct Theme {
    Typefaces faces;
    float scale = 1;

    // A length given for 100 %, in whole pixels at this scale. Spaces grow less than text, so that large text has room.
    float px(float length) const;
    float space(float length) const;
};

// Makes Dear ImGui's own parts (scroll bars, window grounds) fit the theme. Call once, and after the scale has changed.
void applyTheme(const Theme& theme);

} // namespace rapport
