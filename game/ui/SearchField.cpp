#include "ui/SearchField.h"

#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <utility>

namespace rapport {

namespace {

constexpr const char* field = "##words";

} // namespace

void typeAhead(Ui& ui, std::span<char> words, std::string& ahead) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || io.KeyCtrl || io.KeyAlt) return;
    const auto isLetter = [](ImWchar character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    };
    std::string typed;
    for (const ImWchar character : io.InputQueueCharacters)
        if (isLetter(character)) typed += char(character);
    if (typed.empty()) return;
    if (ahead.empty()) words[0] = 0;
    ahead += typed;
    ui.keys.language = ui.keys.hint = ui.keys.mute = false;
    ui.keys.find = true;
}

Typing searchField(Ui& ui, const char* id, const Box& box, std::span<char> words, std::string_view hint,
                   std::string& ahead) {
    ImGui::PushID(id);
    const bool isActive = ImGui::GetActiveID() == ImGui::GetID(field);
    ImGui::PopID();
    if (isActive && !ahead.empty()) {
        ImVector<ImWchar>& queue = ImGui::GetIO().InputQueueCharacters;
        const ImVector<ImWchar> later = queue;
        queue.resize(0);
        for (const char letter : std::exchange(ahead, {})) queue.push_back(ImWchar(letter));
        for (const ImWchar letter : later) queue.push_back(letter);
    }
    return searchField(ui, id, box, words, hint);
}

// Dear ImGui's own field, so that Chinese can be typed, in our look.
Typing searchField(Ui& ui, const char* id, const Box& box, std::span<char> words, std::string_view hint,
                   bool isSecret) {
    ImFont* font = ui.theme.faces.text;
    const ImGuiID control = ImGui::GetID(id);
    const Focus::Visit visit = ui.focus.visit(control, box.min, box.max);
    const bool isCalled = std::exchange(ui.keys.find, false) || visit.arrived;
    ImGui::PushID(id);
    ImGui::PushFont(font);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.space(8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1.5f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.space(10), std::max(2.f, (box.height() - font->FontSize) / 2)});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, Ink::card);
    ImGui::PushStyleColor(ImGuiCol_Border, Ink::edge);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, Ink::accentMid);
    ImGui::SetCursorScreenPos(box.min);
    ImGui::SetNextItemWidth(box.width());
    if (isCalled) ImGui::SetKeyboardFocusHere();
    const std::string before = words.data();
    Typing typing;
    typing.entered =
        ImGui::InputText(field, words.data(), words.size(),
                         ImGuiInputTextFlags_EnterReturnsTrue | (isSecret ? ImGuiInputTextFlags_Password : 0));
    typing.changed = before != words.data();
    ui.typesetter.expect(isSecret ? std::string_view("*") : std::string_view(words.data()), font);
    const bool isActive = ImGui::IsItemActive();
    const bool isLeft = isActive && !isCalled && (ui.keys.leaveOn || ui.keys.leaveBack);
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar(3);
    ImGui::PopFont();
    ImGui::PopID();
    if (isLeft) {
        ImGui::ClearActiveID();
        ui.focus.walkFrom(control, ui.keys.leaveOn ? 1 : -1);
    }
    if (isActive)
        drawing().AddRect({box.min.x - 1, box.min.y - 1}, {box.max.x + 1, box.max.y + 1}, Ink::focus, ui.space(9), 0,
                          2.5f);
    if (!isActive && words[0] == 0) {
        ImFont* small = ui.theme.faces.small;
        const auto& lines = ui.typesetter.lines(hint, small, box.width() - 2 * ui.space(10));
        if (lines.size() == 1)
            label(ui, {box.min.x + ui.space(10), (box.min.y + box.max.y - lineHeight(small)) / 2}, hint,
                  {small, Ink::muted});
    }
    return typing;
}

} // namespace rapport
