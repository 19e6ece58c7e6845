#include "author/Renaming.h"

#include "dialogue/DialogueReader.h"
#include "engine/Transcript.h"
#include "support/Catch.h"
#include "support/Shipped.h"

using namespace rapport;

namespace {

// A node and a reply are both called "greet", a flag and a promise "call"; ids also stand in comments and texts.
const std::string renamedTalk = R"(<?xml version='1.0'?>
<dialogue xmlns="urn:rapport:dialogue:1" id="talk" channel="counter" difficulty="1"  start = 'greet'>
  <title xml:lang="en">greet</title><brief xml:lang="en">call</brief> <!-- goto="greet" -->
  <customer id="mr-li" type="angry" manifestation="argumentative" look="man-50-grey-jacket"><name xml:lang="en">Mr Li</name></customer>
  <flag id="call"/><promise id="call"><text xml:lang="en">Call.</text></promise>
  <node id="gr&#101;et">
    <line xml:lang="en">Yes?</line>
    <divert goto="end"><when flag="call"/><when promise="call" is="kept"/></divert>
    <choice id="greet" goto="greet" style="assertive" once="yes"><say xml:lang="en">Hello.</say><sets flag="call"/><promises promise="call"/><why xml:lang="en">Why.</why></choice>
    <choice id="leave" goto="end" style="passive"><say xml:lang="en">Bye.</say><when flag="call" is="unset"/><keeps promise="call"/><breaks promise="call"/><clears flag="call"/><why xml:lang="en">Why.</why></choice>
  </node>
  <ending id="end" outcome="win-win"><text xml:lang="en">Gone.</text></ending>
</dialogue>
)";

const std::string play =
    "rapport-play 1\r\n# choose: greet\r\ndialogue: talk\r\nnote: greet\nat: greet\n  open :leave, greet\nchoose:greet\n"
    "flags: call set,call unset\npromises: call open\nline: greet\nchoose: leave\nending: end\nat: end\n";

std::string wordsOf(const std::variant<Renaming, Message>& understood) {
    const Message* message = std::get_if<Message>(&understood);
    return message ? message->en : "";
}

Renaming renaming(std::string_view from, std::string_view to) {
    const auto understood = understandRenaming(renamedTalk, from, to);
    INFO(wordsOf(understood));
    REQUIRE(std::holds_alternative<Renaming>(understood));
    return std::get<Renaming>(understood);
}

// What changed between two texts, line by line.
std::string changesIn(std::string_view before, std::string_view after) {
    std::string changes;
    const auto lineOf = [](std::string_view& text) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end);
        return line;
    };
    while (!before.empty() && !after.empty()) {
        const std::string_view line = lineOf(after);
        if (lineOf(before) != line) changes += line;
    }
    return changes;
}

} // namespace

TEST_CASE("a node is renamed wherever the talk leads to it", "[author][rename]") {
    const Renaming node = renaming("node:greet", "hello");
    CHECK(node.kind == Named::node);
    const Renamed file = renameInDialogue(renamedTalk, node);
    CHECK(file.places == 3);
    CHECK(changesIn(renamedTalk, file.text) ==
          R"(<dialogue xmlns="urn:rapport:dialogue:1" id="talk" channel="counter" difficulty="1"  start = 'hello'>
  <node id="hello">
    <choice id="greet" goto="hello" style="assertive" once="yes"><say xml:lang="en">Hello.</say><sets flag="call"/><promises promise="call"/><why xml:lang="en">Why.</why></choice>
)");
    const Renamed transcript = renameInPlay(play, "talk", node);
    CHECK(transcript.places == 1);
    CHECK(changesIn(play, transcript.text) == "at: hello\n");
}

TEST_CASE("a reply is renamed in its dialogue and in every list of replies", "[author][rename]") {
    const Renaming reply = renaming("reply:greet", "hello");
    CHECK(renameInDialogue(renamedTalk, reply).places == 1);
    const Renamed transcript = renameInPlay(play, "talk", reply);
    CHECK(changesIn(play, transcript.text) == "  open :leave, hello\nchoose:hello\n");
    CHECK(renaming("choice:greet", "hello").kind == Named::reply);
    CHECK(renaming("leave", "stay").kind == Named::reply);
}

