#include "ui/AuthorConditions.h"

#include "ui/Controls.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording heading{"It opens when all of this holds:", "要同时满足下面的条件才会打开："};
constexpr Wording opensAfter{"The shortest way to open it:", "打开它的最短路径："};
constexpr Wording opensAtOnce{"It is open when its moment is first come to.", "第一次走到这个场面时，它就是开着的。"};
constexpr Wording neverOpens{"No conversation opens it: whatever is said before, its conditions never hold.",
                             "没有任何一段对话能打开它：不管前面怎么说，条件都不会满足。"};
constexpr Wording neverReached{"No conversation comes to this moment.", "没有任何一段对话能走到这个场面。"};
constexpr Wording notKnown{"Whether a conversation opens it is not known (yet).", "能不能打开，暂时还不知道。"};
constexpr Wording playIt{"Play this way", "按这条路走一遍"};

Message range(const Condition& condition) {
    if (condition.atLeast > feelingMin && condition.atMost < feelingMax)
        return say("is from {} to {}", "在 {} 到 {} 之间", condition.atLeast, condition.atMost);
    if (condition.atLeast > feelingMin) return say("is at least {}", "至少 {}", condition.atLeast);
    return say("is at most {}", "至多 {}", condition.atMost);
}

Wording promiseState(const Promise& promise, const Condition& condition) {
    if (condition.wanted == 0) return {"not made", "没有许下"};
    if (condition.mask == promise.all()) return {"made and still open", "许下了、还没有兑现或失信"};
    if (condition.wanted == promise.kept()) return {"kept", "兑现了"};
    if (condition.wanted == promise.broken()) return {"broken", "失信了"};
    return {"made", "许下了"};
}

Wording promiseNow(const Promise& promise, std::uint32_t flags) {
    if (flags & promise.broken()) return {"broken", "失信了"};
    if (flags & promise.kept()) return {"kept", "兑现了"};
    if (flags & promise.made()) return {"made, still open", "许下了，还没有兑现或失信"};
    return {"not made", "没有许下"};
}

Message quoted(const Dialogue& dialogue, TextId text) {
    return {std::string(dialogue.text(text, dialogue.texts.columnOf("en"))),
            std::string(dialogue.text(text, dialogue.texts.columnOf("zh-Hans")))};
}

void drawHeld(Ui& ui, Column& column, const Held& condition) {
    const float badge = ui.px(22);
    const ImU32 ink = condition.holds ? Ink::good : Ink::bad;
    draw(drawing(), condition.holds ? Pictogram::check : Pictogram::cross,
         {column.x + badge / 2, column.y + badge / 2 + ui.px(2)}, badge * 0.7f, ink);
    Column text = column.inset(badge + ui.space(6));
    paragraph(ui, text, ui.say(condition.asked), {ui.theme.faces.text});
    paragraph(ui, text, ui.say(condition.now), {ui.theme.faces.small, ink});
    column.y = text.y + ui.space(2);
}

std::string idsOf(const Dialogue& dialogue, std::span<const ChoiceIndex> replies) {
    std::string ids;
    for (const ChoiceIndex reply : replies)
        ids += fmt::format("{}{}", ids.empty() ? "" : " → ", dialogue.name(dialogue.choices[reply].id));
    return ids;
}

std::optional<AuthorAction> wayToOpen(Ui& ui, Column& column, const AuthorModel& model, ChoiceIndex choice) {
    const Type small{ui.theme.faces.small, Ink::muted};
    if (!model.analysis || model.isOutdated) return paragraph(ui, column, ui.say(notKnown), small), std::nullopt;
    const PathAnalysis::Reply& reply = model.analysis->replies[choice];
    if (reply.status != PathAnalysis::Status::reachable) {
        const bool isReached = reply.status == PathAnalysis::Status::neverOpen;
        paragraph(ui, column, ui.say(isReached ? neverOpens : neverReached), {ui.theme.faces.text, Ink::bad});
        return std::nullopt;
    }
    if (reply.witness.size() < 2) return paragraph(ui, column, ui.say(opensAtOnce), small), std::nullopt;
    const std::span<const ChoiceIndex> before = std::span(reply.witness).first(reply.witness.size() - 1);
    paragraph(ui, column, ui.say(opensAfter), small);
    paragraph(ui, column, idsOf(*model.dialogue, before), {ui.theme.faces.text});
    column.skip(ui.space(6));
    Flow flow(column, ui.space(8));
    const Box size = buttonSize(ui, ui.say(playIt), column.width);
    const bool isWanted =
        buttonAt(ui, "play it", flow.place(size.width(), size.height()), ui.say(playIt), ButtonLook::plain);
    column.y = flow.bottom();
    if (isWanted) return PlayReplies{{before.begin(), before.end()}};
    return std::nullopt;
}

} // namespace

