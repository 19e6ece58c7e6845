#include "engine/Transcript.h"

#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> twoTurns() {
    return smallDialogue("<node id=\"a\"><line xml:lang=\"en\">Yes?</line>" + reply("one", "b") +
                         reply("shut", "b", "", R"(<when feeling="trust" at-least="9"/>)") + "</node>" +
                         "<node id=\"b\"><line xml:lang=\"en\">And?</line>" + reply("two", "end") +
                         reply("rude", "end", R"(style="aggressive")") + "</node>" +
                         R"(<ending id="end" outcome="win-win"><text xml:lang="en">End.</text></ending>)");
}

SourceText play(const std::string& lines) {
    return {"talk.play", "rapport-play 1\ndialogue: small\n" + lines};
}

} // namespace

TEST_CASE("a transcript written and read again is the same", "[engine][transcript][property]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Dice dice(seed);
        const auto dialogue = randomDialogue(dice);
        Session session(dialogue);
        while (!session.isOver()) {
            std::vector<ChoiceIndex> open;
            for (const Session::Offer& offer : session.choices())
                if (offer.availability == Availability::open) open.push_back(offer.choice);
            session.choose(open[std::size_t(dice.roll(int(open.size())))]);
        }
        const SourceText source{"talk.play", transcriptOf(session, "en").toText()};
        const TranscriptReading reading = readTranscript(source);
        REQUIRE(reading.transcript);
        CHECK(reading.transcript->toText() == source.text);
        const Replay played = replay(dialogue, *reading.transcript, source);
        CHECK(played.diagnostics.empty());
        CHECK(played.session.state() == session.state());
        CHECK(played.session.points() == session.points());
    }
}

TEST_CASE("expectations that hold say nothing, others say what is", "[engine][transcript]") {
    const SourceText source = play("line: Yes?\nopen: one\nlocked: shut\nchoose: one\nnote: looked at the hint\nat: b\n"
                                   "feels: trust 5, anger 6\nchoose: two\nending: end\noutcome: win-win\nscore: 100\n");
    const TranscriptReading reading = readTranscript(source);
    REQUIRE(reading.transcript);
    const Replay played = replay(twoTurns(), *reading.transcript, source);
    for (const Diagnostic& found : played.diagnostics) INFO(format(found, Language::english));
    CHECK(played.diagnostics.empty());

    const SourceText wrong = play("choose: one\nfeels: trust 9\n");
    const Replay differs = replay(twoTurns(), *readTranscript(wrong).transcript, wrong);
    REQUIRE(differs.diagnostics.size() == 1);
    CHECK(differs.diagnostics[0].place.line == 4);
    CHECK(differs.diagnostics[0].message.en == "expected feels \"trust 9\", but it is \"trust 5\"");
}

TEST_CASE("a transcript that no longer fits stops where it parts, with the line", "[engine][transcript]") {
    const SourceText source = play("choose: one\nchoose: gone\nchoose: two\n");
    const Replay played = replay(twoTurns(), *readTranscript(source).transcript, source);
    REQUIRE(played.diagnostics.size() == 1);
    CHECK(played.diagnostics[0].rule == "play-refused");
    CHECK(played.diagnostics[0].place.line == 4);
    CHECK(played.session.turns().size() == 1);
}

TEST_CASE("what is no transcript gets a place and a reason", "[engine][transcript]") {
    for (const char* text :
         {"", "hello", "rapport-play 2\n", "rapport-play 1\n", "rapport-play 1\ndialogue: x\nchose: y\n",
          "rapport-play 1\ndialogue: x\nchoose:\n", "rapport-play 1\ndialogue: x\nhash: zz\n",
          "rapport-play 1\ndialogue: ../../etc/passwd\n", "rapport-play 1\ndialogue: x\nno colon\n"}) {
        const TranscriptReading reading = readTranscript({"talk.play", text});
        INFO(text);
        CHECK_FALSE(reading.transcript);
        CHECK_FALSE(reading.diagnostics.empty());
    }
    const TranscriptReading misspelt = readTranscript({"talk.play", "rapport-play 1\ndialogue: x\nchose: y\n"});
    CHECK(misspelt.diagnostics[0].hint.en == "did you mean \"choose\"?");
}

