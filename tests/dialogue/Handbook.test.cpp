#include "dialogue/Chapters.h"
#include "dialogue/HandbookReader.h"
#include "dialogue/Sources.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>

using namespace rapport;

namespace {

constexpr std::string_view soundPage = R"(<?xml version="1.0"?>
<page xmlns="urn:rapport:dialogue:1" id="feedback" source="S0 ch.7">
  <title xml:lang="en">Taking criticism</title><title xml:lang="zh-Hans">接受批评</title>
  <summary xml:lang="en">Hear it out.</summary><summary xml:lang="zh-Hans">先听完。</summary>
  <text xml:lang="en">First paragraph.</text>
  <text xml:lang="en">Second paragraph.</text>
  <text xml:lang="zh-Hans">第一段。</text>
  <text xml:lang="zh-Hans">第二段。</text>
  <entry item="feedback.no-defending">
    <text xml:lang="en">Do not.</text><text xml:lang="zh-Hans">别辩。</text>
    <example xml:lang="en">Not: I had to.</example><example xml:lang="zh-Hans">不说：我也没办法。</example>
  </entry>
  <entry item="feedback.ask-more"><text xml:lang="en">Ask.</text><text xml:lang="zh-Hans">问。</text></entry>
  <entry item="feedback.honest-reaction"><text xml:lang="en">Say.</text><text xml:lang="zh-Hans">说。</text></entry>
  <entry item="feedback.thank"><text xml:lang="en">Thank.</text><text xml:lang="zh-Hans">谢。</text></entry>
  <see page="listening"/>
</page>
)";

std::string changed(std::string_view from, std::string_view to) {
    std::string text(soundPage);
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

HandbookPageReading readPage(const std::string& text) {
    return readHandbookPage({"feedback.xml", text});
}

// A change to the soundPage page: what is found in it, and whether a schema can know.
struct Change {
    std::string_view from, to;
    std::string_view rule; // empty: nothing is found
    bool isBeyondSchema = false;
};
constexpr Change changes[] = {
    {"id=\"feedback\"", "id=\"feedbacks\"", "unknown-framework"},
    {"source=\"S0 ch.7\"", "", "missing-attribute"},
    {"source=\"S0 ch.7\"", "source=\"\"", "bad-value"},
    {"source=\"S0 ch.7\"", "source=\"S9 ch.7\"", "bad-value"},
    {"source=\"S0 ch.7\"", "source=\"S0 ch.7, S1 ch.4 §2\"", ""},
    {"source=\"S0 ch.7\"", "source=\"S0 ch.7, S5 ch.4 §2\"", "bad-value", true},
    {"item=\"feedback.thank\"", "item=\"feedback.thanks\"", "unknown-item"},
    {"item=\"feedback.thank\"", "item=\"phone.sincere\"", "foreign-entry", true},
    {"item=\"feedback.thank\"", "item=\"feedback.ask-more\"", "duplicate-id"},
    {"<entry item=\"feedback.thank\"><text xml:lang=\"en\">Thank.</text><text xml:lang=\"zh-Hans\">谢。</text></entry>",
     "", "missing-entry", true},
    {"<see page=\"listening\"/>", "<see page=\"hearing\"/>", "unknown-page"},
    {"<see page=\"listening\"/>", "<see page=\"listening\">!</see>", "stray-text"},
    {"<see page=\"listening\"/>", "<look page=\"listening\"/>", "unknown-element"},
    {"<text xml:lang=\"zh-Hans\">第二段。</text>", "", "uneven-paragraphs", true},
    {"<text xml:lang=\"zh-Hans\">问。</text>", "", "missing-translation", true},
    {"<example xml:lang=\"zh-Hans\">不说：我也没办法。</example>", "", "missing-translation", true},
    {"<title xml:lang=\"zh-Hans\">接受批评</title>", "", "missing-translation", true},
    {"<title xml:lang=\"zh-Hans\">接受批评</title>", "<title xml:lang=\"en\">Again</title>", "duplicate-language"},
    {"<summary xml:lang=\"en\">Hear it out.</summary>", "<summary xml:lang=\"en\"> </summary>", "missing-element"},
    {"<text xml:lang=\"en\">Ask.</text>", "<text>Ask.</text>", "missing-attribute"},
    {"<text xml:lang=\"en\">Ask.</text>", "<text xml:lang=\"en\" of=\"00c0ffee\">Ask.</text>", "unknown-attribute"},
    {"dialogue:1", "dialogue:2", "wrong-namespace"},
    {"</page>", "<!-- later --></page>", ""},
};

bool succeeds(const std::string& command) {
    return std::system(
               ("cd '" RAPPORT_SOURCE_DIR "/dialogues/handbook' && (" + command + ") >/dev/null 2>&1").c_str()) == 0;
}

} // namespace

