// What is kept of a talk that goes back: every way that was taken, each an attempt of its own.

#include "app/Recorder.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> twoNodes() {
    return smallDialogue("<node id=\"a\"><line xml:lang=\"en\">Well?</line>" + reply("kind", "b") + reply("curt", "b") +
                         "</node><node id=\"b\"><line xml:lang=\"en\">And?</line>" + reply("help", "end") +
                         reply("shrug", "end") +
                         "</node><ending id=\"end\" outcome=\"win-win\"><text xml:lang=\"en\">Over.</text></ending>");
}

// A talk kept as the game keeps it.
struct Kept {
    Attempts attempts = Attempts::inMemory();
    Session session{twoNodes()};
    Recorder recorder{attempts};

    Terms terms;

    explicit Kept(const Terms& kept = {}) : terms(kept) { recorder.begin(session, "en", terms); }

    void say(const char* reply) {
        REQUIRE_FALSE(session.choose(reply));
        REQUIRE_FALSE(recorder.said(session));
        if (session.isOver()) REQUIRE_FALSE(recorder.finished(session, debrief(session, Outlook(session.dialogue()))));
    }
    void back(std::size_t turn) {
        terms.isExam = terms.isExam && !session.isOver();
        session.rewind(turn);
        recorder.branched(session, terms);
    }
    std::vector<Attempt> history() const {
        auto found = attempts.history(10);
        REQUIRE(found);
        return *found;
    }
    // As long as it cannot be written, nothing is kept, and that is told.
    void lock(bool isLocked) {
        REQUIRE_FALSE(attempts.database().execute(isLocked ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF"));
    }
    void sayUnkept(const char* reply) {
        REQUIRE_FALSE(session.choose(reply));
        CHECK(recorder.said(session));
    }
    std::vector<std::string> said(AttemptId id) const { return attempts.transcript(id)->choiceIds(); }
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("mode and seed of a talk are kept with it", "[app][record]") {
    Kept exam({true, 42});
    exam.say("kind");
    CHECK(exam.history().front().mode == "exam");
    CHECK(exam.history().front().seed == 42u);
    CHECK(termsOf(exam.history().front()).isExam);
    Kept practice({false, 7});
    practice.say("kind");
    CHECK(practice.history().front().mode == "practice");
}

TEST_CASE("going back in a talk begins another attempt with the next reply, and overwrites nothing", "[app][record]") {
    Kept talk({false, 7});
    talk.say("curt");
    const AttemptId first = *talk.recorder.attempt();
    talk.back(0);
    CHECK(talk.history().size() == 1); // looking back is no attempt
    talk.say("kind");
    talk.say("help");
    REQUIRE(talk.history().size() == 2);
    const Attempt branch = *talk.attempts.find(*talk.recorder.attempt());
    CHECK(branch.parent == first);
    CHECK(branch.parentTurn == 0u);
    CHECK(branch.seed == 7u);
    CHECK(branch.status == Attempt::Status::finished);
    CHECK(talk.said(branch.id) == Ids{"kind", "help"});
    CHECK(talk.said(first) == Ids{"curt"});
}

TEST_CASE("going back twice before saying anything branches once, from the earlier turn", "[app][record]") {
    Kept talk;
    talk.say("curt");
    talk.say("help");
    const AttemptId first = *talk.recorder.attempt();
    talk.back(1);
    talk.back(0);
    talk.say("kind");
    CHECK(talk.attempts.find(*talk.recorder.attempt())->parent == first);
    CHECK(talk.attempts.find(*talk.recorder.attempt())->parentTurn == 0u);
    CHECK(talk.history().size() == 2);
}

TEST_CASE("what comes of looking back at an exam is practice, and the exam's result stays", "[app][record]") {
    Kept talk({true, 42});
    talk.say("curt");
    talk.say("shrug");
    const AttemptId exam = *talk.recorder.attempt();
    talk.back(1);
    talk.say("help");
    const Attempt branch = *talk.attempts.find(*talk.recorder.attempt());
    CHECK(branch.mode == "practice");
    CHECK(branch.parent == exam);
    CHECK(talk.attempts.find(exam)->mode == "exam");
    CHECK(talk.attempts.find(exam)->status == Attempt::Status::finished);
    CHECK(talk.said(exam) == Ids{"curt", "shrug"});
}

TEST_CASE("replies that could not be kept are kept with the next that can, also with a hint between them",
          "[app][record]") {
    Kept talk;
    talk.lock(true);
    talk.sayUnkept("kind");
    talk.lock(false);
    REQUIRE_FALSE(talk.recorder.noted(talk.session, "hint"));
    CHECK(talk.said(*talk.recorder.attempt()) == Ids{"kind"});
    talk.say("help");
    CHECK(talk.said(*talk.recorder.attempt()) == Ids{"kind", "help"});
    CHECK(talk.history().front().status == Attempt::Status::finished);
}

TEST_CASE("taking back what could not be kept leaves the way gone back from as it is", "[app][record]") {
    Kept talk;
    talk.say("curt");
    const AttemptId first = *talk.recorder.attempt();
    talk.back(0);
    talk.lock(true);
    talk.sayUnkept("kind");
    talk.lock(false);
    talk.session.rewind(0);
    REQUIRE_FALSE(talk.recorder.takenBack(talk.session, "kind"));
    CHECK(talk.said(first) == Ids{"curt"});
    talk.say("kind");
    CHECK(talk.attempts.find(*talk.recorder.attempt())->parent == first);
    CHECK(talk.said(first) == Ids{"curt"});
}

TEST_CASE("a moment of another day is no attempt before something is said there", "[app][record]") {
    Kept talk({true, 42});
    talk.say("curt");
    talk.say("shrug");
    const Attempt exam = talk.history().front();
    Session moment = talk.session;
    moment.rewind(1);
    Recorder recorder(talk.attempts);
    recorder.takeUp(exam, moment);
    recorder.leave();
    CHECK(talk.history().size() == 1); // only looked at
    recorder.takeUp(exam, moment);
    REQUIRE_FALSE(moment.choose("help"));
    REQUIRE_FALSE(recorder.said(moment));
    const Attempt begun = *talk.attempts.find(*recorder.attempt());
    CHECK(begun.parent == exam.id);
    CHECK(begun.parentTurn == 1u);
    CHECK(begun.mode == "practice");
    CHECK(begun.seed == 42u);
    CHECK(talk.said(begun.id) == Ids{"curt", "help"});
}
