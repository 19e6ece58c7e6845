#include "store/Attempts.h"
#include "store/Folder.h"
#include "store/Query.h"
#include "store/Settings.h"
#include "store/Talks.h"
#include "support/Catch.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <random>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

void sql(const fs::path& file, const char* script) {
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
    CHECK(sqlite3_exec(connection, script, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
}

// A home with some finished sessions in it, closed in good order.
void fill(const Home& home) {
    Attempts attempts = opened(home);
    for (int i = 0; i < 40; ++i) talk(attempts, "case-" + std::to_string(i), 12);
}

// The reason for which the home's database is refused; it must not be changed by that, and the game must go on.
Message refusalOf(const Home& home) {
    const std::string before = bytesOf(home.database());
    const Result<Attempts> attempts = Attempts::open(home);
    REQUIRE_FALSE(attempts);
    CHECK(bytesOf(home.database()) == before);
    CHECK_FALSE(attempts.reason().zh.empty());
    CHECK(attempts.reason().zh != attempts.reason().en);
    return attempts.reason();
}

} // namespace

TEST_CASE("A damaged file is refused, named and left as it is", "[store][damage]") {
    const Folder folder;
    const Home home = folder.home();
    fill(home);
    std::string bytes = bytesOf(home.database());
    REQUIRE(bytes.size() > 8192);
    SECTION("cut off") {
        bytes.resize(bytes.size() / 2);
    }
    SECTION("cut off in the middle of a page") {
        bytes.resize(4096 + 100);
    }
    SECTION("cut off in its head") {
        bytes.resize(50);
    }
    SECTION("with another head") {
        bytes.replace(0, 16, "This is my diary");
    }
    SECTION("overwritten with zeros") {
        bytes.assign(bytes.size(), '\0');
    }
    SECTION("of random bytes") {
        std::mt19937 random(1);
        for (char& byte : bytes) byte = char(random());
    }
    SECTION("with pages of random bytes") {
        std::mt19937 random(2);
        for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = char(random());
    }
    SECTION("with one page of zeros") {
        bytes.replace(8192, 4096, 4096, '\0');
    }
    SECTION("with its first page doubled") {
        bytes.replace(4096, 4096, bytes, 0, 4096);
    }
    writeBytes(home.database(), bytes);
    CHECK(refusalOf(home).en == quoted(home.database()) + " is damaged; it is left as it is");
}

TEST_CASE("A text file in the database's place is left as it is", "[store][damage]") {
    const Folder folder;
    writeBytes(folder.home().database(), "Dear diary, today I was called names by a customer.\n");
    CHECK(refusalOf(folder.home()).zh == quotedZh(folder.home().database()) + "已损坏；文件保持原样");
}

TEST_CASE("Single bytes changed anywhere are noticed or do no harm", "[store][damage]") {
    const Folder folder;
    const Home home = folder.home();
    fill(home);
    const std::string whole = bytesOf(home.database());
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 20; ++i) bytes[random() % bytes.size()] = char(random());
        writeBytes(home.database(), bytes);
        if (Result<Attempts> attempts = Attempts::open(home)) {
            for (AttemptId id = 1; id <= 40; ++id) (void)attempts->transcript(id);
            (void)attempts->unfinished();
            (void)attempts->best();
            (void)readSettings(attempts->database());
        } else {
            CHECK(bytesOf(home.database()) == bytes);
        }
        for (const char* rest : {"-wal", "-shm"}) fs::remove(home.database().string() + rest);
    }
}

TEST_CASE("After damage was met while playing, nothing more is written", "[store][damage]") {
    const Folder folder;
    const Home home = folder.home();
    fill(home);
    Attempts attempts = opened(home);
    const AttemptId id = talk(attempts, "a", 1);
    REQUIRE_FALSE(Query(attempts.database(), "PRAGMA wal_checkpoint(TRUNCATE)").run());
    REQUIRE_FALSE(attempts.database().execute("PRAGMA shrink_memory"));
    std::string bytes = bytesOf(home.database());
    std::fill(bytes.begin() + 4096, bytes.end(), '\xA5');
    writeBytes(home.database(), bytes);
    REQUIRE_FALSE(attempts.history(100));
    const Trouble trouble = attempts.addReply(id, 1, "reply-1", 0, 1);
    REQUIRE(trouble);
    CHECK(trouble->en == quoted(home.database()) + " is damaged; it is left as it is");
    attempts = Attempts::inMemory();
    CHECK(bytesOf(home.database()) == bytes);
}