TEST_CASE("a page of the handbook is read with its paragraphs, entries and examples in both languages",
          "[dialogue][handbook][unit]") {
    const HandbookPageReading reading = readPage(std::string(soundPage));
    CHECK(reading.diagnostics.empty());
    REQUIRE(reading.page);
    const HandbookPage& page = *reading.page;
    CHECK(page.id == "feedback");
    CHECK(page.source == "S0 ch.7");
    CHECK(page.see == std::vector<std::string>{"listening"});
    const std::size_t en = page.texts.columnOf("en"), zh = page.texts.columnOf("zh-Hans");
    CHECK(page.text(page.title, zh) == "接受批评");
    REQUIRE(page.paragraphs.size() == 2);
    CHECK(page.text(page.paragraphs[1], en) == "Second paragraph.");
    CHECK(page.text(page.paragraphs[1], zh) == "第二段。");
    REQUIRE(page.entries.size() == 4);
    REQUIRE(page.entries[0].examples.size() == 1);
    CHECK(page.text(page.entries[0].examples[0], zh) == "不说：我也没办法。");
    const ItemIndex thank = *findItem("feedback.thank");
    REQUIRE(page.entryOf(thank));
    CHECK(page.text(page.entryOf(thank)->paragraphs[0], en) == "Thank.");
    CHECK(page.entryOf(*findItem("phone.sincere")) == nullptr);
}

TEST_CASE("what is wrong in a page is found, alone, and explained in both languages", "[dialogue][handbook]") {
    for (const Change& change : changes) {
        INFO(change.from << "  →  " << change.to);
        const HandbookPageReading reading = readPage(changed(change.from, change.to));
        CHECK(reading.diagnostics.size() == (change.rule.empty() ? 0 : 1));
        for (const Diagnostic& found : reading.diagnostics) {
            INFO(format(found, Language::english));
            CHECK(found.rule == change.rule);
            CHECK_FALSE(found.message.zh.empty());
            CHECK(found.place.line > 0);
        }
        CHECK(reading.page.has_value() == (countOf(reading.diagnostics, Severity::error) == 0));
    }
}

TEST_CASE("misspelt names in a page are guessed", "[dialogue][handbook]") {
    const auto hint = [](std::string_view from, std::string_view to) {
        return readPage(changed(from, to)).diagnostics.at(0).hint.en;
    };
    CHECK(hint("item=\"feedback.thank\"", "item=\"feedback.thanks\"") == "did you mean \"feedback.thank\"?");
    CHECK(hint("page=\"listening\"", "page=\"listning\"") == "did you mean \"listening\"?");
    CHECK(hint("id=\"feedback\"", "id=\"feedbak\"") == "did you mean \"feedback\"?");
    CHECK(hint("item=\"feedback.thank\"", "item=\"phone.sincere\"") == "put it on the page \"phone\"");
}

TEST_CASE("a page stands in the file of its name", "[dialogue][handbook]") {
    const auto reading = readHandbookPage({"criticism.xml", std::string(soundPage)});
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics[0].rule == "wrong-file-name");
    CHECK_FALSE(reading.page);
}

