#include "learner/PracticeWords.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> talk() {
    return smallDialogue(R"(<node id="a"><line xml:lang="en">Well?</line>)" + reply("open", "b") +
                         R"(</node><node id="b"><line xml:lang="en">And now?</line>)" + reply("well", "out") +
                         reply("badly", "out", "", R"(<violates principle="no-blame"/>)") +
                         R"(</node><ending id="out" outcome="win-win"><text xml:lang="en">Bye.</text></ending>)");
}

const std::vector<std::string> said = {"open", "badly"};

Moment atB(int lost, int day) {
    Moment moment = metAgain({.dialogue = "small", .node = "b"}, lost, day);
    moment.turn = 1;
    return moment;
}

} // namespace

TEST_CASE("A moment is brought up to where the talk stood, with what was said then", "[learner][today][unit]") {
    const auto brought = broughtTo(atB(5, 100), talk(), said);
    REQUIRE(brought);
    CHECK(brought->session.turns().size() == 1);
    CHECK(brought->dialogue().idOf(brought->session.state().at) == "b");
    CHECK(brought->dialogue().name(brought->dialogue().choices[brought->said].id) == "badly");
    CHECK(brought->violated() == std::vector{Principle::noBlame});
    CHECK(brought->lost() == 5);
}

TEST_CASE("A moment to which the replies no longer lead cannot be started", "[learner][today][unit]") {
    CHECK_FALSE(broughtTo(atB(5, 100), talk(), std::vector<std::string>{"gone", "badly"}));
    CHECK_FALSE(broughtTo(atB(5, 100), talk(), std::vector<std::string>{"open", "gone"}));
    CHECK_FALSE(broughtTo(atB(5, 100), talk(), std::vector<std::string>{"open"}));
    Moment elsewhere = atB(5, 100);
    elsewhere.node = "a";
    CHECK_FALSE(broughtTo(elsewhere, talk(), said));
}

TEST_CASE("Practice is spoken of in plain words", "[learner][today][unit]") {
    const auto reason = [](const Moment& moment, int today) {
        return reasonFor(*broughtTo(moment, talk(), said), today);
    };
    CHECK(reason(atB(5, 100), 103).en == "A little was lost here, most recently 3 days ago.");
    CHECK(reason(atB(1, 100), 101).zh == "在这里丢了一点分，最近是昨天。");
    CHECK(reason(metAgain(atB(5, 100), 0, 101), 102).en == "It went well yesterday; once more, so that it stays.");
    CHECK(reason(atB(5, 100), 90).en == "A little was lost here, most recently today."); // the clock was turned back
    CHECK(spoken({4, 9, false}).en == "4 days of practice in a row, the longest was 9; today is still to come.");
    CHECK(spoken({1, 1, true}).zh == "已练习 1 天；今天已经练过了。");
    CHECK(spoken({0, 6, false}).en == "The longest row so far was 6 days; today can begin a new one.");
    CHECK(evidenceOf({80, 5, 24, 100}, 101).en == "24 times, most recently last week");
    CHECK(typeName("angry").zh == "愤怒型");
}
