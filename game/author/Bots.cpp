#include "author/Bots.h"

#include "base/Characters.h"
#include "engine/Scoring.h"
#include "engine/Session.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace rapport {

namespace {

constexpr std::int64_t pointParts = 2520;

// Of some replies those that are shown; if silence is all that is left, that.
std::vector<ChoiceIndex> shown(const Dialogue& dialogue, std::vector<ChoiceIndex> replies) {
    const auto isSilence = [&](ChoiceIndex reply) { return dialogue.choices[reply].isTimeout; };
    if (!std::ranges::all_of(replies, isSilence)) std::erase_if(replies, isSilence);
    return replies;
}

// How a pick compares with its neighbours.
Cue cueAt(const Dialogue& dialogue, std::span<const ChoiceIndex> replies, ChoiceIndex pick) {
    std::int64_t sum = 0;
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    for (const ChoiceIndex reply : replies) {
        const std::int64_t worth = dialogue.choices[reply].worth;
        sum += worth;
        best = std::max(best, worth);
    }
    const std::int64_t mean = pointParts / std::int64_t(replies.size()) * sum;
    return {pointParts * dialogue.choices[pick].worth - mean, pointParts * best - mean};
}

// The points of the talk in which a bot picks every reply.
int pointsOf(const std::shared_ptr<const Dialogue>& dialogue, const Guesser& guesser, Bot bot) {
    Session session(dialogue);
    while (!session.isOver()) {
        std::vector<ChoiceIndex> open;
        for (const Session::Offer& offer : session.choices())
            if (offer.availability == Availability::open) open.push_back(offer.choice);
        session.choose(guesser.pick(bot, shown(*dialogue, std::move(open))));
    }
    return session.points();
}

// The fewest points of somebody who always takes one of the open replies that are worth most.
int leastPrincipled(const Dialogue& dialogue) {
    const StateSpace space(dialogue);
    const std::vector<StateSpace::Index> inOrder = space.inOrder();
    std::vector<std::int32_t> least(space.size());
    for (auto state = inOrder.rbegin(); state != inOrder.rend(); ++state) {
        std::vector<StateSpace::Step> steps;
        std::vector<ChoiceIndex> open;
        space.eachStep(*state, [&](const StateSpace::Step& step) {
            steps.push_back(step);
            open.push_back(step.choice);
        });
        if (steps.empty()) continue;
        open = shown(dialogue, std::move(open));
        const auto worth = [&](ChoiceIndex reply) { return dialogue.choices[reply].worth; };
        const int most = worth(std::ranges::max(open, {}, worth));
        std::int32_t fewest = std::numeric_limits<std::int32_t>::max();
        for (const StateSpace::Step& step : steps)
            if (worth(step.choice) == most && std::ranges::find(open, step.choice) != open.end())
                fewest = std::min(fewest, step.points + least[step.to]);
        least[*state] = fewest;
    }
    return least[inOrder.front()];
}

} // namespace

std::string_view word(Bot bot) {
    constexpr std::array<std::string_view, botCount> words = {"random",   "first",  "last",       "longest",
                                                              "shortest", "polite", "apologetic", "principled"};
    return words[std::size_t(bot)];
}

Wording habitOf(Bot bot) {
    constexpr std::array<Wording, botCount> habits = {{
        {"takes any reply by chance", "随便选一句"},
        {"always takes the first reply", "总选第一句"},
        {"always takes the last reply", "总选最后一句"},
        {"always takes the longest reply", "总选最长的一句"},
        {"always takes the shortest reply", "总选最短的一句"},
        {"always takes the reply with most polite words", "总选客套话最多的一句"},
        {"always takes the reply with most words of apology", "总选道歉的话最多的一句"},
        {"always takes the reply with the best marks", "总选标注最好的一句"},
    }};
    return habits[std::size_t(bot)];
}

int Cue::thousandths() const {
    if (possible == 0) return 0;
    const std::int64_t twice = 2000 * gained;
    return int((twice + (twice < 0 ? -possible : possible)) / (2 * possible));
}

std::string Cue::text() const {
    const int rounded = thousandths();
    return fmt::format("{}{}.{:03}", rounded < 0 ? "-" : "", std::abs(rounded) / 1000, std::abs(rounded) % 1000);
}

