// The handbook that comes with the game: every page is clean, in both languages, and natural to set in each.

#include "author/HandbookLinks.h"
#include "author/Typography.h"
#include "dialogue/HandbookReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <filesystem>

using namespace rapport;
namespace fs = std::filesystem;

namespace {

const fs::path folder = RAPPORT_SOURCE_DIR "/dialogues/handbook";

template <class See>
void eachPage(See see) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".xml") continue;
        const SourceText source = shippedFile("dialogues/handbook/" + entry.path().filename().string());
        const HandbookPageReading reading = readHandbookPage(source);
        for (const Diagnostic& found : reading.diagnostics) UNSCOPED_INFO(format(found, Language::english));
        CHECK(reading.diagnostics.empty());
        REQUIRE(reading.page);
        see(*reading.page, source);
    }
}

template <class See>
void eachText(const HandbookPage& page, See see) {
    see(page.title), see(page.summary);
    for (const TextId text : page.paragraphs) see(text);
    for (const HandbookPage::Entry& entry : page.entries) {
        for (const TextId text : entry.paragraphs) see(text);
        for (const TextId text : entry.examples) see(text);
    }
}

} // namespace

TEST_CASE("every page of the handbook is clean, speaks both languages, and refers to pages that are there",
          "[content][handbook]") {
    eachPage([](const HandbookPage& page, const SourceText& source) {
        INFO(page.id);
        CHECK(page.texts.languages().size() == 2);
        CHECK(page.texts.has("en"));
        CHECK(page.texts.has("zh-Hans"));
        CHECK(missingPages(page, source, [](std::string_view id) {
                  return fs::exists(folder / (std::string(id) + ".xml"));
              }).empty());
    });
}

TEST_CASE("the handbook is set as each language is, and nothing is left untranslated in it", "[content][handbook]") {
    eachPage([](const HandbookPage& page, const SourceText&) {
        const std::size_t en = page.texts.columnOf("en"), zh = page.texts.columnOf("zh-Hans");
        eachText(page, [&](TextId text) {
            INFO(page.id << ": " << page.text(text, zh));
            CHECK(foreignPunctuation(page.text(text, en), "en") == "");
            CHECK(foreignPunctuation(page.text(text, zh), "zh-Hans") == "");
            CHECK(untranslatedWord(page.text(text, zh), page.text(text, en)) == "");
            CHECK_FALSE(readAlike(page.text(text, en), page.text(text, zh)));
        });
    });
}
