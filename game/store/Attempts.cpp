#include "store/Attempts.h"

#include "store/Beside.h"
#include "store/Query.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rapport {

namespace {

using Status = Attempt::Status;

constexpr std::string_view attemptColumns =
    "SELECT id, uid, learner, dialogue, hash, language, mode, seed, started, updated, parent, parent_turn, status, replies,"
    " parent IS NOT NULL AND EXISTS (SELECT 1 FROM attempts AS before WHERE before.id = attempts.parent AND before.status = 'finished'),"
    " points, best, worst, score, outcome, ending FROM attempts ";

Attempt attemptIn(Query& row) {
    Attempt attempt;
    attempt.id = row.integer();
    attempt.uid = row.text();
    attempt.learner = row.integer();
    attempt.dialogue = row.text();
    attempt.hash = std::uint64_t(row.integer());
    attempt.language = row.text();
    attempt.mode = row.text();
    attempt.seed = row.optionalInteger<std::uint64_t>();
    attempt.started = row.integer();
    attempt.updated = row.integer();
    attempt.parent = row.optionalInteger<AttemptId>();
    attempt.parentTurn = row.optionalInteger<std::size_t>();
    attempt.status = statusFromWord(row.text()).value_or(Status::abandoned);
    attempt.replies = std::size_t(row.integer());
    attempt.isAfterDebrief = row.integer() != 0;
    if (attempt.status != Status::finished) return attempt;
    Summary& summary = attempt.summary.emplace();
    summary.points = int(row.integer());
    summary.best = row.optionalInteger<int>();
    summary.worst = row.optionalInteger<int>();
    summary.score = row.optionalInteger<int>();
    summary.outcome = outcomeFromWord(row.text());
    summary.ending = row.text();
    return attempt;
}

SaidReply replyIn(Query& row) {
    SaidReply reply;
    reply.choice = row.text();
    reply.milliseconds = row.integer();
    return reply;
}

Message notGoingOn() {
    return Wording{"this talk is over, or goes on in another window", "这段对话已经结束，或者正在另一个窗口里继续"};
}

Message unknown(AttemptId id) {
    return say("there is no attempt {0}", "没有第 {0} 号练习记录", id);
}

} // namespace

Attempts::Attempts(std::shared_ptr<Database> database, Claims claims)
    : m_database(std::move(database)), m_claims(std::move(claims)) {}

Result<Attempts> Attempts::open(const Home& home) {
    Result<std::shared_ptr<Database>> database = Database::open(home);
    if (!database) return database.reason();
    return Attempts(std::move(*database), Claims(home.folder() / "talking.lock"));
}

Result<Attempts> Attempts::openToRead(const Home& home) {
    Result<std::shared_ptr<Database>> database = Database::openToRead(home);
    if (!database) return database.reason();
    Claims claims = (*database)->isLasting() ? Claims(home.folder() / "talking.lock") : Claims();
    return Attempts(std::move(*database), std::move(claims));
}

Attempts Attempts::inMemory() {
    return {Database::inMemory(), {}};
}

Result<AttemptId> Attempts::begin(const Attempt& attempt) {
    AttemptId id = 0;
    const Trouble trouble = m_database->write([&] {
        Query insert(*m_database,
                     "INSERT INTO attempts (uid, learner, dialogue, hash, language, mode, seed, started, updated)"
                     " VALUES (lower(hex(randomblob(16))), ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                     m_learner, attempt.dialogue, attempt.hash, attempt.language, attempt.mode, attempt.seed,
                     attempt.started, attempt.started);
        if (insert.next()) id = insert.integer();
        return insert.run();
    });
    if (trouble) return *trouble;
    m_claims.take(id);
    return id;
}

