#include "engine/Guess.h"

#include "support/Catch.h"
#include "support/Shipped.h"
#include "support/SmallDialogue.h"

#include <set>

using namespace rapport;

namespace {

// A dialogue with a customer of that kind, met there.
Dialogue meeting(const std::string& type, const std::string& manifestation, Channel channel = Channel::counter) {
    Dialogue dialogue;
    dialogue.channel = channel;
    dialogue.customer.type = type;
    dialogue.customer.manifestation = manifestation;
    return dialogue;
}

std::set<std::string_view> idsOf(const std::vector<const Sign*>& signs) {
    std::set<std::string_view> ids;
    for (const Sign* sign : signs) ids.insert(sign->id);
    return ids;
}

} // namespace

TEST_CASE("every manifestation can be told by what is seen and by what is heard, and by no two the same way",
          "[engine][guess][content]") {
    std::set<std::set<std::string_view>> ways;
    for (const Profile& profile : shippedRulebook().profiles) {
        INFO(profile.manifestation);
        int seen = 0, heard = 0;
        std::set<std::string_view> way;
        for (const Sign& sign : allSigns()) {
            if (!shows(profile, sign)) continue;
            way.insert(sign.id);
            ++(sign.isSeen() ? seen : heard);
        }
        CHECK(seen >= 1);
        CHECK(heard >= 1);
        CHECK(ways.insert(way).second);
    }
    std::set<std::string_view> ids;
    for (const Sign& sign : allSigns()) {
        INFO(sign.id);
        CHECK(ids.insert(sign.id).second);
        CHECK(std::ranges::any_of(shippedRulebook().profiles, [&](const Profile& each) { return shows(each, sign); }));
    }
}

TEST_CASE("a guess travels as a note and is found again, the first one only", "[engine][guess]") {
    const Guess guess{"angry", "argumentative", {"paces", "repeats"}};
    CHECK(noteOf(guess) == "guess angry argumentative paces repeats");
    CHECK(guessIn(noteOf(guess), shippedRulebook()) == guess);

    Transcript transcript;
    transcript.entries = {{Transcript::Note{"hint"}, 0},
                          {Transcript::Note{noteOf(guess)}, 0},
                          {Transcript::Note{"guess calm unobtrusive"}, 0}};
    CHECK(guessIn(transcript, shippedRulebook()) == guess);
}

TEST_CASE("a note that is no guess, or guesses nobody, is none; strange signs are left out", "[engine][guess]") {
    for (const char* note :
         {"hint", "guess", "guess angry", "guess angry sincere", "guessed angry argumentative", "guess nobody nothing"})
        CHECK_FALSE(guessIn(note, shippedRulebook()));
    CHECK(guessIn("guess angry offensive crude moonlight crude", shippedRulebook())->signs ==
          std::vector<std::string>{"crude"});
    CHECK(guessIn("guess angry offensive close watch drums points arms fist", shippedRulebook())->signs.size() ==
          mostSigns);
}

TEST_CASE("a guess is worth its type, its manifestation and the share of right signs", "[engine][guess]") {
    const Rulebook& rulebook = shippedRulebook();
    const Dialogue zhao = meeting("angry", "argumentative");
    const auto scoreOf = [&](const Guess& guess) { return judge(guess, zhao, rulebook).score; };
    CHECK(scoreOf({"angry", "argumentative", {"paces", "repeats"}}) == 100);
    CHECK(scoreOf({"angry", "argumentative", {"paces", "modest"}}) == 90);
    CHECK(scoreOf({"angry", "argumentative", {}}) == 80);
    CHECK(scoreOf({"angry", "offensive", {"paces"}}) == 70);
    CHECK(scoreOf({"calm", "unobtrusive", {"paces"}}) == 20);
    CHECK(scoreOf({"calm", "unobtrusive", {"modest"}}) == 0);

    const GuessReview review = judge({"angry", "offensive", {"paces", "crude"}}, zhao, rulebook);
    CHECK(review.isTypeRight);
    CHECK_FALSE(review.isManifestationRight);
    CHECK(idsOf(review.told) == std::set<std::string_view>{"paces"});
    CHECK(idsOf(review.misread) == std::set<std::string_view>{"crude"});
    CHECK(idsOf(review.missed).contains("interrupts"));
    CHECK(review.actual->manifestation == "argumentative");
}

TEST_CASE("what cannot be seen on the telephone is not missed there", "[engine][guess]") {
    const GuessReview review =
        judge({"angry", "argumentative", {}}, meeting("angry", "argumentative", Channel::phone), shippedRulebook());
    for (const Sign* sign : review.missed) CHECK_FALSE(sign->isSeen());
    CHECK(idsOf(review.missed).contains("repeats"));
}

TEST_CASE("a guess changes nothing in the talk it stands in", "[engine][guess][transcript]") {
    const auto dialogue =
        smallDialogue("<node id=\"a\"><line xml:lang=\"en\">Yes?</line>" + reply("one", "end") + reply("two", "end") +
                      R"(</node><ending id="end" outcome="win-win"><text xml:lang="en">End.</text></ending>)");
    const auto played = [&](const std::string& lines) {
        const SourceText source{"talk.play", "rapport-play 1\ndialogue: small\n" + lines};
        return replay(dialogue, *readTranscript(source).transcript, source);
    };
    const Replay with = played("note: guess angry argumentative paces\nchoose: one\n"),
                 without = played("choose: one\n");
    CHECK(with.diagnostics.empty());
    CHECK(with.session.state() == without.session.state());
    CHECK(with.session.points() == without.session.points());
}