Message asked(const Dialogue& dialogue, const Condition& condition) {
    switch (condition.about) {
    case Condition::About::feeling: {
        const Wording name = nameOf(Feeling(condition.subject));
        const Message wanted = range(condition);
        return {fmt::format("{} {}", name.en, wanted.en), fmt::format("{}{}", name.zh, wanted.zh)};
    }
    case Condition::About::promise: {
        const Promise& promise = dialogue.promises[condition.subject];
        const Message words = quoted(dialogue, promise.text);
        const Wording state = promiseState(promise, condition);
        return {fmt::format("the promise \"{}\" is {}", words.en, state.en),
                fmt::format("承诺“{}”{}", words.zh, state.zh)};
    }
    case Condition::About::step: {
        const Wording name = item(dialogue.stepFlags[condition.subject].step).name;
        return condition.wanted
                   ? Message(fmt::format("the step \"{}\" is done", name.en), fmt::format("步骤“{}”做过了", name.zh))
                   : Message(fmt::format("the step \"{}\" is not done", name.en),
                             fmt::format("步骤“{}”没有做过", name.zh));
    }
    case Condition::About::flag: break;
    }
    const std::string_view id = dialogue.name(dialogue.flags[condition.subject].id);
    return condition.wanted ? say("the flag \"{}\" is set", "标记“{}”记上了", id)
                            : say("the flag \"{}\" is not set", "标记“{}”没有记上", id);
}

Held held(const Dialogue& dialogue, const State& state, const Condition& condition) {
    Held result{asked(dialogue, condition), {}, condition.holds(state.emotion, state.flags)};
    const bool isSet = state.flags & condition.mask;
    switch (condition.about) {
    case Condition::About::feeling: {
        const int level = state.emotion[Feeling(condition.subject)];
        result.now = say("now {}", "现在是 {}", level);
        break;
    }
    case Condition::About::promise: {
        const Wording standing = promiseNow(dialogue.promises[condition.subject], state.flags);
        result.now = {fmt::format("now {}", standing.en), fmt::format("现在{}", standing.zh)};
        break;
    }
    case Condition::About::step:
        result.now = isSet ? Message("now done", "现在做过了") : Message("now not done", "现在还没有做");
        break;
    case Condition::About::flag:
        result.now = isSet ? Message("now set", "现在记上了") : Message("now not set", "现在没有记上");
        break;
    }
    return result;
}

Message nameOf(const Dialogue& dialogue, const Memory& memory) {
    if (memory.kind == Memory::Kind::flag) {
        const std::string id(dialogue.name(dialogue.flags[memory.index].id));
        return {id, id};
    }
    if (memory.kind == Memory::Kind::step) {
        const Wording name = item(dialogue.stepFlags[memory.index].step).name;
        return {fmt::format("step: {}", name.en), fmt::format("步骤：{}", name.zh)};
    }
    const Message promise = quoted(dialogue, dialogue.promises[memory.index].text);
    const Wording deed = memory.kind == Memory::Kind::promiseMade   ? Wording{"promised", "已承诺"}
                         : memory.kind == Memory::Kind::promiseKept ? Wording{"kept", "已兑现"}
                                                                    : Wording{"broken", "已失信"};
    return {fmt::format("{}: {}", deed.en, promise.en), fmt::format("{}：{}", deed.zh, promise.zh)};
}

std::optional<AuthorAction> explainLock(Ui& ui, Column& column, const AuthorModel& model, ChoiceIndex choice) {
    const Rehearsal& rehearsal = *model.rehearsal;
    Card::Look look;
    look.fill = Ink::warnSoft;
    look.padding = 14;
    look.shadow = false;
    Card card(ui, column, look);
    paragraph(ui, card.inside, ui.say(heading), {ui.theme.faces.small, Ink::warn});
    card.inside.skip(ui.space(4));
    const Dialogue& dialogue = rehearsal.dialogue();
    for (const Condition& condition : dialogue.conditionsIn(dialogue.choices[choice].when))
        drawHeld(ui, card.inside, held(dialogue, rehearsal.state(), condition));
    card.inside.skip(ui.space(4));
    return wayToOpen(ui, card.inside, model, choice);
}

} // namespace rapport
