#include "report/BotsText.h"

#include "report/Table.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Language languages[] = {Language::english, Language::chinese};

// What a cue strength means, from the strongest to none.
struct Judgement {
    int atLeast; // thousandths
    Wording words;
};
constexpr Judgement judgements[] = {
    {guessableDialogue, {"Guessable: whoever knows nothing does well here.", "太好猜：什么都不懂的人也能选得不错。"}},
    {300, {"A cue shows: it helps whoever knows nothing a good deal.", "看得出线索：什么都不懂的人能占不少便宜。"}},
    {guessableLibrary, {"A cue shows faintly.", "隐约看得出线索。"}},
};
constexpr Wording nothingShows{"No cue shows: guessing is about as good as chance.", "看不出线索：猜和乱选差不多。"};

// "48.3" for the mean of chance, a whole number for a talk.
std::string scoreText(Bot bot, std::optional<int> tenths) {
    if (!tenths) return "–";
    return bot == Bot::random ? fmt::format("{}.{}", *tenths / 10, *tenths % 10) : std::to_string(*tenths / 10);
}

class BotsWords {
public:
    explicit BotsWords(Language language) : m_language(language) {}

    std::string trial(const BotTrial& trial) const {
        const Dialogue& dialogue = *trial.dialogue;
        std::string text = fmt::format(
            "{} [{}]\n", dialogue.text(dialogue.title, dialogue.texts.columnOf(tagOf(m_language))), dialogue.id);
        if (!trial.complete)
            return text +
                   in("Not tried: it has too many states to visit them all.\n", "没有试：状态太多，无法全部走到。\n");
        text += tableOf(trial);
        text += judged(strongest([&](Bot bot, Language each) {
            const auto& found = trial.of(each);
            return found ? found->cueOf(bot) : Cue{};
        }));
        for (const Language each : languages)
            if (const auto& found = trial.of(each)) text += whereRight(dialogue, *found, each);
        return text;
    }

    std::string library(std::span<const BotTrial> trials) const {
        const auto cueIn = [&](Bot bot, Language each) { return cueOf(bot, each, trials); };
        Table table(2);
        table.add({in("bot", "机器人"), in("cue en", "线索 en"), in("cue zh-Hans", "线索 zh-Hans")});
        for (const Bot bot : guessingBots)
            table.add({std::string(word(bot)), cueIn(bot, languages[0]).text(), cueIn(bot, languages[1]).text(),
                       in(habitOf(bot))});
        std::string text = say("All {} dialogues together\n", "{} 段对话合在一起\n", trials.size()).in(m_language);
        text += table.text("  ");
        const auto [bot, where, cue] = strongest(cueIn);
        if (cue.isAtLeast(guessableLibrary))
            text += say("Too strong: \"{0}\" in \"{1}\" is {2}, less than 0.150 was expected.\n",
                        "太强：“{0}”在“{1}”里是 {2}，应低于 0.150。\n", word(bot), tagOf(where), cue.text())
                        .in(m_language);
        else
            text += in("Every cue is below 0.150, as it should be.\n", "每种线索都低于 0.150，符合要求。\n");
        return text;
    }

private:
    struct Strongest {
        Bot bot = Bot::random;
        Language language = Language::english;
        Cue cue;
    };

    std::string in(Wording wording) const { return std::string(wording.in(m_language)); }
    std::string in(std::string_view en, std::string_view zh) const { return in(Wording{en, zh}); }

    template <class CueIn>
    static Strongest strongest(CueIn cueIn) {
        Strongest most;
        for (const Language language : languages)
            for (const Bot bot : guessingBots)
                if (const Cue cue = cueIn(bot, language); cue.thousandths() > most.cue.thousandths())
                    most = {bot, language, cue};
        return most;
    }

    std::string tableOf(const BotTrial& trial) const {
        Table table(4);
        table.add({in("bot", "机器人"), in("cue en", "线索 en"), in("cue zh-Hans", "线索 zh-Hans"),
                   in("score en", "得分 en"), in("score zh-Hans", "得分 zh-Hans")});
        for (const Bot bot : allBots) {
            std::vector<std::string> row = {std::string(word(bot))};
            for (const Language each : languages) {
                const auto& found = trial.of(each);
                row.push_back(bot == Bot::principled ? "" : found ? found->cueOf(bot).text() : "–");
            }
            for (const Language each : languages) {
                const auto& found = trial.of(each);
                row.push_back(found ? scoreText(bot, found->scores[std::size_t(bot)]) : "–");
            }
            row.push_back(in(habitOf(bot)));
            table.add(std::move(row));
        }
        return table.text("  ");
    }

    std::string judged(const Strongest& most) const {
        for (const Judgement& judgement : judgements)
            if (most.cue.isAtLeast(judgement.atLeast)) return in(judgement.words) + '\n';
        return in(nothingShows) + '\n';
    }

    // The strongest cue in one language, and the nodes that feed it.
    std::string whereRight(const Dialogue& dialogue, const BotTrial::InLanguage& found, Language language) const {
        const Strongest most =
            strongest([&](Bot bot, Language each) { return each == language ? found.cueOf(bot) : Cue{}; });
        if (most.cue.gained <= 0) return {};
        constexpr std::size_t longestList = 8;
        const std::vector<NodeIndex> right = found.guesses[std::size_t(most.bot)].right();
        std::string ids;
        for (std::size_t i = 0; i < std::min(right.size(), longestList); ++i)
            ids += fmt::format("{}{}", i ? ", " : "", dialogue.idOf(right[i]));
        if (right.size() > longestList) ids += " …";
        return say("In \"{0}\", \"{1}\" is the strongest ({2}). It picks the best reply at: {3}\n",
                   "在“{0}”里最强的是“{1}”（{2}）。它在这些节点选中最好的回复：{3}\n", tagOf(language), word(most.bot),
                   most.cue.text(), ids)
            .in(m_language);
    }

    Language m_language;
};

} // namespace

std::string botsText(std::span<const BotTrial> library, Language language) {
    const BotsWords words(language);
    std::string text;
    for (const BotTrial& trial : library) text += words.trial(trial) + '\n';
    if (library.size() == 1) text.pop_back();
    return library.size() > 1 ? text + words.library(library) : text;
}

} // namespace rapport
