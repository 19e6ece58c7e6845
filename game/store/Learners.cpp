#include "store/Learners.h"

#include "store/Pin.h"
#include "store/Query.h"

namespace rapport {

namespace {

constexpr std::string_view columns = "SELECT id, uid, name, colour, pin IS NOT NULL, created FROM learners ";

Learner learnerIn(Query& row) {
    Learner learner;
    learner.id = row.integer();
    learner.uid = row.text();
    learner.name = row.text();
    learner.colour = profileColourFromWord(row.text()).value_or(ProfileColour::grey);
    learner.hasPin = row.integer() != 0;
    learner.created = row.integer();
    return learner;
}

Result<std::optional<Learner>> oneIn(Query& query) {
    std::optional<Learner> learner;
    if (query.next()) learner = learnerIn(query);
    if (query.trouble()) return *query.trouble();
    return learner;
}

// A PIN as it is kept, if there is one.
Result<std::optional<std::string>> sealedIf(const std::optional<std::string>& pin) {
    if (!pin) return std::optional<std::string>();
    if (!isPin(*pin)) return Message("a PIN has 4 to 12 digits", "PIN 由 4 到 12 位数字组成");
    Result<std::string> sealed = sealedPin(*pin);
    if (!sealed) return sealed.reason();
    return std::optional(std::move(*sealed));
}

} // namespace

Result<std::vector<Learner>> Learners::all() const {
    std::vector<Learner> learners;
    Query query(m_database, std::string(columns) + "ORDER BY name, id");
    while (query.next()) learners.push_back(learnerIn(query));
    if (query.trouble()) return *query.trouble();
    return learners;
}

Result<std::optional<Learner>> Learners::find(std::string_view name) const {
    Query query(m_database, std::string(columns) + "WHERE name = ?", profileName(name).value_or(""));
    return oneIn(query);
}

Result<std::optional<Learner>> Learners::find(LearnerId id) const {
    Query query(m_database, std::string(columns) + "WHERE id = ?", id);
    return oneIn(query);
}

Result<std::optional<Learner>> Learners::findUid(std::string_view uid) const {
    Query query(m_database, std::string(columns) + "WHERE uid = ?", uid);
    return oneIn(query);
}

Result<std::map<LearnerId, Learners::Activity>> Learners::activities() const {
    std::map<LearnerId, Activity> activities;
    Query query(m_database, "SELECT learner, count(*), max(updated) FROM attempts WHERE replies > 0 GROUP BY learner");
    while (query.next()) {
        Activity& activity = activities[query.integer()];
        activity.talks = int(query.integer());
        activity.last = query.integer();
    }
    if (query.trouble()) return *query.trouble();
    return activities;
}

Result<Learner> Learners::add(std::string_view name, ProfileColour colour, const std::optional<std::string>& pin,
                              std::int64_t now) {
    const std::optional<std::string> kept = profileName(name);
    if (!kept)
        return Message("a name has 1 to 60 characters that can be seen, on one line",
                       "名字需要 1 到 60 个看得见的字符，写在一行里");
    const auto sealed = sealedIf(pin);
    if (!sealed) return sealed.reason();
    std::optional<Learner> added;
    const Trouble trouble = m_database.write([&]() -> Trouble {
        Query insert(
            m_database,
            "INSERT INTO learners (uid, name, colour, pin, created) VALUES (lower(hex(randomblob(16))), ?, ?, ?, ?)"
            " ON CONFLICT (name) DO NOTHING RETURNING id, uid, name, colour, pin IS NOT NULL, created",
            *kept, word(colour), *sealed, now);
        if (insert.next()) added = learnerIn(insert);
        if (insert.run()) return insert.trouble();
        return added ? Trouble() : say("there is a learner named \"{0}\" already", "已经有名叫“{0}”的学员", *kept);
    });
    if (trouble) return *trouble;
    return *added;
}

Result<Learner> Learners::enter(const Learner& brought, const std::optional<std::string>& sealed, std::int64_t now) {
    constexpr int mostOfAName = 10'000;
    for (int number = 1; number < mostOfAName; ++number) {
        const std::string name = number == 1 ? brought.name : fmt::format("{} ({})", brought.name, number);
        Query insert(m_database,
                     "INSERT INTO learners (uid, name, colour, pin, created) VALUES (?, ?, ?, ?, ?)"
                     " ON CONFLICT (name) DO NOTHING RETURNING id, uid, name, colour, pin IS NOT NULL, created",
                     brought.uid, name, word(brought.colour), sealed, now);
        auto added = oneIn(insert);
        if (!added) return added.reason();
        if (*added && insert.run()) return *insert.trouble();
        if (*added) return **added;
    }
    return say("there are too many learners named \"{}\"", "叫“{}”的学员太多了", brought.name);
}

Result<Learner> Learners::adopt(const Learner& brought, const std::optional<std::string>& pin, std::int64_t now) {
    const auto sealed = sealedIf(pin);
    if (!sealed) return sealed.reason();
    std::optional<Learner> added;
    const Trouble trouble = m_database.write([&]() -> Trouble {
        Result<Learner> entered = enter(brought, *sealed, now);
        if (!entered) return entered.reason();
        added = std::move(*entered);
        return {};
    });
    if (trouble) return *trouble;
    return *added;
}

Trouble Learners::takeOver(LearnerId id) {
    return m_database.write([&]() -> Trouble {
        // Counted anew, so that old and new progress come together as if it had always been one.
        for (const char* sentence :
             {"UPDATE attempts SET learner = ?, counted = 0 WHERE learner = 0",
              "DELETE FROM observations WHERE learner = 0 AND ? > 0", "DELETE FROM moments WHERE learner = 0 AND ? > 0",
              "DELETE FROM days WHERE learner = 0 AND ? > 0"}) {
            Query update(m_database, sentence, id);
            if (update.run()) return update.trouble();
        }
        return {};
    });
}

Trouble Learners::seal(LearnerId id, const std::string& pin) {
    const auto sealed = sealedIf(pin);
    if (!sealed) return sealed.reason();
    return m_database.write([&] {
        return Query(m_database, "UPDATE learners SET pin = ? WHERE id = ? AND pin IS NULL", *sealed, id).run();
    });
}

Result<bool> Learners::mayPlay(LearnerId id, std::string_view pin) const {
    Query query(m_database, "SELECT pin FROM learners WHERE id = ? AND pin IS NOT NULL", id);
    const bool isSealed = query.next();
    if (query.trouble()) return *query.trouble();
    return !isSealed || pinFits(pin, query.text());
}

Trouble Learners::remove(LearnerId id) {
    return m_database.erase([&]() -> Trouble {
        for (const char* sentence :
             {"DELETE FROM notes WHERE attempt IN (SELECT id FROM attempts WHERE learner = ?)",
              "DELETE FROM replies WHERE attempt IN (SELECT id FROM attempts WHERE learner = ?)",
              "UPDATE attempts SET parent = NULL WHERE learner = ?", "DELETE FROM attempts WHERE learner = ?",
              "DELETE FROM observations WHERE learner = ?", "DELETE FROM moments WHERE learner = ?",
              "DELETE FROM days WHERE learner = ?", "DELETE FROM learners WHERE id = ?"}) {
            Query erase(m_database, sentence, id);
            if (erase.run()) return erase.trouble();
        }
        return {};
    });
}

} // namespace rapport
