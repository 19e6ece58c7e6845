#include "engine/Transcript.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "support/TestRulebook.h"

#include <filesystem>

using namespace rapport;

TEST_CASE("every golden conversation goes as it is written down", "[engine][transcript][golden]") {
    const SourceText kettle = shippedFile("tests/play/kettle.xml");
    DialogueReading reading = readDialogue(kettle, testRulebook());
    for (const Diagnostic& found : reading.diagnostics) UNSCOPED_INFO(format(found, Language::english));
    REQUIRE(reading.dialogue);
    LazyOutlook outlook(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));

    std::size_t plays = 0;
    for (const auto& entry : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/tests/play")) {
        if (entry.path().extension() != ".play") continue;
        ++plays;
        const SourceText source = shippedFile("tests/play/" + entry.path().filename().string());
        const TranscriptReading transcript = readTranscript(source);
        std::string found;
        for (const Diagnostic& each : transcript.diagnostics) found += format(each, Language::english);
        if (transcript.transcript)
            for (const Diagnostic& each : replay(*transcript.transcript, source, outlook).diagnostics)
                found += format(each, Language::english);
        CHECK(found == "");
        if (transcript.transcript) CHECK(readTranscript({source.name, transcript.transcript->toText()}).transcript);
    }
    CHECK(plays >= 6);
}
