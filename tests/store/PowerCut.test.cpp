#include "store/Attempts.h"
#include "store/Child.h"
#include "store/Folder.h"
#include "store/Query.h"
#include "store/Talks.h"
#include "support/Catch.h"

#include <algorithm>
#include <filesystem>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

// Begins talks and says replies for ever, a byte to the pipe for each that is acknowledged.
void talkOn(const Home& home, int pipe) {
    Result<Attempts> attempts = Attempts::open(home);
    if (!attempts) return;
    while (true) {
        const Result<AttemptId> id = attempts->begin(beginning("case-long-queue"));
        if (!id) return;
        for (std::size_t turn = 0; turn < 30; ++turn) {
            if (attempts->addReply(*id, turn, replyName(turn), 1, 1000)) return;
            if (::write(pipe, "+", 1) != 1) return;
        }
    }
}

// All replies kept in a home, having seen that no talk has a gap.
std::size_t repliesIn(const Home& home) {
    const Attempts attempts = opened(home);
    const Result<std::vector<Attempt>> all = attempts.history(1'000'000);
    REQUIRE(all);
    std::size_t count = 0;
    for (const Attempt& attempt : *all) {
        CHECK(repliesOf(attempts, attempt.id) == replyNames(attempt.replies));
        count += attempt.replies;
    }
    return count;
}

} // namespace

TEST_CASE("A game killed in mid-talk has every reply that it acknowledged", "[store][power]") {
    const Folder folder;
    std::size_t acknowledged = 0;
    for (const int wait : {1, 2, 7, 31, 100}) {
        Child child([&](int pipe) { talkOn(folder.home(), pipe); });
        for (int i = 0; i < wait; ++i) REQUIRE(child.next() == '+');
        child.kill();
        acknowledged += std::size_t(wait) + child.rest().size();
        const std::size_t kept = repliesIn(folder.home());
        // A reply may be on the disk whose acknowledgement was cut off.
        CHECK(kept >= acknowledged);
        acknowledged = std::max(acknowledged, kept);
    }
}

TEST_CASE("A game killed while it makes its file can make it the next time", "[store][power]") {
    for (int microseconds = 0; microseconds < 20000; microseconds += 1000) {
        const Folder folder;
        Child child([&](int pipe) { talkOn(folder.home(), pipe); });
        ::usleep(useconds_t(microseconds));
        child.kill();
        const std::size_t acknowledged = child.rest().size();
        CHECK(repliesIn(folder.home()) >= acknowledged);
    }
}

TEST_CASE("A journal that was cut off anywhere loses the end at most", "[store][power]") {
    const Folder folder;
    const Home home = folder.home();
    Attempts attempts = opened(home);
    const AttemptId id = talk(attempts, "a", 20);
    const std::string file = bytesOf(home.database());
    const std::string journal = bytesOf(home.database().string() + "-wal");
    REQUIRE_FALSE(journal.empty());
    std::size_t before = 0;
    for (std::size_t size = 0; size <= journal.size(); size += 1999) {
        const Folder copy;
        writeBytes(copy.home().database(), file);
        writeBytes(copy.home().database().string() + "-wal", std::string_view(journal).substr(0, size));
        const Attempts after = opened(copy.home());
        const Result<Attempt> attempt = after.find(id);
        const std::size_t kept = attempt ? attempt->replies : 0;
        if (attempt) CHECK(repliesOf(after, id) == replyNames(kept));
        CHECK(kept >= before);
        before = kept;
    }
    CHECK(before >= 19);
}

TEST_CASE("Everything is on the disk before it is acknowledged", "[store][power]") {
    const Folder folder;
    Attempts attempts = opened(folder.home());
    Query synchronous(attempts.database(), "PRAGMA synchronous");
    REQUIRE(synchronous.next());
    CHECK(synchronous.integer() >= 2);
    Query journal(attempts.database(), "PRAGMA journal_mode");
    REQUIRE(journal.next());
    CHECK(journal.text() == "wal");
}

TEST_CASE("Closed in good order, everything is in one file", "[store][power]") {
    const Folder folder;
    {
        Attempts attempts = opened(folder.home());
        talk(attempts, "a", 5);
    }
    CHECK_FALSE(fs::exists(folder.home().database().string() + "-wal"));
    const Folder elsewhere;
    writeBytes(elsewhere.home().database(), bytesOf(folder.home().database()));
    CHECK(repliesIn(elsewhere.home()) == 5);
}
