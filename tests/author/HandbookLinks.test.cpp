#include "author/HandbookLinks.h"

#include "author/RuleExample.h"
#include "author/RuleTable.h"
#include "dialogue/HandbookReader.h"
#include "support/Catch.h"

using namespace rapport;

TEST_CASE("a page that nobody has written is missed where it is referred to", "[author][handbook]") {
    const SourceText source{"centre.xml", fileOf(rule("unknown-page")->good)};
    const HandbookPageReading reading = readHandbookPage(source);
    REQUIRE(reading.page);
    CHECK(missingPages(*reading.page, source, [](std::string_view) { return true; }).empty());
    const auto found = missingPages(*reading.page, source, [](std::string_view id) { return id != "principles"; });
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "unknown-page");
    CHECK(found[0].excerpt == "<see page=\"principles\"/>");
    CHECK(found[0].place.column == 1);
}
