#include "app/Talk.h"

#include "app/Staging.h"
#include "app/Wakeup.h"

#include <algorithm>
#include <cassert>

namespace rapport {

namespace {

constexpr int stillPicture = 500; // milliseconds between pictures while words are kept back without any motion

// A wait passes as quickly as can still be read: longer ones take longer, but not much.
int lengthOf(const Wait& wait) {
    return std::min(1400 + 40 * int(wait.minutes), 2600);
}

} // namespace

Talk::Talk(std::shared_ptr<const Dialogue> dialogue, const Look& look, Attempts& attempts, std::string_view language,
           const Terms& terms)
    : m_session(std::move(dialogue)), m_terms(terms), m_recorder(attempts),
      m_customer(look, m_session.dialogue().channel), m_column(m_session.dialogue().texts.columnOf(language)) {
    m_recorder.begin(m_session, language, terms);
    arrive();
    speak();
}

Talk::Talk(std::shared_ptr<const Dialogue> dialogue, const Look& look, Attempts& attempts, const Attempt& attempt,
           const Transcript& transcript, Trouble& trouble)
    : m_session(std::move(dialogue)), m_terms(termsOf(attempt)), m_recorder(attempts),
      m_customer(look, m_session.dialogue().channel),
      m_column(m_session.dialogue().texts.columnOf(transcript.language)) {
    m_recorder.goOn(attempt);
    const std::vector<std::string> ids = transcript.choiceIds();
    for (const std::string& id : ids) {
        if (m_session.choose(id)) { // the dialogue was edited meanwhile
            m_recorder.branched(m_session, m_terms);
            trouble = Message("This dialogue was changed since. The talk goes on from the last moment that still fits.",
                              "这段对话后来改过，谈话从仍然吻合的地方继续。");
            break;
        }
    }
    m_kept = m_session.turns().size();
    m_sinceReply = timeToTakeBack;
    arrive();
    speak();
}

Talk::Talk(const Session& session, const Look& look, Attempts& attempts, const Attempt& from)
    : m_session(session), m_terms{false, from.seed}, m_recorder(attempts),
      m_customer(look, m_session.dialogue().channel), m_column(m_session.dialogue().texts.columnOf(from.language)) {
    m_recorder.takeUp(from, m_session);
    m_kept = m_session.turns().size();
    m_sinceReply = timeToTakeBack;
    arrive();
    speak();
}

const Emotion* Talk::feltBefore() const {
    return m_session.turns().empty() ? nullptr : &m_session.turns().back().before.emotion;
}

const Debrief& Talk::review() {
    if (!m_review) m_review = debrief(m_session, outlook());
    return *m_review;
}

const Outlook& Talk::outlook() {
    if (!m_outlook) m_outlook.emplace(m_session.dialogue());
    return *m_outlook;
}

void Talk::choose(ChoiceIndex choice) {
    assert(isKept());
    m_leftBefore = m_left;
    m_session.choose(choice);
    m_review.reset();
    m_sinceReply = 0;
    arrive();
    suspend(m_session.dialogue().choices[choice]);
    if (m_suspense.empty()) speak();
}

bool Talk::canTakeBack() const {
    if (m_terms.isExam && m_slipAt == m_session.turns().size()) return false; // or one could look at every answer
    return m_sinceReply < timeToTakeBack && !m_isFinished && !m_session.turns().empty() &&
           !m_session.dialogue().choices[m_session.turns().back().choice].isTimeout;
}

Trouble Talk::takeBack() {
    assert(canTakeBack() && isKept());
    m_slipAt = m_session.turns().size();
    const Choice& slip = m_session.dialogue().choices[m_session.turns().back().choice];
    m_session.rewind(m_session.turns().size() - 1);
    m_review.reset();
    m_kept = m_session.turns().size();
    m_sinceReply = timeToTakeBack;
    m_suspense.clear();
    arrive();
    speak();
    if (m_left && m_leftBefore) m_left = std::min(*m_left, *m_leftBefore);
    return m_recorder.takenBack(m_session, m_session.dialogue().name(slip.id));
}

void Talk::rewind(std::size_t turn) {
    assert(isKept());
    m_session.rewind(turn);
    m_kept = turn;
    m_isFinished = false;
    m_review.reset();
    m_terms.isExam = false;
    m_sinceReply = timeToTakeBack;
    m_suspense.clear();
    m_recorder.branched(m_session, m_terms);
    if (m_guess && m_guessedAt > turn) m_guess.reset(); // it belongs to what is gone back from
    arrive();
    speak();
}

Trouble Talk::keep() {
    Trouble trouble;
    if (!isKept()) {
        m_kept = m_session.turns().size();
        trouble = m_recorder.said(m_session);
    }
    if (!m_session.isOver() || m_isFinished || canTakeBack()) return trouble;
    m_isFinished = true;
    Trouble ending = m_recorder.finished(m_session, review());
    return trouble ? trouble : ending;
}

Trouble Talk::settle() {
    m_sinceReply = timeToTakeBack;
    return keep();
}

Trouble Talk::note(std::string_view remark) {
    return m_recorder.noted(m_session, remark);
}

Trouble Talk::guess(Guess guess) {
    assert(!m_guess);
    m_guess = std::move(guess);
    m_guessedAt = m_session.turns().size();
    return note(noteOf(*m_guess));
}

void Talk::setMotion(Amount amount) {
    m_amount = amount;
    m_customer.setAmount(amount);
    if (amount == Amount::off) hurry();
}

void Talk::setClocks(int factor) {
    if (m_left && m_clockFactor > 0 && factor > 0) m_left = *m_left * factor / m_clockFactor; // the same share is left
    m_clockFactor = factor;
    if (factor == 0)
        m_left.reset();
    else if (!m_left && timeGiven() > 0 && m_suspense.empty())
        m_left = timeGiven();
}

int Talk::timeGiven() const {
    const Dialogue& dialogue = m_session.dialogue();
    if (dialogue.isEnding(m_session.state().at)) return 0;
    return dialogue.node(m_session.state().at).seconds * 1000 * m_clockFactor;
}

void Talk::advance(int milliseconds, bool clockRuns) {
    m_customer.advance(milliseconds);
    m_sinceReply = std::min(m_sinceReply + milliseconds, timeToTakeBack);
    if (!m_suspense.empty()) {
        Suspense& running = m_suspense.front();
        running.left -= milliseconds;
        if (running.left > 0) return;
        m_suspense.erase(m_suspense.begin());
        if (m_suspense.empty()) speak();
        return;
    }
    if (!clockRuns || !m_left) return;
    m_left = std::max(0, *m_left - milliseconds);
    if (*m_left > 0) return;
    m_left.reset();
    for (const Session::Offer& offer : m_session.choices())
        if (m_session.dialogue().choices[offer.choice].isTimeout && offer.availability == Availability::open)
            return choose(offer.choice);
}

int Talk::nextPictureIn(bool clockRuns) const {
    if (canTakeBack() && m_customer.tempo() == Tempo::still) return breathingPicture; // until it is said for good
    int next = Wakeup::forever;
    const auto in = [&](int milliseconds) {
        next = next == Wakeup::forever ? milliseconds : std::min(next, milliseconds);
    };
    if (clockRuns && m_left) in(std::min(clockPicture, *m_left));
    if (canTakeBack()) in(timeToTakeBack - m_sinceReply);
    if (!m_suspense.empty())
        in(std::min(m_suspense.front().isStill ? stillPicture : breathingPicture, m_suspense.front().left));
    if (m_customer.tempo() == Tempo::moving) in(movingPicture);
    if (m_customer.tempo() == Tempo::breathing) in(breathingPicture);
    return next;
}

std::optional<Suspense> Talk::suspense() const {
    return m_suspense.empty() ? std::nullopt : std::optional(m_suspense.front());
}

void Talk::hurry() {
    if (m_suspense.empty()) return;
    m_suspense.clear();
    speak();
}

int Talk::othersWaiting() const {
    const Dialogue& dialogue = m_session.dialogue();
    if (dialogue.channel != Channel::chat) return 0;
    return std::min(dialogue.difficulty - 1 + int(m_session.turns().size()) / 4, 4);
}

void Talk::paint(sf::Vector2u size) {
    if (!isKept() && m_portrait.texture().getSize() == size) return;
    m_customer.draw(m_figure);
    m_portrait.show(m_figure, placeOf(m_session.dialogue()), size);
}

// The customer takes up the feelings and the gesture of the moment.
void Talk::arrive() {
    m_customer.feel(m_session.state().emotion);
    m_customer.gesture(gestureIn(m_session.dialogue(), m_session.state()));
    m_customer.setWaiting(othersWaiting());
    m_left.reset();
}

// The customer speaks, and the clock starts.
void Talk::speak() {
    const Dialogue& dialogue = m_session.dialogue();
    m_customer.speak(dialogue.text(m_session.line(), m_column));
    if (timeGiven() > 0) m_left = timeGiven();
}

// What comes between the player's reply and the customer's words, unless nothing is to move.
void Talk::suspend(const Choice& said) {
    if (m_amount == Amount::off) return;
    const Dialogue& dialogue = m_session.dialogue();
    const bool isStill = m_amount == Amount::reduced;
    if (said.wait.minutes > 0) {
        m_suspense.push_back({Suspense::Kind::wait, lengthOf(said.wait), lengthOf(said.wait), said.wait, isStill});
        m_customer.hold();
    }
    if (dialogue.channel != Channel::chat || m_session.line() == noText) return;
    const int typing = typingTime(dialogue.text(m_session.line(), m_column), m_session.state().emotion);
    m_suspense.push_back({Suspense::Kind::typing, typing, typing, {}, isStill});
}

} // namespace rapport
