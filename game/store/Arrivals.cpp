#include "store/Arrivals.h"

#include "store/Beside.h"
#include "store/Learners.h"
#include "store/Query.h"

#include <algorithm>
#include <map>

namespace rapport {

namespace {

std::optional<std::string_view> outcomeWord(const std::optional<Summary>& summary) {
    return summary && summary->outcome ? std::optional(word(*summary->outcome)) : std::nullopt;
}

template <class Part>
std::optional<int> partOf(const std::optional<Summary>& summary, Part part) {
    return summary ? std::optional<int>((*summary).*part) : std::nullopt;
}
std::optional<int> optionalPartOf(const std::optional<Summary>& summary, std::optional<int> Summary::*part) {
    return summary ? (*summary).*part : std::nullopt;
}

// Who somebody is on other computers.
struct Person {
    std::string uid;
    std::string name;
};

Trouble readPeople(const Database& database, std::map<LearnerId, Person>& people) {
    Query query(database, "SELECT id, uid, name FROM learners");
    while (query.next()) {
        Person& person = people[query.integer()];
        person.uid = query.text();
        person.name = query.text();
    }
    return query.trouble();
}

} // namespace

Trouble Arrivals::eachLeaving(std::optional<LearnerId> learner,
                              const std::function<void(TravellingAttempt&)>& see) const {
    std::map<LearnerId, Person> people;
    if (Trouble trouble = readPeople(m_database, people)) return trouble;
    std::map<AttemptId, std::string> uids; // of those that others branch from
    Query parents(m_database, "SELECT id, uid FROM attempts WHERE id IN (SELECT parent FROM attempts)");
    while (parents.next()) {
        const AttemptId id = parents.integer();
        uids[id] = parents.text();
    }
    if (parents.trouble()) return parents.trouble();
    constexpr std::int64_t day = 86'400;
    std::map<AttemptId, Consent> consents;
    Query limited(m_database, "SELECT attempt, arrived, until FROM arrivals WHERE until IS NOT NULL");
    while (limited.next()) {
        Consent& consent = consents[limited.integer()];
        consent.given = limited.integer();
        const std::int64_t until = limited.integer();
        consent.days = int(std::max<std::int64_t>(until - consent.given, 0) / day);
        consent.given = until - consent.days * day;
    }
    if (limited.trouble()) return limited.trouble();
    Beside notes(m_database, "SELECT attempt, turn, text FROM notes ORDER BY attempt, id");
    Trouble trouble = m_attempts.eachTalk([&](const Attempt& attempt, std::span<const SaidReply> replies) {
        TravellingAttempt traveller;
        notes.of(attempt.id, [&](Query& row) {
            const auto turn = std::size_t(row.integer());
            traveller.notes.emplace_back(turn, row.text());
        });
        if (learner && attempt.learner != *learner) return;
        traveller.attempt = attempt;
        if (const auto consent = consents.find(attempt.id); consent != consents.end())
            traveller.consent = consent->second;
        if (const auto person = people.find(attempt.learner); person != people.end()) {
            traveller.learnerUid = person->second.uid;
            traveller.learnerName = person->second.name;
        }
        if (attempt.parent)
            if (const auto parent = uids.find(*attempt.parent); parent != uids.end())
                traveller.parentUid = parent->second;
        traveller.replies.assign(replies.begin(), replies.end());
        see(traveller);
    });
    return trouble ? trouble : notes.trouble();
}

Result<std::vector<Arrivals::Welcome>> Arrivals::take(std::span<const Arrival> arrivals, std::int64_t now) {
    std::vector<Welcome> welcomes;
    const Trouble trouble = m_database.write([&]() -> Trouble {
        for (const Arrival& arrival : arrivals)
            if (Trouble each = takeOne(arrival, now, welcomes.emplace_back())) return each;
        return {};
    });
    if (trouble) return *trouble;
    return welcomes;
}

// Where an attempt stands here. What was begun here, or is over, is as it is; what came unfinished may come again with more.
Trouble Arrivals::findPlace(const TravellingAttempt& traveller, Place& place) const {
    const Attempt& attempt = traveller.attempt;
    Query here(m_database,
               "SELECT id, learner, replies, status, (SELECT count(*) FROM arrivals WHERE attempt = id), dialogue"
               " FROM attempts WHERE uid = ?",
               attempt.uid);
    place = {};
    if (!here.next()) return here.trouble();
    place.id = here.integer();
    place.learner = here.integer();
    const auto replies = std::size_t(here.integer());
    const std::string status = here.text();
    const bool isFromElsewhere = here.integer() > 0;
    const bool isSame = here.text() == attempt.dialogue;
    const bool hasGrown = isFromElsewhere && isSame && status == "talking" &&
                          (attempt.replies > replies || attempt.status != Attempt::Status::talking);
    place.welcome = hasGrown ? Welcome::grown : Welcome::known;
    return here.trouble();
}

Result<Arrivals::Welcome> Arrivals::welcomeOf(const TravellingAttempt& traveller) const {
    Place place;
    if (Trouble trouble = findPlace(traveller, place)) return *trouble;
    return place.welcome;
}

Result<std::optional<Learner>> Arrivals::guardOf(const TravellingAttempt& traveller) const {
    Place place;
    if (Trouble trouble = findPlace(traveller, place)) return *trouble;
    const Learners learners(m_database);
    const auto owner = place.id != 0 ? learners.find(place.learner) : learners.findUid(traveller.learnerUid);
    if (!owner) return owner.reason();
    return *owner && (*owner)->hasPin ? *owner : std::nullopt;
}

Trouble Arrivals::takeOne(const Arrival& arrival, std::int64_t now, Welcome& welcome) {
    const Attempt& attempt = arrival.traveller.attempt;
    Place place;
    if (Trouble trouble = findPlace(arrival.traveller, place)) return trouble;
    welcome = place.welcome;
    if (welcome == Welcome::known) {
        if (arrival.broughtHome != place.learner) return {};
        return Query(m_database, "UPDATE arrivals SET until = NULL WHERE attempt = ?", place.id).run();
    }
    if (welcome == Welcome::taken) {
        const Result<LearnerId> learner = learnerOf(arrival.traveller, now);
        if (!learner) return learner.reason();
        // A way taken from somebody else's talk is no way of theirs.
        Query insert(
            m_database,
            "INSERT INTO attempts (uid, learner, dialogue, hash, language, mode, seed, started, updated, parent, parent_turn)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT id FROM attempts WHERE uid = ?10 AND learner = ?2), ?11)"
            " RETURNING id",
            attempt.uid, *learner, attempt.dialogue, arrival.hash, attempt.language, attempt.mode, attempt.seed,
            attempt.started, attempt.updated, arrival.traveller.parentUid, attempt.parentTurn);
        const AttemptId id = insert.next() ? insert.integer() : 0;
        if (insert.run()) return insert.trouble();
        return write(arrival, id, 0, now);
    }
    for (const char* sentence : {"DELETE FROM replies WHERE attempt = ?", "DELETE FROM notes WHERE attempt = ?",
                                 "DELETE FROM arrivals WHERE attempt = ?"}) {
        Query erase(m_database, sentence, place.id);
        if (erase.run()) return erase.trouble();
    }
    return write(arrival, place.id, 0, now);
}

// Writes what was said, our score, and what was said of it.
Trouble Arrivals::write(const Arrival& arrival, AttemptId id, std::size_t from, std::int64_t now) {
    const TravellingAttempt& traveller = arrival.traveller;
    for (std::size_t turn = from; turn < traveller.replies.size(); ++turn) {
        const SaidReply& reply = traveller.replies[turn];
        Query insert(m_database, "INSERT INTO replies (attempt, turn, choice, milliseconds) VALUES (?, ?, ?, ?)", id,
                     turn, reply.choice, reply.milliseconds);
        if (insert.run()) return insert.trouble();
    }
    for (const auto& [turn, text] : traveller.notes) {
        Query insert(m_database, "INSERT INTO notes (attempt, turn, text) VALUES (?, ?, ?)", id, turn, text);
        if (insert.run()) return insert.trouble();
    }
    const std::optional<Summary>& ours = arrival.summary;
    const std::string_view status = word(traveller.attempt.status);
    Query update(
        m_database,
        "UPDATE attempts SET hash = ?, replies = ?, status = ?, updated = ?, points = ?, best = ?, worst = ?, score = ?,"
        " outcome = ?, ending = ? WHERE id = ?",
        arrival.hash, traveller.replies.size(), status, traveller.attempt.updated, partOf(ours, &Summary::points),
        optionalPartOf(ours, &Summary::best), optionalPartOf(ours, &Summary::worst),
        optionalPartOf(ours, &Summary::score), outcomeWord(ours), ours ? std::optional(ours->ending) : std::nullopt,
        id);
    if (update.run()) return update.trouble();
    const std::optional<Summary>& theirs = traveller.attempt.summary;
    const auto until = traveller.consent ? std::optional(traveller.consent->until()) : std::nullopt;
    Query claim(m_database,
                "INSERT INTO arrivals (attempt, arrived, until, hash, points, best, worst, score, outcome, ending)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, now, until, traveller.attempt.hash, partOf(theirs, &Summary::points),
                optionalPartOf(theirs, &Summary::best), optionalPartOf(theirs, &Summary::worst),
                optionalPartOf(theirs, &Summary::score), outcomeWord(theirs),
                theirs ? std::optional(theirs->ending) : std::nullopt);
    return claim.run();
}

// The learner as known here.
Result<LearnerId> Arrivals::learnerOf(const TravellingAttempt& traveller, std::int64_t now) {
    if (traveller.learnerUid.empty()) return nobody;
    Learners learners(m_database);
    const auto known = learners.findUid(traveller.learnerUid);
    if (!known) return known.reason();
    if (*known) return (*known)->id;
    Learner brought;
    brought.uid = traveller.learnerUid;
    brought.name = traveller.learnerName;
    brought.colour = ProfileColour::grey;
    const Result<Learner> entered = learners.enter(brought, std::nullopt, now);
    if (!entered) return entered.reason();
    return entered->id;
}

Result<std::optional<Arrivals::Claim>> Arrivals::claimOf(AttemptId id) const {
    Query query(m_database, "SELECT hash, points, best, worst, score, outcome, ending FROM arrivals WHERE attempt = ?",
                id);
    if (!query.next()) {
        if (query.trouble()) return *query.trouble();
        return std::optional<Claim>();
    }
    Claim claim;
    claim.hash = std::uint64_t(query.integer());
    Summary summary;
    const auto points = query.optionalInteger<int>();
    summary.points = points.value_or(0);
    summary.best = query.optionalInteger<int>();
    summary.worst = query.optionalInteger<int>();
    summary.score = query.optionalInteger<int>();
    summary.outcome = outcomeFromWord(query.text());
    summary.ending = query.text();
    if (points) claim.summary = summary;
    return std::optional(claim);
}

Result<int> Arrivals::forget(std::int64_t now) {
    int count = 0;
    Query due(m_database, "SELECT count(*) FROM arrivals WHERE until < ?", now);
    if (due.next()) count = int(due.integer());
    if (due.run()) return *due.trouble();
    if (count == 0) return 0;
    const Trouble trouble = m_database.erase([&]() -> Trouble {
        Query list(
            m_database,
            "CREATE TEMP TABLE due AS SELECT attempt AS id, learner FROM arrivals JOIN attempts ON id = attempt WHERE until < ?",
            now);
        if (list.run()) return list.trouble();
        return m_database.execute(
            "DELETE FROM notes WHERE attempt IN (SELECT id FROM due);"
            "DELETE FROM replies WHERE attempt IN (SELECT id FROM due);"
            "UPDATE attempts SET parent = NULL WHERE parent IN (SELECT id FROM due);"
            // What was counted of them is counted anew from what remains.
            "DELETE FROM observations WHERE learner IN (SELECT learner FROM due);"
            "DELETE FROM days WHERE learner IN (SELECT learner FROM due);"
            "DELETE FROM moments WHERE learner IN (SELECT learner FROM due);"
            "UPDATE attempts SET counted = 0 WHERE learner IN (SELECT learner FROM due) AND counted = 1;"
            "DELETE FROM attempts WHERE id IN (SELECT id FROM due);"
            "DELETE FROM learners WHERE id IN (SELECT learner FROM due)"
            " AND id NOT IN (SELECT learner FROM attempts) AND pin IS NULL AND colour = 'grey';"
            "DROP TABLE due;");
    });
    if (trouble) return *trouble;
    return count;
}

Result<std::map<std::string, std::int64_t>> Arrivals::sentTo(std::string_view endpoint) const {
    std::map<std::string, std::int64_t> sent;
    Query query(m_database, "SELECT uid, statements FROM deliveries JOIN attempts ON id = attempt WHERE endpoint = ?",
                endpoint);
    while (query.next()) {
        std::string uid = query.text();
        sent[std::move(uid)] = query.integer();
    }
    if (query.trouble()) return *query.trouble();
    return sent;
}

Trouble Arrivals::noteSent(std::string_view endpoint, std::string_view uid, std::int64_t statements) {
    return m_database.write([&] {
        return Query(
                   m_database,
                   "INSERT INTO deliveries (endpoint, attempt, statements) SELECT ?1, id, ?3 FROM attempts WHERE uid = ?2"
                   " ON CONFLICT (endpoint, attempt) DO UPDATE SET statements = max(statements, excluded.statements)",
                   endpoint, uid, statements)
            .run();
    });
}

} // namespace rapport
