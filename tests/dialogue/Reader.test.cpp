#include "dialogue/DialogueReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

const std::string endings = R"(<ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)";

const Choice& choice(const Dialogue& dialogue, std::string_view id) {
    const std::int64_t index = dialogue.findChoice(id);
    REQUIRE(index >= 0);
    return dialogue.choices[std::size_t(index)];
}

DialogueReading read(const std::string& inside, const std::string& name = "small.xml") {
    return readDialogue(
        {name, "<dialogue xmlns=\"urn:rapport:dialogue:1\" id=\"small\" channel=\"chat\" difficulty=\"1\" start=\"a\">"
               "<title xml:lang=\"en\">S</title><brief xml:lang=\"en\">S</brief>" +
                   inside + "</dialogue>"},
        testRulebook());
}

const std::string customer =
    R"(<customer id="mr-test" type="angry" manifestation="argumentative" look="man-50-grey-jacket"
><name xml:lang="en">Mr Test</name></customer>)";

} // namespace

TEST_CASE("nodes and endings are found by index, whatever order they stand in", "[dialogue][reader][unit]") {
    const auto dialogue = smallDialogue(endings + node("b", reply("two", "end")) + node("a", reply("one", "b")));
    REQUIRE(dialogue->nodes.size() == 2);
    CHECK(dialogue->idOf(dialogue->start) == "a");
    CHECK(dialogue->idOf(choice(*dialogue, "one").to) == "b");
    CHECK(dialogue->idOf(choice(*dialogue, "one").from) == "a");
    const NodeIndex end = choice(*dialogue, "two").to;
    CHECK(dialogue->isEnding(end));
    CHECK(dialogue->ending(end).outcome == Outcome::winWin);
    CHECK(dialogue->findNode("end") == std::int64_t(end));
    CHECK(dialogue->findNode("nowhere") == -1);
}

TEST_CASE("flags, promises and steps asked for share the bits, declared before or after", "[dialogue][reader][unit]") {
    const auto dialogue = smallDialogue(
        node("a",
             reply("one", "b", "", "<sets flag=\"f\"/><promises promise=\"p\"/>") +
                 reply("two", "b", "step=\"complaint-steps.calm complaint-steps.accept\"", "<clears flag=\"f\"/>")) +
        node("b", reply("three", "end", "",
                        "<when flag=\"f\"/><when promise=\"p\" is=\"open\"/><when step=\"complaint-steps.calm\"/>"
                        "<keeps promise=\"p\"/>") +
                      reply("four", "end", "",
                            "<when flag=\"f\" is=\"unset\"/><when promise=\"p\" is=\"unmade\"/><when step=\"complaint-"
                            "steps.calm\" is=\"undone\"/><breaks promise=\"p\"/>")) +
        endings + "<promise id=\"p\"><text xml:lang=\"en\">Call.</text></promise><flag id=\"f\"/>");
    REQUIRE(dialogue->promises.size() == 1);
    REQUIRE(dialogue->flags.size() == 1);
    REQUIRE(dialogue->stepFlags.size() == 1);
    const Promise& promise = dialogue->promises[0];
    const std::uint32_t flag = 1u << dialogue->flags[0].bit, step = 1u << dialogue->stepFlags[0].bit;
    CHECK((promise.all() & (flag | step)) == 0);
    CHECK(flag != step);
    CHECK(choice(*dialogue, "one").sets == flag);
    CHECK(choice(*dialogue, "two").sets == step); // nobody asks for the other step
    CHECK(choice(*dialogue, "two").clears == flag);
    REQUIRE(dialogue->deedsOf(choice(*dialogue, "three")).size() == 1);
    CHECK(dialogue->deedsOf(choice(*dialogue, "three"))[0].deed == Deed::keeps);

    const auto holds = [&](std::string_view id, std::uint32_t flags) {
        for (const Condition& each : dialogue->conditionsIn(choice(*dialogue, id).when))
            if (!each.holds({}, flags)) return false;
        return true;
    };
    CHECK(holds("three", flag | step | promise.made()));
    CHECK_FALSE(holds("three", flag | step));
    CHECK_FALSE(holds("three", flag | step | promise.made() | promise.kept()));
    CHECK_FALSE(holds("three", flag | promise.made()));
    CHECK(holds("four", 0));
    CHECK_FALSE(holds("four", promise.made()));
    CHECK_FALSE(holds("four", step));

    const auto conditions = dialogue->conditionsIn(choice(*dialogue, "three").when);
    CHECK(conditions[0].about == Condition::About::flag);
    CHECK(conditions[1].about == Condition::About::promise);
    CHECK(conditions[2].about == Condition::About::step);
    CHECK(dialogue->stepFlags[conditions[2].subject].step == findItem("complaint-steps.calm"));
}

