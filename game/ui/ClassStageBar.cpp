// The bar at the foot of the classroom's stage, and the keys it speaks of.

#include "ui/ClassStageParts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording start{"Begin", "开始"};
constexpr Wording open{"Open the vote", "开始投票"};
constexpr Wording close{"Close the vote", "结束投票"};
constexpr Wording reveal{"Show the result", "揭晓结果"};
constexpr Wording discuss{"Discuss", "讨论"};
constexpr Wording explain{"Show the reasons", "说明理由"};
constexpr Wording openAgain{"Nobody voted: open again", "没有人投票：再投一次"};
constexpr Wording nextQuestion{"Next question", "下一题"};
constexpr Wording toTheResult{"To the result", "看成绩"};
constexpr Wording goOnWith{"Go on with {}", "按第 {} 句继续"};
constexpr Wording resume{"Go on", "继续"};
constexpr Wording nextPart{"Next part", "下一部分"};
constexpr Wording finishAll{"End it for all", "全体结束"};
constexpr Wording backToTalk{"Back to our way", "回到主线"};
constexpr Wording pickOne{"Choose by number", "按数字选一句"};
constexpr Wording roundOff{"Round off", "收尾"};
constexpr Wording endClass{"End the class", "下课"};

constexpr Wording votedOf{"{0} of {1} voted", "{1} 人中 {0} 人已投"};
constexpr Wording voteClosed{"Closed: {}", "投票结束：{}"};
constexpr Wording soon{"Make up your mind", "心里先选一句"};
constexpr Wording soonAnswer{"Make up your mind", "心里先选一个"};
constexpr Wording timeIsUp{"Time is up", "时间到"};
constexpr Wording handsUp{"{} hands", "举手 {}"};
constexpr Wording noHandsYet{"No hands yet", "还没有人举手"};
constexpr Wording oneHandUp{"1 hand", "举手 1"};
constexpr Wording tied{"A tie: Page Up for the other", "票数相同：Page Up 换一句"};
constexpr Wording choosePart{"A number: another part", "按数字去别的部分"};
constexpr Wording branch{"Another branch", "支线"};
constexpr Wording countdownIs{"Countdown: {} s", "倒计时：{} 秒"};
constexpr Wording formatIs{"{} (1 to 3)", "{}（按 1 到 3 换）"};
constexpr Wording formats[] = {{"Together", "一起谈"}, {"In teams", "分组"}, {"Everyone alone", "各自进行"}};
constexpr Wording allKeys{"Keys (H)", "按键（H）"};

std::size_t numberOf(const ClassStageModel& model, const std::string& id) {
    const auto& choices = model.view.room.choices;
    return std::size_t(std::ranges::find(choices, id, &ChoiceView::id) - choices.begin()) + 1;
}

bool hasMorePages(const ClassStageView& view) {
    return view.showsClosing && view.closingPage + 1 < view.closingPages;
}

std::string stepWords(const Ui& ui, const ClassStageModel& model, const ClassStageView& view) {
    const ClassReins& reins = model.reins;
    const RoomView& room = model.view.room;
    if (hasMorePages(view)) return std::string(ui.say(resume));
    const auto step = nextStep(reins, view.bearing);
    if (!step)
        return std::string(ui.say(needsChoice(reins, view.bearing) ? pickOne
                                  : view.showsClosing              ? endClass
                                                                   : roundOff));
    switch (step->lead) {
    case Lead::start: return std::string(ui.say(start));
    case Lead::open: return std::string(ui.say(reins.phase == ClassPhase::line ? open : openAgain));
    case Lead::explain: return std::string(ui.say(explain));
    case Lead::close: return std::string(ui.say(close));
    case Lead::reveal: return std::string(ui.say(reveal));
    case Lead::discuss: return std::string(ui.say(discuss));
    case Lead::proceed:
        if (reins.isDrill) return std::string(ui.say(room.question < room.questions ? nextQuestion : toTheResult));
        return fmt::format(fmt::runtime(ui.say(goOnWith)), numberOf(model, step->word));
    case Lead::part: return std::string(ui.say(nextPart));
    case Lead::finish: return std::string(ui.say(finishAll));
    case Lead::back: return std::string(ui.say(backToTalk));
    default: return std::string(ui.say(resume));
    }
}

