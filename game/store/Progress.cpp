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

Result<std::vector<AttemptId>> Progress::uncounted(LearnerId learner, std::size_t atMost, AttemptId behind) const {
    std::vector<AttemptId> attempts;
    Query query(
        m_database,
        "SELECT id FROM attempts WHERE status = 'finished' AND counted = 0 AND learner = ? AND id > ? ORDER BY id LIMIT ?",
        learner, behind, atMost);
    while (query.next()) attempts.push_back(query.integer());
    if (query.trouble()) return *query.trouble();
    return attempts;
}

Trouble Progress::count(std::span<const CountedTalk> talks) {
    if (talks.empty()) return {};
    return m_database.write([&]() -> Trouble {
        for (const CountedTalk& talk : talks)
            if (Trouble trouble = countOne(talk)) return trouble;
        return {};
    });
}

Trouble Progress::countOne(const CountedTalk& talk) {
    // Another window may have counted it meanwhile.
    Query mark(m_database, "UPDATE attempts SET counted = ? WHERE id = ? AND counted = 0 RETURNING learner, dialogue",
               talk.evidence ? 1 : 2, talk.attempt);
    const bool isNew = mark.next();
    const LearnerId learner = isNew ? mark.integer() : nobody;
    const std::string dialogue = isNew ? mark.text() : "";
    if (mark.run() || !isNew || !talk.evidence) return mark.trouble();
    Query day(m_database, "INSERT OR IGNORE INTO days (learner, day) VALUES (?, ?)", learner, talk.day);
    if (day.run()) return day.trouble();
    const int week = weekOf(talk.day);
    for (const Observation& seen : talk.evidence->observations) {
        Query add(m_database,
                  "INSERT INTO observations (learner, week, customer, what, shown, missed) VALUES (?, ?, ?, ?, ?, ?)"
                  " ON CONFLICT DO UPDATE SET shown = shown + excluded.shown, missed = missed + excluded.missed",
                  learner, week, talk.customer, seen.what, seen.shown, seen.missed);
        if (add.run()) return add.trouble();
    }
    for (const MomentSeen& seen : talk.evidence->moments)
        if (Trouble trouble = meet(learner, dialogue, talk, seen)) return trouble;
    return {};
}

Trouble Progress::meet(LearnerId learner, const std::string& dialogue, const CountedTalk& talk,
                       const MomentSeen& seen) {
    Query find(m_database, std::string(momentColumns) + "WHERE learner = ? AND dialogue = ? AND node = ?", learner,
               dialogue, seen.node);
    const Moment before = find.next() ? momentIn(find) : Moment{.dialogue = dialogue, .node = seen.node};
    if (find.trouble()) return find.trouble();
    const Moment now = metAgain(before, seen.lost, talk.day);
    return Query(m_database,
                 "INSERT OR REPLACE INTO moments (learner, dialogue, node, day, times, loss, step, attempt, turn)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 learner, now.dialogue, now.node, now.day, now.times, now.loss, now.step, talk.attempt, seen.turn)
        .run();
}

Result<std::vector<WeekObservation>> Progress::observations(LearnerId learner) const {
    std::vector<WeekObservation> observations;
    Query query(
        m_database,
        "SELECT week, customer, what, shown, missed FROM observations WHERE learner = ? ORDER BY week, customer, what",
        learner);
    while (query.next()) {
        WeekObservation& observation = observations.emplace_back();
        observation.week = int(query.integer());
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

Result<std::vector<int>> Progress::days(LearnerId learner) const {
    std::vector<int> days;
    Query query(m_database, "SELECT day FROM days WHERE learner = ? ORDER BY day", learner);
    while (query.next()) days.push_back(int(query.integer()));
    if (query.trouble()) return *query.trouble();
    return days;
}

} // namespace rapport
