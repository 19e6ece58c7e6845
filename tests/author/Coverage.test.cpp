#include "author/Coverage.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

ItemIndex at(std::string_view id) {
    const auto found = findItem(id);
    REQUIRE(found);
    return *found;
}

HandbookPage pageNamed(const std::string& id) {
    HandbookPage page;
    page.id = id;
    return page;
}

const CoverageRow& rowOf(const Coverage& coverage, std::string_view id) {
    for (const CoverageRow& row : coverage.rows)
        if (row.id == id) return row;
    FAIL("no row " << id);
    return coverage.rows.front();
}

std::shared_ptr<const Dialogue> talk() {
    return smallDialogue(
        "<node id=\"a\"><line xml:lang=\"en\">Well?</line>" +
            reply("hear", "end", "step=\"complaint-steps.accept\"",
                  "<honours principle=\"understand\"/><uses skill=\"listening.repeat\"/>"
                  "<uses skill=\"listening.notes\"/>") +
            "<choice id=\"shout\" goto=\"end\" style=\"aggressive\" form=\"hurt\"><say xml:lang=\"en\">No!</say>"
            "<violates principle=\"no-blame\"/><errs error=\"barriers.absent\"/></choice></node>"
            "<ending id=\"end\" outcome=\"win-win\"><text xml:lang=\"en\">Done.</text></ending>",
        "<covers framework=\"questions\"/>");
}

} // namespace

TEST_CASE("a reply practises its style, its principles, its steps, skills and errors, and its customer's type",
          "[author][coverage]") {
    const auto dialogue = talk();
    const Practice practice = practiceOf(*dialogue);
    for (const char* id : {"styles.assertive", "styles.aggressive", "styles.hurt", "principles.understand",
                           "principles.no-blame", "complaint-steps.accept", "listening.repeat", "barriers.absent"}) {
        INFO(id);
        CHECK(practice.counts[at(id)] == 1);
    }
    CHECK(practice.has(at("types." + dialogue->customer.type)));
    CHECK(practice.has(at("types." + dialogue->customer.manifestation)));
    CHECK_FALSE(practice.has(at("styles.passive")));
    CHECK_FALSE(practice.has(at("win-win.win-win"))); // an ending is no reply
    CHECK(practice.countIn("listening") == 2);
    CHECK(practice.countIn("questions") == 0);
}

TEST_CASE("a row is covered when it is practised and explained", "[author][coverage]") {
    Practice practice = practiceOf(*talk());
    Practice drill = practice;
    drill.kind = Practice::Kind::drill;
    drill.id = "hear-the-style";
    Practice queue = practice;
    queue.id = "case-long-queue";
    const Coverage coverage =
        coverageOf({practice, drill, queue},
                   Handbook({pageNamed("listening"), pageNamed("questions"), pageNamed("case-long-queue")}));
    REQUIRE(coverage.rows.size() == frameworks().size());

    const CoverageRow& listening = rowOf(coverage, "listening");
    CHECK(listening.dialogues == std::vector<std::string>{practice.id, "case-long-queue"});
    CHECK(listening.drills == std::vector<std::string>{"hear-the-style"});
    CHECK(listening.isCovered());
    CHECK_FALSE(rowOf(coverage, "principles").isCovered()); // no page
    CHECK_FALSE(rowOf(coverage, "questions").isCovered());  // only said to be practised
    CHECK(rowOf(coverage, "case-long-queue").isCovered());
    CHECK(rowOf(coverage, "case-long-queue").dialogues == std::vector<std::string>{"case-long-queue"});
    CHECK(rowOf(coverage, "case-long-queue").drills.empty());
    CHECK_FALSE(rowOf(coverage, "case-wrong-bill").isCovered());
    CHECK_FALSE(coverage.isWhole());
    CHECK(coverage.known == items().size());
    CHECK(coverage.exercised() == 11);
    CHECK(std::ranges::find(coverage.missing, at("styles.passive")) != coverage.missing.end());
}

TEST_CASE("what practises a page is offered with the most fitting first", "[author][coverage]") {
    const Practice once = practiceOf(*talk());
    Practice often = once, says = once, nothing = once;
    often.id = "often", says.id = "says", nothing.id = "nothing";
    often.counts[at("listening.notes")] = 5;
    says.covers = {"listening"};
    nothing.counts.assign(items().size(), 0);
    const std::vector<Practice> all{once, often, says, nothing};
    const HandbookPage page = pageNamed("listening");
    const auto ids = [&](std::optional<ItemIndex> item) {
        std::vector<std::string> names;
        for (const Practice* practice : practicesOf(page, item, all)) names.push_back(practice->id);
        return names;
    };
    CHECK(ids(std::nullopt) == std::vector<std::string>{"says", "often", once.id});
    CHECK(ids(at("listening.notes")) == std::vector<std::string>{"says", "often", once.id});
    CHECK(ids(at("listening.smile")).empty());
}
