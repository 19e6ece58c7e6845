#include "engine/Rules.h"

#include "engine/Session.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

const std::string good = R"(<ending id="good" outcome="win-win"><text xml:lang="en">Good.</text></ending>)";
const std::string endings = R"(<ending id="good" outcome="win-win"><text xml:lang="en">Good.</text></ending>
<ending id="bad" outcome="lose-lose"><line xml:lang="en">Goodbye.</line><text xml:lang="en">Bad.</text></ending>)";

std::string idNow(const Session& session) {
    return std::string(session.dialogue().idOf(session.state().at));
}

} // namespace

TEST_CASE("the profile and the author move the feelings, and each is clamped once", "[engine][rules]") {
    // Aggressive: anger +2, trust -2. Blame: anger +1 for each degree of severity. The author: trust -9.
    const auto dialogue = smallDialogue(
        node("a", reply("rude", "good", R"(style="aggressive")",
                        R"(<violates principle="no-blame" severity="2"/><shift trust="-9" patience="2"/>)") +
                      reply("other", "bad")) +
        endings);
    Session session(dialogue);
    REQUIRE_FALSE(session.choose("rude"));
    CHECK(session.state().emotion[Feeling::anger] == 10);
    CHECK(session.state().emotion[Feeling::trust] == 0);
    CHECK(session.state().emotion[Feeling::patience] == 7);
    CHECK(session.state().emotion[Feeling::satisfaction] == feelingUnused);
}

TEST_CASE("a reaction with a mood reads the state before the reply", "[engine][rules]") {
    // Solving while anger is 6 or more adds anger. The understanding in the same reply lowers it to 5 only afterwards.
    const auto dialogue = smallDialogue(
        node("a", reply("early", "b", R"(step="complaint-steps.solve")", R"(<honours principle="understand"/>)")) +
        node("b", reply("late", "good", R"(step="complaint-steps.solve")") + reply("no", "bad")) + endings);
    Session session(dialogue);
    session.choose("early");
    CHECK(session.state().emotion[Feeling::anger] == 6); // 6 - 1 + 1
    session.rewind(0);
    CHECK(session.state().emotion[Feeling::anger] == 6);
}

TEST_CASE("a reply is locked until its feeling, flag, step and promise are there", "[engine][rules]") {
    const auto dialogue = smallDialogue(
        node(
            "a",
            reply("ask", "a", R"(once="yes" step="complaint-steps.clarify")",
                  R"(<sets flag="asked"/><promises promise="call"/>)") +
                reply("tell", "good", "",
                      R"(<when flag="asked"/><when step="complaint-steps.clarify"/><when promise="call" is="open"/>)") +
                reply("trusted", "good", "",
                      R"(<when feeling="trust" at-least="6"/><locked xml:lang="en">Not yet.</locked>)") +
                reply("leave", "bad")) +
            endings,
        R"(<flag id="asked"/><promise id="call"><text xml:lang="en">Call.</text></promise>)");
    Session session(dialogue);
    const auto refused = session.choose("tell");
    REQUIRE(refused);
    CHECK(refused->reason == Refusal::Reason::locked);
    CHECK(refused->message.en == "turn 1: reply \"tell\" is locked; open: ask, leave");
    CHECK(lockReason(*dialogue, session.state(), dialogue->choices[2], 0) == "Not yet.");
    REQUIRE_FALSE(session.choose("ask"));
    CHECK(session.choose("ask")->reason == Refusal::Reason::spent);
    REQUIRE_FALSE(session.choose("tell"));
    CHECK(session.isOver());
    CHECK(session.choose("leave")->reason == Refusal::Reason::over);
}

TEST_CASE("a spent reply is gone, neither open nor locked", "[engine][rules]") {
    const auto dialogue = smallDialogue(
        node("a", reply("ask", "a", R"(once="yes")") + reply("leave", "bad") + reply("stay", "good")) + endings);
    Session session(dialogue);
    CHECK(session.choices().size() == 3);
    session.choose("ask");
    CHECK(session.choices().size() == 2);
    CHECK(idNow(session) == "a");
}

