#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>

using namespace rapport;

namespace {

Profile profileWith(ProfileReaction reaction) {
    Profile profile;
    profile.reactions = {std::move(reaction)};
    return profile;
}

ProfileReaction trustBy(int by, Trigger trigger) {
    ProfileReaction reaction;
    reaction.trigger = trigger;
    reaction.shift[Feeling::trust] = std::int8_t(by);
    return reaction;
}

Trigger onItems(Trigger::Kind kind, std::string_view id) {
    Trigger trigger;
    trigger.kind = kind;
    trigger.items = *findItems(id);
    return trigger;
}

Trigger onPrinciple(Trigger::Kind kind, Principle principle) {
    Trigger trigger;
    trigger.kind = kind;
    trigger.principle = principle;
    return trigger;
}

Trigger onWait(Told told) {
    Trigger trigger;
    trigger.kind = Trigger::Kind::wait;
    trigger.told = told;
    return trigger;
}

int trustOf(const Effect& effect) {
    return effect.shift[Feeling::trust];
}

std::string scoringFile(std::string_view replace = "", std::string_view with = "") {
    std::string xml = shippedFile("dialogues/scoring.xml").text;
    if (!replace.empty()) {
        const std::size_t at = xml.find(replace);
        REQUIRE(at != std::string::npos);
        xml.replace(at, replace.size(), with);
    }
    return xml;
}

bool finds(std::string_view rule, const std::string& xml) {
    Rulebook rulebook;
    const auto found = readScoring({"scoring.xml", xml}, rulebook);
    return std::any_of(found.begin(), found.end(), [rule](const Diagnostic& each) { return each.rule == rule; });
}

} // namespace

TEST_CASE("a reaction to a style counts once", "[dialogue][rulebook][unit]") {
    Trigger passive;
    passive.style = Style::passive;
    const Profile profile = profileWith(trustBy(-1, passive));
    CHECK(trustOf(effectOf(profile, Style::passive, {}, {}, {}, {}, {})) == -1);
    CHECK(trustOf(effectOf(profile, Style::assertive, {}, {}, {}, {}, {})) == 0);
}

TEST_CASE("a violated principle counts as often as it is severe, an honoured one once", "[dialogue][rulebook][unit]") {
    const Mark marks[] = {{Principle::noBlame, 3}, {Principle::understand, 0}, {Principle::noDoubt, 1}};
    const auto violated = profileWith(trustBy(-2, onPrinciple(Trigger::Kind::violates, Principle::noBlame)));
    const auto honoured = profileWith(trustBy(1, onPrinciple(Trigger::Kind::honours, Principle::understand)));
    const auto notHonoured = profileWith(trustBy(1, onPrinciple(Trigger::Kind::honours, Principle::noBlame)));
    CHECK(trustOf(effectOf(violated, Style::passive, marks, {}, {}, {}, {})) == -6);
    CHECK(trustOf(effectOf(honoured, Style::passive, marks, {}, {}, {}, {})) == 1);
    CHECK(trustOf(effectOf(notHonoured, Style::passive, marks, {}, {}, {}, {})) == 0);
}

TEST_CASE("a reaction to a whole framework counts for each of its items", "[dialogue][rulebook][unit]") {
    const ItemIndex skills[] = {*findItem("listening.repeat"), *findItem("listening.notes"),
                                *findItem("questions.open")};
    const auto all = profileWith(trustBy(1, onItems(Trigger::Kind::skill, "listening")));
    const auto one = profileWith(trustBy(1, onItems(Trigger::Kind::skill, "listening.notes")));
    const auto asStep = profileWith(trustBy(1, onItems(Trigger::Kind::step, "listening")));
    CHECK(trustOf(effectOf(all, Style::passive, {}, skills, {}, {}, {})) == 2);
    CHECK(trustOf(effectOf(one, Style::passive, {}, skills, {}, {}, {})) == 1);
    CHECK(trustOf(effectOf(asStep, Style::passive, {}, skills, {}, {}, {})) == 0);
    CHECK(trustOf(effectOf(asStep, Style::passive, {}, {}, skills, {}, {})) == 2);
}

