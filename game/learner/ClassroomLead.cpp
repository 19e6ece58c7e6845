// What the trainer does with a class.
#include "learner/Classroom.h"
#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr int mostHands = 9999; // for one reply

} // namespace

bool Classroom::can(Lead lead) const {
    const ClassPhase now = phase();
    const bool isShown = now == ClassPhase::revealed || now == ClassPhase::discussing;
    const bool isVoting = now == ClassPhase::line || now == ClassPhase::open || now == ClassPhase::closed;
    const bool isTalk = !isDrillTalk(dialogue()); // else every way leads to the same question
    const bool isRunning = now != ClassPhase::lobby && now != ClassPhase::over;
    switch (lead) {
    case Lead::start: return now == ClassPhase::lobby;
    case Lead::open: // while open it sets the countdown anew, or takes it away; where nobody voted it begins once more
        return isVoting || (isShown && round()->tally().empty());
    case Lead::close: return now == ClassPhase::open;
    case Lead::reveal:
        return now == ClassPhase::alone ? !m_isAloneRevealed
                                        : now == ClassPhase::open || now == ClassPhase::closed ||
                                              (now == ClassPhase::line && !round()->hands.empty());
    case Lead::explain: return now == ClassPhase::revealed && isTalk && !round()->isExplained;
    case Lead::discuss: return now == ClassPhase::revealed;
    case Lead::proceed: return isShown || isVoting;
    case Lead::look: return isShown && !m_main && isTalk;
    case Lead::duel: return isShown && !m_main && isTalk && ballot(dialogue(), talk()->state(), m_seed).size() > 1;
    case Lead::back: return m_main.has_value();
    case Lead::pause: return isRunning && !m_isPaused;
    case Lead::resume: return m_isPaused;
    case Lead::blank: return !m_isBlank;
    case Lead::unblank: return m_isBlank;
    case Lead::names:
    case Lead::remove: return true;
    case Lead::teams:
    case Lead::format: return now == ClassPhase::lobby;
    case Lead::countdown: return now != ClassPhase::alone && now != ClassPhase::over;
    case Lead::observers: return isTalk && now != ClassPhase::alone && now != ClassPhase::over;
    case Lead::hands:
    case Lead::raise:
    case Lead::lower: return isVoting;
    case Lead::part:
        return !isRunning &&
               std::ranges::count_if(m_plan.parts, [](const auto& part) { return part.dialogue != nullptr; }) > 1;
    case Lead::finish: return isRunning;
    case Lead::restart: return now == ClassPhase::over;
    }
    return false;
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::Do& event) {
    if (!can(event.lead)) return ClassRefusal::notNow;
    m_now = std::max(m_now, event.at);
    switch (event.lead) {
    case Lead::start: return start(event.word);
    case Lead::open: return open(event);
    case Lead::close:
        m_table->phase = ClassPhase::closed;
        m_deadline = 0;
        break;
    case Lead::reveal:
        if (phase() == ClassPhase::alone) {
            m_isAloneRevealed = true;
            break;
        }
        m_table->phase = ClassPhase::revealed;
        m_deadline = 0;
        roundNow()->isRevealed = true;
        break;
    case Lead::explain: roundNow()->isExplained = true; break;
    case Lead::discuss: m_table->phase = ClassPhase::discussing; break;
    case Lead::proceed: return proceed(event.word);
    case Lead::look: return look(event.word);
    case Lead::duel: return fight(event.word, event.other);
    case Lead::back:
        m_table = std::exchange(m_main, std::nullopt);
        m_duel.reset();
        m_deadline = 0;
        break;
    case Lead::pause:
        m_isPaused = true;
        m_pausedAt = event.at;
        break;
    case Lead::resume: // what was left of a countdown is left still
        m_isPaused = false;
        if (m_deadline > 0) m_deadline += std::max<std::int64_t>(event.at - m_pausedAt, 0);
        break;
    case Lead::blank: m_isBlank = true; break;
    case Lead::unblank: m_isBlank = false; break;
    case Lead::names: m_showsNames = event.number != 0; break;
    case Lead::remove: return remove(event.number);
    case Lead::teams: return deal(event.number);
    case Lead::observers: return choose(event.number);
    case Lead::hands: return count(event.word, event.number);
    case Lead::raise: return raise(event.word, 1);
    case Lead::lower: return raise(event.word, -1);
    case Lead::part: return enter(event.number);
    case Lead::finish: rest(ClassPhase::over); break;
    case Lead::restart: rest(ClassPhase::lobby); break;
    case Lead::format: return prepare(event.word);
    case Lead::countdown: return limit(event);
    }
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::start(const std::string& asked) {
    if (const auto refusal = prepare(asked)) return refusal;
    m_isAloneRevealed = false;
    if (isDrillTalk(dialogue()))
        for (auto& [phone, who] : m_participants) who.card.reset();
    m_runs.push_back({m_part, m_format, {}, {}, m_now, 0});
    if (m_format == ClassFormat::alone) {
        m_resting = ClassPhase::alone;
        for (auto& [phone, who] : m_participants) {
            who.card.reset();
            who.alone.emplace(partNow().dialogue);
        }
        return std::nullopt;
    }
    m_table.emplace(Table{Session(partNow().dialogue), ClassPhase::line, {}});
    beginRound();
    return std::nullopt;
}

// What is chosen on one screen is what begins on every other. With no word it stays as it is.
std::optional<ClassRefusal> Classroom::prepare(const std::string& asked) {
    const std::optional<ClassFormat> format = asked.empty() ? m_format : classFormatFromWord(asked);
    if (!format) return ClassRefusal::badRequest;
    m_format = *format;
    if (m_format == ClassFormat::teams && m_teams == 0) deal(2);
    return std::nullopt;
}

// For this vote, if it is open, and those that follow in this part.
std::optional<ClassRefusal> Classroom::limit(const ClassEvent::Do& event) {
    if (event.number < 0 || event.number > longestClock) return ClassRefusal::badRequest;
    m_seconds = event.number;
    return phase() == ClassPhase::open ? open(event) : std::nullopt;
}

void Classroom::beginRound() {
    m_deadline = 0;
    if (m_table->talk.isOver()) {
        m_table->phase = ClassPhase::over;
        m_table->round.reset();
        return;
    }
    ClassRound round;
    round.run = m_runs.size() - 1;
    round.at = m_table->talk.state();
    round.isBranch = m_main.has_value();
    if (m_duel) round.side = m_duel->side;
    m_rounds.push_back(std::move(round));
    m_table->phase = ClassPhase::line;
    m_table->round = m_rounds.size() - 1;
}

std::optional<ClassRefusal> Classroom::open(const ClassEvent::Do& event) {
    if (event.number < 0 || event.number > longestClock) return ClassRefusal::badRequest;
    m_table->phase = ClassPhase::open;
    roundNow()->isRevealed = roundNow()->isExplained = false;
    m_deadline = event.number > 0 ? event.at + std::int64_t(event.number) * 1000 : 0;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::count(const std::string& id, int hands) {
    const auto choice = openChoice(id, false);
    if (!choice || hands < 0 || hands > mostHands) return ClassRefusal::badRequest;
    if (hands == 0)
        roundNow()->hands.erase(*choice);
    else
        roundNow()->hands[*choice] = hands;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::raise(const std::string& id, int by) {
    const auto choice = openChoice(id, false);
    if (!choice) return ClassRefusal::badRequest;
    const auto raised = round()->hands.find(*choice);
    return count(id, std::clamp((raised == round()->hands.end() ? 0 : raised->second) + by, 0, mostHands));
}

// With no reply named the room goes with its majority; a tie is the trainer's to break.
std::optional<ClassRefusal> Classroom::proceed(const std::string& id) {
    std::optional<ChoiceIndex> choice;
    if (!id.empty())
        choice = openChoice(id, true);
    else if (const std::vector<ChoiceIndex> leading = round()->leading(); leading.size() == 1)
        choice = leading.front();
    if (!choice) return ClassRefusal::badRequest;
    take(*choice);
    return std::nullopt;
}

void Classroom::take(ChoiceIndex choice) {
    roundNow()->taken = choice;
    roundNow()->decided = m_now;
    m_table->talk.choose(choice);
    if (!m_main) m_runs.back().talk = m_table->talk;
    if (m_duel)
        takeTurns();
    else
        beginRound();
    m_isPaused = false;
    if (phase() == ClassPhase::over && !m_main) rest(ClassPhase::over);
}

std::optional<ClassRefusal> Classroom::look(const std::string& id) {
    const auto choice = openChoice(id, false);
    if (!choice) return ClassRefusal::badRequest;
    m_main = m_table;
    m_table->talk.choose(*choice);
    beginRound();
    return std::nullopt;
}

// Those who voted for one of the two go with it, the others where fewer are.
std::optional<ClassRefusal> Classroom::fight(const std::string& one, const std::string& other) {
    const auto a = openChoice(one, false), b = openChoice(other, false);
    if (!a || !b || *a == *b) return ClassRefusal::badRequest;
    Duel duel;
    duel.first = {*a, *b};
    std::array<int, 2> sizes{};
    for (const auto& [phone, choice] : round()->votes)
        if (choice == *a || choice == *b) ++sizes[std::size_t(duel.sides[phone] = choice == *b)];
    for (const auto& [phone, who] : m_participants)
        if (who.isHere() && !duel.sides.contains(phone)) ++sizes[std::size_t(duel.sides[phone] = sizes[1] < sizes[0])];
    for (std::size_t side = 0; side < 2; ++side) {
        duel.talks[side] = m_table->talk;
        duel.talks[side]->choose(duel.first[side]);
    }
    duel.side = 1;
    m_main = m_table;
    m_duel = std::move(duel);
    m_table->talk = *m_duel->talks[1];
    takeTurns();
    return std::nullopt;
}

// The other side is next, unless its talk is over.
void Classroom::takeTurns() {
    m_duel->talks[std::size_t(m_duel->side)] = m_table->talk;
    const int other = 1 - m_duel->side;
    if (!m_duel->talks[std::size_t(other)]->isOver()) m_duel->side = other;
    m_table->talk = *m_duel->talks[std::size_t(m_duel->side)];
    beginRound();
}

std::optional<ClassRefusal> Classroom::enter(int part) {
    if (part < 0 || std::size_t(part) >= m_plan.parts.size() || !m_plan.parts[std::size_t(part)].dialogue)
        return ClassRefusal::badRequest;
    m_part = std::size_t(part);
    rest(ClassPhase::lobby);
    return std::nullopt;
}

// The talk of the room is put away; a look at another branch ends with it.
void Classroom::rest(ClassPhase phase) {
    if (phase == ClassPhase::over && !m_runs.empty()) {
        if (m_main) m_table = std::exchange(m_main, std::nullopt);
        if (m_table) m_runs.back().talk = m_table->talk;
        if (m_resting == ClassPhase::alone) keepAlone();
        m_isAloneRevealed = true;
        m_runs.back().ended = std::max<std::int64_t>(m_now, 1);
    }
    m_table.reset();
    m_main.reset();
    m_duel.reset();
    m_deadline = 0;
    m_isPaused = false;
    if (phase == ClassPhase::lobby) m_seconds = 0;
    m_resting = phase;
}

void Classroom::keepAlone() {
    for (const auto& [phone, who] : m_participants)
        if (who.alone && !who.alone->turns().empty()) m_runs.back().alone.push_back(*who.alone);
}

} // namespace rapport