TEST_CASE("endings, flags, promises, the customer and the dialogue are renamed, each with all that refers to it",
          "[author][rename]") {
    CHECK(renameInDialogue(renamedTalk, renaming("end", "over")).places == 3);
    CHECK(changesIn(play, renameInPlay(play, "talk", renaming("end", "over")).text) == "ending: over\nat: over\n");
    CHECK(renameInDialogue(renamedTalk, renaming("flag:call", "rang")).places == 5);
    CHECK(changesIn(play, renameInPlay(play, "talk", renaming("flag:call", "rang")).text) ==
          "flags: rang set,rang unset\n");
    CHECK(renameInDialogue(renamedTalk, renaming("promise:call", "ring")).places == 5);
    CHECK(changesIn(play, renameInPlay(play, "talk", renaming("promise:call", "ring")).text) ==
          "promises: ring open\n");
    CHECK(renameInDialogue(renamedTalk, renaming("mr-li", "mr-wu")).places == 1);
    CHECK(renameInPlay(play, "talk", renaming("mr-li", "mr-wu")).places == 0);
    CHECK(renameInDialogue(renamedTalk, renaming("talk", "speech")).places == 1);
    CHECK(changesIn(play, renameInPlay(play, "talk", renaming("talk", "speech")).text) == "dialogue: speech\r\n");
}

TEST_CASE("a transcript of another dialogue, or what is none, stays as it is", "[author][rename]") {
    for (const std::string& text :
         {std::string("rapport-play 1\ndialogue: other\nchoose: greet\n"), std::string("choose: greet\n"),
          std::string(), std::string("dialogue:"), std::string("dialogue: talk"), std::string(":\n:::\n\n"),
          std::string("\0\xFF:", 3)}) {
        const Renamed transcript = renameInPlay(text, "talk", renaming("reply:greet", "hello"));
        CHECK(transcript.places == 0);
        CHECK(transcript.text == text);
    }
}

TEST_CASE("what cannot be renamed is said with the cure", "[author][rename]") {
    const auto refusal = [](std::string_view from, std::string_view to) {
        return wordsOf(understandRenaming(renamedTalk, from, to));
    };
    CHECK(refusal("greet", "hello") == "\"greet\" names several things; say which: node:greet, reply:greet");
    CHECK(refusal("call", "hello") == "\"call\" names several things; say which: flag:call, promise:call");
    CHECK(refusal("gret", "hello") == "nothing in the dialogue has the id \"gret\"; did you mean \"greet\"?");
    CHECK(refusal("reply:end", "hello") == "nothing in the dialogue has the id \"end\"; did you mean \"end\"?");
    CHECK(refusal("step:greet", "hello").starts_with("\"step\" is no kind of id"));
    CHECK(refusal("node:greet", "end") == "\"end\" is taken already: ending:end");
    CHECK(refusal("leave", "leave") == "\"leave\" is taken already: reply:leave");
    CHECK(refusal("leave", "greet") == "\"greet\" is taken already: reply:greet");
    CHECK(refusal("flag:call", "greet") == "");
    for (const char* to : {"", "Hello", "a b", "1a", "../x", "a\"b", "你好", "node:x"})
        CHECK(refusal("leave", to).find("cannot be an id") != std::string::npos);
    for (const char* from : {"", ":", "node:", ":greet", "x:y:z"}) CHECK_FALSE(refusal(from, "hello").empty());
}

TEST_CASE("whatever is renamed in the shipped dialogues, they read as before and their talks end alike",
          "[author][rename][property]") {
    for (const char* id : {"case-belt-gift", "case-long-queue"}) {
        const SourceText file = shippedFile(fmt::format("dialogues/{}.xml", id));
        const DialogueReading reading = readDialogue(file, shippedRulebook());
        REQUIRE(reading.dialogue);
        const Dialogue& dialogue = *reading.dialogue;
        std::vector<std::string> all;
        for (const Node& node : dialogue.nodes) all.push_back("node:" + std::string(dialogue.name(node.id)));
        for (const Choice& choice : dialogue.choices) all.push_back("reply:" + std::string(dialogue.name(choice.id)));
        for (const Ending& ending : dialogue.endings) all.push_back("ending:" + std::string(dialogue.name(ending.id)));
        for (const Flag& flag : dialogue.flags) all.push_back("flag:" + std::string(dialogue.name(flag.id)));
        for (const Promise& promise : dialogue.promises)
            all.push_back("promise:" + std::string(dialogue.name(promise.id)));
        for (const std::string& from : all) {
            const auto understood = understandRenaming(file.text, from, "renamed-thing");
            INFO(from);
            REQUIRE(std::holds_alternative<Renaming>(understood));
            const Renamed renamed = renameInDialogue(file.text, std::get<Renaming>(understood));
            const DialogueReading again = readDialogue({file.name, renamed.text}, shippedRulebook());
            REQUIRE(again.dialogue);
            CHECK(again.dialogue->choices.size() == dialogue.choices.size());
            Renaming back = std::get<Renaming>(understood);
            std::swap(back.from, back.to);
            CHECK(renameInDialogue(renamed.text, back).text == file.text);
        }
    }
}
