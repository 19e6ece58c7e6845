#include "ui/ClassStage.h"

#include "ui/ClassStageParts.h"
#include "ui/Question.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording pausedTitle{"A short pause", "休息一下"};
constexpr Wording leaving{"End the class?", "要下课吗？"};
constexpr Wording leavingNote{
    "Nobody can join or vote any more then. Begun again within twelve hours, the class goes on where it was, with the same phones.",
    "下课后就不能再加入和投票了。十二小时内重新打开，会从这里接着上，手机不用重新加入。"};
constexpr Wording goOn{"Go on with the class", "继续上课"};
constexpr Wording endTalk{"End this talk and show its result", "结束这场谈话，看结果"};
constexpr Wording onceMore{"This talk once more from the start", "这场谈话从头再来"};
constexpr Wording endClass{"End the class", "下课"};

constexpr double stepPause = 0.35; // seconds: a remote that bounces takes one step

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
    view.lastHand.clear();
}

std::optional<Action> step(const ClassReins& reins, ClassStageView& view) {
    if (ImGui::GetTime() - view.steppedAt < stepPause) return std::nullopt;
    view.steppedAt = ImGui::GetTime();
    return lead(nextStep(reins, view.bearing));
}

// One hand more or less for a reply.
std::optional<Action> countHand(const ClassReins& reins, ClassStageView& view, const std::string& choice, int by) {
    const auto hands = reins.hands.find(choice);
    const int count = std::max(0, (hands == reins.hands.end() ? 0 : hands->second) + by);
    view.lastHand = count > 0 ? choice : std::string();
    return lead(reins, {Lead::hands, choice, {}, count});
}

std::optional<Action> chooseReply(const ClassStageModel& model, ClassStageView& view, std::size_t place) {
    const auto& choices = model.view.room.choices;
    if (model.view.room.phase == word(ClassPhase::lobby)) {
        if (place < 3) view.bearing.format = ClassFormat(place);
        return std::nullopt;
    }
    if (place >= choices.size() || choices[place].locked) return std::nullopt;
    const std::string& id = choices[place].id;
    if (countsHands(model.reins)) return countHand(model.reins, view, id, 1);
    if (choosesReply(model.reins)) view.bearing.picked = view.bearing.picked == id ? std::string() : id;
    return std::nullopt;
}

std::optional<Action> nextCountdown(const ClassReins& reins, ClassStageView& view) {
    constexpr int offered[] = {0, 15, 30, 60, 90};
    const auto at = std::ranges::find(offered, view.bearing.seconds);
    view.bearing.seconds = at == std::end(offered) || at + 1 == std::end(offered) ? 0 : *(at + 1);
    if (reins.phase != ClassPhase::open) return std::nullopt;
    return lead(reins, {Lead::open, {}, {}, view.bearing.seconds});
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
    case '<': return lead(stepBack(reins, view.bearing));
    case '-': return view.lastHand.empty() ? std::nullopt : countHand(reins, view, view.lastHand, -1);
    case 'm': {
        const std::string choice = branchOf(reins, view.bearing);
        return choice.empty() ? std::nullopt : lead(reins, {Lead::look, choice});
    }
    case 'd': return duel(reins, view.bearing);
    case 't': return nextCountdown(reins, view);
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
    std::optional<Action> answer;
    if (reins.may(Lead::finish))
        answer = questionScreen(ui, "leave class", ui.say(leaving), ui.say(leavingNote),
                                {{"go on", ui.say(goOn), Resume{}, ButtonLook::primary},
                                 {"finish", ui.say(endTalk), ForClass{LeadClass{{Lead::finish}}}},
                                 {"end", ui.say(endClass), ForClass{EndClass{}}}},
                                Resume{});
    else if (reins.may(Lead::restart))
        answer = questionScreen(ui, "leave class", ui.say(leaving), ui.say(leavingNote),
                                {{"go on", ui.say(goOn), Resume{}, ButtonLook::primary},
                                 {"again", ui.say(onceMore), ForClass{LeadClass{{Lead::restart}}}},
                                 {"end", ui.say(endClass), ForClass{EndClass{}}}},
                                Resume{});
    else
        answer = questionScreen(
            ui, "leave class", ui.say(leaving), ui.say(leavingNote),
            {{"go on", ui.say(goOn), Resume{}, ButtonLook::primary}, {"end", ui.say(endClass), ForClass{EndClass{}}}},
            Resume{});
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
}

void drawBody(Ui& ui, const Box& body, const ClassStageModel& model, std::optional<std::size_t>& pressed,
              ClassStageView& view) {
    const RoomView& room = model.view.room;
    if (room.phase == word(ClassPhase::lobby)) return drawStageWelcome(ui, body, model, ui.say(room.title));
    if (room.phase == "paused") return drawStageWelcome(ui, body, model, ui.say(pausedTitle));
    if (model.view.wall) return drawStageWall(ui, body, *model.view.wall);
    if (room.phase == word(ClassPhase::over)) return drawStageResult(ui, body, model);
    pressed = drawStageTalk(ui, body, model, view);
}

} // namespace

std::optional<Action> classStage(Ui& ui, const ClassStageModel& model, ClassStageView& view) {
    view.pictureBox = {};
    noteRound(model, view);
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
