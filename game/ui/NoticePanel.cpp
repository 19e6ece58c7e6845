#include "ui/NoticePanel.h"

#include "ui/Controls.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording dismiss{"Close this notice", "关闭提示"};
constexpr float mostHeight = 0.3f; // of the display; longer notices scroll

} // namespace

std::optional<Action> noticePanel(Ui& ui, const Message& message) {
    if (message.empty()) return std::nullopt;
    ImFont* font = ui.theme.faces.text;
    const float side = ui.space(16), above = ui.space(9), picture = ui.px(24) + ui.space(10), cross = ui.px(34);
    const float width = ui.size.x - 2 * side - picture - cross - ui.space(20) - ui.space(18);
    const float text = heightOf(ui, ui.say(message), font, width);
    const float height = std::min(std::max(text, cross) + 2 * above, std::floor(ui.size.y * mostHeight));
    const Box box{{0, ui.size.y - height}, {ui.size.x, ui.size.y}};

    std::optional<Action> action;
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::Begin("notice", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    drawing().AddRectFilled(box.min, box.max, Ink::warnSoft);
    drawing().AddLine(box.min, {box.max.x, box.min.y}, Ink::warn, 2);
    const float middle = (box.min.y + box.max.y) / 2;
    draw(drawing(), Pictogram::warning, {side + ui.px(12), middle}, ui.px(24), Ink::warn);
    const Box button{{ui.size.x - side - cross, middle - cross / 2}, {ui.size.x - side, middle + cross / 2}};
    if (pictureButton(ui, "dismiss", button, Pictogram::cross, ui.say(dismiss))) action = DismissNotice{};
    {
        ScrollArea area(ui, "words", {{side + picture, box.min.y + 2}, {button.min.x - ui.space(10), box.max.y}},
                        false);
        area.column.skip(std::max(above - 2, std::floor((height - text) / 2) - 2));
        area.column.width = width;
        paragraph(ui, area.column, ui.say(message), {font, Ink::warn});
    }
    ImGui::End();
    ui.size.y -= height;
    return action;
}

} // namespace rapport