TEST_CASE("a wait is with or without reason, and with or without estimate", "[dialogue][rulebook][unit]") {
    const auto hurt = [](Told told, Wait wait) {
        return trustOf(effectOf(profileWith(trustBy(-1, onWait(told))), Style::passive, {}, {}, {}, {}, wait));
    };
    const Wait none{}, silent{10, false, false}, told{10, true, true};
    CHECK(hurt(Told::noReason, none) == 0);
    CHECK(hurt(Told::estimate, none) == 0);
    CHECK(hurt(Told::noReason, silent) == -1);
    CHECK(hurt(Told::noEstimate, silent) == -1);
    CHECK(hurt(Told::reason, silent) == 0);
    CHECK(hurt(Told::reason, told) == -1);
    CHECK(hurt(Told::estimate, told) == -1);
    CHECK(hurt(Told::noEstimate, told) == 0);
}

TEST_CASE("a reaction that depends on mood is handed on with its times", "[dialogue][rulebook][unit]") {
    ProfileReaction moody = trustBy(-1, onPrinciple(Trigger::Kind::violates, Principle::noBlame));
    moody.when = {Condition{}};
    const Profile profile = profileWith(moody);
    const Mark mark{Principle::noBlame, 2};
    const Effect effect = effectOf(profile, Style::passive, std::span(&mark, 1), {}, {}, {}, {});
    CHECK(effect.shift.isNone());
    REQUIRE(effect.conditional.size() == 1);
    CHECK(effect.conditional[0] == &profile.reactions[0]);
    CHECK(effect.times == std::vector<int>{2});
}

TEST_CASE("a reply is worth the sum of its marks", "[dialogue][rulebook][unit]") {
    const Weights& weights = shippedRulebook().weights;
    const Mark marks[] = {{Principle::understand, 0}, {Principle::noBlame, 3}};
    CHECK(worthOf(weights, Style::assertive, {}, 0, 0, 0) == 2);
    CHECK(worthOf(weights, Style::aggressive, {}, 0, 0, 0) == -3);
    CHECK(worthOf(weights, Style::assertive, marks, 2, 1, 1) == 2 + 2 - 6 + 2 + 1 - 2);
}

TEST_CASE("the weights that come with the game are in order", "[dialogue][rulebook][content]") {
    const Weights& weights = shippedRulebook().weights;
    CHECK(weights.stakes.of(Outcome::winWin) == 60);
    CHECK(weights.stakes.of(Outcome::loseWin) == 20);
    CHECK(weights.stakes.of(Outcome::winLose) == 0);
    CHECK(weights.stakes.of(Outcome::loseLose) == -60);
    CHECK(weights.stakes.promiseKept == 4);
    CHECK(weights.stakes.promiseBroken == -6);
    for (Principle each : allPrinciples) {
        CHECK(weights.honoured[std::size_t(each)] == 2);
        CHECK(weights.violated[std::size_t(each)] == -2);
    }
}

TEST_CASE("what is wrong in the weights is said", "[dialogue][rulebook][unit]") {
    CHECK(finds("out-of-range", scoringFile("win-win\" points=\"60\"", "win-win\" points=\"20\"")));
    CHECK(finds("duplicate-id", scoringFile("is=\"passive\"", "is=\"assertive\"")));
    CHECK(finds("missing-element", scoringFile("is=\"no-gossip\"", "is=\"no-gosip\"")));
    CHECK(finds("out-of-range", scoringFile("violated=\"-2\"", "violated=\"2\"")));
    CHECK(finds("bad-value", scoringFile("points=\"2\"", "points=\"two\"")));
    CHECK(finds("unknown-attribute", scoringFile("kept=\"4\"", "held=\"4\"")));
    CHECK(finds("wrong-namespace", scoringFile("scoring:1", "scoring:2")));
}

TEST_CASE("weights with an error change nothing", "[dialogue][rulebook][unit]") {
    Rulebook rulebook;
    rulebook.weights.skill = 7;
    readScoring({"scoring.xml", scoringFile("kept=\"4\"", "kept=\"-4\"")}, rulebook);
    CHECK(rulebook.weights.skill == 7);
}
