#include "author/PathAnalysis.h"

#include "dialogue/DialogueReader.h"
#include "engine/Debrief.h"
#include "support/Catch.h"
#include "support/EveryTalk.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"
#include "support/TangledDialogue.h"

#include <filesystem>

using namespace rapport;

namespace {

void agreeWithEveryTalk(std::uint64_t first, std::uint64_t last) {
    int locked = 0, stuck = 0, mute = 0, neverOpen = 0, known = 0;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const PathAnalysis analysis = analysePaths(*dialogue);
        const std::string found = disagreements(dialogue, analysis);
        INFO("seed " << seed << "\n" << found);
        CHECK(found.empty());
        for (const PathAnalysis::Reply& reply : analysis.replies) {
            locked += reply.everLocked;
            neverOpen += reply.status == PathAnalysis::Status::neverOpen;
        }
        for (const auto& way : analysis.stuck) stuck += way.has_value();
        for (const auto& way : analysis.mute) mute += way.has_value();
        known += analysis.random.isDistributionKnown;
    }
    // The dialogues must be tangled enough to say something.
    for (const int count : {locked, stuck, mute, neverOpen, known}) CHECK(count > 0);
}

std::shared_ptr<const Dialogue> tangled(const Tangle& tangle) {
    DialogueReading reading = readDialogue({"tangled.xml", tangledDialogue(tangle)}, testRulebook());
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

const std::string twoEndings = R"(<ending id="well" outcome="win-win"><text xml:lang="en">Well.</text></ending>
<ending id="ill" outcome="lose-lose"><text xml:lang="en">Ill.</text></ending>)";

} // namespace

TEST_CASE("the analysis agrees with playing every conversation", "[author][paths][property]") {
    agreeWithEveryTalk(1, 500);
}

TEST_CASE("the analysis agrees with playing every conversation, ten thousand times", "[author][paths][.long]") {
    agreeWithEveryTalk(501, 10'500);
}

TEST_CASE("what random talks lost adds up to what they missed, however many", "[author][paths][.long]") {
    for (std::uint64_t seed = 1; seed <= 10'000; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        Session session(dialogue);
        while (!session.isOver()) {
            std::vector<ChoiceIndex> open;
            for (const Session::Offer& offer : session.choices())
                if (offer.availability == Availability::open) open.push_back(offer.choice);
            session.choose(open[std::size_t(dice.roll(int(open.size())))]);
        }
        const Debrief review = debrief(session, Outlook(*dialogue));
        const PathAnalysis analysis = analysePaths(*dialogue);
        int lost = 0;
        for (const TurnReview& turn : review.turns) {
            lost += *turn.lost;
            CHECK(*turn.lost >= *analysis.replies[session.turns()[turn.turn].choice].lost);
        }
        INFO("seed " << seed);
        CHECK(lost == analysis.best.points - review.points);
    }
}

TEST_CASE("a reply is told apart that is locked for ever from one that no talk comes to", "[author][paths]") {
    const auto dialogue = smallDialogue(
        node("a", reply("on", "well") + reply("never", "b", "", R"(<when feeling="trust" at-least="9"/>)")) +
        node("b", reply("lost", "ill") + reply("gone", "well")) + twoEndings);
    const PathAnalysis paths = analysePaths(*dialogue);
    REQUIRE(paths.complete);
    CHECK(paths.replies[0].status == PathAnalysis::Status::reachable);
    CHECK(paths.replies[1].status == PathAnalysis::Status::neverOpen);
    CHECK(paths.replies[2].status == PathAnalysis::Status::unreachable);
    CHECK(paths.replies[0].witness == PathAnalysis::Way{0});
    CHECK(paths.replies[1].witness.empty());
    CHECK_FALSE(paths.replies[1].best);
    CHECK(paths.conversations == "1");
    CHECK(paths.endings[0].witness == PathAnalysis::Way{0});
    CHECK_FALSE(paths.endings[1].witness);
    CHECK_FALSE(paths.nodes[1]);
    CHECK(word(paths.replies[1].status) == "never-open");
}

TEST_CASE("a turn in which only silence is open is found, with the way there", "[author][paths]") {
    const auto dialogue =
        smallDialogue(node("a", reply("calm", "b", "", R"(<shift anger="-5"/>)") + reply("hot", "b")) +
                      node("b",
                           reply("say", "well", "", R"(<when feeling="anger" at-most="3"/>)") +
                               reply("mum", "ill", R"(timeout="yes")"),
                           R"(seconds="20")") +
                      twoEndings);
    const PathAnalysis paths = analysePaths(*dialogue);
    CHECK_FALSE(paths.mute[0]);
    CHECK(paths.mute[1] == PathAnalysis::Way{1});
    CHECK_FALSE(paths.stuck[1]);
}

TEST_CASE("conversations are counted to the last digit", "[author][paths]") {
    const PathAnalysis paths = analysePaths(*tangled({60, 60, 0, 0, 0}));
    REQUIRE(paths.complete);
    CHECK(paths.longest == 60);
    CHECK(paths.conversations == "42391158275216203514294433201"); // 3 to the 60th
}

TEST_CASE("an analysis beyond its limit claims nothing", "[author][paths]") {
    Dice dice(3);
    const PathAnalysis paths = analysePaths(*randomDialogue(dice), 3);
    CHECK_FALSE(paths.complete);
    CHECK(paths.states == 0);
    CHECK(paths.replies.empty());
    CHECK(paths.conversations.empty());
    CHECK_FALSE(paths.random.mean);
}

TEST_CASE("out of reach of the exact distribution the mean points stay right to the last digit", "[author][paths]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const StateSpace space(*dialogue);
        const PathAnalysis paths = analysePaths(*dialogue);
        const std::vector<StateSpace::Index> order = space.inOrder();
        // Totals are wide enough to make the distribution too much work, and are not used for the mean.
        const std::vector<Totals> totals(space.size(), {0, 1'000'000});
        const RandomPlayer player =
            playAtRandom({space, order, totals, paths.longest, paths.worst.points, paths.best.points}, 500'000);
        INFO("seed " << seed);
        REQUIRE_FALSE(player.isDistributionKnown);
        CHECK(player.points.mean == paths.random.points.mean);
        CHECK_FALSE(player.p50);
        CHECK(std::abs(*player.mean - *paths.random.mean) <= 6); // tenths: half a point, and both rounded
    }
}
