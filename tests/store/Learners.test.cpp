#include "store/Learners.h"

#include "store/Folder.h"
#include "store/Query.h"
#include "store/Talks.h"
#include "support/Catch.h"

#include <sqlite3.h>

#include <filesystem>

using namespace rapport;

namespace {

// The tables as the first version of the game made them, with one finished talk, one branch of it and one interrupted.
constexpr const char* versionOne = R"(
CREATE TABLE attempts (
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
) STRICT, WITHOUT ROWID;
PRAGMA application_id = 1380012112;
PRAGMA user_version = 1;
INSERT INTO attempts VALUES (1, 'a', 7, 'en', 'practice', 100, 110, NULL, NULL, 'finished', 2, 3, 9, -4, 54, 'win-win', 'out');
INSERT INTO attempts VALUES (2, 'a', 7, 'en', 'practice', 120, 130, 1, 1, 'talking', 2, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO replies VALUES (1, 0, 'reply-0', 800), (1, 1, 'reply-1', 900), (2, 0, 'reply-0', 800), (2, 1, 'other', 700);
INSERT INTO notes VALUES (1, 1, 1, 'hint');
INSERT INTO settings VALUES ('text-size', '150');
)";

void makeVersionOne(const Home& home) {
    std::filesystem::create_directories(home.folder());
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(home.database().c_str(), &connection) == SQLITE_OK);
    REQUIRE(sqlite3_exec(connection, versionOne, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
}

std::vector<std::string> namesIn(const Learners& learners) {
    const auto all = learners.all();
    REQUIRE(all);
    std::vector<std::string> names;
    for (const Learner& learner : *all) names.push_back(learner.name);
    return names;
}

std::int64_t count(Database& database, std::string_view sql) {
    Query query(database, sql);
    REQUIRE(query.next());
    return query.integer();
}

} // namespace

TEST_CASE("A database of the first version is brought up to date with everything that is in it", "[store][migration]") {
    const Folder folder;
    const Home home = folder.home();
    makeVersionOne(home);
    Attempts attempts = opened(home);
    const auto first = attempts.find(1);
    REQUIRE(first);
    CHECK(first->summary == Summary{3, 9, -4, 54, Outcome::winWin, "out"});
    CHECK(first->learner == nobody);
    CHECK_FALSE(first->seed);
    CHECK(first->uid.size() == 32);
    CHECK(first->uid != attempts.find(2)->uid);
    REQUIRE(attempts.unfinished());
    CHECK((*attempts.unfinished()).at(0).parent == 1);
    CHECK(repliesOf(attempts, 2) == std::vector<std::string>{"reply-0", "other"});
    CHECK(count(attempts.database(), "SELECT count(*) FROM notes") == 1);
    CHECK(count(attempts.database(), "SELECT value FROM settings WHERE key = 'text-size'") == 150);
    attempts = Attempts::inMemory();
    CHECK((*opened(home).history(10)).size() == 2); // and is a file of the new version from then on
}

TEST_CASE("What cannot be brought up to date is left as it was", "[store][migration]") {
    const Folder folder;
    const Home home = folder.home();
    makeVersionOne(home);
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(home.database().c_str(), &connection) == SQLITE_OK);
    REQUIRE(sqlite3_exec(connection, "CREATE TABLE moments (mine TEXT)", nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE_FALSE(Attempts::open(home));
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(connection,
                               "SELECT count(*), (SELECT user_version FROM pragma_user_version) FROM attempts", -1,
                               &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    CHECK(sqlite3_column_int(statement, 0) == 2);
    CHECK(sqlite3_column_int(statement, 1) == 1);
    sqlite3_finalize(statement);
    sqlite3_close(connection);
}

TEST_CASE("Learners have a name of their own, a colour, and keep them", "[store][learners]") {
    const Folder folder;
    {
        Attempts attempts = opened(folder.home());
        Learners learners(attempts.database());
        REQUIRE(learners.add("  Mei Lin ", ProfileColour::teal, {}, 77));
        REQUIRE(learners.add("小王", ProfileColour::red, {}, 78));
        REQUIRE_FALSE(learners.add("mei lin", ProfileColour::blue, {}, 79));
        CHECK(learners.add("小王", ProfileColour::blue, {}, 79).reason().zh == "已经有名叫“小王”的学员");
        for (const std::string name : {"", "   ", "two\nlines", "\t"})
            CHECK_FALSE(learners.add(name, ProfileColour::blue, {}, 1));
        CHECK_FALSE(learners.add(std::string(61, 'x'), ProfileColour::blue, {}, 1));
        std::string longest;
        for (int i = 0; i < 60; ++i) longest += "长";
        CHECK(learners.add(longest, ProfileColour::blue, {}, 1));
    }
    Attempts attempts = opened(folder.home());
    Learners learners(attempts.database());
    CHECK(namesIn(learners).size() == 3);
    const auto mei = learners.find("MEI LIN");
    REQUIRE(mei);
    REQUIRE(*mei);
    CHECK((*mei)->name == "Mei Lin");
    CHECK((*mei)->colour == ProfileColour::teal);
    CHECK((*mei)->created == 77);
    CHECK((*mei)->uid.size() == 32);
    CHECK_FALSE((*mei)->hasPin);
    CHECK_FALSE((*learners.find("Nobody")).has_value());
}

TEST_CASE("A PIN is kept so that nobody can read it, and only the right one opens", "[store][learners]") {
    const Folder folder;
    Attempts attempts = opened(folder.home());
    Learners learners(attempts.database());
    for (const std::string pin : {"", "123", "12a4", "1234567890123"})
        CHECK_FALSE(learners.add("A", ProfileColour::blue, pin, 1));
    const Result<Learner> locked = learners.add("A", ProfileColour::blue, "271828", 1);
    const Result<Learner> same = learners.add("B", ProfileColour::blue, "271828", 1);
    const Result<Learner> open = learners.add("C", ProfileColour::blue, {}, 1);
    REQUIRE((locked && same && open));
    CHECK(locked->hasPin);
    CHECK(*learners.mayPlay(locked->id, "271828"));
    CHECK_FALSE(*learners.mayPlay(locked->id, "271829"));
    CHECK_FALSE(*learners.mayPlay(locked->id, ""));
    CHECK(*learners.mayPlay(open->id, ""));
    CHECK(count(attempts.database(), "SELECT count(DISTINCT pin) FROM learners") == 2); // salted
    CHECK(count(attempts.database(), "SELECT count(*) FROM learners WHERE instr(pin, '271828')") == 0);
    REQUIRE_FALSE(attempts.database().execute("UPDATE learners SET pin = 'nonsense' WHERE name = 'A'"));
    CHECK_FALSE(*learners.mayPlay(locked->id, "271828"));
}

TEST_CASE("Everybody sees their own talks and bests only", "[store][learners]") {
    Attempts attempts = Attempts::inMemory();
    Learners learners(attempts.database());
    const Result<Learner> mei = learners.add("Mei", ProfileColour::blue, {}, 1);
    REQUIRE(mei);
    talk(attempts, "before", 1);
    attempts.setLearner(mei->id);
    const AttemptId done = talk(attempts, "a", 2);
    REQUIRE_FALSE(attempts.finish(done, {3, 9, -4, 54, Outcome::winWin, "out"}, 2000));
    const AttemptId interrupted = talk(attempts, "b", 2);
    CHECK(attempts.find(done)->learner == mei->id);
    CHECK((*attempts.history(10)).size() == 2);
    CHECK((*attempts.unfinished()).size() == 1);
    CHECK((*attempts.best()).size() == 1);
    const Result<AttemptId> branch = attempts.branch(interrupted, 1, 1, 3000);
    REQUIRE(branch);
    CHECK(attempts.find(*branch)->learner == mei->id);
    attempts.setLearner(nobody);
    CHECK((*attempts.history(10)).size() == 1);
    CHECK((*attempts.best()).empty());
    REQUIRE_FALSE(learners.takeOver(mei->id));
    CHECK((*attempts.history(10)).empty());
    attempts.setLearner(mei->id);
    CHECK((*attempts.history(10)).size() == 4);
}

TEST_CASE("An attempt knows its mode and the order its replies were shown in", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    Attempt entry = beginning("a");
    entry.mode = "exam";
    entry.seed = 0x7FEDCBA987654321u;
    const Result<AttemptId> id = attempts.begin(entry);
    REQUIRE(id);
    REQUIRE_FALSE(attempts.addReply(*id, 0, "x", 1, 1));
    CHECK(attempts.find(*id)->mode == "exam");
    CHECK(attempts.find(*id)->seed == entry.seed);
    CHECK(attempts.find(*attempts.branch(*id, 1, 1, 1))->seed == entry.seed);
}

TEST_CASE("Who wants to be forgotten is gone from the file, and nobody else", "[store][learners]") {
    const Folder folder;
    const Home home = folder.home();
    Attempts attempts = opened(home);
    Learners learners(attempts.database());
    const Result<Learner> gone = learners.add("Ophelia-Unmistakable", ProfileColour::blue, {}, 1);
    const Result<Learner> stays = learners.add("Mei", ProfileColour::red, {}, 1);
    REQUIRE((gone && stays));
    attempts.setLearner(stays->id);
    talk(attempts, "a", 3);
    attempts.setLearner(gone->id);
    const AttemptId first = talk(attempts, "a", 3);
    REQUIRE(attempts.branch(first, 1, 1, 1));
    REQUIRE_FALSE(attempts.addNote(first, 1, "a remark of Ophelia-Unmistakable"));
    REQUIRE_FALSE(learners.remove(gone->id));
    CHECK(namesIn(learners) == std::vector<std::string>{"Mei"});
    CHECK((*attempts.history(10)).empty());
    attempts.setLearner(stays->id);
    CHECK((*attempts.history(10)).size() == 1);
    CHECK(count(attempts.database(), "SELECT count(*) FROM replies") == 3);
    for (const char* end : {"", "-wal"})
        if (const std::filesystem::path file = home.database().string() + end; std::filesystem::exists(file))
            CHECK(bytesOf(file).find("Ophelia") == std::string::npos);
}
