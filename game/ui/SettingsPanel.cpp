#include "ui/SettingsPanel.h"

#include "ui/HeaderBar.h"

#include <algorithm>
#include <iterator>

namespace rapport {

namespace {

constexpr Wording title{"Settings", "设置"};
constexpr Wording language{"Language", "语言"};
constexpr Wording textSize{"Text size", "文字大小"};
constexpr Wording screenSize{"Screen", "屏幕"};
constexpr Wording inWindow{"In a window", "窗口"};
constexpr Wording whole{"Full screen (F11)", "全屏（F11）"};
constexpr Wording motion{"Motion", "动画"};
constexpr Wording motionNote{"How much the customer moves. Feelings show in face and posture either way.",
                             "客户动作的多少。无论哪种，神态和姿势都会反映情绪。"};
constexpr Wording full{"Full", "完整"};
constexpr Wording reduced{"Reduced", "减少"};
constexpr Wording off{"Off", "关闭"};
constexpr Wording timers{"Time to answer", "作答时间"};
constexpr Wording timersNote{"Some moments want an answer in time. Give yourself longer, or switch clocks off.",
                             "有些时刻需要限时作答。可以放宽时间，也可以关掉计时。"};
constexpr Wording asWritten{"As written", "原定"};

void section(Ui& ui, Column& column, Wording name, Wording note = {}) {
    paragraph(ui, column, ui.say(name), {ui.theme.faces.large});
    if (!note.en.empty()) paragraph(ui, column, ui.say(note), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(8));
}

} // namespace

std::optional<Action> settingsPanel(Ui& ui, const SettingsModel& model) {
    Screen screen(ui, "settings");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    Column column = area.column;
    column.width = std::min(column.width - ui.space(8), ui.px(720));
    column.x += (area.column.width - column.width) / 2;
    column.skip(ui.space(3));
    const float gap = ui.space(22);
    {
        Card card(ui, column);
        Column& inside = card.inside;
        section(ui, inside, language);
        ui.focus.startHere();
        if (const auto chosen =
                options(ui, "language", inside, {"English", "简体中文"}, ui.language == Language::chinese))
            action = SwitchLanguage{*chosen ? Language::chinese : Language::english};
        inside.skip(gap);

        section(ui, inside, textSize);
        const auto at = std::find(std::begin(textSizes), std::end(textSizes), ui.textSize());
        if (const auto chosen = options(ui, "text size", inside, {"100 %", "125 %", "150 %", "175 %", "200 %"},
                                        int(at - std::begin(textSizes))))
            action = SetTextSize{textSizes[*chosen]};
        inside.skip(gap);

        section(ui, inside, screenSize);
        if (const auto chosen = options(ui, "screen", inside, {ui.say(inWindow), ui.say(whole)}, ui.fullScreen))
            if (bool(*chosen) != ui.fullScreen) action = ToggleFullScreen{};
        inside.skip(gap);

        section(ui, inside, motion, motionNote);
        if (const auto chosen =
                options(ui, "motion", inside, {ui.say(full), ui.say(reduced), ui.say(off)}, int(model.motion)))
            action = SetMotion{MotionAmount(*chosen)};
        inside.skip(gap);

        section(ui, inside, timers, timersNote);
        if (const auto chosen =
                options(ui, "timers", inside, {ui.say(asWritten), "× 2", "× 5", ui.say(off)}, int(model.timers)))
            action = SetTimers{Timers(*chosen)};
    }
    area.column.y = column.y;
    return action;
}

} // namespace rapport
