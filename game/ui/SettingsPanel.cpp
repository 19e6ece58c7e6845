#include "ui/SettingsPanel.h"

#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace rapport {

namespace {

constexpr Wording title{"Settings", "设置"};
constexpr Wording off{"Off", "关闭"};

constexpr Wording language{"Language (L)", "语言（L）"};
constexpr Wording textSize{"Text size (+ and -)", "文字大小（+ 和 -）"};
constexpr Wording sizedByWindow{"On a projector, the window's height decides.", "投影时由窗口高度决定。"};
constexpr Wording colours{"Colours", "颜色"};
constexpr Wording day{"Light", "浅色"};
constexpr Wording night{"Dark", "深色"};
constexpr Wording screenSize{"Screen (F11)", "屏幕（F11）"};
constexpr Wording inWindow{"In a window", "窗口"};
constexpr Wording whole{"Full screen", "全屏"};
constexpr Wording readers{"Who reads (F9)", "给谁看（F9）"};
constexpr Wording readersNote{
    "On a projector, no text is lower than a twenty-fifth of the window, so that the back row can read along.",
    "投影时，所有文字的高度都不小于窗口的二十五分之一，最后一排也看得清。"};
constexpr Wording one{"One person", "自己看"};
constexpr Wording room{"A whole room (projector)", "大家看（投影）"};

constexpr Wording motion{"Motion", "动画"};
constexpr Wording motionNote{
    "How much the customer moves; in full, screens also fade in. Feelings show in face and posture either way.",
    "客户动作的多少；“完整”时，画面切换也会淡入。无论哪种，神态和姿势都会反映情绪。"};
constexpr Wording full{"Full", "完整"};
constexpr Wording reduced{"Reduced", "减少"};
constexpr Wording sound{"Sound (M)", "声音（M）"};
constexpr Wording soundNote{"Nothing is told by sound alone.", "没有任何信息只靠声音传达。"};
constexpr Wording noSound{"No sound device was found, so the game is silent.", "没有找到声音设备，游戏保持静音。"};
constexpr Wording timers{"Time to answer", "作答时间"};
constexpr Wording timersNote{"Some moments want an answer in time. Give yourself longer, or switch clocks off.",
                             "有些时刻需要限时作答。可以放宽时间，也可以关掉计时。"};
constexpr Wording asWritten{"As written", "原定"};

constexpr int volumes[] = {25, 50, 75, 100};

// One thing that can be set: its name, perhaps a note, and the choices, of which one holds. The one pressed.
struct Section {
    const char* id;
    Wording name;
    Wording note = {};
};
std::optional<int> section(Ui& ui, Column& column, const Section& what, std::initializer_list<std::string_view> choices,
                           int chosen) {
    paragraph(ui, column, ui.say(what.name), {ui.theme.faces.large});
    if (!what.note.en.empty()) paragraph(ui, column, ui.say(what.note), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(8));
    const std::optional<int> pressed = options(ui, what.id, column, choices, chosen);
    column.skip(ui.space(choices.size() > 0 ? 22 : 14));
    return pressed;
}

std::optional<Action> howItReads(Ui& ui, Column& column) {
    std::optional<Action> action;
    ui.focus.startHere();
    if (const auto chosen =
            section(ui, column, {"language", language}, {"English", "简体中文"}, ui.language == Language::chinese))
        action = SwitchLanguage{*chosen ? Language::chinese : Language::english};
    if (ui.projector) {
        section(ui, column, {"text size", textSize, sizedByWindow}, {}, 0);
    } else {
        const auto at = std::find(std::begin(textSizes), std::end(textSizes), ui.textSize());
        if (const auto chosen = section(ui, column, {"text size", textSize},
                                        {"100 %", "125 %", "150 %", "175 %", "200 %"}, int(at - std::begin(textSizes))))
            action = SetTextSize{textSizes[*chosen]};
    }
    if (const auto chosen =
            section(ui, column, {"colours", colours}, {ui.say(day), ui.say(night)}, int(ui.theme.light)))
        action = SetLight{Light(*chosen)};
    if (const auto chosen =
            section(ui, column, {"readers", readers, readersNote}, {ui.say(one), ui.say(room)}, ui.projector))
        if (bool(*chosen) != ui.projector) action = ToggleProjector{};
    return action;
}

std::optional<Action> soundSection(Ui& ui, Column& column, const SettingsModel& model) {
    if (!model.hasSound) {
        section(ui, column, {"sound", sound, noSound}, {}, 0);
        return std::nullopt;
    }
    const auto at = std::lower_bound(std::begin(volumes), std::end(volumes), model.volume);
    const int chosenNow = model.isMuted ? 0 : 1 + int(at - std::begin(volumes));
    const auto chosen =
        section(ui, column, {"sound", sound, soundNote}, {ui.say(off), "25 %", "50 %", "75 %", "100 %"}, chosenNow);
    if (!chosen) return std::nullopt;
    if (*chosen > 0) return SetVolume{volumes[*chosen - 1]};
    return model.isMuted ? std::nullopt : std::optional<Action>(ToggleSound{});
}

std::optional<Action> howItRuns(Ui& ui, Column& column, const SettingsModel& model) {
    std::optional<Action> action;
    if (const auto chosen =
            section(ui, column, {"screen", screenSize}, {ui.say(inWindow), ui.say(whole)}, ui.fullScreen))
        if (bool(*chosen) != ui.fullScreen) action = ToggleFullScreen{};
    if (const auto chosen = section(ui, column, {"motion", motion, motionNote},
                                    {ui.say(full), ui.say(reduced), ui.say(off)}, int(model.motion)))
        action = SetMotion{MotionAmount(*chosen)};
    if (const auto wish = soundSection(ui, column, model)) action = wish;
    if (const auto chosen = section(ui, column, {"timers", timers, timersNote},
                                    {ui.say(asWritten), "× 2", "× 5", ui.say(off)}, int(model.timers)))
        action = SetTimers{Timers(*chosen)};
    return action;
}

constexpr float bothFrom = 980; // width at 100 % from which the two cards stand side by side
constexpr float widest = 720;   // of one card, at 100 %

} // namespace

std::optional<Action> settingsPanel(Ui& ui, const SettingsModel& model) {
    Screen screen(ui, "settings");
    std::optional<Action> action = headerBar(ui, screen.column, {ui.say(title)});
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});
    const float gap = ui.space(16), room = area.column.width - ui.space(8);
    const bool isBoth = room >= ui.px(bothFrom);
    const float width = std::min(isBoth ? std::floor((room - gap) / 2) : room, ui.px(widest));
    Column left = area.column;
    left.skip(ui.space(3));
    left.x += std::floor((area.column.width - (isBoth ? 2 * width + gap : width)) / 2);
    left.width = width;
    Column right = left;
    right.x += width + gap;
    {
        Card card(ui, left);
        if (const auto wish = howItReads(ui, card.inside)) action = wish;
    }
    if (!isBoth) left.skip(gap);
    Column& below = isBoth ? right : left;
    {
        Card card(ui, below);
        if (const auto wish = howItRuns(ui, card.inside, model)) action = wish;
    }
    area.column.y = std::max(left.y, below.y);
    return action;
}

} // namespace rapport
