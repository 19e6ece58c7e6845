#include "engine/Comparison.h"
#include "ui/Controls.h"
#include "ui/DebriefCards.h"
#include "ui/TalkLog.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording heading{"Two ways, side by side", "两种说法，放在一起看"};
constexpr Wording thisWay{"This time", "这一次"};
constexpr Wording wayOf{"Way {}", "第 {} 种"};
constexpr Wording examOf{"Way {} (exam)", "第 {} 种（考核）"};
constexpr Wording scored{"{} of 100", "{} 分"};
constexpr Wording unfinished{"not finished", "没有谈完"};
constexpr Wording saidThere{"Turn {}, where they part", "第 {} 轮，从这里分开"};
constexpr Wording sameSoFar{"So far the two are the same.", "到目前为止，两次说的一样。"};
constexpr Wording apart{"Principles that came out otherwise", "结果不同的原则"};
constexpr Wording alike{"All five principles came out alike.", "五项原则，两次一样。"};
constexpr Wording then{"{}: {} there, {} here", "{}：那次 {}，这次 {}"};
constexpr Wording notAtStake{"not at stake", "未涉及"};

std::string nameOfWay(const Ui& ui, const DebriefModel& model, std::size_t other) {
    const bool isExam = model.others[other].attempt.mode == "exam";
    return fmt::format(fmt::runtime(ui.say(isExam ? examOf : wayOf)), other + 1);
}

// Which of several ways stands beside.
std::optional<Action> choice(Ui& ui, Column& column, const DebriefModel& model) {
    if (model.others.size() < 2) return std::nullopt;
    std::optional<Action> action;
    Flow flow(column, ui.space(8));
    for (std::size_t other = 0; other < model.others.size(); ++other) {
        const std::string name = nameOfWay(ui, model, other);
        const Box size = buttonSize(ui, name, column.width);
        ImGui::PushID(int(other));
        if (buttonAt(ui, "way", flow.place(size.width(), size.height()), name,
                     other == model.beside ? ButtonLook::primary : ButtonLook::plain))
            action = CompareWith{other};
        ImGui::PopID();
    }
    column.y = flow.bottom() + ui.space(10);
    return action;
}

// One way: what it came to, how the customer felt, what was said where the two part.
void way(Ui& ui, Column& column, std::string_view name, const Session& session, const Debrief& review,
         std::size_t parting, int turns) {
    const Typefaces& faces = ui.theme.faces;
    const Dialogue& dialogue = session.dialogue();
    paragraph(ui, column, name, {faces.text, Ink::accentDeep});
    std::string result(review.outcome ? ui.say(nameOf(*review.outcome)) : ui.say(unfinished));
    if (review.score) result += " · " + fmt::format(fmt::runtime(ui.say(scored)), *review.score);
    paragraph(ui, column, result, {faces.text});
    column.skip(ui.space(6));
    curves(ui, column, feelingCurves(ui, session), {}, ui.px(130), turns);
    if (parting >= session.turns().size()) return;
    column.skip(ui.space(4));
    paragraph(ui, column, fmt::format(fmt::runtime(ui.say(saidThere)), parting + 1), {faces.small, Ink::muted});
    paragraph(ui, column, textOf(ui, dialogue, dialogue.choices[session.turns()[parting].choice].say), {faces.text});
}

void principles(Ui& ui, Column& column, const Scorecard& before, const Scorecard& now) {
    const Typefaces& faces = ui.theme.faces;
    std::vector<PrincipleDifference> found = differences(before, now);
    std::erase_if(found, [](const PrincipleDifference& each) { return !each.before || !each.now; }); // not comparable
    paragraph(ui, column, ui.say(found.empty() ? alike : apart), {faces.small, Ink::muted});
    column.skip(ui.space(4));
    Flow flow(column, ui.space(8));
    for (const PrincipleDifference& each : found) {
        const int rise = *each.now - *each.before;
        chip(ui, flow,
             fmt::format(fmt::runtime(ui.say(then)), ui.begun(nameOf(each.principle)), *each.before, *each.now),
             rise >= 0 ? ChipLook{Ink::goodSoft, Ink::good, Pictogram::up}
                       : ChipLook{Ink::badSoft, Ink::bad, Pictogram::down});
    }
    if (!found.empty()) column.y = flow.bottom();
}

} // namespace

std::optional<Action> besideCard(Ui& ui, Column& column, const DebriefModel& model) {
    if (model.beside >= model.others.size()) return std::nullopt;
    std::optional<Action> action;
    {
        Card card(ui, column);
        Column& inside = card.inside;
        paragraph(ui, inside, ui.say(heading), {ui.theme.faces.large});
        inside.skip(ui.space(8));
        action = choice(ui, inside, model);
        const Try& other = model.others[model.beside];
        const std::size_t parting = partingOf(other.session, model.session);
        const int turns = int(std::max(other.session.turns().size(), model.session.turns().size()));
        const float gap = ui.space(28);
        const bool isWide = inside.width >= ui.px(760);
        const float width = isWide ? std::floor((inside.width - gap) / 2) : inside.width;
        Column left{inside.x, inside.y, width};
        way(ui, left, nameOfWay(ui, model, model.beside), other.session, other.review, parting, turns);
        Column right{isWide ? inside.x + width + gap : inside.x, isWide ? inside.y : left.y + ui.space(14), width};
        way(ui, right, ui.say(thisWay), model.session, model.debrief, parting, turns);
        inside.y = std::max(left.y, right.y) + ui.space(12);
        const bool isSame = parting == other.session.turns().size() && parting == model.session.turns().size();
        if (isSame)
            paragraph(ui, inside, ui.say(sameSoFar), {ui.theme.faces.text, Ink::muted});
        else
            principles(ui, inside, other.review.card, model.debrief.card);
    }
    column.skip(ui.space(16));
    return action;
}

} // namespace rapport
