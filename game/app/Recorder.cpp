#include "app/Recorder.h"

namespace rapport {

namespace {

std::string_view idOf(const Session& session, std::size_t turn) {
    return session.dialogue().name(session.dialogue().choices[session.turns()[turn].choice].id);
}

} // namespace

std::int64_t secondsNow() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

void Recorder::begin(const Session& session, std::string_view language) {
    leave();
    m_entry = Attempt{};
    m_entry.dialogue = session.dialogue().id;
    m_entry.hash = session.dialogue().hash;
    m_entry.language = language;
    m_shown = std::chrono::steady_clock::now();
}

void Recorder::goOn(AttemptId attempt) {
    leave();
    m_attempt = attempt;
    m_shown = std::chrono::steady_clock::now();
}

Trouble Recorder::enter(const Session& session) {
    if (m_attempt) return std::nullopt;
    m_entry.started = m_entry.updated = secondsNow();
    const Result<AttemptId> begun = m_attempts.begin(m_entry);
    if (!begun) return begun.reason();
    m_attempt = *begun;
    // Replies said while the record could not be begun come first.
    for (std::size_t turn = 0; turn + 1 < session.turns().size(); ++turn)
        if (Trouble trouble = m_attempts.addReply(*begun, turn, idOf(session, turn), 0, secondsNow())) return trouble;
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
    if (!m_attempt) return std::nullopt;
    Trouble trouble = m_attempts.finish(*m_attempt, summaryOf(session.dialogue(), debrief), secondsNow());
    leave();
    return trouble;
}

Trouble Recorder::branched(const Session& session) {
    if (!m_attempt) return std::nullopt;
    const Result<AttemptId> branch =
        m_attempts.branch(*m_attempt, session.turns().size(), session.dialogue().hash, secondsNow());
    if (!branch) return branch.reason();
    leave();
    m_attempt = *branch;
    return std::nullopt;
}

void Recorder::leave() {
    if (m_attempt) m_attempts.leave(*m_attempt);
    m_attempt.reset();
}

} // namespace rapport
