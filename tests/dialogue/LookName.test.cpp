#include "dialogue/DrillReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>

using namespace rapport;

namespace {

SourceText with(SourceText source, std::string_view replace, std::string_view by) {
    const std::size_t at = source.text.find(replace);
    REQUIRE(at != std::string::npos);
    source.text.replace(at, replace.size(), by);
    return source;
}

const Diagnostic* unknownLook(const std::vector<Diagnostic>& found) {
    const auto at = std::ranges::find(found, "unknown-look", &Diagnostic::rule);
    return at == found.end() ? nullptr : &*at;
}

} // namespace

TEST_CASE("a look that nobody has is warned of, and the talk can be played", "[dialogue][look]") {
    const SourceText source = with(shippedFile("dialogues/case-long-queue.xml"), "look=\"man-50-grey-jacket\"",
                                   "look=\"man-50-gray-jacket\"");
    const DialogueReading reading = readDialogue(source, shippedRulebook());
    REQUIRE(reading.dialogue);
    CHECK(reading.dialogue->customer.look == "man-50-gray-jacket");
    const Diagnostic* found = unknownLook(reading.diagnostics);
    REQUIRE(found);
    CHECK(found->severity == Severity::warning);
    CHECK(found->place.length == std::string_view("man-50-gray-jacket").size());
    CHECK(found->hint.en.find("man-50-grey-jacket") != std::string::npos);
    CHECK(found->hint.zh.find("man-50-grey-jacket") != std::string::npos);
}

TEST_CASE("a counter's light is read, and is day unless it is said", "[dialogue]") {
    const DialogueReading night = readDialogue(shippedFile("dialogues/night-desk-drunk.xml"), shippedRulebook());
    REQUIRE(night.dialogue);
    CHECK(night.dialogue->place == "hotel");
    CHECK(night.dialogue->isEvening);
    const DialogueReading noon = readDialogue(shippedFile("dialogues/hotel-early-room.xml"), shippedRulebook());
    REQUIRE(noon.dialogue);
    CHECK_FALSE(noon.dialogue->isEvening);
}

TEST_CASE("the same in a drill", "[dialogue][drill][look]") {
    const SourceText shipped = shippedFile("dialogues/drills/who-is-this.xml");
    CHECK_FALSE(unknownLook(readDrill(shipped, shippedRulebook()).diagnostics));
    const auto reading = readDrill(with(shipped, "look=\"", "look=\"no-such-person-"), shippedRulebook());
    CHECK(reading.drill);
    CHECK(unknownLook(reading.diagnostics));
}

TEST_CASE("where nobody knows what looks there are, none is doubted", "[dialogue][look]") {
    Rulebook rulebook = shippedRulebook();
    rulebook.looks.clear();
    const SourceText source =
        with(shippedFile("dialogues/case-long-queue.xml"), "look=\"man-50-grey-jacket\"", "look=\"nobody\"");
    CHECK_FALSE(unknownLook(readDialogue(source, rulebook).diagnostics));
}
