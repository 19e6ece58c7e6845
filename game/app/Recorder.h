#pragma once

#include "learner/Terms.h"
#include "store/Attempts.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace rapport {

// Keeps one running talk among the learner's attempts, reply by reply. The clock is read here and nowhere below.
// Trouble is reported and the talk goes on.
class Recorder {
public:
    explicit Recorder(Attempts& attempts) : m_attempts(attempts) {}

    // A new talk, entered with its first reply: an opening that was only looked at is no attempt.
    void begin(const Session& session, std::string_view language, const Terms& terms);
    // A talk that was taken up again.
    void goOn(const Attempt& attempt);
    // The reply just said is the session's last turn.
    Trouble said(const Session& session);
    // A hint looked at, a pause: before the reply that comes next.
    Trouble noted(const Session& session, std::string_view text);
    // The reply said last was taken back: it was a slip. The session is back before it.
    Trouble takenBack(const Session& session, std::string_view slip);
    Trouble finished(const Session& session, const Debrief& debrief);
    // The next reply takes another turn at the session's present one, on these terms: then an attempt of its own begins, and
    // what was said before stays kept as it is. Nothing is written until then, but for a note.
    void branched(const Session& session, const Terms& terms);
    // The same with an attempt of another day, as far as the session stands: for practice.
    void takeUp(const Attempt& from, const Session& session);
    // The attempt the talk is kept in, also once it is finished; nothing before the first reply.
    std::optional<AttemptId> attempt() const { return m_attempt; }
    // Puts the talk aside.
    void leave();

private:
    Trouble enter(const Session& session, std::size_t until);

    Attempts& m_attempts;
    std::optional<AttemptId> m_attempt;
    bool m_isFinished = false;
    std::optional<std::size_t> m_parting; // the first turn of a branch that is not begun yet
    Attempt m_entry;
    std::chrono::steady_clock::time_point m_shown;
};

// Seconds since 1970, UTC.
std::int64_t secondsNow();

} // namespace rapport
