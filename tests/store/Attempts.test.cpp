#include "store/Attempts.h"

#include "store/Folder.h"
#include "store/Query.h"
#include "store/Talks.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <filesystem>

using namespace rapport;

namespace {

const Summary won = {
    .points = -4, .best = 12, .worst = -30, .score = 62, .outcome = Outcome::winWin, .ending = "content"};

std::vector<AttemptId> idsOf(const Result<std::vector<Attempt>>& attempts) {
    REQUIRE(attempts);
    std::vector<AttemptId> ids;
    for (const Attempt& attempt : *attempts) ids.push_back(attempt.id);
    return ids;
}

using Ids = std::vector<AttemptId>;

} // namespace

TEST_CASE("A talk cut off in the middle is offered the next time, reply for reply", "[store][attempts]") {
    const Folder folder;
    AttemptId id = 0;
    {
        Attempts attempts = opened(folder.home());
        CHECK(attempts.isLasting());
        id = talk(attempts, "case-long-queue", 3);
    }
    Attempts attempts = opened(folder.home());
    const Result<std::vector<Attempt>> unfinished = attempts.unfinished();
    REQUIRE(idsOf(unfinished) == Ids{id});
    const Attempt& attempt = unfinished->front();
    CHECK(attempt.dialogue == "case-long-queue");
    CHECK(attempt.hash == 0xFEDCBA9876543210u);
    CHECK(attempt.language == "zh-Hans");
    CHECK(attempt.mode == "practice");
    CHECK(attempt.started == 1000);
    CHECK(attempt.updated == 1003);
    CHECK(attempt.replies == 3);
    CHECK(attempt.status == Attempt::Status::talking);
    CHECK_FALSE(attempt.parent);
    CHECK_FALSE(attempt.summary);

    const Result<Transcript> transcript = attempts.resume(id);
    REQUIRE(transcript);
    CHECK(transcript->dialogue == "case-long-queue");
    CHECK(transcript->hash == attempt.hash);
    CHECK(transcript->language == "zh-Hans");
    CHECK(transcript->choiceIds() == replyNames(3));
    CHECK_FALSE(attempts.addReply(id, 3, "reply-3", 100, 2000));
    CHECK(repliesOf(attempts, id) == replyNames(4));
}

TEST_CASE("Interrupted talks are offered newest first; those without a reply are not", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    CHECK_FALSE(attempts.isLasting());
    const AttemptId oldest = talk(attempts, "a", 1, 1000);
    const AttemptId newest = talk(attempts, "b", 1, 3000);
    const AttemptId middle = talk(attempts, "a", 5, 2000);
    talk(attempts, "c", 0, 4000);
    CHECK(idsOf(attempts.unfinished()) == Ids{newest, middle, oldest});
    CHECK_FALSE(attempts.addReply(oldest, 1, "late", 0, 5000));
    CHECK(idsOf(attempts.unfinished()) == Ids{oldest, newest, middle});
    CHECK(idsOf(attempts.history(10)) == Ids{oldest, newest, middle});
    CHECK(idsOf(attempts.history(2)) == Ids{oldest, newest});
    CHECK(idsOf(attempts.history(10, "a")) == Ids{oldest, middle});
    CHECK(idsOf(attempts.history(10, "nothing")).empty());
}

TEST_CASE("A finished talk keeps its scorecard and is over", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = talk(attempts, "a", 2);
    REQUIRE_FALSE(attempts.finish(id, won, 1500));
    const Result<Attempt> attempt = attempts.find(id);
    REQUIRE(attempt);
    CHECK(attempt->status == Attempt::Status::finished);
    CHECK(attempt->summary == won);
    CHECK(attempt->updated == 1500);
    CHECK(idsOf(attempts.unfinished()).empty());
    CHECK(attempts.addReply(id, 2, "more", 0, 1600));
    CHECK(attempts.finish(id, won, 1600));
    CHECK(attempts.discard(id, 1600));
    CHECK_FALSE(attempts.resume(id));
    CHECK(repliesOf(attempts, id) == replyNames(2));
}

TEST_CASE("A talk of which not everything is known keeps what is", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = talk(attempts, "a", 1);
    const Summary little = {.points = -400};
    REQUIRE_FALSE(attempts.finish(id, little, 1500));
    CHECK(attempts.find(id)->summary == little);
    const auto best = attempts.best();
    REQUIRE(best);
    CHECK(best->at("a").attempts == 1);
    CHECK_FALSE(best->at("a").score);
}

TEST_CASE("The best score of each dialogue counts finished talks only", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    for (const int score : {40, 90, 70}) {
        Summary summary = won;
        summary.score = score;
        REQUIRE_FALSE(attempts.finish(talk(attempts, "a", 1), summary, 2000));
    }
    talk(attempts, "a", 1);
    talk(attempts, "b", 1);
    const auto best = attempts.best();
    REQUIRE(best);
    REQUIRE(best->size() == 1);
    CHECK(best->at("a").attempts == 3);
    CHECK(best->at("a").score == 90);
}

