#include "report/BotsJson.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

// An object with one member for each language of the program.
template <class Make>
Json byLanguage(Make make) {
    Json object = Json::object();
    for (const Language language : {Language::english, Language::chinese})
        object[std::string(tagOf(language))] = make(language);
    return object;
}

Json numberOf(const Cue& cue) {
    return cue.thousandths() / 1000.0;
}

// Whole scores as such; the mean of the random player has one decimal.
Json numberOf(Bot bot, std::optional<int> tenths) {
    if (!tenths) return nullptr;
    return bot == Bot::random ? Json(*tenths / 10.0) : Json(*tenths / 10);
}

Json cuesOf(const BotTrial::InLanguage& in) {
    Json cues = Json::object();
    for (const Bot bot : guessingBots) cues[std::string(word(bot))] = numberOf(in.cueOf(bot));
    return cues;
}

Json scoresOf(const BotTrial::InLanguage& in) {
    Json scores = Json::object();
    for (const Bot bot : allBots) scores[std::string(word(bot))] = numberOf(bot, in.scores[std::size_t(bot)]);
    return scores;
}

Json rightOf(const Dialogue& dialogue, const BotTrial::InLanguage& in) {
    Json right = Json::object();
    for (const Bot bot : guessingBots) {
        Json nodes = Json::array();
        for (const NodeIndex node : in.guesses[std::size_t(bot)].right()) nodes.push_back(dialogue.idOf(node));
        right[std::string(word(bot))] = std::move(nodes);
    }
    return right;
}

Json trialOf(const BotTrial& trial) {
    const auto each = [&](auto make) {
        return byLanguage([&](Language language) -> Json {
            const auto& in = trial.of(language);
            return in ? make(*in) : Json(nullptr);
        });
    };
    return {{"dialogue", trial.dialogue->id},
            {"complete", trial.complete},
            {"cues", each(cuesOf)},
            {"scores", each(scoresOf)},
            {"right", each([&](const auto& in) { return rightOf(*trial.dialogue, in); })}};
}

} // namespace

nlohmann::ordered_json botsJson(std::span<const BotTrial> library) {
    Json dialogues = Json::array();
    for (const BotTrial& trial : library) dialogues.push_back(trialOf(trial));
    return {{"library", byLanguage([&](Language language) {
                 Json cues = Json::object();
                 for (const Bot bot : guessingBots)
                     cues[std::string(word(bot))] = numberOf(cueOf(bot, language, library));
                 return cues;
             })},
            {"dialogues", dialogues}};
}

} // namespace rapport
