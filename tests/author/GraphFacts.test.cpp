#include "author/GraphFacts.h"

#include "engine/Rules.h"
#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"

#include <algorithm>

using namespace rapport;

namespace {

const std::string end = R"(<ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)";

long count(const std::vector<bool>& flags) {
    return std::count(flags.begin(), flags.end(), true);
}

} // namespace

TEST_CASE("the facts of a graph tell which replies and nodes no conversation comes to", "[author][graph]") {
    const auto dialogue = smallDialogue(
        node("a", reply("on", "end") + reply("never", "b", "", R"(<when feeling="trust" at-least="10"/>)")) +
        node("b", reply("too", "end")) + end);
    const GraphFacts facts = factsOf(*dialogue, analysePaths(*dialogue));
    CHECK(facts.isKnown);
    CHECK(facts.isReached == std::vector<bool>{true, false, true});
    CHECK(facts.isSaid == std::vector<bool>{true, false, false});
}

TEST_CASE("a trail goes on through diverts, and a node that is only passed counts as reached", "[author][graph]") {
    const auto dialogue = smallDialogue(
        node("a", reply("on", "b")) +
        node("b", R"(<divert goto="c"><when feeling="trust" at-most="10"/></divert>)" + reply("unsaid", "end")) +
        node("c", reply("last", "end")) + end);
    const GraphFacts facts = factsOf(*dialogue, analysePaths(*dialogue));
    CHECK(facts.isReached == std::vector<bool>{true, true, true, true});
    CHECK(facts.isSaid == std::vector<bool>{true, false, true});
    CHECK(facts.best.replies == std::vector<bool>{true, false, true});
    CHECK(facts.best.nodes == std::vector<bool>{true, true, true, true});
    CHECK(facts.best.diverts == std::vector<bool>{true});
}

TEST_CASE("the trails of random dialogues hang together from the opening to an end", "[author][graph]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        INFO(seed);
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        const PathAnalysis paths = analysePaths(*dialogue);
        const GraphFacts facts = factsOf(*dialogue, paths);
        for (const auto& [trail, total] :
             {std::pair(&facts.best, &paths.best), std::pair(&facts.worst, &paths.worst)}) {
            CHECK(trail->nodes[dialogue->start]);
            State state = opening(*dialogue);
            CHECK(trail->nodes[state.at]);
            for (const ChoiceIndex reply : total->choices) {
                CHECK(trail->replies[reply]);
                CHECK(facts.isSaid[reply]);
                state = take(*dialogue, state, dialogue->choices[reply]);
                CHECK(trail->nodes[state.at]);
                CHECK(facts.isReached[state.at]);
            }
            for (std::size_t i = 0; i < trail->nodes.size(); ++i) CHECK((!trail->nodes[i] || facts.isReached[i]));
        }
    }
}

TEST_CASE("where the analysis gave up nothing is claimed", "[author][graph]") {
    Dice dice(4);
    const auto dialogue = randomDialogue(dice);
    const PathAnalysis paths = analysePaths(*dialogue, 1);
    REQUIRE_FALSE(paths.complete);
    const GraphFacts facts = factsOf(*dialogue, paths);
    CHECK_FALSE(facts.isKnown);
    CHECK(count(facts.isSaid) == long(dialogue->choices.size()));
    CHECK(count(facts.best.nodes) == 0);
    CHECK(count(facts.worst.replies) == 0);
}
