#include "ui/Focus.h"

#include <cfloat>
#include <cmath>
#include <utility>

namespace rapport {

void Focus::begin(const Keys& keys) {
    std::swap(m_last, m_now);
    m_now.clear();
    m_arrived = false;
    m_press = keys.enter || keys.space;
    if (ImGui::IsMouseClicked(0)) m_shown = false;
    m_enter = keys.enter && !m_shown;
    if (m_current && indexOf(m_current) < 0) m_current = 0;
    const bool keepsArrows = std::exchange(m_arrowKeeper, 0) == m_current && m_current;
    if (keys.tab)
        step(1);
    else if (keys.backTab)
        step(-1);
    else if (keepsArrows)
        m_shown |= keys.up || keys.down || keys.left || keys.right;
    else if (keys.down)
        go({0, 1});
    else if (keys.up)
        go({0, -1});
    else if (keys.right)
        go({1, 0});
    else if (keys.left)
        go({-1, 0});
    m_start = 0;
}

Focus::Visit Focus::visit(ImGuiID id, ImVec2 min, ImVec2 max) {
    m_now.push_back({id, min, max});
    if (std::exchange(m_startsNext, false)) m_start = id;
    const bool isEntry = std::exchange(m_entersNext, false);
    const bool focused = m_shown && id == m_current;
    return {focused, (focused && m_press) || (isEntry && m_enter), focused && m_arrived};
}

bool Focus::isWithin(ImVec2 min, ImVec2 max) const {
    const int at = indexOf(m_current);
    if (at < 0) return false;
    const Control& control = m_last[std::size_t(at)];
    const ImVec2 middle{(control.min.x + control.max.x) / 2, (control.min.y + control.max.y) / 2};
    return middle.x >= min.x && middle.x <= max.x && middle.y >= min.y && middle.y <= max.y;
}

int Focus::indexOf(ImGuiID id) const {
    for (std::size_t i = 0; i < m_last.size(); ++i)
        if (m_last[i].id == id) return int(i);
    return -1;
}

void Focus::moveTo(ImGuiID id) {
    m_current = id;
    m_shown = true;
    m_arrived = true;
}

void Focus::step(int by) {
    const int count = int(m_last.size());
    if (count == 0) return;
    const int at = indexOf(m_current);
    if (at < 0) {
        const int start = indexOf(m_start);
        return moveTo(m_last[std::size_t(start >= 0 && by > 0 ? start : by > 0 ? 0 : count - 1)].id);
    }
    moveTo(m_last[std::size_t((at + by + count) % count)].id);
}

// The nearest control whose centre lies that way; going astray to the side counts double.
void Focus::go(ImVec2 direction) {
    const int at = indexOf(m_current);
    if (at < 0) return step(direction.x + direction.y > 0 ? 1 : -1);
    if (!m_shown) return moveTo(m_current);
    const auto gap = [](float min, float max, float otherMin, float otherMax) {
        return otherMin > max ? otherMin - max : otherMax < min ? otherMax - min : 0.f;
    };
    const Control& from = m_last[std::size_t(at)];
    ImGuiID best = 0;
    float nearest = FLT_MAX;
    for (const Control& to : m_last) {
        const float along = ((to.min.x + to.max.x) - (from.min.x + from.max.x)) / 2 * direction.x +
                            ((to.min.y + to.max.y) - (from.min.y + from.max.y)) / 2 * direction.y;
        const ImVec2 apart{gap(from.min.x, from.max.x, to.min.x, to.max.x),
                           gap(from.min.y, from.max.y, to.min.y, to.max.y)};
        const float ahead = std::abs(apart.x * direction.x + apart.y * direction.y);
        const float aside = std::abs(apart.x * direction.y + apart.y * direction.x);
        if (along <= 1 || (ahead == 0 && aside > 0)) continue;
        const float distance = along + 2 * aside;
        if (distance < nearest) {
            nearest = distance;
            best = to.id;
        }
    }
    if (best) moveTo(best);
}

} // namespace rapport
