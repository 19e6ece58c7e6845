#include "app/Recorder.h"

#include <algorithm>

namespace rapport {

namespace {

std::string_view idOf(const Session& session, std::size_t turn) {
    return session.dialogue().name(session.dialogue().choices[session.turns()[turn].choice].id);
}

} // namespace

std::int64_t secondsNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

void Recorder::begin(const Session& session, std::string_view language, const Terms& terms) {
    leave();
    m_entry = Attempt{};
    m_entry.dialogue = session.dialogue().id;
    m_entry.hash = session.dialogue().hash;
    m_entry.language = language;
    m_entry.mode = terms.mode();
    m_entry.seed = terms.seed;
    m_shown = std::chrono::steady_clock::now();
}

void Recorder::goOn(const Attempt& attempt) {
    leave();
    m_attempt = attempt.id;
    m_entry = attempt;
    m_shown = std::chrono::steady_clock::now();
}

void Recorder::takeUp(const Attempt& from, const Session& session) {
    leave();
    m_attempt = from.id;
    m_entry = from;
    m_isFinished = true; // nothing is written there any more
    branched(session, Terms{});
}

// Begins an attempt, or a branch of one. Replies said while that failed, up to a turn, come first.
Trouble Recorder::enter(const Session& session, std::size_t until) {
    if (m_attempt && !m_parting) return std::nullopt;
    const std::size_t first = m_parting.value_or(0);
    const std::int64_t now = secondsNow();
    m_entry.started = m_entry.updated = now;
    const Result<AttemptId> begun =
        m_parting ? m_attempts.branch(*m_attempt, first, session.dialogue().hash, now, m_entry.mode)
                  : m_attempts.begin(m_entry);
    if (!begun) return begun.reason();
    m_attempt = *begun;
    m_parting.reset();
    m_isFinished = false;
    // One that cannot be written now waits for the next, so none may be left out.
    Trouble unwritten;
    for (std::size_t turn = first; turn < until; ++turn)
        if (Trouble trouble = m_attempts.addReply(*begun, turn, idOf(session, turn), 0, now)) unwritten = trouble;
    return unwritten;
}

Trouble Recorder::said(const Session& session) {
    const std::size_t last = session.turns().size() - 1;
    const Trouble entering = enter(session, last);
    if (!m_attempt || m_parting) return entering;
    const auto now = std::chrono::steady_clock::now();
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_shown).count();
    m_shown = now;
    const Trouble saying = m_attempts.addReply(*m_attempt, last, idOf(session, last), taken, secondsNow());
    return saying ? saying : entering;
}

Trouble Recorder::noted(const Session& session, std::string_view text) {
    if (Trouble trouble = enter(session, session.turns().size())) return trouble;
    return m_attempts.addNote(*m_attempt, session.turns().size(), text);
}

Trouble Recorder::takenBack(const Session& session, std::string_view slip) {
    if (!m_attempt || m_parting) return std::nullopt; // it was never kept
    m_shown = std::chrono::steady_clock::now();
    return m_attempts.takeBack(*m_attempt, session.turns().size(), slip);
}

Trouble Recorder::finished(const Session& session, const Debrief& debrief) {
    if (!m_attempt || m_parting) return std::nullopt;
    Trouble trouble = m_attempts.finish(*m_attempt, summaryOf(session.dialogue(), debrief), secondsNow());
    m_isFinished = !trouble;
    if (trouble) leave();
    return trouble;
}

void Recorder::branched(const Session& session, const Terms& terms) {
    m_entry.mode = terms.mode();
    if (!m_attempt) return;
    const std::size_t turn = session.turns().size();
    m_parting = std::min(turn, m_parting.value_or(turn));
    m_shown = std::chrono::steady_clock::now();
}

void Recorder::leave() {
    if (m_attempt && !m_isFinished) m_attempts.leave(*m_attempt);
    m_attempt.reset();
    m_parting.reset();
    m_isFinished = false;
}

} // namespace rapport
