#include "learner/Plan.h"

#include "learner/Streak.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

Moment lostAt(const std::string& dialogue, const std::string& node, int lost, int day) {
    return metAgain({.dialogue = dialogue, .node = node}, lost, day);
}

std::vector<std::string> nodesOf(const Plan& plan) {
    std::vector<std::string> nodes;
    for (const Moment& moment : plan.moments) nodes.push_back(moment.node);
    return nodes;
}

using Names = std::vector<std::string>;
using Days = std::vector<int>;

} // namespace

TEST_CASE("A moment comes back at once while it goes wrong, and ever later while it goes well",
          "[learner][plan][unit]") {
    Moment moment = lostAt("d", "n", 8, 100);
    CHECK(dueDay(moment) == 100);
    Days after;
    for (int i = 0; i < 7; ++i) {
        moment = metAgain(moment, 0, 100);
        after.push_back(dueDay(moment) - 100);
    }
    CHECK(after == Days{1, 2, 4, 8, 16, 32, 32});
    CHECK(metAgain(moment, 1, 100).step == 0);
}

TEST_CASE("A moment that was put right is planned on its days, until it costs nothing any more",
          "[learner][plan][unit]") {
    Moment moment = lostAt("d", "n", 2, 0);
    Days practised;
    for (int day = 0; day < 200; ++day) {
        if (planFor(day, std::span(&moment, 1), {}, {}).moments.empty()) continue;
        practised.push_back(day);
        moment = metAgain(moment, 0, day);
    }
    CHECK(practised == Days{0, 1, 3, 7, 15, 31});
}

TEST_CASE("The most costly moments come first, no more than two of a dialogue and five in all",
          "[learner][plan][unit]") {
    const std::vector<Moment> moments = {lostAt("a", "a1", 9, 10), lostAt("a", "a2", 8, 10), lostAt("a", "a3", 7, 10),
                                         lostAt("b", "b1", 1, 10), lostAt("b", "b2", 6, 10), lostAt("c", "c1", 5, 10),
                                         lostAt("d", "d1", 0, 10), lostAt("e", "e1", 2, 10)};
    CHECK(nodesOf(planFor(10, moments, {}, {})) == Names{"a1", "a2", "b2", "c1", "e1"});
    std::vector<Moment> waiting = moments;
    waiting[3].day = 4; // six days beyond its day: five times its worth, less than b2's
    CHECK(nodesOf(planFor(10, waiting, {}, {})) == Names{"a1", "a2", "b2", "b1", "c1"});
}

TEST_CASE("A clock that was turned back disturbs no plan", "[learner][plan][unit]") {
    Moment moment = metAgain(lostAt("d", "n", 8, 30000), 0, 30000);
    CHECK(planFor(20000, std::span(&moment, 1), {}, {}).moments.size() == 1);
    moment = metAgain(moment, 0, 20000);
    CHECK(dueDay(moment) == 20002);
    const std::vector<WeekObservation> seen = {{4000, "angry", {"turn", 4, 0}}, {3000, "angry", {"turn", 0, 4}}};
    CHECK(masteryOf(seen, 3000).turns.recent >= 7);
    CHECK(streakOf(Days{19999, 20000, 30000}, 20000).days == 2);
}

TEST_CASE("A week goes from Monday to Sunday", "[learner][mastery][unit]") {
    CHECK(weekOf(0) == weekOf(3)); // Thursday and Sunday
    CHECK(weekOf(4) == weekOf(0) + 1);
    CHECK(weekOf(-3) == weekOf(0)); // Monday
    CHECK(weekOf(-4) == weekOf(0) - 1);
    CHECK(mondayOf(weekOf(4)) == 4);
    CHECK(mondayOf(weekOf(20'000)) <= 20'000);
}

TEST_CASE("What was observed fades, and new evidence counts more than old", "[learner][mastery][unit]") {
    const std::vector<WeekObservation> seen = {{0, "angry", {"principle:no-blame", 0, 8}},
                                               {8, "calm", {"principle:no-blame", 8, 0}}};
    const Level level = masteryOf(seen, 8).of("principle:no-blame");
    CHECK(level.percent == 80);
    CHECK(level.recent == 10);
    CHECK(level.all == 16);
    CHECK(level.lastWeek == 8);
    CHECK(level.standing() == Level::Standing::mastered);
    CHECK(masteryOf(std::span(seen).first(1), 1).of("principle:no-blame").standing() == Level::Standing::weak);
    CHECK(masteryOf(std::span(seen).first(1), 70).of("principle:no-blame").standing() == Level::Standing::unknown);
    CHECK(masteryOf({}, 1).of("principle:no-blame").standing() == Level::Standing::unknown);
    CHECK_FALSE(masteryOf({}, 1).of("something else").percent);
}

TEST_CASE("The shares of the styles sum to a hundred, by type of customer and over time", "[learner][mastery][unit]") {
    const std::vector<WeekObservation> seen = {{20, "calm", {"style:assertive", 2, 1}},
                                               {17, "calm", {"style:passive", 1, 0}},
                                               {16, "angry", {"style:passive", 3, 0}}};
    const Mastery mastery = masteryOf(seen, 20);
    CHECK(mastery.styles.at("calm").percent == std::array<int, styleCount>{0, 33, 0, 67});
    CHECK(mastery.styles.at("").replies == 3);
    CHECK_FALSE(mastery.styles.contains("angry"));
    CHECK(mastery.stylesBefore.at("angry").percent == std::array<int, styleCount>{0, 100, 0, 0});
}

TEST_CASE("A streak forgives one missed day in seven, and today until it is over", "[learner][streak][unit]") {
    CHECK(streakOf({}, 5).days == 0);
    CHECK(streakOf(Days{1, 2, 3}, 3).days == 3);
    CHECK(streakOf(Days{1, 2, 3}, 4).days == 3);
    CHECK_FALSE(streakOf(Days{1, 2, 3}, 4).isTodayDone);
    CHECK(streakOf(Days{1, 2, 3}, 5).days == 3); // yesterday is forgiven
    CHECK(streakOf(Days{1, 2, 3}, 6).days == 0);
    CHECK(streakOf(Days{1, 2, 4, 5}, 5).days == 4);
    CHECK(streakOf(Days{1, 3, 5}, 5).days == 1); // two in a week are too many
    CHECK(streakOf(Days{1, 3, 4, 5, 6, 7, 8, 10}, 10).days == 8);
    CHECK(streakOf(Days{1, 2, 3, 4, 9}, 9).longest == 4);
}

TEST_CASE("Stars are earned at 50, 70 and 90", "[learner][streak][unit]") {
    CHECK(starsFor(49) == 0);
    CHECK(starsFor(50) == 1);
    CHECK(starsFor(70) == 2);
    CHECK(starsFor(89) == 2);
    CHECK(starsFor(90) == 3);
}
