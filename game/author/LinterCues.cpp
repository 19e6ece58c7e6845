#include "author/Bots.h"
#include "author/Inspection.h"

#include <algorithm>

namespace rapport {

namespace {

// In a talk of fewer turns luck alone makes a guess look like knowledge.
constexpr std::ptrdiff_t fewestCueTurns = 5;

// What a bot does in the language in which that helps it most.
struct Finding {
    Guesses guesses;
    std::string_view language; // a tag of the dialogue
};

Finding strongest(Inspection& inspection, Bot bot) {
    const Texts& texts = inspection.dialogue.texts;
    Finding most;
    for (const Language language : {Language::english, Language::chinese}) {
        const auto column = columnIn(texts, language);
        if (!column) continue;
        const Guesser guesser(inspection.dialogue, inspection.yardstick.cues, language, *column);
        Guesses guesses = guesser.guesses(bot, inspection.paths());
        if (!most.language.empty() && guesses.cue.gained <= most.guesses.cue.gained) continue;
        most = {std::move(guesses), texts.languages()[*column]};
    }
    return most;
}

bool pickAlike(const Guesses& one, const Guesses& other) {
    return std::ranges::equal(one.nodes, other.nodes, {}, &BotGuess::pick, &BotGuess::pick);
}

// Some nodes by their ids, as many as one reads.
std::string listed(const Dialogue& dialogue, const std::vector<NodeIndex>& nodes) {
    constexpr std::size_t most = 6;
    std::string ids;
    for (std::size_t i = 0; i < std::min(nodes.size(), most); ++i)
        ids += fmt::format("{}{}", i ? ", " : "", dialogue.idOf(nodes[i]));
    return nodes.size() > most ? ids + " …" : ids;
}

} // namespace

void checkCues(Inspection& inspection) {
    const Dialogue& dialogue = inspection.dialogue;
    const auto turns = std::ranges::count_if(
        dialogue.nodes, [&](const Node& node) { return inspection.shownReplies(node).size() > 1; });
    if (turns < fewestCueTurns || !inspection.paths().complete) return;
    const Finding first = strongest(inspection, Bot::first);
    for (const Bot bot : guessingBots) {
        const Finding found = strongest(inspection, bot);
        if (!found.guesses.cue.isAtLeast(guessableDialogue)) continue;
        // A manner that shows nowhere is the first reply by another name.
        if (bot != Bot::first && pickAlike(found.guesses, first.guesses)) continue;
        const Wording habit = habitOf(bot);
        const std::string strength = found.guesses.cue.text();
        inspection
            .found("guessable", inspection.placeOfAll(),
                   {fmt::format("in \"{}\", whoever {} has a cue strength of {}, less than 0.5 was expected",
                                found.language, habit.en, strength),
                    fmt::format("在“{}”里{}，线索强度就有 {}，应低于 0.5", found.language, habit.zh, strength)})
            .hint = say("it is right at: {}; let it be wrong at some of these",
                        "它在这些节点选对了：{}；请让它在其中几处选错", listed(dialogue, found.guesses.right()));
    }
}

} // namespace rapport
