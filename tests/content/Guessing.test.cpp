// The shipped library gives nothing away to players who do not listen.

#include "author/Bots.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <filesystem>

using namespace rapport;

namespace {

const std::vector<BotTrial>& shippedTrials() {
    static const std::vector<BotTrial> trials = [] {
        std::vector<std::string> files;
        for (const auto& entry : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues"))
            if (entry.path().extension() == ".xml") files.push_back(entry.path().filename().string());
        std::ranges::sort(files);
        std::vector<BotTrial> all;
        for (const std::string& file : files) {
            const SourceText source = shippedFile("dialogues/" + file);
            if (rootOf(source) != "dialogue") continue;
            DialogueReading reading = readDialogue(source, shippedRulebook());
            INFO(file);
            REQUIRE(reading.dialogue);
            all.push_back(tryBots(std::make_shared<const Dialogue>(std::move(*reading.dialogue)), shippedCues()));
        }
        return all;
    }();
    return trials;
}

} // namespace

TEST_CASE("over the whole library no cue helps whoever knows nothing", "[content][bots]") {
    for (const Language language : {Language::english, Language::chinese})
        for (const Bot bot : guessingBots) {
            const Cue cue = cueOf(bot, language, shippedTrials());
            INFO(word(bot) << " in " << tagOf(language) << ": " << cue.text());
            CHECK((bot == Bot::random || cue.possible > 0));
            CHECK_FALSE(cue.isAtLeast(guessableLibrary));
        }
}

TEST_CASE("no dialogue of the library can be guessed by a cue", "[content][bots]") {
    for (const BotTrial& trial : shippedTrials())
        for (const Language language : {Language::english, Language::chinese}) {
            INFO(trial.dialogue->id);
            REQUIRE(trial.complete);
            REQUIRE(trial.of(language));
            for (const Bot bot : guessingBots) {
                const Cue& cue = trial.of(language)->cueOf(bot);
                INFO(word(bot) << " in " << tagOf(language) << ": " << cue.text());
                CHECK_FALSE(cue.isAtLeast(guessableDialogue));
            }
        }
}

TEST_CASE("every bot has a score from 0 to 100 in every dialogue of the library", "[content][bots]") {
    for (const BotTrial& trial : shippedTrials())
        for (const Language language : {Language::english, Language::chinese})
            for (const Bot bot : allBots) {
                INFO(trial.dialogue->id << ", " << word(bot) << " in " << tagOf(language));
                const auto score = trial.of(language)->scores[std::size_t(bot)];
                REQUIRE(score);
                CHECK(*score >= 0);
                CHECK(*score <= 1000);
            }
}
