#include "support/Shipped.h"

#include "base/Characters.h"
#include "engine/Debrief.h"
#include "support/Catch.h"

#include <set>

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> shippedDialogue(const std::string& id) {
    DialogueReading reading = readDialogue(shippedFile("dialogues/" + id + ".xml"), shippedRulebook());
    REQUIRE(reading.dialogue);
    CHECK(reading.diagnostics.empty());
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

// Always the open reply with most to come.
Session bestTalk(const std::shared_ptr<const Dialogue>& dialogue, const Outlook& outlook) {
    Session session(dialogue);
    while (!session.isOver()) {
        std::optional<ChoiceIndex> best;
        int most = 0;
        for (const Session::Offer& offer : session.choices()) {
            if (offer.availability != Availability::open) continue;
            const Choice& choice = dialogue->choices[offer.choice];
            const State after = take(*dialogue, session.state(), choice);
            const int total = earned(*dialogue, session.state(), choice, after) + outlook.at(after)->best;
            if (best && total <= most) continue;
            best = offer.choice;
            most = total;
        }
        session.choose(*best);
    }
    return session;
}

} // namespace

TEST_CASE("shipped dialogues are whole: long enough, all principles and styles, a way back, a lock, a promise",
          "[content]") {
    for (const char* id : {"case-long-queue", "case-belt-gift"}) {
        INFO(id);
        const auto dialogue = shippedDialogue(id);
        const Outlook outlook(*dialogue);
        REQUIRE(outlook.isComplete());
        CHECK(dialogue->nodes.size() >= 14);
        CHECK(dialogue->texts.languages().size() == 2);
        CHECK(dialogue->onceCount > 0);
        CHECK_FALSE(outlook.canGetStuck());

        std::set<Principle> honoured, violated;
        for (const Mark& mark : dialogue->marks) (mark.isHonoured() ? honoured : violated).insert(mark.principle);
        CHECK(honoured.size() == principleCount);
        CHECK(violated.size() == principleCount);
        std::set<Style> styles;
        bool locks = false, returns = false;
        for (const Choice& choice : dialogue->choices) {
            styles.insert(choice.style);
            locks = locks || !choice.when.empty();
            returns = returns || choice.isOnce();
            CHECK(choice.why != noText);
        }
        CHECK(styles.size() == styleCount);
        CHECK(locks);
        CHECK(returns);

        int threeOrMore = 0;
        for (const Node& node : dialogue->nodes) threeOrMore += node.choices.size() >= 3;
        CHECK(threeOrMore * 10 >= int(dialogue->nodes.size()) * 9);

        std::set<Deed> deeds;
        for (const PromiseDeed& deed : dialogue->deeds) deeds.insert(deed.deed);
        CHECK(deeds.size() == 3);
        int outcomes = 0;
        for (const Outcome outcome : allOutcomes) outcomes += outlook.fromOpening()->canReach(outcome);
        CHECK(outcomes >= 3);
        for (const bool open : outlook.everOpen()) CHECK(open);
    }
}

TEST_CASE("the best way through ends well for both and keeps every promise it makes", "[content]") {
    for (const char* id : {"case-long-queue", "case-belt-gift"}) {
        INFO(id);
        const auto dialogue = shippedDialogue(id);
        const Outlook outlook(*dialogue);
        const Session session = bestTalk(dialogue, outlook);
        const Debrief review = debrief(session, outlook);
        CHECK(review.score == 100);
        CHECK(review.outcome == Outcome::winWin);
        for (const Promise& promise : dialogue->promises)
            CHECK((session.state().flags & promise.all()) != (promise.made() | promise.broken()));
        for (const PrincipleScore& principle : review.card.principles) CHECK(principle.violated == 0);
    }
}

TEST_CASE("the best way through the long queue takes the steps of a complaint in their order", "[content]") {
    const auto dialogue = shippedDialogue("case-long-queue");
    const Outlook outlook(*dialogue);
    const Scorecard card = score(bestTalk(dialogue, outlook));
    std::vector<std::string_view> steps;
    for (const Evidence& step : card.steps)
        if (item(step.item).framework == "complaint-steps") steps.push_back(item(step.item).id);
    CHECK(steps == std::vector<std::string_view>{"complaint-steps.accept", "complaint-steps.calm",
                                                 "complaint-steps.clarify", "complaint-steps.solve",
                                                 "complaint-steps.act", "complaint-steps.thank"});
}

TEST_CASE("no shipped text needs a letter that the window does not have", "[content]") {
    for (const auto& file : std::filesystem::recursive_directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        if (file.path().extension() != ".xml") continue;
        const std::string path = std::filesystem::relative(file.path(), RAPPORT_SOURCE_DIR).string();
        const SourceText source = shippedFile(path);
        std::string beyond; // letters of 16 bits are loaded, which leaves out emoji
        for (std::string_view left = source.text; !left.empty(); left.remove_prefix(characterAt(left).size))
            if (characterAt(left).code > 0xFFFF) beyond += left.substr(0, characterAt(left).size);
        INFO(path);
        CHECK(beyond == "");
    }
}