TEST_CASE("diverts lead on at once, the first that holds, one after the other", "[engine][rules]") {
    const auto dialogue = smallDialogue(
        node("a", reply("calm", "b", "", R"(<shift anger="-4"/>)") + reply("rude", "b", R"(style="aggressive")")) +
        node(
            "b",
            R"(<divert goto="c"><when feeling="anger" at-least="8"/></divert><divert goto="d"><when feeling="anger" at-least="5"/></divert>)" +
                reply("b1", "good")) +
        node("c", R"(<divert goto="bad"><when feeling="trust" at-most="2"/></divert>)" + reply("c1", "good")) +
        node("d", reply("d1", "good")) + endings);
    Session session(dialogue);
    session.choose("calm");
    CHECK(idNow(session) == "b");
    session.rewind(0);
    session.choose("rude"); // anger 8, trust 2: through c to the ending
    CHECK(idNow(session) == "bad");
    CHECK(dialogue->text(session.line(), 0) == "Goodbye.");
}

TEST_CASE("a promise is kept or broken once, and only if it was made", "[engine][rules]") {
    const auto dialogue = smallDialogue(
        node("a", reply("promise", "b", "", R"(<promises promise="call"/>)") + reply("nothing", "b")) +
            node("b", reply("keep", "c", "", R"(<keeps promise="call"/>)") +
                          reply("break", "c", "", R"(<breaks promise="call"/>)")) +
            node("c", reply("keep-again", "good", "", R"(<keeps promise="call"/>)") + reply("bye", "good")) + good,
        R"(<promise id="call"><text xml:lang="en">Call.</text></promise>)");
    const auto pointsOf = [&](std::initializer_list<const char*> ids) {
        Session session(dialogue);
        for (const char* id : ids) REQUIRE_FALSE(session.choose(id));
        return session.points();
    };
    const int plain = pointsOf({"nothing", "keep", "bye"});
    CHECK(plain == testRulebook().weights.stakes.of(Outcome::winWin));
    CHECK(pointsOf({"promise", "keep", "bye"}) == plain + 4);
    CHECK(pointsOf({"promise", "keep", "keep-again"}) == plain + 4);
    CHECK(pointsOf({"promise", "break", "keep-again"}) == plain - 6);
}

TEST_CASE("the best reply of a node earns nothing and the others less, however many turns there are",
          "[engine][rules]") {
    const auto dialogue = smallDialogue(node("a", reply("best", "good", "", R"(<honours principle="understand"/>)") +
                                                      reply("worse", "good", R"(style="aggressive")",
                                                            R"(<violates principle="no-doubt" severity="3"/>)")) +
                                        good);
    CHECK(dialogue->choices[0].points == 0);
    CHECK(dialogue->choices[1].points == -3 - 6 - (2 + 2));
}

TEST_CASE("a talk without open reply ends badly", "[engine][rules]") {
    const auto dialogue =
        smallDialogue(node("a", reply("on", "b") + reply("out", "bad") + reply("fine", "good")) +
                      node("b", reply("never", "good", "", R"(<when feeling="trust" at-least="10"/>)")) + endings);
    Session session(dialogue);
    session.choose("on");
    CHECK(session.isOver());
    CHECK(session.ending() == nullptr);
    CHECK(outcomeOf(*dialogue, session.state()) == Outcome::loseLose);
    CHECK(session.points() == -6);
}

TEST_CASE("the line follows the mood", "[engine][rules]") {
    const auto dialogue = smallDialogue(
        node("a", reply("calm", "b", "", R"(<shift anger="-4"/>)") + reply("rude", "b", R"(style="aggressive")")) +
        "<node id=\"b\"><line xml:lang=\"en\">Well.</line><variant gesture=\"bangs\"><when feeling=\"anger\" at-least=\"7\"/><line xml:lang=\"en\">Well!</line></variant>" +
        reply("b1", "good") + reply("b2", "bad") + "</node>" + endings);
    Session session(dialogue);
    session.choose("calm");
    CHECK(dialogue->text(session.line(), 0) == "Well.");
    session.rewind(0);
    session.choose("rude");
    CHECK(dialogue->text(session.line(), 0) == "Well!");
    CHECK(gestureIn(*dialogue, session.state()) == Gesture::bangs);
}
