#pragma once

#include "engine/Transcript.h"
#include "learner/Attempt.h"
#include "store/Claims.h"
#include "store/Database.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace rapport {

// All talks of the learners, written reply by reply; none is ever deleted but by the learner's own wish. Where the world fails, each function says why,
// and what was there before stays.
class Attempts {
public:
    // In the learner's folder. If that fails, go on in memory and say so.
    static Result<Attempts> open(const Home& home);
    // To look at only: also where nothing can be written.
    static Result<Attempts> openToRead(const Home& home);
    static Attempts inMemory();

    // Whether they are still there tomorrow.
    bool isLasting() const { return m_database->isLasting(); }
    Database& database() const { return *m_database; }

    // Whose talks are begun and listed from now on; `nobody` at first.
    void setLearner(LearnerId learner) { m_learner = learner; }
    LearnerId learner() const { return m_learner; }

    // Enters a new talk of the learner: dialogue, hash, language, mode, seed and started are to be filled in.
    Result<AttemptId> begin(const Attempt& attempt);

    // Keeps the reply of a turn, counted from 0, and the time it took. One that could not be written is tried again
    // with whatever is written to the attempt next.
    Trouble addReply(AttemptId id, std::size_t turn, std::string_view choice, std::int64_t milliseconds,
                     std::int64_t now);
    // Keeps a remark, one line, made before the reply of a turn: a hint looked at, a guess, a pause.
    Trouble addNote(AttemptId id, std::size_t turn, std::string_view text);

    // The reply of the last turn was a slip and is taken back: a note "taken back ID" stands in its place.
    Trouble takeBack(AttemptId id, std::size_t turn, std::string_view choice);

    // Another turn taken: a new attempt with the replies before `turn`. The old one keeps all of its own.
    // Its hash is that of the dialogue as it is now: so a talk goes on too whose dialogue was edited meanwhile. What became
    // of an exam after looking back at it is practice: the mode may be another one.
    Result<AttemptId> branch(AttemptId from, std::size_t turn, std::uint64_t hash, std::int64_t now,
                             std::optional<std::string_view> mode = {});

    Trouble finish(AttemptId id, const Summary& summary, std::int64_t now);
    // Gives an unfinished talk up: it is not offered again, but stays in the history.
    Trouble discard(AttemptId id, std::int64_t now);

    // Talks to go on with, newest first, without those going on in another window.
    Result<std::vector<Attempt>> unfinished() const;
    // Takes up an unfinished talk: no other window can do so until this one leaves it.
    Result<Transcript> resume(AttemptId id);
    // Puts a talk aside, to be resumed later.
    void leave(AttemptId id);

    // Talks with at least one reply, newest first; of one dialogue, or of all.
    Result<std::vector<Attempt>> history(std::size_t limit, std::optional<std::string_view> dialogue = {}) const;
    Result<std::map<std::string, Best, std::less<>>> best() const;
    Result<Attempt> find(AttemptId id) const;
    Result<Transcript> transcript(AttemptId id) const;
    // The one that was played last, whoever played it; nothing if there is none.
    Result<std::optional<AttemptId>> newest() const;
    // The attempt with all that took another turn from it, from those, or from the one it came from itself: the oldest first.
    Result<std::vector<Attempt>> family(AttemptId id) const;
    // What was said, turn by turn.
    Result<std::vector<SaidReply>> replies(AttemptId id) const;
    // Shows all talks with at least one reply, the oldest first, as they are at one moment.
    Trouble eachTalk(const std::function<void(const Attempt&, std::span<const SaidReply>)>& see) const;

private:
    struct Unwritten {
        std::size_t turn = 0;
        std::string choice;
        std::int64_t milliseconds = 0;
        std::int64_t now = 0;
    };

    Attempts(std::shared_ptr<Database> database, Claims claims);

    Trouble change(AttemptId id, const std::function<Trouble()>& work);

    std::shared_ptr<Database> m_database;
    Claims m_claims;
    LearnerId m_learner = nobody;
    std::map<AttemptId, std::vector<Unwritten>> m_unwritten;
};

} // namespace rapport
