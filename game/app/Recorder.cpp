#include "app/Recorder.h"

#include <algorithm>

namespace rapport {

namespace {

std::string_view idOf(const Session& session, std::size_t turn) {
    return session.dialogue().name(session.dialogue().choices[session.turns()[turn].choice].id);
}

} // namespace

std::int64_t secondsNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
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

// Begins an attempt, or a branch of one, with the reply just said. Replies said while that failed come first.
Trouble Recorder::enter(const Session& session) {
    if (m_attempt && !m_parting) return std::nullopt;
    const std::size_t first = m_parting.value_or(0);
    const std::int64_t now = secondsNow();
    m_entry.started = m_entry.updated = now;
    const Result<AttemptId> begun = m_parting ? m_attempts.branch(*m_attempt, first, session.dialogue().hash, now, m_entry.mode)
                                              : m_attempts.begin(m_entry);
    if (!begun) return begun.reason();
    m_attempt = *begun;
    m_parting.reset();
    m_isFinished = false;
    for (std::size_t turn = first; turn + 1 < session.turns().size(); ++turn)
        if (Trouble trouble = m_attempts.addReply(*begun, turn, idOf(session, turn), 0, now)) return trouble;
    return std::nullopt;
}

Trouble Recorder::said(const Session& session) {
    if (Trouble trouble = enter(session)) return trouble;
    const auto now = std::chrono::steady_clock::now();
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_shown).count();
    m_shown = now;
    const std::size_t last = session.turns().size() - 1;
    return m_attempts.addReply(*m_attempt, last, idOf(session, last), taken, secondsNow());
}

Trouble Recorder::noted(const Session& session, std::string_view text) {
    if (Trouble trouble = enter(session)) return trouble;
    return m_attempts.addNote(*m_attempt, session.turns().size(), text);
}

Trouble Recorder::takenBack(const Session& session, std::string_view slip) {
    if (!m_attempt) return std::nullopt;
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

void Recorder::branched(const Session& session) {
    if (!m_attempt) return;
    const std::size_t turn = session.turns().size();
    m_parting = std::min(turn, m_parting.value_or(turn));
    if (m_isFinished) m_entry.mode = Terms{}.mode();
    m_shown = std::chrono::steady_clock::now();
}

void Recorder::leave() {
    if (m_attempt && !m_isFinished) m_attempts.leave(*m_attempt);
    m_attempt.reset();
    m_parting.reset();
    m_isFinished = false;
}

} // namespace rapport
