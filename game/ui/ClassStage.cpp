#include "ui/ClassStage.h"

#include "ui/ClassStageParts.h"
#include "ui/Question.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rapport {

namespace {

constexpr Wording pausedTitle{"A short pause", "休息一下"};
constexpr Wording leaving{"End the class?", "要下课吗？"};
constexpr Wording leavingNote{
    "Nobody can join or vote any more then. Begun again within twelve hours, the class goes on where it was, with the same phones. What the room voted is saved first.",
    "下课后就不能再加入和投票了。十二小时内重新打开，会从这里接着上，手机不用重新加入。下课时会先存好大家的投票结果。"};
constexpr Wording goOn{"Go on with the class", "继续上课"};
constexpr Wording endQuestions{"End these questions and show the result", "不再答题，看结果"};
constexpr Wording endTalk{"End this talk and show its result", "结束这场谈话，看结果"};
constexpr Wording onceMore{"This talk once more from the start", "这场谈话从头再来"};
constexpr Wording questionsAgain{"These questions once more from the start", "这些题从头再来"};
constexpr Wording endClass{"End the class", "下课"};

constexpr Wording myPage{"My page: notes, controls and link", "我的页面：备注、操作和链接"};
constexpr Wording allParts{"The parts of this class, and its end", "各部分与收尾"};

constexpr double stepPause = 0.35;  // seconds: a remote that bounces takes one step
constexpr double closedPause = 1.5; // seconds after a vote closed by itself: a step was meant to close it

std::optional<Action> lead(const std::optional<ClassEvent::Do>& what) {
    if (!what) return std::nullopt;
    return ForClass{LeadClass{*what}};
}
std::optional<Action> lead(const ClassReins& reins, ClassEvent::Do what) {
    return reins.may(what.lead) ? lead(std::optional(std::move(what))) : std::nullopt;
}

// What was chosen for one round does not hold for the next.
void noteRound(const ClassStageModel& model, ClassStageView& view) {
    const RoomView& room = model.view.room;
    if (room.phase == "paused" || room.phase == "blank") return;
    if (view.round == room.round && view.wasInBranch == room.isBranch) return;
    view.round = room.round;
    view.wasInBranch = room.isBranch;
    view.bearing.picked.clear();
    view.raised.clear();
}

void notePhase(const ClassStageModel& model, ClassStageView& view) {
    const std::string& phase = model.view.room.phase;
    if (phase == "paused" || phase == "blank") return;
    if (phase != view.phase) {
        const bool isClosing = view.phase == word(ClassPhase::open) && phase == word(ClassPhase::closed);
        if (isClosing && !view.asksToClose) view.heldUntil = ImGui::GetTime() + closedPause;
        view.timeIsUp = isClosing && !view.asksToClose && view.hadClock;
        view.asksToClose = false;
        view.phase = phase;
        if (phase != word(ClassPhase::over)) view.showsClosing = false;
    }
    view.hadClock = model.millisecondsLeft.has_value();
}

// Nothing more is to be done in this part, nor another to begin.
bool isAtEnd(const ClassReins& reins, const ClassBearing& bearing) {
    return reins.phase == ClassPhase::over && !reins.isPaused && !reins.isBlank && !nextStep(reins, bearing);
}

std::optional<Action> step(const ClassReins& reins, ClassStageView& view) {
    if (ImGui::GetTime() - view.steppedAt < stepPause || ImGui::GetTime() < view.heldUntil) return std::nullopt;
    view.steppedAt = ImGui::GetTime();
    if (view.showsClosing && view.closingPage + 1 < view.closingPages) {
        ++view.closingPage;
        return std::nullopt;
    }
    if (isAtEnd(reins, view.bearing)) { // first the closing picture, then the question whether to leave
        view.asksToLeave = view.showsClosing;
        if (!std::exchange(view.showsClosing, true)) view.closingPage = 0;
        return std::nullopt;
    }
    const auto next = nextStep(reins, view.bearing);
    view.asksToClose = next && next->lead == Lead::close;
    return lead(next);
}

std::optional<Action> goBack(const ClassReins& reins, ClassStageView& view) {
    if (view.showsClosing) {
        if (view.closingPage > 0)
            --view.closingPage;
        else
            view.showsClosing = false;
        return std::nullopt;
    }
    if (const auto back = stepBack(reins)) return lead(back);
    if (std::string other = otherOfTie(reins, view.bearing); !other.empty()) view.bearing.picked = std::move(other);
    return std::nullopt;
}

// Each hand that was raised here is taken back in turn, the last one first.
std::optional<Action> takeHandBack(const ClassReins& reins, ClassStageView& view) {
    if (view.raised.empty() || !countsHands(reins)) return std::nullopt;
    const std::string choice = std::move(view.raised.back());
    view.raised.pop_back();
    return lead(reins, {Lead::lower, choice});
}

std::optional<Action> chooseReply(const ClassStageModel& model, ClassStageView& view, std::size_t place) {
    const auto& choices = model.view.room.choices;
    if (model.view.room.phase == word(ClassPhase::lobby)) {
        if (place >= 3) return std::nullopt;
        return lead(model.reins, {Lead::format, std::string(word(ClassFormat(place)))});
    }
    if (view.showsClosing) {
        const auto& parts = model.view.parts;
        if (place >= parts.size() || !parts[place].isHosted) return std::nullopt;
        return lead(model.reins, {Lead::part, {}, {}, int(place)});
    }
    if (place >= choices.size() || choices[place].locked) return std::nullopt;
    const std::string& id = choices[place].id;
    if (countsHands(model.reins)) {
        view.raised.push_back(id);
        return lead(model.reins, {Lead::raise, id});
    }
    if (choosesReply(model.reins)) view.bearing.picked = view.bearing.picked == id ? std::string() : id;
    return std::nullopt;
}

std::optional<Action> nextCountdown(const ClassReins& reins) {
    constexpr int offered[] = {0, 15, 30, 60, 90};
    const auto at = std::ranges::find(offered, reins.seconds);
    return lead(reins,
                {Lead::countdown, {}, {}, at == std::end(offered) || at + 1 == std::end(offered) ? 0 : *(at + 1)});
}

// The reply whose branch is looked at: the one chosen, else the minority's.
std::string branchOf(const ClassReins& reins, const ClassBearing& bearing) {
    return bearing.picked.empty() ? reins.minority.value_or("") : bearing.picked;
}

std::optional<Action> duel(const ClassReins& reins, const ClassBearing& bearing) {
    const std::string other = branchOf(reins, bearing);
    std::string one = reins.majority.value_or("");
    if (one.empty() && !reins.tie.empty())
        one = reins.tie.front() == other && reins.tie.size() > 1 ? reins.tie[1] : reins.tie.front();
    if (one.empty() || other.empty() || one == other) return std::nullopt;
    return lead(reins, {Lead::duel, one, other});
}

std::optional<Action> obey(Ui& ui, char key, const ClassStageModel& model, ClassStageView& view) {
    const ClassReins& reins = model.reins;
    switch (key) {
    case '>': return step(reins, view);
    case '<': return goBack(reins, view);
    case '-': return takeHandBack(reins, view);
    case 'm': {
        const std::string choice = branchOf(reins, view.bearing);
        return choice.empty() ? std::nullopt : lead(reins, {Lead::look, choice});
    }
    case 'd': return duel(reins, view.bearing);
    case 't': return nextCountdown(reins);
    case 'p': return lead(reins, {reins.isPaused ? Lead::resume : Lead::pause});
    case '.':
    case 'b': return lead(reins, {reins.isBlank ? Lead::unblank : Lead::blank});
    case 'n': return lead(reins, {Lead::names, {}, {}, !reins.showsNames});
    case 'l': return SwitchLanguage{ui.language == Language::english ? Language::chinese : Language::english};
    case '?':
    case 'h': view.showsKeys = !view.showsKeys; return std::nullopt;
    case 'q': view.asksToLeave = true; return std::nullopt;
    default: return std::nullopt;
    }
}

// Keys that lead; `atStep`: the keyboard is at the next step, so that arrows, Enter and Space lead too.
std::optional<Action> byKeys(Ui& ui, const ClassStageModel& model, ClassStageView& view, bool atStep) {
    if (ui.keys.escape) {
        if (view.showsKeys)
            view.showsKeys = false;
        else
            view.asksToLeave = true;
        return std::nullopt;
    }
    if (ui.keys.pageDown || (atStep && (ui.keys.right || ui.keys.enter || ui.keys.space)))
        return obey(ui, '>', model, view);
    if (ui.keys.pageUp || (atStep && ui.keys.left)) return obey(ui, '<', model, view);
    if (ui.keys.digit > 0) return chooseReply(model, view, std::size_t(ui.keys.digit) - 1);
    return ui.keys.typed ? obey(ui, ui.keys.typed, model, view) : std::nullopt;
}

std::optional<Action> askToLeave(Ui& ui, const ClassReins& reins, ClassStageView& view) {
    std::vector<Answer> answers{{"go on", ui.say(goOn), Resume{}, ButtonLook::primary}};
    if (reins.may(Lead::finish))
        answers.push_back(
            {"finish", ui.say(reins.isDrill ? endQuestions : endTalk), ForClass{LeadClass{{Lead::finish}}}});
    if (reins.may(Lead::restart))
        answers.push_back(
            {"again", ui.say(reins.isDrill ? questionsAgain : onceMore), ForClass{LeadClass{{Lead::restart}}}});
    if (reins.phase == ClassPhase::over && !view.showsClosing)
        answers.push_back({"parts", ui.say(allParts), ForClass{ShowParts{}}});
    answers.push_back({"end", ui.say(endClass), ForClass{EndClass{}}});
    answers.push_back({"my page", ui.say(myPage), ForClass{ShowTrainerLink{}}});
    std::optional<Action> answer =
        questionScreen(ui, "leave class", ui.say(leaving), ui.say(leavingNote), answers, Resume{});
    if (!answer) return std::nullopt;
    const bool isForTheClass = std::holds_alternative<ForClass>(*answer),
               goesOn = std::holds_alternative<Resume>(*answer);
    if (isForTheClass || goesOn) view.asksToLeave = false;
    return goesOn ? std::nullopt : answer;
}

void expect(Ui& ui, const ClassStageModel& model, ClassStageView& view) {
    if (!model.dialogue || (view.expected == model.dialogue && view.expectedIn == ui.language)) return;
    view.expected = model.dialogue;
    view.expectedIn = ui.language;
    expectTalk(ui, *model.dialogue);
    ImFont* const large = ui.theme.faces.large;
    for (const Node& node : model.dialogue->nodes) ui.typesetter.expect(textOf(ui, *model.dialogue, node.said), large);
    for (const Variant& variant : model.dialogue->variants)
        ui.typesetter.expect(textOf(ui, *model.dialogue, variant.line), large);
    for (const Choice& choice : model.dialogue->choices) {
        ui.typesetter.expect(textOf(ui, *model.dialogue, choice.say), large);
        ui.typesetter.expect(textOf(ui, *model.dialogue, choice.why), large);
    }
}

void drawBody(Ui& ui, const Box& body, const ClassStageModel& model, std::optional<std::size_t>& pressed,
              ClassStageView& view) {
    const RoomView& room = model.view.room;
    if (room.phase == word(ClassPhase::lobby)) return drawStageWelcome(ui, body, model, ui.say(room.title));
    if (room.phase == "paused") return drawStageWelcome(ui, body, model, ui.say(pausedTitle));
    if (view.showsClosing) {
        pressed = drawStageClosing(ui, body, model, view);
        return;
    }
    if (model.view.wall) return drawStageWall(ui, body, *model.view.wall);
    if (room.phase == word(ClassPhase::over)) return drawStageResult(ui, body, model);
    if (room.isExplained && room.reveal && room.phase == word(ClassPhase::revealed))
        return drawStageReasons(ui, body, model, view);
    pressed = drawStageTalk(ui, body, model, view);
}

} // namespace

