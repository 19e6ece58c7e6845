#include "dialogue/Curriculum.h"

#include "dialogue/Skills.h"
#include "support/Catch.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

using namespace rapport;

TEST_CASE("the curriculum's 33 frameworks and 12 cases stand in the table", "[dialogue][curriculum][unit]") {
    const auto isCase = [](const Framework& each) { return each.id.substr(0, 5) == "case-"; };
    CHECK(std::count_if(frameworks().begin(), frameworks().end(), isCase) == 12);
    CHECK(frameworks().size() == 33 + 12);
    CHECK(isFramework("complaint-steps"));
    CHECK(isFramework("barriers"));
    CHECK(isFramework("case-belt-gift"));
    CHECK(!isFramework("complaint-steps.accept"));
    CHECK(!isFramework(""));
}

TEST_CASE("every framework and item is named in both languages", "[dialogue][curriculum][unit]") {
    for (const Framework& each : frameworks()) {
        INFO(each.id);
        CHECK(!each.name.en.empty());
        CHECK(!each.name.zh.empty());
        CHECK(each.source.substr(0, 1) == "S");
    }
    for (const Item& each : items()) {
        INFO(each.id);
        CHECK(!each.name.en.empty());
        CHECK(!each.name.zh.empty());
        CHECK(isFramework(each.framework));
        CHECK(each.id.substr(0, each.framework.size() + 1) == std::string(each.framework) + ".");
    }
}

TEST_CASE("every id is unique and finds its own row", "[dialogue][curriculum][unit]") {
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < items().size(); ++i) {
        CHECK(ids.insert(items()[i].id).second);
        CHECK(findItem(items()[i].id) == ItemIndex(i));
        CHECK(&item(ItemIndex(i)) == &items()[i]);
    }
    CHECK(itemIds().size() == items().size());
    CHECK(frameworkIds().size() == frameworks().size());
}

TEST_CASE("an unknown item is not found", "[dialogue][curriculum][unit]") {
    CHECK(!findItem(""));
    CHECK(!findItem("complaint-steps"));
    CHECK(!findItem("complaint-steps.apologise"));
    CHECK(!findItem("zzz.zzz"));
}

TEST_CASE("sub-items are items of their framework", "[dialogue][curriculum][unit]") {
    for (std::string_view id : {"types.angry", "types.argumentative", "problem-links.ask", "styles.hurt",
                                "complaint-forming.attitude", "waiting.estimate", "centre.care"})
        CHECK(findItem(id));
}

TEST_CASE("a framework's items stand together", "[dialogue][curriculum][unit]") {
    for (const Framework& framework : frameworks()) {
        INFO(framework.id);
        const auto range = findItems(framework.id);
        const auto own = std::count_if(items().begin(), items().end(),
                                       [&](const Item& each) { return each.framework == framework.id; });
        CHECK((range ? range->end - range->begin : 0) == own);
    }
    const auto one = findItems("questions.closed");
    REQUIRE(one);
    CHECK(one->end - one->begin == 1);
    CHECK(item(one->begin).id == "questions.closed");
    CHECK(!findItems("case-belt-gift"));
    CHECK(!findItems("nothing"));
}

TEST_CASE("principles, styles and outcomes are items under their own words", "[dialogue][curriculum][unit]") {
    for (Principle each : allPrinciples) CHECK(findItem("principles." + std::string(word(each))));
    for (Style each : allStyles) CHECK(findItem("styles." + std::string(word(each))));
    for (Outcome each : allOutcomes) CHECK(findItem("win-win." + std::string(word(each))));
}
