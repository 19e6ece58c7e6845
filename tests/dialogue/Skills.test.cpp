#include "dialogue/Skills.h"

#include "support/Catch.h"

using namespace rapport;

TEST_CASE("every word of the skills leads back to its value", "[dialogue][skills][unit]") {
    for (Principle each : allPrinciples) CHECK(principleFromWord(word(each)) == each);
    for (Style each : allStyles) CHECK(styleFromWord(word(each)) == each);
    for (Outcome each : allOutcomes) CHECK(outcomeFromWord(word(each)) == each);
    for (Channel each : {Channel::counter, Channel::phone, Channel::chat}) CHECK(channelFromWord(word(each)) == each);
    for (AggressiveForm each : {AggressiveForm::hurt, AggressiveForm::anger})
        CHECK(aggressiveFormFromWord(word(each)) == each);
}

TEST_CASE("words nobody defined mean nothing", "[dialogue][skills][unit]") {
    CHECK(!principleFromWord("no-lies"));
    CHECK(!styleFromWord("Assertive"));
    CHECK(!outcomeFromWord(""));
    CHECK(!aggressiveFormFromWord(""));
    CHECK(!channelFromWord("letter"));
}

TEST_CASE("an unsaid form of aggression has no word", "[dialogue][skills][unit]") {
    CHECK(word(AggressiveForm::unsaid).empty());
}

TEST_CASE("skills have names in both languages", "[dialogue][skills][unit]") {
    const auto isNamed = [](Wording name) { return !name.en.empty() && !name.zh.empty() && name.en != name.zh; };
    for (Principle each : allPrinciples) CHECK(isNamed(nameOf(each)));
    for (Style each : allStyles) CHECK(isNamed(nameOf(each)));
    for (Outcome each : allOutcomes) CHECK(isNamed(nameOf(each)));
    for (Channel each : {Channel::counter, Channel::phone, Channel::chat}) CHECK(isNamed(nameOf(each)));
}

TEST_CASE("an outcome's first word is the player's side", "[dialogue][skills][unit]") {
    CHECK(word(Outcome::winLose) == "win-lose");
    CHECK(nameOf(Outcome::winLose).en == "you win, the customer loses");
    CHECK(nameOf(Outcome::loseWin).zh == "我输客户赢");
}