TEST_CASE("A talk given up is not offered again but not forgotten", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = talk(attempts, "a", 2);
    REQUIRE_FALSE(attempts.discard(id, 3000));
    CHECK(idsOf(attempts.unfinished()).empty());
    CHECK(idsOf(attempts.history(10)) == Ids{id});
    CHECK(attempts.find(id)->status == Attempt::Status::abandoned);
    CHECK(repliesOf(attempts, id) == replyNames(2));
}

TEST_CASE("Taking another turn makes a new attempt and leaves the old one as it was", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId old = talk(attempts, "a", 4);
    REQUIRE_FALSE(attempts.addNote(old, 1, "hint"));
    REQUIRE_FALSE(attempts.addNote(old, 3, "guess angry"));
    const Result<AttemptId> branch = attempts.branch(old, 2, 7, 5000);
    REQUIRE(branch);
    REQUIRE_FALSE(attempts.addReply(*branch, 2, "otherwise", 0, 5001));
    CHECK(repliesOf(attempts, old) == replyNames(4));
    CHECK(repliesOf(attempts, *branch) == std::vector<std::string>{"reply-0", "reply-1", "otherwise"});
    CHECK(attempts.transcript(*branch)->entries.size() == 4);
    CHECK(attempts.find(old)->status == Attempt::Status::abandoned);
    const Result<Attempt> attempt = attempts.find(*branch);
    REQUIRE(attempt);
    CHECK(attempt->parent == old);
    CHECK(attempt->parentTurn == 2u);
    CHECK(attempt->replies == 3);
    CHECK(attempt->started == 5000);
    CHECK(attempt->hash == 7);
    CHECK(idsOf(attempts.unfinished()) == Ids{*branch});

    REQUIRE_FALSE(attempts.finish(*branch, won, 6000));
    REQUIRE(attempts.branch(*branch, 0, 7, 7000));
    CHECK(attempts.find(*branch)->status == Attempt::Status::finished);
    const Result<AttemptId> beyond = attempts.branch(*branch, 4, 7, 7000);
    REQUIRE_FALSE(beyond);
    CHECK(beyond.reason().en == "attempt 2 has no turn 4");
}

TEST_CASE("No turn is left out and none is said twice", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = talk(attempts, "a", 2);
    CHECK(attempts.addReply(id, 1, "again", 0, 2000));
    CHECK(attempts.addReply(id, 3, "too-far", 0, 2000));
    CHECK(attempts.addReply(99, 0, "nobody", 0, 2000));
    CHECK(repliesOf(attempts, id) == replyNames(2));
    CHECK_FALSE(attempts.addReply(id, 2, "reply-2", -5, 2000));
    CHECK(repliesOf(attempts, id) == replyNames(3));
}

TEST_CASE("Remarks stand before the reply they were made before", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = talk(attempts, "a", 2);
    REQUIRE_FALSE(attempts.addNote(id, 2, "pause"));
    REQUIRE_FALSE(attempts.addNote(id, 0, "guess calm"));
    REQUIRE_FALSE(attempts.addNote(id, 0, "hint"));
    const Result<Transcript> transcript = attempts.transcript(id);
    REQUIRE(transcript);
    std::string all;
    for (const Transcript::Entry& entry : transcript->entries)
        if (const auto* note = std::get_if<Transcript::Note>(&entry.what))
            all += note->text + ";";
        else
            all += std::get<Transcript::Choose>(entry.what).id + ";";
    CHECK(all == "guess calm;hint;reply-0;reply-1;pause;");
}

TEST_CASE("An attempt that does not exist is a reason, not a crash", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    CHECK(attempts.find(7).reason() == Message("there is no attempt 7", "没有第 7 号练习记录"));
    CHECK_FALSE(attempts.transcript(-1));
    CHECK_FALSE(attempts.resume(7));
    CHECK_FALSE(attempts.branch(7, 0, 0, 0));
    CHECK(attempts.finish(7, won, 0));
    CHECK(attempts.discard(7, 0));
    CHECK(attempts.addNote(7, 0, "nobody"));
}

TEST_CASE("Text of any kind comes back as it was given", "[store][attempts]") {
    const Folder folder;
    const std::string text = GENERATE(std::string("it's \"quoted\"; DROP TABLE attempts; --"), std::string("a\0b\0", 4),
                                      std::string(), std::string("换行\n\r\t"), std::string("\xFF\xFE\x80"),
                                      std::string("%s%n{}{0}"), std::string(5'000'000, 'x'));
    AttemptId id = 0;
    {
        Attempts attempts = opened(folder.home());
        Attempt attempt = beginning(text);
        attempt.language = text;
        attempt.mode = text;
        id = *attempts.begin(attempt);
        REQUIRE_FALSE(attempts.addReply(id, 0, text, 0, 1));
        REQUIRE_FALSE(attempts.addNote(id, 1, text));
        Summary summary = won;
        summary.ending = text;
        REQUIRE_FALSE(attempts.finish(id, summary, 2));
    }
    const Attempts attempts = opened(folder.home());
    const Result<Attempt> attempt = attempts.find(id);
    REQUIRE(attempt);
    CHECK((attempt->dialogue == text && attempt->language == text && attempt->mode == text));
    CHECK(attempt->summary->ending == text);
    const Result<Transcript> transcript = attempts.transcript(id);
    REQUIRE(transcript);
    REQUIRE(transcript->entries.size() == 2);
    CHECK(std::get<Transcript::Choose>(transcript->entries[0].what).id == text);
    CHECK(std::get<Transcript::Note>(transcript->entries[1].what).text == text);
    CHECK(idsOf(attempts.history(1, text)) == Ids{id});
}

