// What is kept of a talk that goes back: every way that was taken, each an attempt of its own.

#include "app/Recorder.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> twoNodes() {
    return smallDialogue("<node id=\"a\"><line xml:lang=\"en\">Well?</line>" + reply("kind", "b") + reply("curt", "b") +
                         "</node><node id=\"b\"><line xml:lang=\"en\">And?</line>" + reply("help", "end") + reply("shrug", "end") +
                         "</node><ending id=\"end\" outcome=\"win-win\"><text xml:lang=\"en\">Over.</text></ending>");
}

// A talk kept as the game keeps it.
struct Kept {
    Attempts attempts = Attempts::inMemory();
    Session session{twoNodes()};
    Recorder recorder{attempts};

    explicit Kept(const Terms& terms = {}) { recorder.begin(session, "en", terms); }

    void say(const char* reply) {
        REQUIRE_FALSE(session.choose(reply));
        REQUIRE_FALSE(recorder.said(session));
        if (session.isOver()) REQUIRE_FALSE(recorder.finished(session, debrief(session, Outlook(session.dialogue()))));
    }
    void back(std::size_t turn) {
        session.rewind(turn);
        recorder.branched(session);
    }
    std::vector<Attempt> history() const {
        auto found = attempts.history(10);
        REQUIRE(found);
        return *found;
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
