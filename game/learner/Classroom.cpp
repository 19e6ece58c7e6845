#include "learner/Classroom.h"

#include "engine/Scoring.h"
#include "engine/Shuffle.h"

#include <algorithm>
#include <cassert>

namespace rapport {

namespace {

constexpr PhoneId lastPhone = 1'000'000; // far more than come, far fewer than can be counted

constexpr std::array<std::string_view, 3> formatWords = {"together", "teams", "alone"};
constexpr std::array<std::string_view, 8> phaseWords = {"lobby",    "line",       "open",  "closed",
                                                        "revealed", "discussing", "alone", "over"};
constexpr int mostHands = 9999;

std::string smallLatin(std::string_view name) {
    std::string small(name);
    for (char& each : small)
        if (each >= 'A' && each <= 'Z') each = char(each - 'A' + 'a');
    return small;
}

} // namespace

std::string_view word(ClassFormat format) {
    return formatWords[std::size_t(format)];
}
std::string_view word(ClassPhase phase) {
    return phaseWords[std::size_t(phase)];
}

std::optional<ClassFormat> classFormatFromWord(std::string_view asked) {
    const auto found = std::ranges::find(formatWords, asked);
    if (found == formatWords.end()) return std::nullopt;
    return ClassFormat(found - formatWords.begin());
}

Classroom::Classroom(ClassPlan plan, std::uint64_t seed) : m_plan(std::move(plan)), m_seed(seed) {
    const auto first =
        std::ranges::find_if(m_plan.parts, [](const ClassPlan::Part& part) { return part.dialogue != nullptr; });
    assert(first != m_plan.parts.end());
    m_part = std::size_t(first - m_plan.parts.begin());
}

std::optional<ClassRefusal> Classroom::apply(const ClassEvent& event) {
    return std::visit([this](const auto& what) { return happen(what); }, event.what);
}

// ---- who is here

const Participant* Classroom::find(PhoneId phone) const {
    const auto found = m_participants.find(phone);
    return found == m_participants.end() ? nullptr : &found->second;
}

std::optional<PhoneId> Classroom::phoneOf(std::string_view key) const {
    const auto found = m_keys.find(key);
    if (found == m_keys.end()) return std::nullopt;
    return found->second;
}

std::size_t Classroom::present() const {
    return std::size_t(std::ranges::count_if(m_participants, [](const auto& each) { return each.second.isHere(); }));
}

bool Classroom::canVote(PhoneId phone) const {
    const Participant* who = find(phone);
    if (!who || !who->isHere() || who->card) return false;
    if (!m_duel) return true;
    const auto side = m_duel->sides.find(phone);
    return side != m_duel->sides.end() && side->second == m_duel->side;
}

std::optional<ClassRefusal> Classroom::refuse(PhoneId phone) const {
    const Participant* who = find(phone);
    if (!who || who->status == Participant::Status::left) return ClassRefusal::unknown;
    if (who->status == Participant::Status::removed) return ClassRefusal::removed;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::Join& event) {
    const auto known = m_keys.find(event.key);
    const bool isNew = known == m_keys.end();
    // A number may be missing, if a line of the log is.
    if (isNew ? event.phone < nextPhone() || event.phone > lastPhone : known->second != event.phone)
        return ClassRefusal::badRequest;
    if (!isNew && find(event.phone)->status == Participant::Status::removed) return ClassRefusal::removed;
    for (const auto& [phone, other] : m_participants)
        if (phone != event.phone && other.isHere() && !event.name.empty() &&
            smallLatin(other.name) == smallLatin(event.name))
            return ClassRefusal::nameTaken;

    Participant& who = m_participants[event.phone];
    m_keys[event.key] = event.phone;
    who.key = event.key;
    who.language = event.language;
    who.name = event.name;
    who.status = Participant::Status::here;
    if (who.team == 0) joinTeam(who);
    if (phase() == ClassPhase::alone && !who.alone) who.alone.emplace(partNow().dialogue);
    if (m_duel && isNew) m_duel->sides[event.phone] = event.phone % 2;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::Leave& event) {
    if (const auto refusal = refuse(event.phone)) return refusal;
    m_participants.at(event.phone).status = Participant::Status::left;
    forget(event.phone);
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::remove(PhoneId phone) {
    if (!find(phone)) return ClassRefusal::unknown;
    m_participants.at(phone).status = Participant::Status::removed;
    forget(phone);
    return std::nullopt;
}

// Who goes takes the vote along that is not counted yet.
void Classroom::forget(PhoneId phone) {
    ClassRound* const round = roundNow();
    if (round && !round->isRevealed) round->votes.erase(phone);
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::PickTeam& event) {
    if (const auto refusal = refuse(event.phone)) return refusal;
    if (m_teams == 0) return ClassRefusal::notYours;
    if (phase() != ClassPhase::lobby) return ClassRefusal::closed;
    if (event.team < 1 || event.team > m_teams) return ClassRefusal::badRequest;
    m_participants.at(event.phone).team = event.team;
    return std::nullopt;
}

// Whoever comes goes where fewest are.
void Classroom::joinTeam(Participant& who) {
    if (m_teams == 0) return;
    std::vector<int> sizes(std::size_t(m_teams), 0);
    for (const auto& [phone, other] : m_participants)
        if (other.isHere() && &other != &who && other.team > 0) ++sizes[std::size_t(other.team) - 1];
    who.team = int(std::ranges::min_element(sizes) - sizes.begin()) + 1;
}

std::optional<ClassRefusal> Classroom::deal(int teams) {
    if (teams < 0 || teams > mostTeams || teams == 1) return ClassRefusal::badRequest;
    m_teams = teams;
    for (auto& [phone, who] : m_participants) who.team = 0;
    for (auto& [phone, who] : m_participants)
        if (who.isHere()) joinTeam(who);
    return std::nullopt;
}

// Cards go to telephones drawn by lot, the principles in turn.
std::optional<ClassRefusal> Classroom::choose(int observers) {
    if (observers < 0 || observers > mostHands) return ClassRefusal::badRequest;
    std::vector<Participant*> here;
    for (auto& [phone, who] : m_participants) {
        who.card.reset();
        if (who.isHere()) here.push_back(&who);
    }
    std::size_t dealt = 0;
    for (const std::size_t i : shuffled(here.size(), m_seed ^ here.size())) {
        if (dealt == std::size_t(observers)) break;
        here[i]->card = allPrinciples[dealt++ % principleCount];
    }
    for (const auto& [phone, who] : m_participants)
        if (who.card) forget(phone);
    return std::nullopt;
}

// ---- what comes from telephones

const ClassRound* Classroom::round() const {
    return m_table && m_table->round ? &m_rounds[*m_table->round] : nullptr;
}

ClassRound* Classroom::roundNow() {
    return m_table && m_table->round ? &m_rounds[*m_table->round] : nullptr;
}

std::optional<ChoiceIndex> Classroom::openChoice(std::string_view id, bool silenceToo) const {
    const std::int64_t found = dialogue().findChoice(id);
    if (found < 0 || !m_table) return std::nullopt;
    const State& now = m_table->talk.state();
    const auto among = [&](const auto& choices) {
        return std::ranges::find(choices, ChoiceIndex(found)) != choices.end();
    };
    if (among(ballot(dialogue(), now, m_seed))) return ChoiceIndex(found);
    if (!silenceToo) return std::nullopt;
    for (const Session::Offer& offer : m_table->talk.choices())
        if (offer.choice == ChoiceIndex(found) && offer.availability == Availability::open) return offer.choice;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::Vote& event) {
    if (const auto refusal = refuse(event.phone)) return refusal;
    ClassRound* const round = roundNow();
    if (!round || phase() != ClassPhase::open || m_isPaused || event.round != roundNumber())
        return ClassRefusal::closed;
    if (!canVote(event.phone)) return ClassRefusal::notYours;
    if (event.choice.empty()) {
        round->votes.erase(event.phone);
        return std::nullopt;
    }
    const auto choice = openChoice(event.choice, false);
    if (!choice) return ClassRefusal::unknown;
    round->votes[event.phone] = *choice;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::Note& event) {
    if (const auto refusal = refuse(event.phone)) return refusal;
    ClassRound* const round = roundNow();
    if (!find(event.phone)->card) return ClassRefusal::notYours;
    if (!round || round->isRevealed || phase() == ClassPhase::over || event.round != roundNumber())
        return ClassRefusal::closed;
    const auto choice = openChoice(event.choice, false);
    if (!choice) return ClassRefusal::unknown;
    if (event.noticed == Noticed::nothing)
        round->notes.erase({event.phone, *choice});
    else
        round->notes[{event.phone, *choice}] = event.noticed;
    return std::nullopt;
}

std::optional<ClassRefusal> Classroom::happen(const ClassEvent::Answer& event) {
    if (const auto refusal = refuse(event.phone)) return refusal;
    if (phase() != ClassPhase::alone)
        return m_format == ClassFormat::alone ? ClassRefusal::closed : ClassRefusal::notYours;
    if (m_isPaused || m_isAloneRevealed) return ClassRefusal::closed;
    Session& talk = *m_participants.at(event.phone).alone;
    if (talk.isOver() || std::size_t(event.turn) != talk.turns().size()) return ClassRefusal::closed;
    const std::int64_t choice = dialogue().findChoice(event.choice);
    const std::vector<ChoiceIndex> open = ballot(dialogue(), talk.state(), m_seed);
    if (choice < 0 || std::ranges::find(open, ChoiceIndex(choice)) == open.end()) return ClassRefusal::unknown;
    talk.choose(ChoiceIndex(choice));
    return std::nullopt;
}

// ---- what a reply is worth

const Outlook& Classroom::outlook(std::size_t part) const {
    std::unique_ptr<const Outlook>& known = m_outlooks[part];
    if (!known) known = std::make_unique<const Outlook>(*m_plan.parts[part].dialogue);
    return *known;
}

int Classroom::worth(std::size_t part, const State& at, ChoiceIndex choice) const {
    const Dialogue& played = *m_plan.parts[part].dialogue;
    const State after = rapport::take(played, at, played.choices[choice]);
    const std::optional<Prospect> prospect = outlook(part).at(after);
    return earned(played, at, played.choices[choice], after) + (prospect ? prospect->best : 0);
}

std::vector<ChoiceIndex> Classroom::best(std::size_t part, const State& at) const {
    std::vector<ChoiceIndex> best;
    int most = 0;
    for (const ChoiceIndex choice : ballot(*m_plan.parts[part].dialogue, at, m_seed)) {
        const int worthNow = worth(part, at, choice);
        if (!best.empty() && worthNow > most) best.clear();
        if (best.empty() || worthNow == most) best.push_back(choice), most = worthNow;
    }
    return best;
}

int Classroom::voteScore(std::size_t part, const State& at, ChoiceIndex choice) const {
    const std::vector<ChoiceIndex> open = ballot(*m_plan.parts[part].dialogue, at, m_seed);
    int least = worth(part, at, choice), most = least;
    for (const ChoiceIndex other : open) {
        least = std::min(least, worth(part, at, other));
        most = std::max(most, worth(part, at, other));
    }
    return scaledScore(worth(part, at, choice), least, most);
}

} // namespace rapport
