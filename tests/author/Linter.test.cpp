#include "author/Linter.h"

#include "author/LinterPlaces.h"
#include "author/RuleExample.h"
#include "author/Template.h"
#include "author/TextTable.h"
#include "dialogue/CourseReader.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "engine/Transcript.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <filesystem>
#include <regex>
#include <set>

using namespace rapport;

namespace {

std::vector<Diagnostic> check(const SourceText& source) {
    DialogueReading reading = readDialogue(source, shippedRulebook());
    if (reading.dialogue)
        for (Diagnostic& found : lint(*reading.dialogue, source, {shippedRulebook(), shippedCues()}))
            reading.diagnostics.push_back(std::move(found));
    return reading.diagnostics;
}

// What is found in an example: a transcript is replayed with the sound dialogue, a table laid against it, anything else
// checked.
std::vector<Diagnostic> checkExample(std::string_view example) {
    const std::string file = fileOf(example);
    if (file.starts_with("id,")) return takeTexts({"example.xml", fileOf("\n")}, {"example.csv", file}).diagnostics;
    if (rootOf({"centre.xml", file}) == "page") return readHandbookPage({"centre.xml", file}).diagnostics;
    if (rootOf({"example.xml", file}) == "drill")
        return readDrill({"example.xml", file}, shippedRulebook()).diagnostics;
    if (rootOf({"example.xml", file}) == "course")
        return readCourse({"example.xml", file}, [](auto, std::string_view id) { return id == "example"; }).diagnostics;
    if (!file.starts_with("rapport-play")) return check({"example.xml", file});
    DialogueReading sound = readDialogue({"example.xml", fileOf("\n")}, shippedRulebook());
    REQUIRE(sound.dialogue);
    const SourceText source{"example.play", file};
    TranscriptReading reading = readTranscript(source);
    if (!reading.transcript) return reading.diagnostics;
    if (reading.transcript->dialogue != "example") return {unknownDialogue(*reading.transcript, source, {"example"})};
    return replay(std::make_shared<const Dialogue>(std::move(*sound.dialogue)), *reading.transcript, source)
        .diagnostics;
}

std::string printed(const std::vector<Diagnostic>& findings) {
    std::string text;
    for (const Diagnostic& found : findings) text += format(found, Language::english);
    return text;
}

} // namespace

TEST_CASE("every rule's bad example breaks it and nothing else, and the good one breaks nothing", "[author][rules]") {
    for (const Rule& rule : rules()) {
        const auto bad = checkExample(rule.bad);
        const auto good = checkExample(rule.good);
        INFO(rule.id << "\n--- bad:\n" << printed(bad) << "--- good:\n" << printed(good));
        CHECK_FALSE(bad.empty());
        for (const Diagnostic& found : bad) {
            CHECK(found.rule == rule.id);
            CHECK(found.severity == rule.severity);
            CHECK_FALSE(found.message.en.empty());
            CHECK_FALSE(found.message.zh.empty());
        }
        CHECK(good.empty());
    }
}

TEST_CASE("rule ids are unique and every rule explains itself in both languages", "[author][rules]") {
    std::set<std::string_view> ids;
    for (const Rule& each : rules()) {
        CHECK(ids.insert(each.id).second);
        CHECK(rule(each.id)->id == each.id);
        CHECK(explain(each, Language::english).size() > 100);
        CHECK(explain(each, Language::chinese).size() > 100);
    }
    CHECK(rule("no-such-rule") == nullptr);
}

TEST_CASE("a new dialogue has nothing to be found in it", "[author][template]") {
    const auto found = check({"my-talk.xml", newDialogue("my-talk")});
    INFO(printed(found));
    CHECK(found.empty());
}

TEST_CASE("a finding points at the tag it is about", "[author][linter]") {
    const auto placed = [](std::string_view id, std::string_view tag) {
        const SourceText source{"example.xml", fileOf(rule(id)->bad)};
        const auto found = check(source);
        REQUIRE_FALSE(found.empty());
        INFO(printed(found));
        CHECK(
            source.text.substr(source.offsetOfLine(found[0].place.line) + found[0].place.column - 1).starts_with(tag));
        CHECK(found[0].place.length == tag.substr(0, tag.find(' ')).size());
        CHECK(found[0].excerpt == source.line(found[0].place.line));
    };
    placed("missing-why", "<choice id=\"ask\"");
    placed("flag-never-read", "<flag id=\"asked\"");
    placed("flag-never-set", "<flag id=\"asked\"");
    placed("promise-never-kept", "<promise id=\"call\"");
    placed("style-missing", "<dialogue ");
    placed("framework-not-exercised", "<covers framework=\"questions\"");
    placed("single-reply", "<node id=\"start\"");
    placed("dead-end", "<node id=\"talk\"");
    placed("never-open", "<choice id=\"trusted\"");
}

TEST_CASE("several tags on one line are told apart, and those in comments passed over", "[author][linter]") {
    const SourceText source{"talk.xml", "<!-- <flag id='b'/> -->\n<flag id='a'/> <flag\n  id = \"b\"/>\n"};
    const Findings findings(source);
    const LinterPlaces places(findings);
    CHECK(places.of("flag") == Place{2, 1, 5});
    CHECK(places.of("flag", "id", "b") == Place{2, 16, 5});
    CHECK(places.of("flag", "id", "c") == Place{});
    CHECK(places.of("fla") == Place{});
}

TEST_CASE("a text is missed in each language that the file speaks", "[author][linter]") {
    const auto found = check({"example.xml", fileOf(rule("missing-translation")->bad)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.en == "\"say\" of \"ask\" has no words in \"zh-Hans\"");
    CHECK(found[0].hint.en == "add <say xml:lang=\"zh-Hans\">…</say>");
}

TEST_CASE("every rule that anything is reported under stands in the table", "[author][rules]") {
    const std::regex report("(?:error|warning|found|syntaxError)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");
    std::size_t reports = 0;
    for (const char* room : {"base", "dialogue", "engine", "author"})
        for (const auto& entry : std::filesystem::directory_iterator(std::string(RAPPORT_SOURCE_DIR "/game/") + room)) {
            if (entry.path().extension() != ".cpp") continue;
            const std::string text =
                shippedFile(fmt::format("game/{}/{}", room, entry.path().filename().string())).text;
            for (std::sregex_iterator it(text.begin(), text.end(), report), end; it != end; ++it, ++reports) {
                INFO((*it)[1].str());
                CHECK(rule((*it)[1].str()));
            }
        }
    CHECK(reports > 30);
}

TEST_CASE("the shipped cases have no error in them", "[author][content]") {
    for (const char* id : {"case-belt-gift", "case-long-queue"}) {
        const auto found = check(shippedFile(fmt::format("dialogues/{}.xml", id)));
        INFO(printed(found));
        CHECK(countOf(found, Severity::error) == 0);
    }
}
