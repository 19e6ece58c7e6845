#include "store/Progress.h"

#include "store/Query.h"

namespace rapport {

namespace {

constexpr std::string_view momentColumns = "SELECT dialogue, node, day, times, loss, step, attempt, turn FROM moments ";

Moment momentIn(Query& row) {
    Moment moment;
    moment.dialogue = row.text();
    moment.node = row.text();
    moment.day = int(row.integer());
    moment.times = int(row.integer());
    moment.loss = int(row.integer());
    moment.step = int(row.integer());
    moment.attempt = row.integer();
    moment.turn = std::size_t(row.integer());
    return moment;
}

} // namespace

Result<std::vector<AttemptId>> Progress::uncounted() const {
    std::vector<AttemptId> attempts;
    Query query(m_database, "SELECT id FROM attempts WHERE status = 'finished' AND counted = 0 AND mode <> 'drill' ORDER BY id");
    while (query.next()) attempts.push_back(query.integer());
    if (query.trouble()) return *query.trouble();
    return attempts;
}

Trouble Progress::count(const Attempt& attempt, int day, std::string_view customer, const TalkEvidence& evidence) {
    return m_database.write([&]() -> Trouble {
        // Another window may have counted it meanwhile.
        Query mark(m_database, "UPDATE attempts SET counted = 1 WHERE id = ? AND counted = 0", attempt.id);
        if (mark.run()) return mark.trouble();
        if (mark.changes() == 0) return {};
        for (const Observation& seen : evidence.observations) {
            Query add(m_database,
                      "INSERT INTO observations (learner, day, customer, what, shown, missed) VALUES (?, ?, ?, ?, ?, ?)"
                      " ON CONFLICT DO UPDATE SET shown = shown + excluded.shown, missed = missed + excluded.missed",
                      attempt.learner, day, customer, seen.what, seen.shown, seen.missed);
            if (add.run()) return add.trouble();
        }
        for (const MomentSeen& seen : evidence.moments)
            if (Trouble trouble = meet(attempt, day, seen)) return trouble;
        return {};
    });
}

Trouble Progress::meet(const Attempt& attempt, int day, const MomentSeen& seen) {
    Query find(m_database, std::string(momentColumns) + "WHERE learner = ? AND dialogue = ? AND node = ?", attempt.learner,
               attempt.dialogue, seen.node);
    const Moment before =
        find.next() ? momentIn(find) : Moment{.dialogue = attempt.dialogue, .node = seen.node};
    if (find.trouble()) return find.trouble();
    const Moment now = metAgain(before, seen.lost, day);
    return Query(m_database,
                 "INSERT OR REPLACE INTO moments (learner, dialogue, node, day, times, loss, step, attempt, turn)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 attempt.learner, now.dialogue, now.node, now.day, now.times, now.loss, now.step, attempt.id, seen.turn)
        .run();
}

Trouble Progress::passOver(AttemptId attempt) {
    return m_database.write(
        [&] { return Query(m_database, "UPDATE attempts SET counted = 2 WHERE id = ? AND counted = 0", attempt).run(); });
}

Result<std::vector<DayObservation>> Progress::observations(LearnerId learner) const {
    std::vector<DayObservation> observations;
    Query query(m_database,
                "SELECT day, customer, what, shown, missed FROM observations WHERE learner = ? ORDER BY day, customer, what",
                learner);
    while (query.next()) {
        DayObservation& observation = observations.emplace_back();
        observation.day = int(query.integer());
        observation.customer = query.text();
        observation.seen.what = query.text();
        observation.seen.shown = int(query.integer());
        observation.seen.missed = int(query.integer());
    }
    if (query.trouble()) return *query.trouble();
    return observations;
}

Result<std::vector<Moment>> Progress::moments(LearnerId learner) const {
    std::vector<Moment> moments;
    Query query(m_database, std::string(momentColumns) + "WHERE learner = ? ORDER BY dialogue, node", learner);
    while (query.next()) moments.push_back(momentIn(query));
    if (query.trouble()) return *query.trouble();
    return moments;
}

} // namespace rapport
