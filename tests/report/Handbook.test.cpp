#include "report/HandbookHtml.h"
#include "report/HandbookJson.h"
#include "support/Catch.h"
#include "support/SmallHandbook.h"
#include "support/Words.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace rapport;

namespace {

constexpr Reader english{Language::english, "en"}, chinese{Language::chinese, "zh-Hans"};

const Handbook& handbook() {
    static const Handbook small = smallHandbook();
    return small;
}

// A dialogue that practises the principles, and a drill for one of them.
const std::vector<Practice>& practices() {
    static const std::vector<Practice> both = [] {
        Practice talk{Practice::Kind::dialogue, "shrunken-sweater", {"It fits the bear", "给玩具熊穿"}, {}, {}};
        talk.counts.resize(items().size());
        talk.counts[*findItem("principles.no-blame")] = 2;
        Practice drill = talk;
        drill.kind = Practice::Kind::drill, drill.id = "which-principle", drill.title = {"Which <one>?", "哪一项？"};
        return std::vector<Practice>{talk, drill};
    }();
    return both;
}

HandbookPlace place(std::string_view id) {
    const auto found = findPlace(handbook(), id);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("the pages are listed chapter by chapter with their summaries", "[report][handbook]") {
    const std::string text = pagesText(handbook(), english);
    CHECK(
        text.starts_with("How to behave\n  Five principles [principles]\n    What no customer should have to hear.\n"));
    CHECK(says(text, "\n\nCases\n  Twenty minutes in line [case-long-queue]\n"));
    CHECK_FALSE(says(text, "Who the customer is")); // no page there
    CHECK(says(pagesText(handbook(), chinese), "案例\n  排队二十分钟 [case-long-queue]\n    一位先生在柜台前发火。"));
    CHECK(pagesText(Handbook(), english) == "The handbook is empty.\n");
}

TEST_CASE("a page is printed with its entries, examples, source, pages to read on and what practises it",
          "[report][handbook]") {
    const std::string page = pageText(handbook(), place("feedback"), practices(), english);
    CHECK(page.starts_with("Taking criticism [feedback]\nHear it out, then ask for more.\n\nSomebody who"));
    CHECK(says(page, "\nDo not defend [feedback.no-defending]\n  The first impulse"));
    CHECK(says(page, "  Example: Not: \"I was alone today.\""));
    CHECK(says(page, "Source: “Service: satisfying and surpassing”, ch.4 §1\n"));
    CHECK(says(page, "See also: Five principles [principles], Twenty minutes in line [case-long-queue]\n"));
    CHECK_FALSE(says(page, "Practise"));
    CHECK(says(pageText(handbook(), place("principles"), practices(), chinese),
               "练一练：给玩具熊穿 [shrunken-sweater]、哪一项？ [which-principle]\n"));
}

TEST_CASE("an entry is printed alone, with the way to its page", "[report][handbook]") {
    const std::string entry = pageText(handbook(), place("principles.no-blame"), practices(), english);
    CHECK(says(entry, "Do not blame the customer [principles.no-blame]\n  Whose fault it was helps nobody.\n"));
    CHECK_FALSE(says(entry, "no-gossip"));
    CHECK(entry.ends_with("The whole page: rapport handbook principles\n"));
}

TEST_CASE("pages and hits are facts for programs", "[report][handbook]") {
    CHECK(pagesJson(handbook(), english)["pages"].size() == 3);
    const auto page = pageJson(place("principles"), practices(), chinese);
    CHECK(page["title"] == "五项原则");
    CHECK(page["entries"].size() == 5);
    CHECK(page["dialogues"] == nlohmann::ordered_json{"shrunken-sweater"});
    CHECK(page["drills"] == nlohmann::ordered_json{"which-principle"});
    CHECK(pageJson(place("principles.no-doubt"), practices(), english)["entries"].size() == 1);
    const auto hits = hitsJson("ninth", search(handbook(), "ninth", "en"), english);
    CHECK(hits["results"].size() == 1);
    CHECK(hits["results"][0]["page"] == "case-long-queue");
    CHECK(hits["results"][0]["item"].is_null());
    CHECK(hits["results"][0]["passage"] == "He was the ninth.");
}

TEST_CASE("the handbook as one HTML file stands alone, in one language, with an anchor for every page and item",
          "[report][handbook]") {
    const std::string en = handbookHtml(handbook(), practices(), english),
                      zh = handbookHtml(handbook(), practices(), chinese);
    CHECK(en.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK(says(zh, "<html lang=\"zh-Hans\">"));
    for (const std::string& text : {en, zh}) {
        CHECK_FALSE(says(text, "http")); // nothing from any network
        CHECK_FALSE(says(text, "src="));
        CHECK_FALSE(says(text, "<script"));
        CHECK(says(text, "prefers-color-scheme: dark"));
        CHECK(says(text, "@media print"));
        for (const HandbookPage& page : handbook().pages()) {
            CHECK(says(text, fmt::format("<article id=\"{}\">", page.id)));
            CHECK(says(text, fmt::format("<li><a href=\"#{}\">", page.id)));
            for (const HandbookPage::Entry& entry : page.entries)
                CHECK(says(text, fmt::format("id=\"{}\"", item(entry.item).id)));
        }
    }
    CHECK(says(en, "Which &lt;one&gt;?"));
    CHECK_FALSE(says(en, "五项原则"));
    CHECK(says(zh, "五项原则"));
    if (std::system("xmllint --version >/dev/null 2>&1") != 0) return;
    const auto file = std::filesystem::temp_directory_path() / fmt::format("rapport-handbook-{}.html", ::getpid());
    for (const std::string& text : {en, zh}) {
        std::ofstream(file) << text;
        CHECK(std::system(("xmllint --noout --nonet '" + file.string() + "' >/dev/null 2>&1").c_str()) == 0);
    }
    std::filesystem::remove(file);
}