std::vector<NodeIndex> Guesses::right() const {
    std::vector<BotGuess> best;
    std::ranges::copy_if(nodes, std::back_inserter(best), &BotGuess::isRight);
    std::ranges::stable_sort(best, std::greater(), [](const BotGuess& guess) { return guess.cue.gained; });
    std::vector<NodeIndex> where;
    for (const BotGuess& guess : best) where.push_back(guess.node);
    return where;
}

// What shows in a reply: the more of it, the rather the bot picks it.
int Guesser::signOf(Bot bot, ChoiceIndex reply) const {
    const std::string_view say = m_dialogue.text(m_dialogue.choices[reply].say, m_column);
    switch (bot) {
    case Bot::last: return int(reply);
    case Bot::longest: return int(characterCount(say));
    case Bot::shortest: return -int(characterCount(say));
    case Bot::polite: return m_words.countIn(say, Manner::polite, m_language);
    case Bot::apologetic: return m_words.countIn(say, Manner::apologetic, m_language);
    case Bot::first:
    case Bot::random:
    case Bot::principled: break;
    }
    return 0;
}

ChoiceIndex Guesser::pick(Bot bot, std::span<const ChoiceIndex> replies) const {
    return std::ranges::max(replies, {}, [&](ChoiceIndex reply) { return signOf(bot, reply); });
}

Guesses Guesser::guesses(Bot bot, const PathAnalysis& paths) const {
    Guesses all;
    if (bot == Bot::random) return all;
    for (NodeIndex node = 0; node < m_dialogue.nodes.size(); ++node) {
        std::vector<ChoiceIndex> replies;
        const Stretch written = m_dialogue.node(node).choices;
        for (ChoiceIndex reply = written.begin; reply < written.end; ++reply)
            if (paths.replies[reply].status == PathAnalysis::Status::reachable && !m_dialogue.choices[reply].isTimeout)
                replies.push_back(reply);
        if (replies.empty()) continue;
        const ChoiceIndex picked = pick(bot, replies);
        all.nodes.push_back({node, picked, cueAt(m_dialogue, replies, picked)});
        all.cue.add(all.nodes.back().cue);
    }
    return all;
}

std::optional<std::size_t> columnIn(const Texts& texts, Language language) {
    const std::string_view tag = tagOf(language);
    const std::string_view primary = tag.substr(0, tag.find('-'));
    const std::size_t column = texts.columnOf(tag);
    if (column >= texts.languages().size()) return std::nullopt;
    const std::string_view found = texts.languages()[column];
    return found.substr(0, found.find('-')) == primary ? std::optional(column) : std::nullopt;
}

BotTrial tryBots(std::shared_ptr<const Dialogue> dialogue, const CueWords& words) {
    BotTrial trial;
    trial.dialogue = std::move(dialogue);
    const PathAnalysis paths = analysePaths(*trial.dialogue);
    trial.complete = paths.complete;
    if (!trial.complete) return trial;

    const auto scoreOf = [&](int points) { return 10 * scaledScore(points, paths.worst.points, paths.best.points); };
    const int principled = scoreOf(leastPrincipled(*trial.dialogue));
    for (const Language language : {Language::english, Language::chinese}) {
        const auto column = columnIn(trial.dialogue->texts, language);
        if (!column) continue;
        const Guesser guesser(*trial.dialogue, words, language, *column);
        BotTrial::InLanguage& in = trial.in[std::size_t(language)].emplace();
        for (const Bot bot : guessingBots) {
            in.guesses[std::size_t(bot)] = guesser.guesses(bot, paths);
            in.scores[std::size_t(bot)] =
                bot == Bot::random ? paths.random.mean : std::optional(scoreOf(pointsOf(trial.dialogue, guesser, bot)));
        }
        in.scores[std::size_t(Bot::principled)] = principled;
    }
    return trial;
}

Cue cueOf(Bot bot, Language language, std::span<const BotTrial> library) {
    Cue whole;
    for (const BotTrial& trial : library)
        if (const auto& in = trial.of(language)) whole.add(in->cueOf(bot));
    return whole;
}

} // namespace rapport
