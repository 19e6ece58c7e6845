// Replies are shown in another order each time, and the same order for the same seed.

#include "engine/ReplyOrder.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <map>
#include <set>

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> fourReplies() {
    return smallDialogue("<node id=\"a\" seconds=\"9\"><line xml:lang=\"en\">Well?</line>" +
                         reply("w", "a", "once=\"yes\"") + reply("x", "b") + reply("y", "b") + reply("z", "b") +
                         reply("silence", "b", "timeout=\"yes\"") +
                         "</node><node id=\"b\"><line xml:lang=\"en\">And?</line>" + reply("p", "end") +
                         reply("q", "end") + reply("r", "end") + reply("s", "end") +
                         "</node><ending id=\"end\" outcome=\"win-win\"><text xml:lang=\"en\">Over.</text></ending>");
}

std::string shown(const Session& session, std::optional<std::uint64_t> seed) {
    std::string ids;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), seed))
        ids += session.dialogue().name(session.dialogue().choices[offer.choice].id).substr(0, 2);
    return ids;
}

} // namespace

TEST_CASE("without a seed replies stand in the author's order", "[engine][unit]") {
    const Session session(fourReplies());
    CHECK(shown(session, std::nullopt) == "wxyzsi");
}

TEST_CASE("a seed draws an order, the same each time, with the time-out reply last", "[engine][unit]") {
    const auto dialogue = fourReplies();
    std::set<std::string> orders;
    std::map<char, int> firsts;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const Session session(dialogue);
        const std::string order = shown(session, seed);
        CHECK(order == shown(session, seed));
        CHECK(order.ends_with("si"));
        orders.insert(order);
        ++firsts[order.front()];
    }
    CHECK(orders.size() == 24);
    for (const auto& [reply, count] : firsts) CHECK((count > 70 && count < 130)); // each comes first about as often
}

TEST_CASE("a node keeps its order when a reply has been said, and another node draws its own", "[engine][unit]") {
    const auto dialogue = fourReplies();
    int alike = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        Session session(dialogue);
        std::string before = shown(session, seed);
        REQUIRE_FALSE(session.choose("w"));
        CHECK(shown(session, seed) == before.erase(before.find('w'), 1));
        std::string here = shown(session, seed).substr(0, 3);
        REQUIRE_FALSE(session.choose("x"));
        std::string there = shown(session, seed);
        there.erase(there.find('p'), 1);
        for (char& letter : there) letter = char(letter + 7); // q, r, s stand where x, y, z do
        alike += here == there;
    }
    CHECK(alike < 40); // one in six by chance
}

TEST_CASE("the order that is shown changes nothing of what a talk is", "[engine][unit]") {
    const Session session(fourReplies());
    std::set<ChoiceIndex> offered, authored;
    for (const Session::Offer& offer : offersInOrder(session.dialogue(), session.state(), 7))
        offered.insert(offer.choice);
    for (const Session::Offer& offer : session.choices()) authored.insert(offer.choice);
    CHECK(offered == authored);
}
