#include "ui/Transition.h"

#include "ui/Theme.h"

namespace rapport {

void Transition::draw() const {
    if (!isRunning()) return;
    constexpr float thickest = 0.85f; // of the veil: words can be made out at once
    const float left = float(m_left) / length;
    const auto alpha = ImU32(255 * thickest * left * left);
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, ImGui::GetIO().DisplaySize,
                                                  (Ink::page & ~IM_COL32_A_MASK) | alpha << IM_COL32_A_SHIFT);
}

} // namespace rapport
