#pragma once

#include "author/PathAnalysis.h"
#include "dialogue/Cues.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rapport {

// Players with one simple way each to choose a reply. All but the last know nothing and guess, by something that has
// nothing to do with the customer; `principled` takes what is worth most on the spot and never looks ahead.
enum class Bot : std::uint8_t { random, first, last, longest, shortest, polite, apologetic, principled };
inline constexpr std::size_t botCount = 8;
inline constexpr std::array<Bot, botCount> allBots = {Bot::random,   Bot::first,  Bot::last,       Bot::longest,
                                                      Bot::shortest, Bot::polite, Bot::apologetic, Bot::principled};
inline constexpr std::size_t guessingCount = 7;
inline constexpr std::span<const Bot, guessingCount> guessingBots = std::span(allBots).first<guessingCount>();

std::string_view word(Bot bot);
// What a bot does, to go on a sentence: "always takes the longest reply".
Wording habitOf(Bot bot);

// How far guessing gets towards knowing: what the picks are worth more than the mean reply, of what the best replies
// are worth more. 1 always finds the best, 0 is no better than chance, below 0 it misleads. Exact; can be summed up.
struct Cue {
    std::int64_t gained = 0;   // in 2520ths of a point, which is divisible by 1 to 9 replies
    std::int64_t possible = 0; // likewise

    void add(const Cue& other) {
        gained += other.gained;
        possible += other.possible;
    }
    // Rounded to the nearest; 0 where nothing can be gained.
    int thousandths() const;
    std::string text() const;                                                                     // "-0.097"
    bool isAtLeast(int limit) const { return possible > 0 && 1000 * gained >= limit * possible; } // in thousandths
};

// The cue strengths, in thousandths, at which a dialogue is reported, and below which a library as a whole must stay:
// chance alone gives a library about 110.
inline constexpr int guessableDialogue = 500;
inline constexpr int guessableLibrary = 150;

// What a bot picks at one node, and how that is better than chance. Counted are the replies that are ever open there,
// less the one that silence amounts to.
struct BotGuess {
    NodeIndex node = 0;
    ChoiceIndex pick = 0;
    Cue cue;

    bool isRight() const { return cue.possible > 0 && cue.gained == cue.possible; }
};

// A bot's guesses at every node that talks come to, and all of them together. A node where its cue does not show counts
// too: ties go to the first reply in the author's order.
struct Guesses {
    Cue cue;
    std::vector<BotGuess> nodes;

    // Where it finds a best reply, those first that help it most.
    std::vector<NodeIndex> right() const;
};

// Somebody who reads replies in one language and understands nothing.
class Guesser {
public:
    // Both must outlive this. `column` is a text column of the dialogue, in which the language is written.
    Guesser(const Dialogue& dialogue, const CueWords& words, Language language, std::size_t column)
        : m_dialogue(dialogue), m_words(words), m_language(tagOf(language)), m_column(column) {}

    // The reply that a guessing bot other than `random` picks among some, at least one, in the author's order.
    ChoiceIndex pick(Bot bot, std::span<const ChoiceIndex> replies) const;
    // What it picks at every node. The analysis must be complete. `random` picks nothing, and its cue is 0.
    Guesses guesses(Bot bot, const PathAnalysis& paths) const;

private:
    int signOf(Bot bot, ChoiceIndex reply) const;

    const Dialogue& m_dialogue;
    const CueWords& m_words;
    std::string_view m_language;
    std::size_t m_column;
};

// The column of texts that are written in a language of the program; nothing if none are.
std::optional<std::size_t> columnIn(const Texts& texts, Language language);

// How a dialogue fares with all bots.
struct BotTrial {
    struct InLanguage {
        std::array<Guesses, guessingCount> guesses; // by Bot
        // Of 100, in tenths, by Bot. Of `random`, the exact mean of all its talks, nothing if that is out of reach; of
        // `principled`, the least over all ways to decide between equals.
        std::array<std::optional<int>, botCount> scores;

        const Cue& cueOf(Bot bot) const { return guesses[std::size_t(bot)].cue; }
    };

    std::shared_ptr<const Dialogue> dialogue;
    bool complete = false; // if not, the dialogue has too many states to visit them all, and nothing is claimed
    std::array<std::optional<InLanguage>, 2> in; // by Language; nothing if the dialogue is not written in it

    const std::optional<InLanguage>& of(Language language) const { return in[std::size_t(language)]; }
};
BotTrial tryBots(std::shared_ptr<const Dialogue> dialogue, const CueWords& words);

// The cue strength of a bot over many dialogues, as if they were one.
Cue cueOf(Bot bot, Language language, std::span<const BotTrial> library);

} // namespace rapport