namespace {

// A talk in which something depends on feelings, a flag, a promise and an earlier reply.
std::shared_ptr<const Dialogue> rich() {
    return smallDialogue(
        "<node id=\"a\"><line xml:lang=\"en\">Yes? I have been waiting.</line>" +
            reply(
                "hear", "b", R"(step="complaint-steps.accept")",
                R"(<honours principle="understand"/><promises promise="call"/><sets flag="heard"/><shift trust="2"/>)") +
            reply("shut", "b", "", R"(<when feeling="trust" at-least="9"/>)") +
            reply("snap", "b", R"(style="aggressive")", R"(<violates principle="no-blame" severity="2"/>)") +
            "</node>" + "<node id=\"b\"><line xml:lang=\"en\">And?</line>" +
            reply("keep", "end", "", R"(<keeps promise="call"/><when promise="call" is="open"/>)") +
            reply("leave", "end", R"(style="passive")") + reply("again", "a", R"(once="yes")") + "</node>" +
            R"(<ending id="end" outcome="win-win"><text xml:lang="en">End.</text></ending>)",
        R"(<flag id="heard"/><promise id="call"><text xml:lang="en">Call back.</text></promise>)");
}

std::string differences(const std::string& lines) {
    const SourceText source = play(lines);
    const TranscriptReading reading = readTranscript(source);
    std::string found;
    for (const Diagnostic& each : reading.diagnostics) found += each.message.en + "\n";
    if (!reading.transcript) return found;
    for (const Diagnostic& each : replay(rich(), *reading.transcript, source).diagnostics)
        found += each.message.en + "\n";
    return found;
}

} // namespace

TEST_CASE("everything a talk shows can be expected of it", "[engine][transcript]") {
    CHECK(
        differences(
            "at: a\nline: Yes? I have…\nopen: snap hear\nlocked: shut\ncan-say: hear\ncannot-say: shut, keep, nowhere\n"
            "flags: heard unset\npromises: call unmade\nsteps: complaint-steps.accept undone\nscore: not over\nlost: 0\n"
            "principles: no-blame none\nstyles: assertive 0\n"
            "choose: hear\nfeels: trust >= 6, anger 0..6, patience < 11, clarity > 4\nflags: heard\n"
            "promises: call open, call made\nsteps: complaint-steps.accept\npoints: 0\nlost: 0\n"
            "choose: again\nopen: hear snap\nchoose: snap\nopen: keep, leave\nprinciples: no-blame 0, understand 100, no-doubt none\n"
            "styles: assertive 66..67, aggressive 33\nchoose: keep\npromises: call kept\nlost: 0\nrecommend: >= 0\n"
            "ending: end\noutcome: win-win\nscore: <= 100\nat: end\nopen: none\nlocked: none\n") == "");
}

TEST_CASE("what differs is told as it is", "[engine][transcript]") {
    CHECK(differences("feels: trust >= 6, anger 6\n") ==
          "expected feels \"trust >= 6, anger 6\", but it is \"trust 4, anger 6\"\n");
    CHECK(differences("can-say: hear shut\n") == "expected can-say \"hear shut\", but it is \"hear snap\"\n");
    CHECK(differences("cannot-say: hear\n") == "expected cannot-say \"hear\", but it is \"hear snap\"\n");
    CHECK(differences("line: Yes! …\n") == "expected line \"Yes! …\", but it is \"Yes? I have been waiting.\"\n");
    CHECK(differences("flags: heard, hear\n") ==
          "expected flags \"heard, hear\", but it is \"heard unset, hear unknown\"\n");
    CHECK(differences("promises: call open\n") == "expected promises \"call open\", but it is \"call unmade\"\n");
    CHECK(differences("choose: snap\nlost: 0\n").starts_with("expected lost \"0\", but it is \""));
    CHECK(differences("choose: snap\nprinciples: no-blame > 0\n") ==
          "expected principles \"no-blame > 0\", but it is \"no-blame 0\"\n");
    CHECK(differences("ending: end\n") == "expected ending \"end\", but it is \"not over\"\n");
    CHECK(differences("choose: hear\nchoose: leave\nscore: 101\n").starts_with("expected score \"101\", but it is \""));
}

