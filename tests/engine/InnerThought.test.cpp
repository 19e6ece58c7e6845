// What a customer thinks after each reply, what the ending sets going, and what to try first next time.

#include "engine/InnerThought.h"

#include "engine/Comparison.h"
#include "engine/InnerThoughtWords.h"
#include "engine/NextTime.h"
#include "engine/Ripple.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <set>

using namespace rapport;

namespace {

const std::string over = "<ending id=\"end\" outcome=\"win-win\"><text xml:lang=\"en\">Over.</text></ending>";

// A customer who can be blamed, understood or left as they are, again and again.
std::shared_ptr<const Dialogue> threeMoves() {
    std::string nodes;
    for (const auto& [node, next] : {std::pair("a", "b"), std::pair("b", "c"), std::pair("c", "end")}) {
        const std::string at = node;
        nodes +=
            "<node id=\"" + at + "\"><line xml:lang=\"en\">Well?</line>" +
            reply(at + "-blame", next, "", "<violates principle=\"no-blame\" severity=\"3\"/><shift anger=\"3\"/>") +
            reply(at + "-care", next, "", "<honours principle=\"understand\"/><shift anger=\"-3\"/>") +
            reply(at + "-nothing", next) + "</node>";
    }
    return smallDialogue(nodes + over);
}

Session played(std::initializer_list<const char*> replies) {
    Session session(threeMoves());
    for (const char* each : replies) REQUIRE_FALSE(session.choose(each));
    return session;
}

bool startsWithOneOf(const std::string& text, Thoughts thoughts) {
    for (const Wording& each : thoughts)
        if (text.starts_with(each.en)) return true;
    return false;
}

bool endsWithOneOf(const std::string& text, Thoughts thoughts) {
    for (const Wording& each : thoughts)
        if (text.ends_with(each.en)) return true;
    return false;
}

} // namespace

TEST_CASE("a thought tells what was heard in the reply and what it did", "[engine][unit]") {
    const std::vector<Message> harmed = innerThoughts(played({"a-blame"}));
    REQUIRE(harmed.size() == 1);
    CHECK(startsWithOneOf(harmed[0].en, thoughtsOn(Heard::blamed)));
    CHECK(endsWithOneOf(harmed[0].en, thoughtsOf("angry", Feeling::anger, true)));
    const std::vector<Message> eased = innerThoughts(played({"a-care"}));
    CHECK(startsWithOneOf(eased[0].en, thoughtsOn(Heard::understood)));
    CHECK(endsWithOneOf(eased[0].en, thoughtsOf("angry", Feeling::anger, false)));
}

TEST_CASE("the same thing twice is not thought in the same words", "[engine][unit]") {
    const std::vector<Message> thoughts = innerThoughts(played({"a-blame", "b-blame"}));
    CHECK(thoughts[0].en != thoughts[1].en);
    CHECK(thoughts[0].zh != thoughts[1].zh);
    CHECK(thoughts == innerThoughts(played({"a-blame", "b-blame"})));
}

TEST_CASE("every type thinks of every feeling in words of its own, in both languages", "[engine][unit]") {
    std::set<std::string_view> english, chinese;
    std::size_t count = 0;
    for (const char* type : {"stubborn", "indecisive", "easily-swayed", "angry", "calm"})
        for (const Feeling feeling : {Feeling::anger, Feeling::trust, Feeling::patience, Feeling::clarity})
            for (const bool isRise : {true, false})
                for (const Wording& each : thoughtsOf(type, feeling, isRise)) {
                    english.insert(each.en), chinese.insert(each.zh), ++count;
                }
    for (std::size_t heard = 0; heard < heardCount; ++heard)
        for (const Wording& each : thoughtsOn(Heard(heard))) {
            english.insert(each.en), chinese.insert(each.zh), ++count;
        }
    CHECK(count == 114);
    CHECK(english.size() == count);
    CHECK(chinese.size() == count);
}

TEST_CASE("two talks part where they first differ, and differ in the principles they kept", "[engine][unit]") {
    const Session blaming = played({"a-care", "b-blame", "c-care"}), caring = played({"a-care", "b-care", "c-care"});
    CHECK(partingOf(blaming, caring) == 1);
    CHECK(partingOf(played({"a-care"}), caring) == 1);
    CHECK(partingOf(caring, caring) == 3);
    const std::vector<PrincipleDifference> found = differences(score(blaming), score(caring));
    REQUIRE(found.size() == 1);
    CHECK(found[0].principle == Principle::noBlame);
    CHECK(found[0].before == 0);
    CHECK_FALSE(found[0].now);
    CHECK(differences(score(caring), score(caring)).empty());
}

TEST_CASE("the turn to think about first is the one that lost most", "[engine][unit]") {
    const Session session = played({"a-nothing", "b-blame", "c-care"});
    const Debrief review = debrief(session, Outlook(session.dialogue()));
    CHECK(costliestTurn(review) == 1u);
    const Session best = played({"a-care", "b-care", "c-care"});
    CHECK_FALSE(costliestTurn(debrief(best, Outlook(best.dialogue()))));
}

TEST_CASE("an ending sets going what the curriculum says of promoters and detractors", "[engine][unit]") {
    Debrief review;
    CHECK_FALSE(rippleOf(review));
    const auto kindAt = [&](int recommend) {
        review.recommend = recommend;
        return rippleOf(review)->kind;
    };
    CHECK(kindAt(6) == Ripple::Kind::detractor);
    CHECK(rippleOf(review)->items.size() == 2);
    CHECK(rippleOf(review)->consequence.en.find("fifty to a hundred") != std::string::npos);
    CHECK(kindAt(7) == Ripple::Kind::passive);
    CHECK(kindAt(8) == Ripple::Kind::passive);
    CHECK(kindAt(9) == Ripple::Kind::promoter);
    CHECK(kindAt(10) == Ripple::Kind::promoter);
}
