#pragma once

#include "dialogue/HandbookPage.h"
#include "ui/Action.h"
#include "ui/Controls.h"

#include <optional>

namespace rapport {

// The marks of one part of the debrief as chips. What the handbook explains is a link to its entry.
class MarkLinks {
public:
    // The part's name keeps its links apart from those of other parts.
    MarkLinks(Ui& ui, const Handbook* handbook, const char* part) : m_ui(ui), m_handbook(handbook) {
        ImGui::PushID(part);
    }
    ~MarkLinks() { ImGui::PopID(); }
    MarkLinks(const MarkLinks&) = delete;
    MarkLinks& operator=(const MarkLinks&) = delete;

    bool explains(ItemIndex item) const;
    void chip(Flow& flow, std::string_view words, const ChipLook& look, ItemIndex item);
    // What was pressed, if anything.
    const std::optional<Action>& action() const { return m_action; }

    static Action to(ItemIndex item);

private:
    Ui& m_ui;
    const Handbook* m_handbook;
    int m_count = 0;
    std::optional<Action> m_action;
};

} // namespace rapport
