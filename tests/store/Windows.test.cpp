#include "store/Attempts.h"
#include "store/Child.h"
#include "store/Folder.h"
#include "store/Query.h"
#include "store/Talks.h"
#include "support/Catch.h"

#include <chrono>
#include <filesystem>
#include <memory>

using namespace rapport;

TEST_CASE("Two windows talk at once without disturbing each other", "[store][windows]") {
    const Folder folder;
    Attempts left = opened(folder.home());
    Attempts right = opened(folder.home());
    const AttemptId a = *left.begin(beginning("a"));
    const AttemptId b = *right.begin(beginning("b"));
    for (std::size_t turn = 0; turn < 20; ++turn) {
        REQUIRE_FALSE(left.addReply(a, turn, replyName(turn), 0, 1));
        REQUIRE_FALSE(right.addReply(b, turn, replyName(turn), 0, 1));
    }
    CHECK(repliesOf(right, a) == replyNames(20));
    CHECK(repliesOf(left, b) == replyNames(20));
}

TEST_CASE("A talk going on in one window is not offered in another", "[store][windows]") {
    const Folder folder;
    auto left = std::make_unique<Attempts>(opened(folder.home()));
    Attempts right = opened(folder.home());
    const AttemptId id = talk(*left, "a", 2);
    CHECK(right.unfinished()->empty());
    const Result<Transcript> taken = right.resume(id);
    REQUIRE_FALSE(taken);
    CHECK(taken.reason().en == "this talk is over, or goes on in another window");
    CHECK(left->resume(id));

    SECTION("once it is put aside, it is") {
        left->leave(id);
    }
    SECTION("once the window is closed, it is") {
        left.reset();
    }
    CHECK(right.unfinished()->size() == 1);
    CHECK(right.resume(id));
    CHECK_FALSE(right.addReply(id, 2, replyName(2), 0, 1));
    if (left) {
        CHECK(left->unfinished()->empty());
        CHECK(left->addReply(id, 2, "something-else", 0, 1));
        CHECK(repliesOf(*left, id) == replyNames(3));
    }
}

TEST_CASE("A talk whose window was killed is offered again", "[store][windows]") {
    const Folder folder;
    Child child([&](int pipe) {
        Attempts attempts = opened(folder.home());
        talk(attempts, "a", 1);
        if (::write(pipe, "+", 1) == 1) ::pause();
    });
    REQUIRE(child.next() == '+');
    const Attempts attempts = opened(folder.home());
    CHECK(attempts.unfinished()->empty());
    child.kill();
    CHECK(attempts.unfinished()->size() == 1);
}

TEST_CASE("Many windows that start at once share one new file", "[store][windows]") {
    for (int round = 0; round < 5; ++round) {
        const Folder folder;
        const auto work = [&](int pipe) {
            Result<Attempts> attempts = Attempts::open(folder.home());
            bool good = bool(attempts);
            const Result<AttemptId> id = good ? attempts->begin(beginning("a")) : Message();
            for (std::size_t turn = 0; good && turn < 10; ++turn)
                good = id && !attempts->addReply(*id, turn, replyName(turn), 0, 1);
            const std::string seen = good ? "+" : attempts ? "-" : attempts.reason().en;
            if (::write(pipe, seen.data(), seen.size()) < 0) ::_exit(1);
        };
        Child one(work), two(work), three(work), four(work);
        for (Child* child : {&one, &two, &three, &four}) CHECK(child->rest() == "+");
        const Attempts attempts = opened(folder.home());
        const auto all = attempts.history(100);
        REQUIRE(all);
        CHECK(all->size() == 4);
        for (const Attempt& attempt : *all) CHECK(repliesOf(attempts, attempt.id) == replyNames(10));
    }
}

TEST_CASE("A file that another program holds is named as the reason, after a short wait", "[store][windows]") {
    const Folder folder;
    Attempts left = opened(folder.home());
    const AttemptId id = talk(left, "a", 1);
    Attempts right = opened(folder.home());
    REQUIRE_FALSE(right.database().execute("BEGIN IMMEDIATE"));
    const auto begin = std::chrono::steady_clock::now();
    const Trouble trouble = left.addReply(id, 1, replyName(1), 0, 1);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    REQUIRE(trouble);
    CHECK(trouble->en == quoted(folder.home().database()) + " is in use by another program");
    CHECK(left.history(10)->size() == 1);
    REQUIRE_FALSE(right.database().execute("COMMIT"));
    REQUIRE_FALSE(left.addReply(id, 2, replyName(2), 0, 1));
    CHECK(repliesOf(right, id) == replyNames(3));
}

TEST_CASE("Where no claims can be kept, talks go on all the same", "[store][windows]") {
    const Folder folder;
    std::filesystem::create_directories(folder.home().folder() / "talking.lock");
    Attempts attempts = opened(folder.home());
    const AttemptId id = talk(attempts, "a", 2);
    CHECK(attempts.unfinished()->size() == 1);
    CHECK(attempts.resume(id));
}
