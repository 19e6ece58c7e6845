#include "engine/Transcript.h"

#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> twoTurns() {
    return smallDialogue("<node id=\"a\"><line xml:lang=\"en\">Yes?</line>" + reply("one", "b") +
                         reply("shut", "b", "", R"(<when feeling="trust" at-least="9"/>)") + "</node>" +
                         "<node id=\"b\"><line xml:lang=\"en\">And?</line>" + reply("two", "end") + reply("rude", "end", R"(style="aggressive")") + "</node>" +
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
    for (const char* text : {"", "hello", "rapport-play 2\n", "rapport-play 1\n", "rapport-play 1\ndialogue: x\nchose: y\n",
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
