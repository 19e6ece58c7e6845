// All of the curriculum is practised and explained by what comes with the game.

#include "author/Coverage.h"

#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <filesystem>

using namespace rapport;

namespace {

// Calls `see` with every content file of a folder.
template <class See>
void eachFile(const std::string& folder, See see) {
    for (const auto& entry : std::filesystem::directory_iterator(std::string(RAPPORT_SOURCE_DIR "/") + folder))
        if (entry.path().extension() == ".xml") see(shippedFile(folder + "/" + entry.path().filename().string()));
}

Coverage shippedCoverage() {
    std::vector<Practice> practices;
    std::vector<HandbookPage> pages;
    eachFile("dialogues", [&](const SourceText& source) {
        if (rootOf(source) == "dialogue")
            practices.push_back(practiceOf(readDialogue(source, shippedRulebook()).dialogue.value()));
    });
    eachFile("dialogues/drills", [&](const SourceText& source) {
        practices.push_back(practiceOf(readDrill(source, shippedRulebook()).drill.value()));
    });
    eachFile("dialogues/handbook",
             [&](const SourceText& source) { pages.push_back(readHandbookPage(source).page.value()); });
    return coverageOf(practices, Handbook(std::move(pages)));
}

} // namespace

TEST_CASE("every framework and every case is practised and explained", "[content][coverage]") {
    for (const CoverageRow& row : shippedCoverage().rows) {
        INFO(row.id);
        CHECK(row.isCovered());
    }
}

TEST_CASE("at least nine items of ten are exercised somewhere", "[content][coverage]") {
    const Coverage coverage = shippedCoverage();
    for (const ItemIndex each : coverage.missing) UNSCOPED_INFO(item(each).id);
    CHECK(10 * coverage.exercised() >= 9 * coverage.known);
}