std::string clockWords(int milliseconds) {
    const int seconds = (std::max(0, milliseconds) + 999) / 1000;
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

// How many have voted, by telephone and by hand; telephones are left out where there are none.
std::string countWords(const Ui& ui, const RoomView& room) {
    const std::string hands =
        room.hands == 1 ? std::string(ui.say(oneHandUp)) : fmt::format(fmt::runtime(ui.say(handsUp)), room.hands);
    if (room.voters == 0) return room.hands > 0 ? hands : std::string(ui.say(noHandsYet));
    const std::string voted = fmt::format(fmt::runtime(ui.say(votedOf)), room.voted, room.voters);
    return room.hands > 0 ? voted + " · " + hands : voted;
}

// How the class stands, in a few words.
std::string stateWords(const Ui& ui, const ClassStageModel& model, const ClassStageView& view) {
    const RoomView& room = model.view.room;
    const std::string voted = countWords(ui, room);
    if (view.showsClosing) return std::string(model.reins.may(Lead::part) ? ui.say(choosePart) : std::string_view());
    if (room.phase == word(ClassPhase::open)) return voted;
    if (room.phase == word(ClassPhase::closed)) return fmt::format(fmt::runtime(ui.say(voteClosed)), voted);
    if (room.phase == word(ClassPhase::line))
        return room.hands > 0 ? voted : std::string(ui.say(model.reins.isDrill ? soonAnswer : soon));
    if (!otherOfTie(model.reins, view.bearing).empty() && !model.reins.isDrill) return std::string(ui.say(tied));
    if (room.present == 0 && room.reveal && room.hands > 0) return voted;
    return presentWords(ui, room.present);
}

// What is set for what comes next.
std::string settingWords(const Ui& ui, const ClassStageModel& model) {
    const RoomView& room = model.view.room;
    if (room.phase == word(ClassPhase::lobby))
        return fmt::format(fmt::runtime(ui.say(formatIs)), ui.say(formats[std::size_t(model.reins.format)]));
    if (room.isBranch) return std::string(ui.say(branch));
    if (room.phase == word(ClassPhase::line) && model.reins.seconds > 0)
        return fmt::format(fmt::runtime(ui.say(countdownIs)), model.reins.seconds);
    if (room.phase != word(ClassPhase::over) && !model.view.teams.empty()) {
        std::string all;
        for (const TeamView& team : model.view.teams)
            if (team.score) all += (all.empty() ? "" : " · ") + teamWords(ui, team);
        if (!all.empty()) return all;
    }
    return {};
}

// The time that is left: a glass, the clock, and a bar along the top of the foot that empties.
float drawClock(Ui& ui, const Box& bar, float x, int left, int total) {
    const ImU32 colour = left <= 5000 ? Ink::bad : Ink::accentDeep;
    ImFont* font = ui.theme.faces.title;
    const float middle = (bar.min.y + bar.max.y) / 2, glass = lineHeight(ui.theme.faces.text);
    draw(drawing(), Pictogram::hourglass, {x + glass / 2, middle}, glass, colour);
    const Box drawn =
        label(ui, {x + glass + ui.space(8), middle - lineHeight(font) / 2}, clockWords(left), {font, colour});
    const float share = std::clamp(float(left) / float(std::max(1, total)), 0.f, 1.f);
    drawing().AddRectFilled({bar.min.x, bar.min.y - ui.space(5)},
                            {bar.min.x + bar.width() * share, bar.min.y - ui.space(1)}, colour);
    return drawn.max.x + ui.space(16);
}

// ---- keys

struct KeyRow {
    char key;
    const char* shown;
    Wording words;
};
constexpr KeyRow keyRows[] = {
    {'>', "Page Down, →", {"the next step", "下一步"}},
    {'<', "Page Up, ←", {"back from a branch; vote again; the other of a tie", "从支线回来；重新投票；平票时换一句"}},
    {'1', "1 – 9", {"count a raised hand; after the result: choose", "举手加一；揭晓后：选一句"}},
    {'-', "-", {"take the last hand back", "举手减一，撤回刚才那一下"}},
    {'m', "M", {"look at the minority's branch", "看少数派的支线"}},
    {'d', "D", {"majority against minority", "多数与少数对比"}},
    {'t', "T", {"countdown: off, 15, 30, 60, 90 s", "倒计时：不限、15、30、60、90 秒"}},
    {'p', "P", {"pause", "暂停"}},
    {'b', "B", {"dark screen", "黑屏"}},
    {'n', "N", {"hide or show names", "隐藏或显示名字"}},
    {'l', "L", {"中文", "English"}},
    {'q', "Esc", {"leave; another part; my own page", "下课；别的部分；我的页面"}},
};

} // namespace

bool countsHands(const ClassReins& reins) {
    return reins.may(Lead::hands) && !reins.isPaused && !reins.isBlank;
}

bool choosesReply(const ClassReins& reins) {
    return (reins.phase == ClassPhase::revealed || reins.phase == ClassPhase::discussing) && reins.may(Lead::proceed) &&
           !reins.isPaused && !reins.isBlank;
}

float stageBarHeight(const Ui& ui) {
    return 2 * lineHeight(ui.theme.faces.text) + ui.space(8);
}

