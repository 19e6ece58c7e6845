#include "ui/Keys.h"

#include <imgui.h>

namespace rapport {

namespace {

#if IMGUI_VERSION_NUM >= 18700
constexpr ImGuiKey keypadEnter = ImGuiKey_KeypadEnter;
#else
constexpr ImGuiKey keypadEnter = ImGuiKey_KeyPadEnter;
#endif

bool pressed(ImGuiKey key, bool repeats = true) {
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(key, repeats);
#else
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeats);
#endif
}

bool isDown(ImGuiKey key) {
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyDown(key);
#else
    return ImGui::IsKeyDown(ImGui::GetKeyIndex(key));
#endif
}

bool pressedOnce(ImGuiKey key) {
    return pressed(key, false);
}

void readCharacter(Keys& keys, ImWchar character) {
    if (character >= '1' && character <= '9') keys.digit = character - '0';
    if (character > ' ' && character < 127)
        keys.typed = char(character >= 'A' && character <= 'Z' ? character + ('a' - 'A') : character);
    switch (character) {
    case 'l':
    case 'L': keys.language = true; break;
    case 'h':
    case 'H': keys.hint = true; break;
    case 'm':
    case 'M': keys.mute = true; break;
    case 'b':
    case 'B': keys.back = true; break;
    case 'u':
    case 'U': keys.takeBack = true; break;
    case 'w':
    case 'W': keys.who = true; break;
    case '+':
    case '=': keys.larger = true; break;
    case '-': keys.smaller = true; break;
    case '0': keys.whole = true; break;
    default: break;
    }
}

} // namespace

Keys keysPressed() {
    const ImGuiIO& io = ImGui::GetIO();
    Keys keys;
    keys.leaveOn = (!io.KeyShift && pressed(ImGuiKey_Tab)) || pressed(ImGuiKey_DownArrow);
    keys.leaveBack = (io.KeyShift && pressed(ImGuiKey_Tab)) || pressed(ImGuiKey_UpArrow);
    if (io.WantTextInput) return keys;
    keys.enter = pressedOnce(ImGuiKey_Enter) || pressedOnce(keypadEnter);
    keys.space = pressedOnce(ImGuiKey_Space);
    keys.escape = pressedOnce(ImGuiKey_Escape);
    keys.tab = !io.KeyShift && pressed(ImGuiKey_Tab);
    keys.backTab = io.KeyShift && pressed(ImGuiKey_Tab);
    keys.up = pressed(ImGuiKey_UpArrow);
    keys.down = pressed(ImGuiKey_DownArrow);
    keys.left = pressed(ImGuiKey_LeftArrow);
    keys.right = pressed(ImGuiKey_RightArrow);
    keys.arrowHeld = isDown(ImGuiKey_UpArrow) || isDown(ImGuiKey_DownArrow) || isDown(ImGuiKey_LeftArrow) ||
                     isDown(ImGuiKey_RightArrow);
    keys.pageUp = pressed(ImGuiKey_PageUp);
    keys.pageDown = pressed(ImGuiKey_PageDown);
    keys.home = pressedOnce(ImGuiKey_Home);
    keys.end = pressedOnce(ImGuiKey_End);
    if (!io.KeyCtrl && !io.KeyAlt)
        for (const ImWchar character : io.InputQueueCharacters) readCharacter(keys, character);
    return keys;
}

} // namespace rapport