TEST_CASE("an expectation that cannot be meant is a line that cannot be understood", "[engine][transcript]") {
    for (const auto& [line, message] :
         {std::pair("feels: angre 3", "no feeling is called \"angre\""),
          std::pair("feels: anger much", "\"much\" is not a number"), std::pair("feels: anger", "\"\" is not a number"),
          std::pair("score: high", "\"high\" is not a number"), std::pair("score: 80..", "\"80..\" is not a number"),
          std::pair("score: 80..20", "\"80..20\" is not a number"),
          std::pair("score: >= 99999999999999999999", "\">= 99999999999999999999\" is not a number"),
          std::pair("outcome: won", "no outcome is called \"won\""),
          std::pair("principles: blame 3", "no principle is called \"blame\""),
          std::pair("styles: assertive none", "\"none\" is not a number"),
          std::pair("at: A B", "\"A B\" cannot be an id"), std::pair("open: one Two", "\"Two\" cannot be an id"),
          std::pair("promises: call", "\"call\" cannot be \"\""),
          std::pair("flags: heard yes", "\"heard\" cannot be \"yes\"")}) {
        const TranscriptReading reading = readTranscript(play(std::string(line) + "\n"));
        INFO(line);
        CHECK_FALSE(reading.transcript);
        REQUIRE(reading.diagnostics.size() == 1);
        CHECK(reading.diagnostics[0].rule == "play-syntax");
        CHECK(reading.diagnostics[0].message.en == message);
        CHECK_FALSE(reading.diagnostics[0].message.zh.empty());
        CHECK(reading.diagnostics[0].place.line == 3);
    }
    CHECK(readTranscript(play("feels: angre 3\n")).diagnostics[0].hint.en == "did you mean \"anger\"?");
    CHECK(readTranscript(play("feelz: anger 3\n")).diagnostics[0].hint.en == "did you mean \"feels\"?");
}

TEST_CASE("files from any editor are read, and monstrous ones refused", "[engine][transcript]") {
    CHECK(readTranscript({"talk.play", "\xEF\xBB\xBFrapport-play 1\r\ndialogue: small\r\nchoose: one\r\n"}).transcript);
    CHECK_FALSE(readTranscript({"talk.play", ""}).transcript);
    CHECK_FALSE(
        readTranscript({"talk.play", "rapport-play 1\ndialogue: small\n" + std::string(2 << 20, '#')}).transcript);
    std::string many = "rapport-play 1\ndialogue: small\n";
    for (int i = 0; i < 100'000; ++i) many += "x: y\n";
    CHECK(readTranscript({"talk.play", many}).diagnostics.size() <= 500);
    CHECK_FALSE(readTranscript({"talk.play", std::string("rapport-play 1\ndialogue: \0\xFF\n", 29)}).transcript);
}

TEST_CASE("a dialogue that nobody knows is told with what was meant", "[engine][transcript]") {
    const SourceText source = play("choose: one\n");
    const Transcript transcript = *readTranscript(source).transcript;
    const Diagnostic near = unknownDialogue(transcript, source, {"smell", "other"});
    CHECK(near.rule == "play-unknown-dialogue");
    CHECK(near.place.line == 2);
    CHECK(near.hint.en == "did you mean \"smell\"?");
    CHECK(unknownDialogue(transcript, source, {}).hint.en.starts_with("put small.xml into"));
}
