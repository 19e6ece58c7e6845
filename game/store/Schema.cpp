#include "store/Schema.h"

#include "store/Query.h"

#include <array>
#include <map>
#include <utility>

namespace rapport {

namespace {

// Tells our files from other programs' ("RAPP").
constexpr std::int64_t applicationId = 0x52415050;

// What leads from each version to the next, from an empty file on. What has once been delivered is never changed:
// append.
constexpr std::array migrations = {
    // 1: attempts with their replies and notes; settings
    R"(CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    dialogue TEXT NOT NULL,
    hash INTEGER NOT NULL,
    language TEXT NOT NULL,
    mode TEXT NOT NULL,
    started INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    parent INTEGER REFERENCES attempts (id),
    parent_turn INTEGER,
    status TEXT NOT NULL DEFAULT 'talking' CHECK (status IN ('talking', 'finished', 'abandoned')),
    replies INTEGER NOT NULL DEFAULT 0,
    points INTEGER,
    best INTEGER,
    worst INTEGER,
    score INTEGER,
    outcome TEXT,
    ending TEXT
) STRICT;
CREATE TABLE replies (
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    turn INTEGER NOT NULL,
    choice TEXT NOT NULL,
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (attempt, turn)
) STRICT, WITHOUT ROWID;
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    attempt INTEGER NOT NULL REFERENCES attempts (id),
    turn INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX notes_by_attempt ON notes (attempt);
CREATE INDEX attempts_by_time ON attempts (updated) WHERE replies > 0;
CREATE INDEX attempts_by_dialogue ON attempts (dialogue, updated) WHERE replies > 0;
CREATE INDEX attempts_unfinished ON attempts (updated) WHERE status = 'talking' AND replies > 0;
CREATE INDEX attempts_scored ON attempts (dialogue, score) WHERE status = 'finished';
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;)",
    // 2: learners; whose attempt it is, which order its replies were shown in, and what it says of the learner's progress
    R"(CREATE TABLE learners (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    colour TEXT NOT NULL,
    pin TEXT,
    created INTEGER NOT NULL
) STRICT;
ALTER TABLE attempts ADD COLUMN uid TEXT;
ALTER TABLE attempts ADD COLUMN learner INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempts ADD COLUMN seed INTEGER;
ALTER TABLE attempts ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
UPDATE attempts SET uid = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX attempts_by_uid ON attempts (uid);
CREATE INDEX attempts_by_parent ON attempts (parent) WHERE parent IS NOT NULL;
CREATE INDEX attempts_by_learner ON attempts (learner, updated) WHERE replies > 0;
CREATE INDEX attempts_of_learner_scored ON attempts (learner, dialogue, score) WHERE status = 'finished';
CREATE INDEX attempts_uncounted ON attempts (id) WHERE status = 'finished' AND counted = 0;
CREATE TABLE observations (
    learner INTEGER NOT NULL,
    day INTEGER NOT NULL,
    customer TEXT NOT NULL,
    what TEXT NOT NULL,
    shown INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    PRIMARY KEY (learner, day, customer, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE moments (
    learner INTEGER NOT NULL,
    dialogue TEXT NOT NULL,
    node TEXT NOT NULL,
    day INTEGER NOT NULL,
    times INTEGER NOT NULL,
    loss INTEGER NOT NULL,
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    turn INTEGER NOT NULL,
    PRIMARY KEY (learner, dialogue, node)
) STRICT, WITHOUT ROWID;)",
    // 3: what came from other computers, with what was said of its score there and until when it may be kept; what record
    // stores have got
    R"(CREATE TABLE arrivals (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (id) ON DELETE CASCADE,
    arrived INTEGER NOT NULL,
    until INTEGER,
    hash INTEGER NOT NULL,
    points INTEGER,
    best INTEGER,
    worst INTEGER,
    score INTEGER,
    outcome TEXT,
    ending TEXT
) STRICT;
CREATE INDEX arrivals_by_end ON arrivals (until) WHERE until IS NOT NULL;
CREATE TABLE deliveries (
    endpoint TEXT NOT NULL,
    attempt INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    statements INTEGER NOT NULL,
    PRIMARY KEY (endpoint, attempt)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_by_attempt ON deliveries (attempt);)",
    // 4: what was observed, by weeks (so far nothing was counted); the days of practice; what one learner has to be counted
    // yet, found without looking at the others'
    R"(DROP TABLE observations;
