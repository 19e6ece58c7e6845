#include "store/Attempts.h"
#include "store/Child.h"
#include "store/Folder.h"
#include "store/Talks.h"
#include "support/Catch.h"

#include <filesystem>

using namespace rapport;
namespace fs = std::filesystem;

TEST_CASE("When the disk is full the talk goes on, and is written once there is room", "[store][full]") {
    const Folder folder;
    AttemptId id = 0;
    {
        Attempts attempts = opened(folder.home());
        id = talk(attempts, "a", 2);
        REQUIRE_FALSE(attempts.database().execute("PRAGMA max_page_count = 1"));
        const std::string large(20000, 'x');
        const Trouble trouble = attempts.addReply(id, 2, large, 0, 2000);
        REQUIRE(trouble);
        CHECK(trouble->en == "nothing can be saved in " + quoted(folder.home().database()) + ": the disk is full");
        CHECK(trouble->zh == "无法写入" + quotedZh(folder.home().database()) + "：磁盘已满");
        CHECK(attempts.addReply(id, 3, replyName(3), 0, 2000));
        CHECK_FALSE(attempts.begin(beginning(large)));
        CHECK(repliesOf(attempts, id) == std::vector<std::string>{replyName(0), replyName(1), large, replyName(3)});
        CHECK(attempts.find(id)->replies == 2);
        REQUIRE_FALSE(attempts.database().execute("PRAGMA max_page_count = 100000"));
        CHECK_FALSE(attempts.finish(id, {.points = 1}, 3000));
    }
    const Attempts attempts = opened(folder.home());
    CHECK(attempts.find(id)->replies == 4);
    CHECK(repliesOf(attempts, id).back() == replyName(3));
}