Trouble Attempts::addReply(AttemptId id, std::size_t turn, std::string_view choice, std::int64_t milliseconds,
                           std::int64_t now) {
    std::vector<Unwritten>& unwritten = m_unwritten[id];
    if (!unwritten.empty() && turn != unwritten.back().turn + 1) return notGoingOn();
    unwritten.push_back({turn, std::string(choice), std::max<std::int64_t>(milliseconds, 0), now});
    return change(id, [] { return Trouble(); });
}

Trouble Attempts::addNote(AttemptId id, std::size_t turn, std::string_view text) {
    return change(id, [&] {
        return Query(*m_database, "INSERT INTO notes (attempt, turn, text) VALUES (?, ?, ?)", id, turn, text).run();
    });
}

Trouble Attempts::takeBack(AttemptId id, std::size_t turn, std::string_view choice) {
    const std::string note = fmt::format("taken back {}", choice);
    if (std::vector<Unwritten>& unwritten = m_unwritten[id]; !unwritten.empty() && unwritten.back().turn == turn) {
        unwritten.pop_back();
        return addNote(id, turn, note);
    }
    return change(id, [&]() -> Trouble {
        Query count(*m_database,
                    "UPDATE attempts SET replies = ?2 WHERE id = ?1 AND replies = ?2 + 1 AND status = 'talking'", id,
                    turn);
        if (count.run()) return count.trouble();
        if (count.changes() == 0) return notGoingOn();
        Query remove(*m_database, "DELETE FROM replies WHERE attempt = ? AND turn = ?", id, turn);
        if (remove.run()) return remove.trouble();
        return Query(*m_database, "INSERT INTO notes (attempt, turn, text) VALUES (?, ?, ?)", id, turn, note).run();
    });
}

// Changes an attempt, after writing what could not be written before.
Trouble Attempts::change(AttemptId id, const std::function<Trouble()>& work) {
    bool refused = false;
    const Trouble trouble = m_database->write([&]() -> Trouble {
        for (const Unwritten& reply : m_unwritten[id]) {
            // The count is the guard: no turn is left out, and none is said twice by two windows.
            Query count(*m_database,
                        "UPDATE attempts SET replies = replies + 1, updated = max(updated, ?)"
                        " WHERE id = ? AND replies = ? AND status = 'talking'",
                        reply.now, id, reply.turn);
            if (count.run()) return count.trouble();
            if (count.changes() == 0) {
                refused = true;
                return notGoingOn();
            }
            Query insert(*m_database, "INSERT INTO replies (attempt, turn, choice, milliseconds) VALUES (?, ?, ?, ?)",
                         id, reply.turn, reply.choice, reply.milliseconds);
            if (insert.run()) return insert.trouble();
        }
        return work();
    });
    if (!trouble || refused) m_unwritten.erase(id);
    return trouble;
}

Result<AttemptId> Attempts::branch(AttemptId from, std::size_t turn, std::uint64_t hash, std::int64_t now,
                                   std::optional<std::string_view> mode) {
    AttemptId id = 0;
    const Trouble trouble = change(from, [&]() -> Trouble {
        Query insert(
            *m_database,
            "INSERT INTO attempts"
            " (uid, learner, dialogue, hash, language, mode, seed, started, updated, parent, parent_turn, replies)"
            " SELECT lower(hex(randomblob(16))), learner, dialogue, ?1, language, coalesce(?5, mode), seed, ?2, ?2, id, ?3, ?3 FROM attempts"
            " WHERE id = ?4 AND replies >= ?3 RETURNING id",
            hash, now, turn, from, mode);
        if (insert.next()) id = insert.integer();
        if (insert.run()) return insert.trouble();
        if (id == 0) return say("attempt {0} has no turn {1}", "第 {0} 号练习记录没有第 {1} 轮", from, turn);
        Query replies(
            *m_database,
            "INSERT INTO replies SELECT ?, turn, choice, milliseconds FROM replies WHERE attempt = ? AND turn < ?", id,
            from, turn);
        if (replies.run()) return replies.trouble();
        Query notes(*m_database,
                    "INSERT INTO notes (attempt, turn, text)"
                    " SELECT ?, turn, text FROM notes WHERE attempt = ? AND turn < ? ORDER BY id",
                    id, from, turn);
        if (notes.run()) return notes.trouble();
        return Query(*m_database, "UPDATE attempts SET status = 'abandoned' WHERE id = ? AND status = 'talking'", from)
            .run();
    });
    if (trouble) return *trouble;
    m_claims.release(from);
    m_claims.take(id);
    return id;
}

