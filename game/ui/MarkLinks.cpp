#include "ui/MarkLinks.h"

namespace rapport {

bool MarkLinks::explains(ItemIndex item) const {
    const HandbookPage* page = m_handbook ? m_handbook->pageOf(item) : nullptr;
    return page && page->entryOf(item);
}

void MarkLinks::chip(Flow& flow, std::string_view words, const ChipLook& look, ItemIndex item) {
    if (!explains(item)) return rapport::chip(m_ui, flow, words, look);
    ImGui::PushID(m_count++);
    if (chipLink(m_ui, "mark", flow, words, look)) m_action = to(item);
    ImGui::PopID();
}

Action MarkLinks::to(ItemIndex item) {
    return ShowHandbook{std::string(rapport::item(item).id)};
}

} // namespace rapport
