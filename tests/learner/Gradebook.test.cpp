#include "learner/Gradebook.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

std::shared_ptr<const Dialogue> oneMoment() {
    const std::string nodes =
        R"(<node id="a"><line xml:lang="en">A?</line>)" +
        reply("good", "end", "", R"(<honours principle="understand"/>)") +
        reply("poor", "end", "style=\"aggressive\"", R"(<violates principle="no-blame" severity="3"/>)") +
        R"(</node><ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)";
    return smallDialogue(nodes);
}

Attempt finished(const Dialogue& dialogue, int score, std::int64_t when) {
    Attempt attempt;
    attempt.dialogue = dialogue.id;
    attempt.hash = dialogue.hash;
    attempt.started = attempt.updated = when;
    attempt.status = Attempt::Status::finished;
    attempt.replies = 1;
    attempt.summary =
        Summary{.points = 0, .best = 0, .worst = -10, .score = score, .outcome = Outcome::winWin, .ending = "end"};
    return attempt;
}

Gradebook bookWith(const std::shared_ptr<const Dialogue>& dialogue) {
    return Gradebook([dialogue](std::string_view id) {
        return id == dialogue->id ? Subject{{"Small", "小"}, dialogue} : Subject{};
    });
}

} // namespace

TEST_CASE("talks are counted for their learner, their dialogue and all together", "[learner][gradebook]") {
    const auto dialogue = oneMoment();
    Gradebook book = bookWith(dialogue);
    const std::vector<SaidReply> good = {{"good", 1500}}, poor = {{"poor", 500}};
    book.add("Ana", finished(*dialogue, 40, 100), poor);
    book.add("Ana", finished(*dialogue, 90, 200), good);
    book.add("Bo", finished(*dialogue, 71, 150), good);
    CHECK(book.whole().talks == 3);
    CHECK(book.whole().meanScore() == 67);
    CHECK(book.whole().passed == 2);
    CHECK(book.whole().milliseconds == 3500);
    const Tally& ana = book.learners().at("Ana").tally;
    CHECK(ana.first == 40);
    CHECK(ana.last == 90);
    CHECK(ana.best == 90);
    CHECK(ana.principleScore(Principle::noBlame) == 0);
    CHECK(ana.principleScore(Principle::understand) == 100);
    CHECK_FALSE(ana.principleScore(Principle::noGossip));
    CHECK(styleShare(ana.styles, Style::aggressive) == 50);
    CHECK(styleShare(ana.stylesByType.at("angry"), Style::assertive) == 50);
    CHECK(book.learners().at("Ana").scores.size() == 2);
    CHECK(book.subjects().at("small").tally.talks == 3);
    CHECK(book.subjects().at("small").statistics->talks() == 3);
}

TEST_CASE("replies that the dialogue no longer has are counted apart, and talks of another edition are no witnesses",
          "[learner][gradebook]") {
    const auto dialogue = oneMoment();
    Gradebook book = bookWith(dialogue);
    const std::vector<SaidReply> gone = {{"was-here", 10}}, good = {{"good", 10}};
    book.add("", finished(*dialogue, 50, 1), gone);
    Attempt old = finished(*dialogue, 50, 2);
    old.hash ^= 1;
    book.add("", old, good);
    Attempt unfinished = finished(*dialogue, 0, 3);
    unfinished.status = Attempt::Status::abandoned;
    unfinished.summary.reset();
    book.add("", unfinished, good);
    CHECK(book.subjects().at("small").unknownReplies == 1);
    CHECK(book.subjects().at("small").statistics->talks() == 0);
    CHECK(book.whole().finished == 2);
    CHECK(book.whole().scored == 2);
    CHECK(book.whole().styles[std::size_t(Style::assertive)] == 2);
}

TEST_CASE("what is no dialogue here is counted by its scores alone", "[learner][gradebook]") {
    const auto dialogue = oneMoment();
    Gradebook book = bookWith(dialogue);
    Attempt drill = finished(*dialogue, 80, 5);
    drill.dialogue = "a-drill";
    book.add("Ana", drill, std::vector<SaidReply>{{"item=answer", 10}});
    CHECK(book.whole().meanScore() == 80);
    CHECK_FALSE(book.subjects().at("a-drill").statistics);
    CHECK_FALSE(styleShare(book.whole().styles, Style::assertive));
    CHECK_FALSE(Tally().meanScore());
}