TEST_CASE("An empty file becomes a database, for nothing is lost by that", "[store][damage]") {
    const Folder folder;
    writeBytes(folder.home().database(), "");
    Attempts attempts = opened(folder.home());
    talk(attempts, "a", 1);
}

TEST_CASE("A journal whose database is gone is kept", "[store][damage]") {
    const Folder folder;
    const Home home = folder.home();
    const std::string journal = home.database().string() + "-wal";
    writeBytes(journal, "the last replies");
    SECTION("the file is missing") {}
    SECTION("the file is empty") {
        writeBytes(home.database(), "");
    }
    CHECK_THAT(refusalOf(home).en, Catch::Matchers::EndsWith("both are left as they are"));
    CHECK(bytesOf(journal) == "the last replies");
}

TEST_CASE("A later version's file is left as it is", "[store][damage]") {
    const Folder folder;
    fill(folder.home());
    sql(folder.home().database(), "PRAGMA user_version = 99; DROP TABLE replies;");
    CHECK(refusalOf(folder.home()).en ==
          quoted(folder.home().database()) + " was written by a later version of the game; it is left as it is");
}

TEST_CASE("Another program's database is left as it is", "[store][damage]") {
    const Folder folder;
    fs::create_directory(folder.home().folder());
    SECTION("without a mark") {
        sql(folder.home().database(), "CREATE TABLE attempts (id)");
    }
    SECTION("with its mark") {
        sql(folder.home().database(), "PRAGMA application_id = 7; PRAGMA user_version = 1;");
    }
    CHECK(refusalOf(folder.home()).en ==
          quoted(folder.home().database()) + " belongs to another program; it is left as it is");
}

TEST_CASE("A file of ours in which tables are missing or changed is left as it is", "[store][damage]") {
    const Folder folder;
    fill(folder.home());
    SECTION("missing") {
        sql(folder.home().database(), "DROP TABLE settings");
    }
    SECTION("changed") {
        sql(folder.home().database(), "ALTER TABLE notes RENAME COLUMN text TO words");
    }
    SECTION("of no version") {
        sql(folder.home().database(), "PRAGMA user_version = 0");
    }
    SECTION("of a negative version") {
        sql(folder.home().database(), "PRAGMA user_version = -3");
    }
    CHECK_THAT(refusalOf(folder.home()).en,
               Catch::Matchers::StartsWith(quoted(folder.home().database()) + " is damaged"));
}

TEST_CASE("What somebody added to our file does not disturb", "[store][damage]") {
    const Folder folder;
    fill(folder.home());
    sql(folder.home().database(), "CREATE VIEW mine AS SELECT dialogue, score FROM attempts; ANALYZE;");
    CHECK(opened(folder.home()).history(100)->size() == 40);
}

TEST_CASE("What is no file is refused unopened", "[store][damage]") {
    const Folder folder;
    fs::create_directory(folder.home().folder());
    SECTION("a folder") {
        fs::create_directory(folder.home().database());
    }
    SECTION("a pipe") {
        REQUIRE(::mkfifo(folder.home().database().c_str(), 0600) == 0);
    }
    SECTION("a device") {
        fs::create_symlink("/dev/full", folder.home().database());
    }
    const Result<Attempts> attempts = Attempts::open(folder.home());
    REQUIRE_FALSE(attempts);
    CHECK_THAT(attempts.reason().en, Catch::Matchers::EndsWith("it is not a file"));
    CHECK_THAT(attempts.reason().zh, Catch::Matchers::EndsWith("它不是文件"));
}

TEST_CASE("A home that cannot be made is refused, and the game goes on in memory", "[store][damage]") {
    const Folder folder;
    writeBytes(folder / "file", "");
    const Result<Attempts> attempts = Attempts::open(Home(folder / "file" / "home"));
    REQUIRE_FALSE(attempts);
    CHECK_THAT(attempts.reason().en, Catch::Matchers::EndsWith("is not a folder"));

    Attempts inMemory = Attempts::inMemory();
    CHECK(repliesOf(inMemory, talk(inMemory, "a", 3)) == replyNames(3));
    CHECK_FALSE(writeSettings(inMemory.database(), {}, {.textSize = 200}));
    CHECK(readSettings(inMemory.database())->textSize == 200);
}
