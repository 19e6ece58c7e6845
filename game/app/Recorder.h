#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "store/Attempts.h"

namespace rapport {

// Keeps one running talk among the learner's attempts, reply by reply. The clock is read here and nowhere below.
// Trouble is reported and the talk goes on.
class Recorder {
public:
    explicit Recorder(Attempts& attempts) : m_attempts(attempts) {}

    // A new talk, entered with its first reply: an opening that was only looked at is no attempt.
    void begin(const Session& session, std::string_view language);
    // A talk that was taken up again.
    void goOn(AttemptId attempt);
    // The reply just said is the session's last turn.
    Trouble said(const Session& session);
    // A hint looked at, a pause: before the reply that comes next.
    Trouble noted(const Session& session, std::string_view text);
    // The reply said last was taken back: it was a slip. The session is back before it.
    Trouble takenBack(const Session& session, std::string_view slip);
    Trouble finished(const Session& session, const Debrief& debrief);
    // The next reply takes another turn at the session's present one: what was said before stays kept as it is.
    Trouble branched(const Session& session);
    // Puts the talk aside.
    void leave();

private:
    Trouble enter(const Session& session);

    Attempts& m_attempts;
    std::optional<AttemptId> m_attempt;
    Attempt m_entry;
    std::chrono::steady_clock::time_point m_shown;
};

// Seconds since 1970, UTC.
std::int64_t secondsNow();

} // namespace rapport