TEST_CASE("32 bits of flags are allowed and 33 are not", "[dialogue][reader][unit]") {
    const auto flags = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += "<flag id=\"f" + std::to_string(i) + "\"/>";
        return text;
    };
    const std::string rest = customer + node("a", reply("one", "end")) + endings;
    CHECK(read(flags(32) + rest).dialogue);
    CHECK_FALSE(read(flags(33) + rest).dialogue);
    const std::string promise = "<promise id=\"p\"><text xml:lang=\"en\">Call.</text></promise>";
    CHECK(read(flags(29) + promise + rest).dialogue);
    CHECK_FALSE(read(flags(30) + promise + rest).dialogue);
}

TEST_CASE("marks become points and feelings, and the same marks share their stretches", "[dialogue][reader][unit]") {
    const auto dialogue = smallDialogue(
        node("a",
             reply("best", "end", "", "<honours principle=\"understand\"/><uses skill=\"listening.repeat\"/>") +
                 reply("blames", "end", "style=\"aggressive\" form=\"anger\"",
                       "<violates principle=\"no-blame\" severity=\"3\"/><errs error=\"barriers.selective\"/>"
                       "<shift anger=\"1\" trust=\"-1\"/>") +
                 reply("solves", "b", "step=\"complaint-steps.solve\"", "<wait minutes=\"5\" estimate=\"yes\"/>")) +
        node("b",
             reply("best-again", "end", "", "<honours principle=\"understand\"/><uses skill=\"listening.repeat\"/>")) +
        endings);
    const Choice &best = choice(*dialogue, "best"), &blames = choice(*dialogue, "blames"),
                 &solves = choice(*dialogue, "solves"), &again = choice(*dialogue, "best-again");
    CHECK(best.worth == 2 + 2 + 1);
    CHECK(blames.worth == -3 - 2 * 3 - 2);
    CHECK(best.points == 0);
    CHECK(blames.points == blames.worth - best.worth);
    CHECK(again.points == 0);
    CHECK(best.shift[Feeling::anger] == -1);
    CHECK(best.shift[Feeling::trust] == 1);
    CHECK(blames.shift[Feeling::anger] == 2 + 3 + 1);
    CHECK(blames.shift[Feeling::trust] == -2 - 1);
    CHECK(blames.form == AggressiveForm::anger);
    REQUIRE(dialogue->reactionsOf(solves).size() == 1);
    CHECK(dialogue->reactionsOf(solves)[0].shift[Feeling::anger] == 1);
    CHECK(solves.wait.minutes == 5);
    CHECK(solves.wait.estimated);
    CHECK_FALSE(solves.wait.explained);
    CHECK(best.marks.begin == again.marks.begin);
    CHECK(dialogue->marksOf(again)[0].isHonoured());
}

TEST_CASE("replies said once have a bit each, in order", "[dialogue][reader][unit]") {
    const auto dialogue =
        smallDialogue(node("a", reply("one", "a", "once=\"yes\"") + reply("two", "end", "once=\"no\"") +
                                    reply("three", "a", "once=\"yes\"")) +
                      endings);
    CHECK(dialogue->onceCount == 2);
    CHECK(choice(*dialogue, "one").onceBit == 0);
    CHECK_FALSE(choice(*dialogue, "two").isOnce());
    CHECK(choice(*dialogue, "three").onceBit == 1);
}

TEST_CASE("the customer's own feelings go over those of the profile", "[dialogue][reader][unit]") {
    const DialogueReading reading = read(
        R"(<customer id="mr-test" type="angry" manifestation="argumentative" look="man-50-grey-jacket" style="passive">
           <name xml:lang="en">Mr Test</name><feels anger="0" clarity="10"/></customer>)" +
        node("a", reply("one", "end")) + endings);
    REQUIRE(reading.dialogue);
    const Customer& who = reading.dialogue->customer;
    CHECK(who.feels[Feeling::anger] == 0);
    CHECK(who.feels[Feeling::clarity] == 10);
    CHECK(who.feels[Feeling::trust] == 4);
    CHECK(who.style == Style::passive);
    CHECK(who.manifestation == "argumentative");
    CHECK(reading.dialogue->channel == Channel::chat);
    CHECK(reading.dialogue->place.empty());
}

TEST_CASE("texts have a column per language, whenever it first appears", "[dialogue][reader][unit]") {
    const DialogueReading reading = read(
        customer + node("a", "<line xml:lang=\"zh-Hans\">  您好，\n  请说。</line>" + reply("one", "end")) + endings);
    REQUIRE(reading.dialogue);
    const Texts& texts = reading.dialogue->texts;
    REQUIRE(texts.languages() == std::vector<std::string>{"en", "zh-Hans"});
    const TextId said = reading.dialogue->nodes[0].said, title = reading.dialogue->title;
    CHECK(texts.at(said, texts.columnOf("zh-CN")) == "您好， 请说。");
    CHECK(texts.at(said, texts.columnOf("en")) == "Line a.");
    CHECK(texts.isTranslated(said, 1));
    CHECK_FALSE(texts.isTranslated(title, 1));
    CHECK(texts.at(title, 1) == "S");
    CHECK(texts.at(noText, 1).empty());
}