TEST_CASE("Numbers at the ends of their range come back as they were", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    Attempt attempt = beginning("a", INT64_MIN);
    attempt.hash = UINT64_MAX;
    const AttemptId id = *attempts.begin(attempt);
    REQUIRE_FALSE(attempts.addReply(id, 0, "r", INT64_MAX, INT64_MAX));
    CHECK(attempts.find(id)->hash == UINT64_MAX);
    CHECK(attempts.find(id)->updated == INT64_MAX);
}

TEST_CASE("What another hand wrote into the file is read with care", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = talk(attempts, "a", 1);
    REQUIRE_FALSE(attempts.finish(id, won, 2000));
    REQUIRE_FALSE(Query(attempts.database(), "UPDATE attempts SET outcome = 'tie', score = NULL, ending = NULL").run());
    const Result<Attempt> attempt = attempts.find(id);
    REQUIRE(attempt);
    CHECK_FALSE(attempt->summary->outcome);
    CHECK_FALSE(attempt->summary->score);
    CHECK(attempt->summary->ending.empty());
}

TEST_CASE("The summary of a talk is taken from its debrief", "[store][attempts]") {
    const auto dialogue = smallDialogue(R"(<node id="a"><line xml:lang="en">Hello.</line>)" + reply("go", "bye") +
                                        reply("stay", "bye") + R"(</node>
        <ending id="bye" outcome="win-win"><text xml:lang="en">Gone.</text></ending>)");
    Session session(dialogue);
    REQUIRE_FALSE(session.choose("go"));
    const Debrief found = debrief(session, Outlook(*dialogue));
    const Summary summary = summaryOf(*dialogue, found);
    CHECK(summary.ending == "bye");
    CHECK(summary.outcome == Outcome::winWin);
    CHECK(summary.points == found.points);
    CHECK(summary.score == found.score);
}

TEST_CASE("an attempt's family is all that took another turn from the same first one", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId first = talk(attempts, "case-long-queue", 3), stranger = talk(attempts, "case-long-queue", 2);
    const Result<AttemptId> child = attempts.branch(first, 2, 7, 5000), sibling = attempts.branch(first, 1, 7, 5001);
    REQUIRE(child);
    REQUIRE(sibling);
    const Result<AttemptId> grandchild = attempts.branch(*child, 1, 7, 5002, "exam");
    REQUIRE(grandchild);
    const Ids family = {first, *child, *sibling, *grandchild};
    for (const AttemptId each : family) CHECK(idsOf(attempts.family(each)) == family);
    CHECK(idsOf(attempts.family(stranger)) == Ids{stranger});
    CHECK(idsOf(attempts.family(999)).empty());
    CHECK(attempts.find(*grandchild)->mode == "exam"); // another way to play it, where one is given
    CHECK(attempts.find(*child)->mode == "practice");
}

TEST_CASE("parents that go round in a circle hold nothing up", "[store][attempts]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId first = talk(attempts, "case-long-queue", 3);
    const Result<AttemptId> child = attempts.branch(first, 1, 7, 5000);
    REQUIRE(child);
    REQUIRE_FALSE(attempts.database().execute("UPDATE attempts SET parent = 2 WHERE id = 1"));
    CHECK(idsOf(attempts.family(first)) == Ids{first, *child});
}

TEST_CASE("a slip taken back leaves a note in its place, and the talk goes on from there", "[store]") {
    Attempts attempts = Attempts::inMemory();
    const AttemptId id = *attempts.begin(Attempt{});
    REQUIRE_FALSE(attempts.addReply(id, 0, "greet", 100, 1));
    REQUIRE_FALSE(attempts.addReply(id, 1, "slip", 100, 2));
    REQUIRE_FALSE(attempts.takeBack(id, 1, "slip"));
    CHECK(attempts.find(id)->replies == 1);
    REQUIRE_FALSE(attempts.addReply(id, 1, "meant", 100, 3));
    CHECK(attempts.transcript(id)->choiceIds() == std::vector<std::string>{"greet", "meant"});
    const std::string text = attempts.transcript(id)->toText();
    CHECK(text.find("note: taken back slip\nchoose: meant") != std::string::npos);
    CHECK(attempts.takeBack(id, 0, "greet"));        // not the last one
    CHECK(attempts.takeBack(id, 7, "nothing said")); // never said
    CHECK(attempts.find(id)->replies == 2);
}