std::optional<StagePress> drawStageBar(Ui& ui, const Box& bar, const ClassStageModel& model,
                                       const ClassStageView& view) {
    std::optional<StagePress> pressed;
    const Typefaces& faces = ui.theme.faces;
    const float line = lineHeight(faces.text), gap = ui.space(14);
    const float top = bar.min.y + (bar.height() - 2 * line) / 2;

    // At the left the next step, as wide as its words want, in the middle how the class stands, at the right how to join.
    const std::string next = stepWords(ui, model, view);
    const float widest = std::floor(bar.width() * 0.34f);
    const Box size = buttonSize(ui, next, widest);
    const Box button{bar.min, {bar.min.x + std::min(widest, size.width()), bar.max.y}};
    if (buttonAt(ui, "next step", button, next, ButtonLook::primary)) pressed = StagePress::step;
    // The keyboard is here unless it was brought elsewhere; then the arrows lead on and back, as on any presentation.
    const ImGuiID own = ImGui::GetID("next step");
    if (ui.focus.isAt(0)) ui.focus.settle(own);
    ui.focus.keepArrows(own);

    float right = bar.max.x;
    const RoomView& room = model.view.room;
    const bool isWelcoming = room.phase == word(ClassPhase::lobby) || room.phase == "paused";
    if (!isWelcoming) {
        if (!room.reveal && model.qr.size > 0) {
            drawQr({{right - bar.height(), bar.min.y}, {right, bar.max.y}}, model.qr);
            right -= bar.height() + ui.space(6);
        }
        const float width = std::ceil(std::max(widthOf(faces.text, model.code), widthOf(faces.text, model.address)));
        label(ui, {right, top}, model.code, {faces.text, Ink::accentDeep, 1});
        label(ui, {right, top + line}, model.address, {faces.text, Ink::muted, 1});
        right -= width + gap;
    }
    if (isWelcoming) {
        const Box keys{{right - buttonSize(ui, ui.say(allKeys), bar.width()).width(), bar.min.y + ui.space(4)},
                       {right, bar.max.y - ui.space(4)}};
        if (buttonAt(ui, "keys", keys, ui.say(allKeys), ButtonLook::quiet)) pressed = StagePress::keys;
        right = keys.min.x - gap;
    }

    float x = button.max.x + gap;
    if (model.millisecondsLeft)
        x = drawClock(ui, bar, x, *model.millisecondsLeft,
                      std::max(model.reins.seconds * 1000, *model.millisecondsLeft));
    // On two lines at most: what takes one leaves the other to what is set, or to the keys.
    if (view.timeIsUp && room.phase == word(ClassPhase::closed)) {
        const float height = lineHeight(faces.title);
        const std::string_view words = ui.say(timeIsUp);
        if (x + widthOf(faces.title, words) < right) {
            label(ui, {x, (bar.min.y + bar.max.y - height) / 2}, words, {faces.title, Ink::bad});
            x += widthOf(faces.title, words) + gap;
        }
    }
    Column column{x, top, right - x};
    paragraph(ui, column, stateWords(ui, model, view), {faces.text});
    if (column.y > top + 1.5f * line) return pressed;
    const std::string setting = settingWords(ui, model);
    const std::string_view second = setting.empty() && !isWelcoming ? ui.say(allKeys) : std::string_view(setting);
    if (second.empty() || widthOf(faces.text, second) > column.width) return pressed;
    const Box drawn = label(ui, {x, column.y}, second, {faces.text, setting.empty() ? Ink::accentDeep : Ink::muted});
    if (!setting.empty()) return pressed;
    const Touch state = touch(ui, "keys", drawn);
    focusRing(ui, drawn, ui.space(6), state);
    if (state.pressed) pressed = StagePress::keys;
    return pressed;
}

std::optional<char> drawStageKeys(Ui& ui, const Box& body) {
    std::optional<char> chosen;
    const Typefaces& faces = ui.theme.faces;
    filledRect(drawing(), body, Ink::card, ui.space(14));
    drawing().AddRect(body.min, body.max, Ink::accent, ui.space(14), 0, ui.space(2));
    openCard(ui, body);
    const float line = lineHeight(faces.text), side = ui.space(16);
    const float room = body.height() - 2 * ui.space(10);
    const std::size_t rows = std::size(keyRows);
    const std::size_t perColumn = std::max<std::size_t>(1, std::min(rows, std::size_t(room / (line + ui.space(4)))));
    const std::size_t columns = (rows + perColumn - 1) / perColumn;
    const float width = (body.width() - side) / float(columns);
    for (std::size_t i = 0; i < rows; ++i) {
        const float x = body.min.x + side + width * float(i / perColumn),
                    y = body.min.y + ui.space(10) + (line + ui.space(4)) * float(i % perColumn);
        const float keys = std::min(width * 0.34f, ui.px(170));
        const Box row{{x - ui.space(4), y}, {x + width - side, y + line}};
        ImGui::PushID(int(i));
        const Touch state = touch(ui, "key", row);
        ImGui::PopID();
        if (state.hovered || state.focused) filledRect(drawing(), row, Ink::accentSoft, ui.space(6));
        focusRing(ui, row, ui.space(6), state);
        label(ui, {x, y}, keyRows[i].shown, {faces.text, Ink::accentDeep});
        label(ui, {x + keys, y}, ui.say(keyRows[i].words), {faces.text});
        if (state.pressed && keyRows[i].key != '1') chosen = keyRows[i].key;
    }
    closeCard(ui);
    return chosen;
}

} // namespace rapport