TEST_CASE("variants, diverts and clocks keep what their author wrote", "[dialogue][reader][unit]") {
    const auto dialogue = smallDialogue(
        node(
            "a",
            "<variant><when feeling=\"anger\" at-most=\"3\"/><line xml:lang=\"en\">Calm.</line></variant>"
            "<variant gesture=\"bangs\"><when feeling=\"anger\" at-least=\"8\"/><when feeling=\"trust\" at-least=\"1\" "
            "at-most=\"4\"/><line xml:lang=\"en\">Hot.</line></variant>"
            "<divert goto=\"end\"><when feeling=\"patience\" at-most=\"0\"/></divert>" +
                reply("one", "end") + reply("silence", "end", "timeout=\"yes\""),
            "gesture=\"paces\" seconds=\"20\"") +
        endings);
    const Node& a = dialogue->nodes[0];
    CHECK(a.seconds == 20);
    REQUIRE(dialogue->variantsOf(a).size() == 2);
    CHECK(dialogue->variantsOf(a)[0].gesture == Gesture::paces);
    CHECK(dialogue->variantsOf(a)[1].gesture == Gesture::bangs);
    CHECK(dialogue->conditionsIn(dialogue->variantsOf(a)[1].when).size() == 2);
    REQUIRE(dialogue->divertsOf(a).size() == 1);
    CHECK(dialogue->idOf(dialogue->divertsOf(a)[0].to) == "end");
    CHECK(choice(*dialogue, "silence").isTimeout);
    Emotion calm;
    calm.set(Feeling::trust, 4);
    calm.set(Feeling::anger, 8);
    for (const Condition& each : dialogue->conditionsIn(dialogue->variantsOf(a)[1].when)) CHECK(each.holds(calm, 0));
    calm.set(Feeling::trust, 5);
    CHECK_FALSE(dialogue->conditionsIn(dialogue->variantsOf(a)[1].when)[1].holds(calm, 0));
}

TEST_CASE("nodes, replies and endings know their lines", "[dialogue][reader][unit]") {
    const DialogueReading reading = read("\n" + customer + "\n\n" + node("a", "\n" + reply("one", "end")) + endings);
    REQUIRE(reading.dialogue);
    CHECK(reading.dialogue->nodes[0].line == 5);
    CHECK(reading.dialogue->choices[0].line == 6);
    CHECK(reading.dialogue->endings[0].line == 8);
}

TEST_CASE("a reply may lead back if it is said once, and diverts count as ways", "[dialogue][reader][unit]") {
    const auto rulesOf = [](const std::string& nodes) {
        std::vector<std::string> rules;
        for (const Diagnostic& found : read(customer + nodes + endings).diagnostics) rules.push_back(found.rule);
        return rules;
    };
    const std::string calm = "<when feeling=\"anger\" at-most=\"1\"/>";
    CHECK(rulesOf(node("a", reply("one", "b")) + node("b", reply("two", "a", "once=\"yes\"") + reply("go", "end")))
              .empty());
    CHECK(rulesOf(node("a", reply("one", "b")) + node("b", reply("two", "a") + reply("go", "end"))) ==
          std::vector<std::string>{"endless-loop"});
    CHECK(rulesOf(node("a", reply("one", "a") + reply("go", "end"))) == std::vector<std::string>{"endless-loop"});
    CHECK(rulesOf(node("a", reply("one", "b")) +
                  node("b", "<divert goto=\"a\">" + calm + "</divert>" + reply("go", "end"))) ==
          std::vector<std::string>{"endless-loop"});
    CHECK(rulesOf(node("a", "<divert goto=\"a\">" + calm + "</divert>" + reply("go", "end"))) ==
          std::vector<std::string>{"divert-loop"});
    CHECK(rulesOf(node("a", "<divert goto=\"b\">" + calm + "</divert>" + reply("go", "end")) +
                  node("b", reply("on", "end")))
              .empty());
    CHECK(rulesOf(node("a", reply("go", "end")) + node("b", reply("on", "end"))) ==
          std::vector<std::string>{"unreachable-node"});
}

