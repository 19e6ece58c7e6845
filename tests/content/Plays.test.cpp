#include "engine/Transcript.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <filesystem>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

const fs::path dialogues = RAPPORT_SOURCE_DIR "/dialogues";

std::string printed(const std::vector<Diagnostic>& findings) {
    std::string text;
    for (const Diagnostic& found : findings) text += format(found, Language::english);
    return text;
}

} // namespace

TEST_CASE("beside every shipped dialogue stand a good and an instructive conversation, which go as written",
          "[content][plays]") {
    for (const auto& entry : fs::directory_iterator(dialogues)) {
        const std::string id = entry.path().stem().string();
        if (entry.path().extension() != ".xml") continue;
        const SourceText file = shippedFile("dialogues/" + id + ".xml");
        if (rootOf(file) != "dialogue") continue;
        DialogueReading reading = readDialogue(file, shippedRulebook());
        REQUIRE(reading.dialogue);
        LazyOutlook outlook(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
        for (const char* how : {"well", "badly"}) {
            const SourceText source = shippedFile(fmt::format("dialogues/plays/{}-{}.play", id, how));
            const TranscriptReading transcript = readTranscript(source);
            CHECK(printed(transcript.diagnostics) == "");
            REQUIRE(transcript.transcript);
            CHECK(transcript.transcript->dialogue == id);
            const Replay played = replay(*transcript.transcript, source, outlook);
            CHECK(printed(played.diagnostics) == "");
            CHECK(played.session.isOver());
        }
    }
}