CREATE TABLE observations (
    learner INTEGER NOT NULL,
    week INTEGER NOT NULL,
    customer TEXT NOT NULL,
    what TEXT NOT NULL,
    shown INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    PRIMARY KEY (learner, week, customer, what)
) STRICT, WITHOUT ROWID;
CREATE TABLE days (
    learner INTEGER NOT NULL,
    day INTEGER NOT NULL,
    PRIMARY KEY (learner, day)
) STRICT, WITHOUT ROWID;
DROP INDEX attempts_uncounted;
CREATE INDEX attempts_of_learner_uncounted ON attempts (learner, id) WHERE status = 'finished' AND counted = 0;)",
};

constexpr std::int64_t currentVersion = std::int64_t(migrations.size());

// What a file says of itself.
struct Identity {
    std::int64_t application = 0;
    std::int64_t version = 0;
    std::map<std::string, std::string> layout; // every table and index, with the sentence that made it
};

Result<std::int64_t> numberOf(const Database& database, std::string_view pragma) {
    Query query(database, pragma);
    const std::int64_t number = query.next() ? query.integer() : 0;
    if (query.trouble()) return *query.trouble();
    return number;
}

Trouble identify(const Database& database, Identity& identity) {
    const Result<std::int64_t> application = numberOf(database, "PRAGMA application_id");
    if (!application) return application.reason();
    const Result<std::int64_t> version = numberOf(database, "PRAGMA user_version");
    if (!version) return version.reason();
    identity.application = *application;
    identity.version = *version;
    Query query(database, "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
    while (query.next()) {
        std::string name = query.text();
        identity.layout[std::move(name)] = query.text();
    }
    return query.trouble();
}

// Whether a file of this version has all its tables. What somebody added for his own purposes does not disturb.
bool isComplete(const Identity& identity) {
    Identity pattern;
    if (identify(*Database::inMemory(), pattern)) return false;
    for (const auto& [name, sql] : pattern.layout) {
        const auto found = identity.layout.find(name);
        if (found == identity.layout.end() || found->second != sql) return false;
    }
    return true;
}

} // namespace

Trouble recognise(Database& database) {
    Identity identity;
    if (Trouble trouble = database.read([&] { return identify(database, identity); })) return trouble;
    const std::string name = database.name();
    if (identity.application == 0 && identity.version == 0 && identity.layout.empty()) return {};
    if (identity.application != applicationId)
        return say("\"{0}\" belongs to another program; it is left as it is", "“{0}”属于别的程序；文件保持原样", name);
    if (identity.version > currentVersion)
        return say("\"{0}\" was written by a later version of the game; it is left as it is",
                   "“{0}”是由更新版本的游戏写入的；文件保持原样", name);
    if (identity.version < 1 || (identity.version == currentVersion && !isComplete(identity)))
        return say("\"{0}\" is damaged: tables are missing or changed; it is left as it is",
                   "“{0}”已损坏：其中的表缺失或被改动；文件保持原样", name);
    return {};
}

Trouble migrate(Database& database) {
    const Result<std::int64_t> found = numberOf(database, "PRAGMA user_version");
    if (!found) return found.reason();
    if (*found == currentVersion) return {};
    return database.write([&]() -> Trouble {
        // Another window may have done it while this one was waiting for its turn.
        const Result<std::int64_t> version = numberOf(database, "PRAGMA user_version");
        if (!version) return version.reason();
        for (std::int64_t step = *version; step < currentVersion; ++step)
            if (Trouble trouble = database.execute(migrations[std::size_t(step)])) return trouble;
        return database.execute(
            fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", applicationId, currentVersion));
    });
}

} // namespace rapport
