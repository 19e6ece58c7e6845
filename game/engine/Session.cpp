#include "engine/Session.h"

#include <cassert>

namespace rapport {

namespace {

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        if (!text.empty()) text += ", ";
        text += id;
    }
    return text;
}

Message wordingOf(const Refusal& refusal) {
    const std::string open = joined(refusal.open);
    switch (refusal.reason) {
    case Refusal::Reason::over:
        return say("turn {}: \"{}\" comes after the end of the talk", "第 {} 轮：谈话已经结束，不能再选“{}”",
                   refusal.turn, refusal.id);
    case Refusal::Reason::locked:
        return say("turn {}: reply \"{}\" is locked; open: {}", "第 {} 轮：回复“{}”还不能选；可选：{}", refusal.turn,
                   refusal.id, open);
    case Refusal::Reason::spent:
        return say("turn {}: reply \"{}\" was said already; open: {}", "第 {} 轮：回复“{}”已经说过了；可选：{}",
                   refusal.turn, refusal.id, open);
    case Refusal::Reason::elsewhere:
        return say("turn {}: reply \"{}\" belongs to another moment of the talk; open: {}",
                   "第 {} 轮：回复“{}”不属于这个场面；可选：{}", refusal.turn, refusal.id, open);
    case Refusal::Reason::unknown: break;
    }
    return say("turn {}: no reply is called \"{}\"; open: {}", "第 {} 轮：没有叫“{}”的回复；可选：{}", refusal.turn,
               refusal.id, open);
}

std::string range(const Condition& condition) {
    if (condition.atLeast > feelingMin && condition.atMost < feelingMax)
        return fmt::format("{}–{}", condition.atLeast, condition.atMost);
    return condition.atLeast > feelingMin ? fmt::format("≥ {}", condition.atLeast)
                                          : fmt::format("≤ {}", condition.atMost);
}

Message reasonOf(const Dialogue& dialogue, const State& state, const Condition& condition, std::size_t column,
                 bool showsFeelings) {
    switch (condition.about) {
    case Condition::About::feeling: {
        if (!showsFeelings) break;
        const Feeling feeling = Feeling(condition.subject);
        const Wording name = nameOf(feeling);
        return {fmt::format("needs {} {} (now {})", name.en, range(condition), state.emotion[feeling]),
                fmt::format("需要{} {}（现在是 {}）", name.zh, range(condition), state.emotion[feeling])};
    }
    case Condition::About::promise: {
        const std::string_view promise = dialogue.text(dialogue.promises[condition.subject].text, column);
        if (condition.wanted == 0) return say("only if you had not promised: {}", "前提是没有承诺过：{}", promise);
        return say("depends on what you promised: {}", "取决于你的承诺：{}", promise);
    }
    case Condition::About::step: {
        const Wording name = item(dialogue.stepFlags[condition.subject].step).name;
        if (condition.wanted) return {fmt::format("first: {}", name.en), fmt::format("要先做到：{}", name.zh)};
        return {fmt::format("too late after: {}", name.en), fmt::format("已经做过“{}”，来不及了", name.zh)};
    }
    case Condition::About::flag: break;
    }
    return {"not after what has been said so far", "以目前的谈话，还不能这样说"};
}

} // namespace

Session::Session(std::shared_ptr<const Dialogue> dialogue)
    : m_dialogue(std::move(dialogue)), m_state(opening(*m_dialogue)) {
    enter();
}

bool Session::isOver() const {
    for (const Offer& offer : m_offers)
        if (offer.availability == Availability::open) return false;
    return true;
}

const Ending* Session::ending() const {
    return m_dialogue->isEnding(m_state.at) ? &m_dialogue->ending(m_state.at) : nullptr;
}

std::optional<Refusal> Session::choose(std::string_view id) {
    Refusal refusal;
    refusal.turn = m_turns.size() + 1;
    refusal.id = id;
    const std::int64_t found = m_dialogue->findChoice(id);
    if (found < 0) {
        refusal.reason = Refusal::Reason::unknown;
    } else if (isOver()) {
        refusal.reason = Refusal::Reason::over;
    } else if (m_dialogue->choices[std::size_t(found)].from != m_state.at) {
        refusal.reason = Refusal::Reason::elsewhere;
    } else {
        const Availability now = availability(*m_dialogue, m_state, m_dialogue->choices[std::size_t(found)]);
        if (now == Availability::open) {
            choose(ChoiceIndex(found));
            return std::nullopt;
        }
        refusal.reason = now == Availability::locked ? Refusal::Reason::locked : Refusal::Reason::spent;
    }
    for (const Offer& offer : m_offers)
        if (offer.availability == Availability::open)
            refusal.open.emplace_back(m_dialogue->name(m_dialogue->choices[offer.choice].id));
    refusal.message = wordingOf(refusal);
    return refusal;
}

void Session::choose(ChoiceIndex index) {
    const Choice& choice = m_dialogue->choices[index];
    assert(choice.from == m_state.at);
    Turn turn;
    turn.choice = index;
    turn.before = m_state;
    turn.after = take(*m_dialogue, m_state, choice);
    turn.points = earned(*m_dialogue, turn.before, choice, turn.after);
    m_state = turn.after;
    m_points += turn.points;
    m_turns.push_back(turn);
    enter();
}

void Session::rewind(std::size_t turn) {
    assert(turn <= m_turns.size());
    if (turn == m_turns.size()) return;
    m_state = m_turns[turn].before;
    for (std::size_t i = turn; i < m_turns.size(); ++i) m_points -= m_turns[i].points;
    m_turns.resize(turn);
    enter();
}

void Session::enter() {
    m_offers = offersIn(*m_dialogue, m_state);
}

std::vector<Session::Offer> offersIn(const Dialogue& dialogue, const State& state) {
    std::vector<Session::Offer> offers;
    if (dialogue.isEnding(state.at)) return offers;
    const Stretch choices = dialogue.node(state.at).choices;
    for (ChoiceIndex i = choices.begin; i < choices.end; ++i) {
        const Availability now = availability(dialogue, state, dialogue.choices[i]);
        if (now != Availability::spent) offers.push_back({i, now});
    }
    return offers;
}

std::string lockReason(const Dialogue& dialogue, const State& state, const Choice& choice, std::size_t column,
                       bool showsFeelings) {
    if (choice.lockedReason != noText) return std::string(dialogue.text(choice.lockedReason, column));
    const Condition* lock = lockOf(dialogue, state, choice);
    if (!lock) return {};
    const bool chinese = dialogue.texts.languages()[column].starts_with("zh");
    return reasonOf(dialogue, state, *lock, column, showsFeelings).in(chinese ? Language::chinese : Language::english);
}

} // namespace rapport