TEST_CASE("A small disk fills up without harm", "[store][full]") {
    const Folder folder;
    const std::string seen = withOwnMounts([&]() -> std::string {
        if (::mount("none", folder.path().c_str(), "tmpfs", 0, "size=300k") != 0) return "not allowed";
        const Home home = folder.home();
        std::size_t acknowledged = 0;
        {
            Result<Attempts> attempts = Attempts::open(home);
            if (!attempts) return attempts.reason().en;
            Trouble trouble;
            while (!trouble) {
                const Result<AttemptId> id = attempts->begin(beginning("a"));
                if (!id) trouble = id.reason();
                for (std::size_t turn = 0; !trouble && turn < 30; ++turn)
                    if (!(trouble = attempts->addReply(*id, turn, replyName(turn), 1, 1000))) ++acknowledged;
            }
            if (trouble->zh != "无法写入" + quotedZh(home.database()) + "：磁盘已满") return trouble->en;
        }
        writeBytes(folder / "more", std::string(400'000, 'x'));
        if (const Result<Attempts> attempts = Attempts::open(home)) {
            std::size_t kept = 0;
            for (const Attempt& attempt : *attempts->history(1'000'000)) kept += attempt.replies;
            return kept >= acknowledged && acknowledged > 30 ? "all there" : "something is missing";
        }
        fs::remove(folder / "more");
        return Attempts::open(home) ? "all there" : "still refused";
    });
    if (seen == "not allowed") {
        WARN("a small disk cannot be mounted here");
        return;
    }
    CHECK(seen == "all there");
}

TEST_CASE("A disk without any room is named as the reason", "[store][full]") {
    const Folder folder;
    const std::string seen = withOwnMounts([&]() -> std::string {
        if (::mount("none", folder.path().c_str(), "tmpfs", 0, "size=8k") != 0) return "not allowed";
        writeBytes(folder / "more", std::string(8192, 'x'));
        const Result<Attempts> attempts = Attempts::open(folder.home());
        return attempts ? "opened" : attempts.reason().en;
    });
    if (seen == "not allowed") {
        WARN("a small disk cannot be mounted here");
        return;
    }
    CHECK_THAT(seen, Catch::Matchers::EndsWith("the disk is full"));
}

TEST_CASE("A read-only folder is named as the reason and left as it is", "[store][readonly]") {
    const Folder folder;
    const Home home = folder.home();
    SECTION("with a database in it") {
        Attempts attempts = opened(home);
        talk(attempts, "a", 2);
    }
    SECTION("without") {
        fs::create_directory(home.folder());
    }
    const std::string before = bytesOf(home.database());
    const std::string seen = withOwnMounts([&]() -> std::string {
        const char* path = home.folder().c_str();
        if (::mount(path, path, nullptr, MS_BIND, nullptr) != 0) return "not allowed";
        if (::mount(nullptr, path, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) return "not allowed";
        const Result<Attempts> attempts = Attempts::open(home);
        return attempts ? "opened" : attempts.reason().en;
    });
    CHECK(bytesOf(home.database()) == before);
    if (seen == "not allowed") {
        WARN("a folder cannot be made read-only here");
        return;
    }
    CHECK_THAT(seen, Catch::Matchers::StartsWith("nothing can be saved in " + quoted(home.database()) + ": "));
    CHECK_THAT(seen,
               Catch::Matchers::EndsWith("the disk is read-only") || Catch::Matchers::EndsWith("permission is denied"));
}

namespace {

// What is seen of a home whose disk cannot be written.
std::string onReadOnlyDisk(const Home& home, const std::function<std::string()>& look) {
    return withOwnMounts([&]() -> std::string {
        const char* path = home.folder().c_str();
        if (::mount(path, path, nullptr, MS_BIND, nullptr) != 0) return "not allowed";
        if (::mount(nullptr, path, nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) return "not allowed";
        return look();
    });
}

// What can be read there, and whether reading it disturbs anything.
std::string readFrom(const Home& home) {
    Result<Attempts> attempts = Attempts::openToRead(home);
    if (!attempts) return attempts.reason().en;
    if (attempts->isLasting()) return "it would be written";
    std::string seen;
    for (const Attempt& attempt : *attempts->history(10))
        seen += fmt::format("{} {};", attempt.dialogue, attempt.replies);
    if (!attempts->begin(beginning("c"))) return "nothing can be counted";
    return seen;
}

} // namespace

TEST_CASE("What was played can be read from a disk that cannot be written", "[store][readonly]") {
    const Folder folder;
    const Home home = folder.home();
    std::string seen, expected;
    SECTION("as it lies there") {
        {
            Attempts attempts = opened(home);
            talk(attempts, "a", 2);
            talk(attempts, "b?#%41", 3, 2000);
        }
        const std::string before = bytesOf(home.database());
        seen = onReadOnlyDisk(home, [&] { return readFrom(home); });
        expected = "b?#%41 3;a 2;";
        CHECK(bytesOf(home.database()) == before);
    }
    SECTION("while another window, which can write, plays on") {
        Attempts attempts = opened(home);
        talk(attempts, "a", 2);
        seen = onReadOnlyDisk(home, [&] { return readFrom(home); });
        expected = "a 2;";
    }
    SECTION("in a folder whose name means something in an address") {
        const Home odd(folder / "50% off? #1");
        {
            Attempts attempts = opened(odd);
            talk(attempts, "a", 1);
        }
        seen = onReadOnlyDisk(odd, [&] { return readFrom(odd); });
        expected = "a 1;";
    }
    SECTION("but what is only in the journal of a talk that was cut off is said, not left out") {
        {
            Attempts attempts = opened(home);
            talk(attempts, "a", 2);
            fs::copy(home.folder(), folder / "cut-off", fs::copy_options::recursive);
        }
        fs::remove(folder / "cut-off/rapport.sqlite-shm");
        const Home cutOff(folder / "cut-off");
        REQUIRE_FALSE(bytesOf(cutOff.database().string() + "-wal").empty());
        seen = onReadOnlyDisk(cutOff, [&] { return readFrom(cutOff); });
        expected = "what was played last is still in " + quoted(fs::path(cutOff.database().string() + "-wal")) +
                   ", which can only be read where it may be written: copy the folder to such a place";
    }
    SECTION("and another program's file is refused there as everywhere") {
        writeBytes(home.database(), "this is no database, however long it may be made to look like one ......");
        seen = onReadOnlyDisk(home, [&] { return readFrom(home); });
        expected = quoted(home.database()) + " is damaged; it is left as it is";
    }
    if (seen == "not allowed") {
        WARN("a folder cannot be made read-only here");
        return;
    }
    CHECK(seen == expected);
}

TEST_CASE("Looking at a folder that is not there makes none", "[store][readonly]") {
    const Folder folder;
    const Result<Attempts> attempts = Attempts::openToRead(folder.home());
    REQUIRE(attempts);
    CHECK(attempts->history(10)->empty());
    CHECK_FALSE(fs::exists(folder.home().folder()));
    writeBytes(folder / "file", "x");
    CHECK_FALSE(Attempts::openToRead(Home(folder / "file")));
}
