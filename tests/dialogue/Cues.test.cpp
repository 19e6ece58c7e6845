#include "dialogue/Cues.h"

#include "support/Catch.h"
#include "support/Shipped.h"

using namespace rapport;

namespace {

std::string cuesFile(std::string_view replace = "", std::string_view with = "") {
    std::string xml = R"(<?xml version="1.0"?>
<cues xmlns="urn:rapport:cues:1">
  <cue bot="polite">
    <why xml:lang="en">Courtesy.</why><why xml:lang="zh-Hans">客气。</why>
    <word xml:lang="en">please</word><word xml:lang="zh-Hans">请</word>
  </cue>
  <cue bot="apologetic">
    <why xml:lang="en">Regret.</why><why xml:lang="zh-Hans">歉意。</why>
    <word xml:lang="en">sorry</word><word xml:lang="en">so sorry</word>
    <word xml:lang="zh-Hans">抱歉</word><word xml:lang="zh-Hans">歉</word>
  </cue>
</cues>
)";
    const std::size_t at = xml.find(replace);
    REQUIRE(at != std::string::npos);
    return xml.replace(at, replace.size(), with);
}

std::vector<Diagnostic> findingsInCues(const std::string& xml) {
    CueWords cues;
    return readCues({"cues.xml", xml}, cues);
}

bool findsOnly(std::string_view rule, const std::string& xml) {
    const auto found = findingsInCues(xml);
    return found.size() == 1 && found[0].rule == rule;
}

} // namespace

TEST_CASE("cues are read by manner and language", "[dialogue][cues][unit]") {
    CueWords cues;
    CHECK(readCues({"cues.xml", cuesFile()}, cues).empty());
    REQUIRE(cues.of(Manner::polite).size() == 2);
    CHECK(cues.of(Manner::polite)[0].text == "please");
    CHECK(cues.of(Manner::polite)[1].language == "zh-Hans");
    CHECK(cues.of(Manner::apologetic).size() == 4);
}

TEST_CASE("Latin words of a manner stand by themselves, in capitals or not", "[dialogue][cues][unit]") {
    CueWords cues;
    readCues({"cues.xml", cuesFile()}, cues);
    const auto polite = [&](std::string_view text) { return cues.countIn(text, Manner::polite, "en"); };
    CHECK(polite("Please, sit down. PLEASE!") == 2);
    CHECK(polite("I was pleased by the pleasure, 3please") == 0);
    CHECK(polite("请please请") == 1);
    CHECK(polite("") == 0);
    CHECK(cues.countIn("Please", Manner::polite, "zh-Hans") == 0);
}

TEST_CASE("the longest word of a manner counts, and nothing twice", "[dialogue][cues][unit]") {
    CueWords cues;
    readCues({"cues.xml", cuesFile()}, cues);
    CHECK(cues.countIn("So sorry, sorry.", Manner::apologetic, "en") == 2);
    CHECK(cues.countIn("很抱歉，深表歉意", Manner::apologetic, "zh-Hans") == 2);
}

TEST_CASE("a broken list of cues is explained and changes nothing", "[dialogue][cues]") {
    CHECK(findsOnly("bad-value", cuesFile("<word xml:lang=\"en\">please</word>",
                                          "<word xml:lang=\"en\"> </word><word xml:lang=\"en\">please</word>")));
    CHECK(findsOnly("bad-value", cuesFile("<word xml:lang=\"en\">please",
                                          "<word xml:lang=\"en_GB\">kindly</word><word xml:lang=\"en\">please")));
    CHECK(findsOnly("missing-attribute",
                    cuesFile("<word xml:lang=\"en\">please", "<word>kindly</word><word xml:lang=\"en\">please")));
    CHECK(findsOnly("duplicate-id", cuesFile("<word xml:lang=\"en\">so sorry", "<word xml:lang=\"en\">sorry")));
    CHECK(findsOnly("missing-translation", cuesFile("<word xml:lang=\"zh-Hans\">请</word>", "")));
    CHECK(findsOnly("missing-translation", cuesFile("<why xml:lang=\"en\">Regret.</why>", "")));
    CHECK(findsOnly("unknown-element",
                    cuesFile("<word xml:lang=\"en\">please</word>", "<word xml:lang=\"en\">please</word><phrase/>")));
    CHECK(findsOnly("wrong-namespace", cuesFile("cues:1", "cues:2")));

    CueWords cues;
    cues.words[0] = {{"en", "kindly"}};
    const auto found = readCues({"cues.xml", cuesFile("bot=\"apologetic\"", "bot=\"polite\"")}, cues);
    REQUIRE(found.size() == 2); // listed twice, and the other missing
    CHECK(countOf(found, Severity::error) == 2);
    CHECK(cues.of(Manner::polite)[0].text == "kindly");
}

TEST_CASE("the shipped cues have words for every manner in both languages", "[dialogue][cues][content]") {
    for (const Manner manner : allManners) {
        CHECK(shippedCues().countIn("I am sorry.", manner, "en") == 1);
        CHECK(shippedCues().countIn("真对不起", manner, "zh-Hans") == 1);
    }
}

TEST_CASE("the schema takes the cues that come with the game, and refuses misspelt ones", "[dialogue][cues][schema]") {
    const auto succeeds = [](const std::string& command) {
        return std::system(("cd '" RAPPORT_SOURCE_DIR "/dialogues' && (" + command + ") >/dev/null 2>&1").c_str()) == 0;
    };
    if (!succeeds("xmllint --version")) return;
    const std::string validate = "xmllint --noout --nonet --schema cues.xsd ";
    CHECK(succeeds(validate + "cues.xml"));
    for (const char* misspelling :
         {"s/bot=\"polite/bot=\"politely/", "s/>kindly</> </", "s/>kindly</>please</",
          "s/bot=\"polite/bot=\"apologetic/", "s/word xml:lang=\"en\"/word/", "s/cues:1/cues:2/"}) {
        INFO(misspelling);
        CHECK_FALSE(succeeds(std::string("sed '") + misspelling + "' cues.xml | " + validate + "-"));
    }
}
