// A drill is answered item by item; what is drawn is the same on every machine.

#include "engine/DrillRun.h"

#include "dialogue/DrillReader.h"
#include "engine/Shuffle.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <numeric>

using namespace rapport;

namespace {

std::shared_ptr<const Drill> shippedDrill(const std::string& id) {
    DrillReading reading = readDrill(shippedFile("dialogues/drills/" + id + ".xml"), shippedRulebook());
    REQUIRE(reading.drill);
    return std::make_shared<const Drill>(std::move(*reading.drill));
}

std::vector<std::string> rightIds(const Drill::Item& item) {
    std::vector<std::string> ids;
    for (const std::uint8_t answer : item.right) ids.push_back(item.answers[answer].id);
    if (item.form == DrillForm::choose) ids.resize(1);
    return ids;
}

} // namespace

TEST_CASE("a drill answered right from end to end scores 100, and one wrong answer counts", "[engine][drill]") {
    for (const std::string id : {"hear-the-style", "links-and-steps"}) {
        const auto drill = shippedDrill(id);
        DrillRun run(drill, itemOrder(*drill, 7));
        CHECK_FALSE(run.score());
        while (!run.isOver()) REQUIRE_FALSE(run.answer(rightIds(run.item())));
        CHECK(run.score() == 100);
        CHECK(run.right() == int(drill->items.size()));
        CHECK(run.answer(std::vector<std::string>{"x"})); // it is over
    }
    const auto drill = shippedDrill("hear-the-style");
    DrillRun run(drill);
    for (std::size_t i = 0; !run.isOver(); ++i) {
        const Drill::Item& item = run.item();
        const bool isWrong = i == 0;
        const std::size_t wrong = item.right.front() == 0 ? 1 : 0;
        REQUIRE_FALSE(run.answer(isWrong ? std::vector<std::string>{item.answers[wrong].id} : rightIds(item)));
    }
    CHECK_FALSE(run.answered().front().isRight);
    CHECK(run.score() == 100 * 13 / 14);
}

TEST_CASE("an answer that does not fit is refused with its reason, and changes nothing", "[engine][drill]") {
    const auto drill = shippedDrill("links-and-steps");
    DrillRun run(drill);
    CHECK(run.answer("understand"));                                                           // one of four
    CHECK(run.answer(std::vector<std::string>{"understand", "understand", "keep", "verify"})); // twice
    const auto refusal = run.answer(std::vector<std::string>{"understand", "promise", "kepe", "verify"});
    REQUIRE(refusal);
    CHECK(refusal->en.find("did you mean \"keep\"") != std::string::npos);
    CHECK(run.answered().empty());
    REQUIRE_FALSE(run.answer(std::vector<std::string>{"promise", "understand", "keep", "verify"}));
    CHECK_FALSE(run.answered().front().isRight);
}

TEST_CASE("where several answers are right, each of them is", "[engine][drill]") {
    const auto drill = shippedDrill("listening-self-test");
    const auto item = std::ranges::find_if(drill->items, [](const Drill::Item& each) { return each.right.size() > 1; });
    REQUIRE(item != drill->items.end());
    for (const std::uint8_t answer : item->right) CHECK(isRight(*item, {answer}));
}

TEST_CASE("an order drawn from a seed is a permutation, the same on every machine, and fair", "[engine][drill]") {
    CHECK(shuffled(8, 1) == std::vector<std::size_t>{4, 3, 2, 7, 5, 6, 0, 1});
    CHECK(shuffled(0, 1).empty());
    CHECK(shuffled(1, 1) == std::vector<std::size_t>{0});
    std::vector<int> firsts(5);
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        std::vector<std::size_t> order = shuffled(5, seed);
        ++firsts[order.front()];
        std::ranges::sort(order);
        std::vector<std::size_t> all(5);
        std::iota(all.begin(), all.end(), 0);
        REQUIRE(order == all);
    }
    for (const int count : firsts) CHECK((count > 850 && count < 1150));
    const auto drill = shippedDrill("hear-the-style"); // its answers keep their places
    CHECK(answerOrder(*drill, 3, 99) == std::vector<std::size_t>{0, 1, 2, 3});
}
