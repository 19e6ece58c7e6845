#include "author/Difficulty.h"
#include "author/Inspection.h"
#include "engine/StateSpace.h"

#include <algorithm>
#include <bit>

namespace rapport {

namespace {

// In a talk of fewer turns chance says little about how hard it is.
constexpr int fewestTurns = 5;

// What can become of the talk's best outcome when something wrong is said while it is still within reach.
struct Mistakes {
    bool canBeMendedAfter = false;
    bool loses = false;
};

std::uint8_t bitOf(Outcome outcome) {
    return std::uint8_t(1u << unsigned(outcome));
}

// The outcomes that can still be reached, by state.
std::vector<std::uint8_t> outcomesFrom(const StateSpace& space, const std::vector<StateSpace::Index>& inOrder) {
    std::vector<std::uint8_t> outcomes(space.size());
    for (auto state = inOrder.rbegin(); state != inOrder.rend(); ++state) {
        if (space.isFinal(*state)) outcomes[*state] = bitOf(space.outcomeOf(*state));
        space.eachStep(*state, [&](const StateSpace::Step& step) { outcomes[*state] |= outcomes[step.to]; });
    }
    return outcomes;
}

Mistakes mistakesIn(const Dialogue& dialogue, const StateSpace& space) {
    const auto inOrder = space.inOrder();
    const auto outcomes = outcomesFrom(space, inOrder);
    const std::uint8_t best = std::bit_floor(outcomes[inOrder.front()]);
    Mistakes mistakes;
    for (const StateSpace::Index state : inOrder) {
        if (!(outcomes[state] & best)) continue;
        space.eachStep(state, [&](const StateSpace::Step& step) {
            if (dialogue.choices[step.choice].points < 0)
                ((outcomes[step.to] & best) ? mistakes.canBeMendedAfter : mistakes.loses) = true;
        });
        if (mistakes.canBeMendedAfter && mistakes.loses) break;
    }
    return mistakes;
}

void checkMistakes(Inspection& inspection) {
    const StateSpace space(inspection.dialogue);
    if (!space.isComplete()) return;
    const Mistakes mistakes = mistakesIn(inspection.dialogue, space);
    if (mistakes.canBeMendedAfter == mistakes.loses) return; // both, or nothing wrong can be said at all
    if (mistakes.loses)
        inspection
            .found(
                "no-recoverable-mistake", inspection.placeOfAll(),
                say("after any wrong reply the best outcome is out of reach", "只要说错一句，就再也到不了最好的结局"))
            .hint = say("let some wrong replies lead on to a turn where they can be made good",
                        "请让有些说错的回复还能走到可以补救的地方");
    else
        inspection
            .found(
                "no-unrecoverable-mistake", inspection.placeOfAll(),
                say("whatever wrong is said, the best outcome stays within reach", "不管说错什么，都还能到最好的结局"))
            .hint = say("let a grave mistake lead to another ending, by its goto or by a divert on feelings",
                        "请让严重的错误通向别的结局：用 goto，或用看感受的 divert");
}

void checkDifficulty(Inspection& inspection) {
    const auto turns = std::ranges::count_if(
        inspection.dialogue.nodes, [&](const Node& node) { return inspection.shownReplies(node).size() > 1; });
    if (turns < fewestTurns) return;
    const PathAnalysis& paths = inspection.paths();
    if (!paths.complete || !paths.random.isDistributionKnown || !paths.random.mean) return;
    if (paths.best.points == paths.worst.points) return;
    const int mean = *paths.random.mean;
    const DifficultyBand band = bandOf(inspection.dialogue.difficulty);
    if (mean >= 10 * band.least && mean <= 10 * band.most) return;
    Diagnostic& found =
        inspection.found("difficulty-mismatch", inspection.placeOfAll(),
                         say("whoever answers by chance scores {0}.{1} on average; difficulty {2} expects {3} to {4}",
                             "随便乱选平均得 {0}.{1} 分；难度 {2} 应在 {3} 到 {4} 分之间", mean / 10, mean % 10,
                             inspection.dialogue.difficulty, band.least, band.most));
    const int fitting = difficultyFor(mean, inspection.dialogue.difficulty);
    if (fitting > 0)
        found.hint = say("call it difficulty=\"{}\", or change what wrong replies cost",
                         "请改为 difficulty=\"{}\"，或调整说错的代价", fitting);
    else if (mean > 10 * bandOf(1).most)
        found.hint = say("let wrong replies cost more, by their marks or by the endings they lead to",
                         "请让说错的代价更大：用标注，或让它们通向更差的结局");
    else
        found.hint =
            say("let more replies be good ones, or mistakes be mended later", "请多给些好的回复，或让错误能够补救");
}

} // namespace

void checkChances(Inspection& inspection) {
    checkMistakes(inspection);
    checkDifficulty(inspection);
}

} // namespace rapport
