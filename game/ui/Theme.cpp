#include "ui/Theme.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

ImVec4 colour(ImU32 packed) {
    return ImGui::ColorConvertU32ToFloat4(packed);
}

} // namespace

float letterHeight(float typeface) {
    return typeface * 2048 / 2401; // of WenQuanYi Micro Hei: its em, of what it takes from top to bottom
}

int projectorTextSize(float height) {
    constexpr int perPixel = 5;   // at 100 % the text takes 20 pixels
    constexpr float unseen = 0.1f; // pixels
    return std::max(100, int(std::ceil(height / 25 / letterHeight(1) - unseen)) * perPixel);
}

float Theme::px(float length) const {
    return std::round(length * scale);
}

float Theme::space(float length) const {
    return std::round(length * (1 + (scale - 1) * 0.35f));
}

void applyTheme(const Theme& theme) {
    Shade::inForce = theme.light;
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    if (theme.light == Light::day) ImGui::StyleColorsLight(&style);
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.ChildRounding = 0;
    style.ChildBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = theme.space(14);
    style.ScrollbarRounding = theme.space(7);
    style.GrabMinSize = theme.space(28);
    style.AntiAliasedLinesUseTex = false; // wants a smoothed texture
    style.Colors[ImGuiCol_WindowBg] = colour(Ink::page);
    style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_Text] = colour(Ink::text);
    style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = colour(Ink::edge);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = colour(Ink::accent);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = colour(Ink::accentDeep);
}

} // namespace rapport
