#pragma once

#include <imgui.h>

namespace rapport {

// A painted picture, as the window's drawing knows it; without a texture a calm ground is drawn instead.
struct Picture {
    ImTextureID texture{};
    ImVec2 size; // in pixels
};

} // namespace rapport
