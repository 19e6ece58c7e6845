#include "ui/TitlePanel.h"

#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording name{"Rapport", "将心比心"};
constexpr Wording otherName{"将心比心", "Rapport"};
constexpr Wording motto{"Practise the conversations that are hard to have.", "那些不好开口的对话，在这里先练一练。"};
constexpr Wording start{"Choose a conversation", "选择对话"};
constexpr Wording goOn{"Go on with \"{}\"", "继续《{}》"};
constexpr Wording today{"Today's practice", "今日练习"};
constexpr Wording progress{"My progress", "我的进步"};
constexpr Wording somebody{"Learning now: {}", "正在练习：{}"};
constexpr Wording who{"Who is learning?", "谁在练习？"};
constexpr Wording exercises{"Drills and courses", "练习与课程"};
constexpr Wording classroom{"Classroom", "课堂"};
constexpr Wording handbook{"Handbook (F1)", "手册（F1）"};
constexpr Wording tutorial{"One minute of introduction", "一分钟入门"};
constexpr Wording settings{"Settings", "设置"};
constexpr Wording quit{"Quit", "退出"};

// Two buttons in one row.
struct Pair {
    const char* id;
    Wording words;
    Action action;
};
std::optional<Action> buttonRow(Ui& ui, Column& column, const Pair& one, const Pair& other) {
    std::optional<Action> action;
    const float gap = ui.space(10), half = std::floor((column.width - gap) / 2);
    Column left{column.x, column.y, half}, right{column.x + half + gap, column.y, half};
    if (button(ui, one.id, left, ui.say(one.words))) action = one.action;
    if (button(ui, other.id, right, ui.say(other.words))) action = other.action;
    column.y = std::max(left.y, right.y) + gap;
    return action;
}

// Two speech bubbles that overlap: yours and theirs.
void emblem(ImVec2 centre, float size) {
    ImDrawList& list = drawing();
    const float w = size, h = size * 0.62f, r = h * 0.34f;
    const auto bubble = [&](ImVec2 at, ImU32 fill, float tail) {
        list.AddRectFilled(at, {at.x + w, at.y + h}, fill, r);
        const float x = tail > 0 ? at.x + w * 0.72f : at.x + w * 0.28f, y = at.y + h - 1;
        list.AddTriangleFilled({x - w * 0.1f, y}, {x + w * 0.1f, y}, {x + tail * w * 0.14f, y + h * 0.3f}, fill);
    };
    bubble({centre.x - w * 0.86f, centre.y - h * 0.72f}, Ink::accent, -1);
    bubble({centre.x - w * 0.14f, centre.y - h * 0.36f}, Ink::theirs, 1);
}

} // namespace

std::optional<Action> titlePanel(Ui& ui, const TitleModel& model) {
    Screen screen(ui, "title");
    std::optional<Action> action = headerBar(ui, screen.column, {{}, false, false});
    const Typefaces& faces = ui.theme.faces;
    ScrollArea area(ui, "body",
                    {{screen.column.x, screen.column.y}, {screen.column.x + screen.column.width, ui.size.y}});

    const float width = std::min(area.column.width, ui.px(460));
    const std::string going = fmt::format(fmt::runtime(ui.say(goOn)), model.interrupted);
    const int rows = model.interrupted.empty() ? 6 : 7; // of buttons
    const float picture = ui.px(108);
    float needed =
        lineHeight(faces.title) + 3 * lineHeight(faces.text) + float(rows) * (lineHeight(faces.text) + ui.space(32));
    const float room = ui.size.y - area.column.y;
    const bool hasEmblem = needed + picture <= room;
    if (hasEmblem) needed += picture;
    Column column{std::floor((ui.size.x - width) / 2),
                  area.column.y + std::max(0.f, std::floor((room - needed) * 0.4f)), width};
    if (hasEmblem) {
        emblem({column.x + width / 2, column.y + ui.px(48)}, ui.px(88));
        column.skip(picture);
    }
    paragraph(ui, column, ui.say(name), {faces.title, Ink::text, 0.5f});
    paragraph(ui, column, ui.say(otherName), {faces.large, Ink::muted, 0.5f});
    column.skip(ui.space(6));
    paragraph(ui, column, ui.say(motto), {faces.text, Ink::muted, 0.5f});
    column.skip(ui.space(20));

    ui.focus.startAndEnterHere();
    if (!model.interrupted.empty()) {
        if (button(ui, "go on", column, going, ButtonLook::primary)) action = Resume{};
        column.skip(ui.space(10));
    }
    if (button(ui, "start", column, ui.say(start), model.interrupted.empty() ? ButtonLook::primary : ButtonLook::plain))
        action = ShowDialogues{};
    column.skip(ui.space(10));
    const auto row = [&](const Pair& one, const Pair& other) {
        if (const auto pressed = buttonRow(ui, column, one, other)) action = pressed;
    };
    row({"today", today, ShowToday{}}, {"progress", progress, ShowProgress{}});
    row({"exercises", exercises, ShowExercises{}}, {"handbook", handbook, ShowHandbook{}});
    row({"classroom", classroom, ShowClassroom{}}, {"tutorial", tutorial, ShowTutorial{}});
    row({"settings", settings, ShowSettings{}}, {"quit", quit, Quit{}});
    const std::string learning =
        model.learner.empty() ? std::string(ui.say(who)) : fmt::format(fmt::runtime(ui.say(somebody)), model.learner);
    if (button(ui, "who", column, learning, ButtonLook::quiet)) action = ShowLearners{};
    column.skip(ui.space(2));
    if (!model.version.empty()) paragraph(ui, column, model.version, {faces.small, Ink::muted, 0.5f});
    area.column.y = column.y;
    return action;
}

} // namespace rapport
