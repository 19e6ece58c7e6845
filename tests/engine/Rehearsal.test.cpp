#include "engine/Rehearsal.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

const std::string flags = R"(<flag id="first"/><flag id="second"/>)";

std::string locked(const std::string& id, const std::string& to, const std::string& condition) {
    return reply(id, to, "", "<when " + condition + "/>");
}

const std::string end = R"(<ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)";

std::shared_ptr<const Dialogue> twoMoments() {
    return smallDialogue(node("a", reply("on", "next") + reply("over", "end")) +
                             node("next", reply("well", "end") +
                                              locked("trusted", "end", "feeling=\"trust\" at-least=\"9\"") +
                                              locked("flagged", "end", "flag=\"second\"")) +
                             end,
                         flags);
}

ChoiceIndex choiceNamed(const Rehearsal& rehearsal, std::string_view id) {
    const std::int64_t found = rehearsal.dialogue().findChoice(id);
    REQUIRE(found >= 0);
    return ChoiceIndex(found);
}

Availability availabilityOf(const Rehearsal& rehearsal, std::string_view id) {
    for (const Session::Offer& offer : rehearsal.choices())
        if (offer.choice == choiceNamed(rehearsal, id)) return offer.availability;
    return Availability::spent;
}

std::string_view at(const Rehearsal& rehearsal) {
    return rehearsal.dialogue().idOf(rehearsal.state().at);
}

} // namespace

TEST_CASE("what is set by hand opens locked replies at once, and going back undoes it", "[engine][rehearsal]") {
    Rehearsal rehearsal(twoMoments());
    rehearsal.choose(choiceNamed(rehearsal, "on"));
    CHECK(availabilityOf(rehearsal, "trusted") == Availability::locked);
    rehearsal.setFeeling(Feeling::trust, 12);
    CHECK(rehearsal.state().emotion[Feeling::trust] == 10);
    CHECK(availabilityOf(rehearsal, "trusted") == Availability::open);
    CHECK(availabilityOf(rehearsal, "flagged") == Availability::locked);
    rehearsal.setFlags(1u << rehearsal.dialogue().flags[1].bit, true);
    CHECK(availabilityOf(rehearsal, "flagged") == Availability::open);

    CHECK(rehearsal.back());
    CHECK(at(rehearsal) == "a");
    rehearsal.choose(choiceNamed(rehearsal, "on"));
    CHECK(availabilityOf(rehearsal, "trusted") == Availability::locked);
    CHECK(rehearsal.back());
    CHECK_FALSE(rehearsal.back());
}

TEST_CASE("a rehearsal begins at any node, and follows a conversation as far as it goes", "[engine][rehearsal]") {
    Rehearsal rehearsal(twoMoments());
    rehearsal.beginAt(1);
    CHECK(at(rehearsal) == "next");
    CHECK(rehearsal.state().emotion == rehearsal.dialogue().customer.feels);
    const std::vector<ChoiceIndex> way = {choiceNamed(rehearsal, "on"), choiceNamed(rehearsal, "trusted")};
    rehearsal.play(way);
    CHECK(at(rehearsal) == "next"); // the second one is locked
    CHECK(rehearsal.moments().size() == 2);
    CHECK_FALSE(rehearsal.isOver());
    rehearsal.choose(choiceNamed(rehearsal, "well"));
    CHECK(rehearsal.isOver());
}

TEST_CASE("a rehearsal finds its place again in an edited dialogue, with what was set by hand", "[engine][rehearsal]") {
    Rehearsal rehearsal(twoMoments());
    rehearsal.choose(choiceNamed(rehearsal, "on"));
    rehearsal.setFeeling(Feeling::trust, 9);
    rehearsal.setFlags(1u << rehearsal.dialogue().flags[1].bit, true);

    // Nodes, replies and flags stand in another order, so every index and bit is another.
    const auto edited = smallDialogue(node("next", locked("flagged", "end", "flag=\"second\"") + reply("well", "end") +
                                                       locked("trusted", "end", "feeling=\"trust\" at-least=\"9\"")) +
                                          node("a", reply("over", "end") + reply("on", "next")) + end,
                                      R"(<flag id="new"/><flag id="second"/>)");
    const Resumption resumed = resume(rehearsal, edited);
    CHECK_FALSE(resumed.stopped);
    CHECK(at(resumed.rehearsal) == "next");
    CHECK(availabilityOf(resumed.rehearsal, "trusted") == Availability::open);
    CHECK(availabilityOf(resumed.rehearsal, "flagged") == Availability::open);
    CHECK(resumed.rehearsal.state().flags == 1u << edited->flags[1].bit);
}

TEST_CASE("where a reply is gone, moved or locked, the rehearsal stands before it and says so", "[engine][rehearsal]") {
    Rehearsal rehearsal(twoMoments());
    rehearsal.choose(choiceNamed(rehearsal, "on"));
    rehearsal.choose(choiceNamed(rehearsal, "well"));
    const auto onward = [&](const std::string& nodes) {
        const Resumption resumed = resume(rehearsal, smallDialogue(nodes + end));
        REQUIRE(resumed.stopped);
        CHECK(at(resumed.rehearsal) == "next");
        return resumed.stopped->en;
    };
    const std::string start = node("a", reply("on", "next"));
    CHECK(onward(start + node("next", reply("better", "end"))).find("\"well\" is gone") != std::string::npos);
    CHECK(onward(start + node("next", reply("better", "more")) + node("more", reply("well", "end")))
              .find("another moment") != std::string::npos);
    CHECK(
        onward(start + node("next", reply("better", "end") + locked("well", "end", "feeling=\"trust\" at-least=\"9\"")))
            .find("locked") != std::string::npos);

    rehearsal.beginAt(1);
    const Resumption resumed = resume(rehearsal, smallDialogue(node("a", reply("on", "end")) + end));
    REQUIRE(resumed.stopped);
    CHECK(at(resumed.rehearsal) == "a");
}