TEST_CASE("a case has a page without entries", "[dialogue][handbook]") {
    const auto reading =
        readHandbookPage({"case-long-queue.xml", R"(<page xmlns="urn:rapport:dialogue:1" id="case-long-queue"
 source="S4 case 2"><title xml:lang="en">T</title><summary xml:lang="en">S</summary><text xml:lang="en">P</text></page>)"});
    CHECK(reading.diagnostics.empty());
    CHECK(reading.page);
}

TEST_CASE("every framework stands in one chapter", "[dialogue][handbook][unit]") {
    std::vector<std::string_view> inChapters;
    for (const Chapter& chapter : chapters())
        inChapters.insert(inChapters.end(), chapter.frameworks.begin(), chapter.frameworks.end());
    std::vector<std::string_view> all = frameworkIds();
    std::ranges::sort(inChapters);
    std::ranges::sort(all);
    CHECK(inChapters == all);
}

TEST_CASE("a handbook keeps its pages in the order of the chapters and finds pages and items by their ids",
          "[dialogue][handbook][unit]") {
    HandbookPage phone, feedback, types;
    phone.id = "phone", feedback.id = "feedback", types.id = "types";
    const Handbook handbook({feedback, phone, types});
    REQUIRE(handbook.pages().size() == 3);
    CHECK(handbook.pages()[0].id == "types");
    CHECK(handbook.pages()[1].id == "phone");
    CHECK(handbook.page("feedback") == &handbook.pages()[2]);
    CHECK(handbook.page("styles") == nullptr);
    CHECK(handbook.pageOf(*findItem("phone.sincere")) == handbook.page("phone"));
    CHECK(findPlace(handbook, "phone")->page == handbook.page("phone"));
    CHECK(findPlace(handbook, "phone.sincere")->item == findItem("phone.sincere"));
    CHECK_FALSE(findPlace(handbook, "styles.passive"));
    CHECK_FALSE(findPlace(handbook, "sincere"));
}

TEST_CASE("sources are spelt out as readers of either language write them", "[dialogue][handbook][unit]") {
    CHECK(spellOut("S1 ch.4 §1").en == "“Service: satisfying and surpassing”, ch.4 §1");
    CHECK(spellOut("S1 ch.4 §1").zh == "《服务：让客户满意，超越客户满意》第 4 章第 1 节");
    CHECK(spellOut("S0 ch.6, S0 ch.8, S3 §2").zh ==
          "《客户服务手册读书笔记》第 6 章、第 8 章；《网络客户服务的基本技能》第 2 节");
    CHECK(spellOut("S4 case 4 (sofa)").zh == "《与客户沟通》案例 4（沙发）");
    for (const Framework& framework : frameworks()) {
        INFO(framework.source);
        CHECK(isCitation(framework.source));
        const Message words = spellOut(framework.source);
        CHECK(words.en.find("S0") == std::string::npos);
        CHECK(words.zh.find("ch.") == std::string::npos);
        CHECK(words.zh.find("case") == std::string::npos);
    }
    CHECK_FALSE(isCitation("a book"));
    CHECK(isCitation("S0 ch.6, ch.8; S3 §2"));
    CHECK(spellOut("S0 ch.6, ch.8; S3 §2").zh == spellOut("S0 ch.6, S0 ch.8, S3 §2").zh);
    CHECK_FALSE(isCitation("S1 ch.4, elsewhere"));
    CHECK_FALSE(isCitation("ch.4"));
}

TEST_CASE("the schema of pages agrees with the reader, and takes every page that comes with the game",
          "[dialogue][handbook][schema]") {
    if (!succeeds("xmllint --version")) return;
    const std::string validate = "xmllint --noout --nonet --schema page.xsd ";
    const auto file = std::filesystem::temp_directory_path() / ("rapport-page-" + std::to_string(::getpid()) + ".xml");
    const auto schemaTakes = [&](const std::string& text) {
        std::ofstream(file) << text;
        return succeeds(validate + file.string());
    };
    CHECK(schemaTakes(std::string(soundPage)));
    for (const Change& change : changes) {
        INFO(change.from << "  →  " << change.to);
        CHECK(schemaTakes(changed(change.from, change.to)) == (change.rule.empty() || change.isBeyondSchema));
    }
    std::filesystem::remove(file);
    for (const auto& entry : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues/handbook"))
        if (entry.path().extension() == ".xml") {
            INFO(entry.path());
            CHECK(succeeds(validate + entry.path().string()));
        }
}