TEST_CASE("the circle of an endless loop is shown from node to node", "[dialogue][reader][unit]") {
    const auto found =
        read(customer + node("a", reply("one", "b")) + node("b", reply("two", "c") + reply("go", "end")) +
             node("c", reply("three", "b")) + endings)
            .diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.en == "the talk can go in a circle for ever: b → c → b");

    std::string chain;
    for (int i = 0; i < 5000; ++i)
        chain += node(i ? "n" + std::to_string(i) : "a", reply("c" + std::to_string(i), "n" + std::to_string(i + 1)));
    chain += node("n5000", reply("back", "a") + reply("go", "end"));
    const auto long_ = read(customer + chain + endings).diagnostics;
    REQUIRE(long_.size() == 1);
    CHECK(long_[0].rule == "endless-loop");
    CHECK(long_[0].message.en.size() < 300);
}

TEST_CASE("a clock needs a reply for silence, last and beside another", "[dialogue][reader][unit]") {
    const auto isMisplaced = [](const std::string& nodes) {
        const auto found = read(customer + nodes + endings).diagnostics;
        for (const Diagnostic& each : found) CHECK(each.rule == "misplaced-timeout");
        return !found.empty();
    };
    const std::string timeout = "timeout=\"yes\"", clock = "seconds=\"9\"";
    CHECK_FALSE(isMisplaced(node("a", reply("one", "end") + reply("two", "end", timeout), clock)));
    CHECK(isMisplaced(node("a", reply("one", "end") + reply("two", "end", timeout))));
    CHECK(isMisplaced(node("a", reply("two", "end", timeout) + reply("one", "end"), clock)));
    CHECK(isMisplaced(node("a", reply("one", "end") + reply("two", "end"), clock)));
    CHECK(isMisplaced(node("a", reply("two", "end", timeout), clock)));
}

TEST_CASE("one to nine replies make a node", "[dialogue][reader][unit]") {
    const auto replies = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += reply("c" + std::to_string(i), "end");
        return text;
    };
    CHECK(read(customer + node("a", replies(9)) + endings).dialogue);
    CHECK_FALSE(read(customer + node("a", replies(10)) + endings).dialogue);
    CHECK_FALSE(read(customer + node("a", "") + endings).dialogue);
}

TEST_CASE("the whole file is read: mistakes far apart are found together, in order", "[dialogue][reader][unit]") {
    const auto found = read("\n<flag id=\"F\"/>" + customer + "\n" +
                            node("a", "\n" + reply("one", "nowhere", "style=\"rude\"", "\n<shift anger=\"99\"/>")) +
                            "\n<wrong/>" + endings)
                           .diagnostics;
    std::vector<std::string> rules;
    for (const Diagnostic& each : found) rules.push_back(each.rule);
    CHECK(rules ==
          std::vector<std::string>{"bad-value", "dangling-goto", "bad-value", "out-of-range", "unknown-element"});
}

TEST_CASE("a misspelt word is reported once, as what was meant", "[dialogue][reader][unit]") {
    const auto found =
        read(customer + node("a", "<choise id=\"one\"/>" + reply("two", "end")) +
             node("b", "<choice id=\"three\" gotto=\"end\" style=\"passive\"><sey xml:lang=\"en\">Hm.</sey></choice>") +
             endings)
            .diagnostics;
    std::vector<std::string> words;
    for (const Diagnostic& each : found) words.push_back(each.hint.en);
    CHECK(words ==
          std::vector<std::string>{"did you mean \"choice\"?", "did you mean \"goto\"?", "did you mean \"say\"?"});
}

TEST_CASE("the id is held to the file's name wherever the file lies", "[dialogue][reader][unit]") {
    const std::string rest = customer + node("a", reply("one", "end")) + endings;
    CHECK(read(rest, "small.xml").dialogue);
    CHECK(read(rest, "some/where.xml/small.xml").dialogue);
    CHECK(read(rest, "C:\\dialogues\\small.xml").dialogue);
    CHECK_FALSE(read(rest, "large.xml").dialogue);
}

TEST_CASE("what a file holds is told by its root", "[dialogue][reader][unit]") {
    CHECK(rootOf({"a.xml", "\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- x --><customers/>"}) == "customers");
    CHECK(rootOf({"a.xml", "no xml"}).empty());
    CHECK(rootOf({"a.xml", ""}).empty());
}

TEST_CASE("every dialogue that comes with the game is read without a word", "[dialogue][reader][content]") {
    for (const char* path : {"dialogues/case-long-queue.xml", "dialogues/case-belt-gift.xml"}) {
        const SourceText source = shippedFile(path);
        const DialogueReading reading = readDialogue(source, shippedRulebook());
        for (const Diagnostic& found : reading.diagnostics) FAIL_CHECK(format(found, Language::english));
        REQUIRE(reading.dialogue);
        CHECK(reading.dialogue->hash == source.hash());
        CHECK(reading.dialogue->texts.languages() == std::vector<std::string>{"en", "zh-Hans"});
    }
}