Trouble Attempts::finish(AttemptId id, const Summary& summary, std::int64_t now) {
    const auto outcome = summary.outcome ? std::optional(word(*summary.outcome)) : std::nullopt;
    Trouble trouble = change(id, [&]() -> Trouble {
        Query update(
            *m_database,
            "UPDATE attempts SET status = 'finished', updated = max(updated, ?), points = ?, best = ?, worst = ?,"
            " score = ?, outcome = ?, ending = ? WHERE id = ? AND status = 'talking'",
            now, summary.points, summary.best, summary.worst, summary.score, outcome, summary.ending, id);
        if (update.run()) return update.trouble();
        return update.changes() ? Trouble() : notGoingOn();
    });
    if (!trouble) m_claims.release(id);
    return trouble;
}

Trouble Attempts::discard(AttemptId id, std::int64_t now) {
    Trouble trouble = change(id, [&]() -> Trouble {
        Query update(
            *m_database,
            "UPDATE attempts SET status = 'abandoned', updated = max(updated, ?) WHERE id = ? AND status = 'talking'",
            now, id);
        if (update.run()) return update.trouble();
        return update.changes() ? Trouble() : notGoingOn();
    });
    if (!trouble) m_claims.release(id);
    return trouble;
}

Result<std::vector<Attempt>> Attempts::unfinished() const {
    std::vector<Attempt> attempts;
    Query query(*m_database,
                std::string(attemptColumns) +
                    "WHERE status = 'talking' AND replies > 0 AND learner = ? ORDER BY updated DESC, id DESC",
                m_learner);
    while (query.next())
        if (Attempt attempt = attemptIn(query); m_claims.isFree(attempt.id)) attempts.push_back(std::move(attempt));
    if (query.trouble()) return *query.trouble();
    return attempts;
}

Result<Transcript> Attempts::resume(AttemptId id) {
    if (!m_claims.take(id)) return notGoingOn();
    const Result<Attempt> attempt = find(id);
    Result<Transcript> talk = attempt && attempt->status != Status::talking ? notGoingOn() : transcript(id);
    if (!talk) m_claims.release(id);
    return talk;
}

void Attempts::leave(AttemptId id) {
    m_claims.release(id);
}

Result<std::vector<Attempt>> Attempts::history(std::size_t limit, std::optional<std::string_view> dialogue) const {
    std::vector<Attempt> attempts;
    Query query(*m_database,
                std::string(attemptColumns) + (dialogue ? "WHERE dialogue = ?2" : "WHERE ?2 IS NULL") +
                    " AND learner = ?3 AND replies > 0 ORDER BY updated DESC, id DESC LIMIT ?1",
                limit, dialogue, m_learner);
    while (query.next()) attempts.push_back(attemptIn(query));
    if (query.trouble()) return *query.trouble();
    return attempts;
}

Result<std::map<std::string, Best, std::less<>>> Attempts::best() const {
    std::map<std::string, Best, std::less<>> best;
    Query query(*m_database,
                "SELECT dialogue, count(*), max(score) FROM attempts WHERE status = 'finished' AND learner = ?"
                " AND id NOT IN (SELECT a.id FROM attempts AS a JOIN attempts AS before ON before.id = a.parent"
                " WHERE before.status = 'finished')"
                " GROUP BY dialogue",
                m_learner);
    while (query.next()) {
        Best& entry = best[query.text()];
        entry.attempts = int(query.integer());
        entry.score = query.optionalInteger<int>();
    }
    if (query.trouble()) return *query.trouble();
    return best;
}