std::optional<Action> classStage(Ui& ui, const ClassStageModel& model, ClassStageView& view) {
    view.pictureBox = {};
    const Leading stageLines(1.16f);
    noteRound(model, view);
    notePhase(model, view);
    if (view.asksToLeave) return askToLeave(ui, model.reins, view);
    Screen screen(ui, "class stage");
    if (model.reins.isBlank) { // nothing but the keys
        drawing().AddRectFilled({0, 0}, ui.size, IM_COL32_BLACK);
        return byKeys(ui, model, view, true);
    }
    expect(ui, model, view);
    const float margin = ui.space(14);
    const Box bar{{margin, ui.size.y - margin * 0.6f - stageBarHeight(ui)},
                  {ui.size.x - margin, ui.size.y - margin * 0.6f}};
    const Box body{{margin, margin * 0.8f}, {ui.size.x - margin, bar.min.y - ui.space(10)}};

    std::optional<Action> action;
    const auto obeyed = [&](std::optional<Action> next) {
        if (next) action = std::move(next);
    };
    std::optional<std::size_t> pressed;
    if (view.showsKeys) {
        if (const auto key = drawStageKeys(ui, body)) {
            view.showsKeys = false;
            obeyed(obey(ui, *key, model, view));
        }
    } else {
        drawBody(ui, body, model, pressed, view);
    }
    if (pressed) obeyed(chooseReply(model, view, *pressed));
    const auto inBar = drawStageBar(ui, bar, model, view);
    if (inBar == StagePress::step) obeyed(step(model.reins, view));
    if (inBar == StagePress::keys) view.showsKeys = !view.showsKeys;
    obeyed(byKeys(ui, model, view, !view.showsKeys && ui.focus.isAt(ImGui::GetID("next step"))));
    return action;
}

} // namespace rapport
