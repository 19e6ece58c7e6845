#include "author/Stamping.h"

#include "author/Linter.h"
#include "author/Template.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "support/Words.h"

#include <regex>

using namespace rapport;

namespace {

std::string withoutStamps(const std::string& text) {
    return std::regex_replace(text, std::regex(" of=\"[0-9a-f]{8}\""), "");
}

std::vector<Diagnostic> check(const std::string& text) {
    const SourceText source{"my-talk.xml", text};
    DialogueReading reading = readDialogue(source, shippedRulebook());
    INFO((reading.diagnostics.empty() ? "" : format(reading.diagnostics[0], Language::english)));
    REQUIRE(reading.dialogue);
    return lint(*reading.dialogue, source, {shippedRulebook(), shippedCues()});
}

} // namespace

TEST_CASE("stamping adds one attribute to every translation and changes nothing else", "[author][stamp]") {
    for (const char* id : {"case-belt-gift", "case-long-queue"}) {
        const std::string file = shippedFile(fmt::format("dialogues/{}.xml", id)).text;
        const Stamping once = stampTranslations(file, "en");
        CHECK(once.translations > 100);
        CHECK(withoutStamps(once.text) == withoutStamps(file));
        const Stamping again = stampTranslations(once.text, "en");
        CHECK(again.changed == 0);
        CHECK(again.translations == once.translations);
        CHECK(again.text == once.text);
    }
}

TEST_CASE("a stamped translation is stale once its original reads otherwise, until it is stamped again",
          "[author][stamp]") {
    const std::string file = newDialogue("my-talk");
    CHECK(check(replaced(file, "hums like a fridge", "hums like a kettle")).empty()); // never stamped
    const std::string stamped = stampTranslations(file, "en").text;
    CHECK(check(stamped).empty());
    CHECK(check(replaced(stamped, "hums like a fridge.", "hums\n    like   a fridge.")).empty());

    const std::string changed = replaced(stamped, "hums like a fridge", "hums like a kettle");
    const auto found = check(changed);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "stale-translation");
    CHECK(found[0].excerpt.find("<line xml:lang=\"zh-Hans\" of=") != std::string::npos);

    const Stamping confirmed = stampTranslations(changed, "en");
    CHECK(confirmed.changed == 1);
    CHECK(check(confirmed.text).empty());
}

TEST_CASE("stamping keeps quotes, comments, references and verbatim text as they are", "[author][stamp]") {
    const std::string file =
        "<d>\r\n<t xml:lang='en'>A &amp; B</t><!-- <t xml:lang='fr'>no</t> -->"
        "<t of='00000000' xml:lang='zh-Hans'>甲<![CDATA[ & ]]>乙</t>"
        "<n><t\txml:lang = \"zh-Hans\" >丙</t><t xml:lang=\"en\">C</t></n><t xml:lang=\"fr\"/></d>";
    const std::string stamped = stampTranslations(file, "en").text;
    CHECK(withoutStamps(std::regex_replace(stamped, std::regex("of='[0-9a-f]{8}'"), "of='00000000'")) == file);
    CHECK(stamped.find("00000000") == std::string::npos);
    CHECK(stampTranslations(file, "en").changed == 3);
    CHECK(stampTranslations("<d><t xml:lang='fr'>un</t></d>", "en").translations == 0);
}