Result<Attempt> Attempts::find(AttemptId id) const {
    Query query(*m_database, std::string(attemptColumns) + "WHERE id = ?", id);
    if (query.next()) return attemptIn(query);
    return query.trouble() ? *query.trouble() : unknown(id);
}

Result<Transcript> Attempts::transcript(AttemptId id) const {
    const Result<Attempt> attempt = find(id);
    if (!attempt) return attempt.reason();
    Transcript transcript;
    transcript.dialogue = attempt->dialogue;
    transcript.hash = attempt->hash;
    transcript.language = attempt->language;
    Query query(*m_database,
                "SELECT text, turn, 0 AS is_reply, id AS place FROM notes WHERE attempt = ?1"
                " UNION ALL SELECT choice, turn, 1, 0 FROM replies WHERE attempt = ?1 ORDER BY turn, is_reply, place",
                id);
    while (query.next()) {
        std::string text = query.text();
        const bool isReply = (query.integer(), query.integer() != 0);
        if (isReply)
            transcript.entries.push_back({Transcript::Choose{std::move(text)}});
        else
            transcript.entries.push_back({Transcript::Note{std::move(text)}});
    }
    if (query.trouble()) return *query.trouble();
    if (const auto found = m_unwritten.find(id); found != m_unwritten.end())
        for (const Unwritten& reply : found->second) transcript.entries.push_back({Transcript::Choose{reply.choice}});
    return transcript;
}

Result<std::optional<AttemptId>> Attempts::newest() const {
    Query query(*m_database, "SELECT id FROM attempts WHERE replies > 0 ORDER BY updated DESC, id DESC LIMIT 1");
    std::optional<AttemptId> id;
    if (query.next()) id = query.integer();
    if (query.trouble()) return *query.trouble();
    return id;
}

Result<std::vector<Attempt>> Attempts::family(AttemptId id) const {
    std::vector<Attempt> attempts;
    // Up to the first one, and down to all that came of it. UNION leaves out what was seen, so that no circle holds it up.
    Query query(
        *m_database,
        "WITH RECURSIVE above (id, parent) AS ("
        " SELECT id, parent FROM attempts WHERE id = ?1"
        " UNION SELECT a.id, a.parent FROM attempts a JOIN above ON a.id = above.parent), "
        "below (id) AS (SELECT id FROM above UNION SELECT a.id FROM attempts a JOIN below ON a.parent = below.id) " +
            std::string(attemptColumns) + "WHERE replies > 0 AND id IN (SELECT id FROM below) ORDER BY id",
        id);
    while (query.next()) attempts.push_back(attemptIn(query));
    if (query.trouble()) return *query.trouble();
    return attempts;
}

Result<std::vector<SaidReply>> Attempts::replies(AttemptId id) const {
    std::vector<SaidReply> replies;
    Query query(*m_database, "SELECT choice, milliseconds FROM replies WHERE attempt = ? ORDER BY turn", id);
    while (query.next()) replies.push_back(replyIn(query));
    if (query.trouble()) return *query.trouble();
    return replies;
}

Trouble Attempts::eachTalk(const std::function<void(const Attempt&, std::span<const SaidReply>)>& see) const {
    return m_database->read([&]() -> Trouble {
        Query talks(*m_database, std::string(attemptColumns) + "WHERE replies > 0 ORDER BY id");
        Beside said(*m_database, "SELECT attempt, choice, milliseconds FROM replies ORDER BY attempt, turn");
        std::vector<SaidReply> replies;
        while (talks.next()) {
            const Attempt attempt = attemptIn(talks);
            replies.clear();
            said.of(attempt.id, [&](Query& row) { replies.push_back(replyIn(row)); });
            see(attempt, replies);
        }
        return talks.trouble() ? talks.trouble() : said.trouble();
    });
}

} // namespace rapport
