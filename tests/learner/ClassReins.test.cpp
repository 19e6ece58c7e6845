#include "learner/ClassReins.h"

#include "learner/ClassViews.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

// Two conversations with a page between them; the first asks the room something.
ClassPlan twoTalks() {
    const auto talk = smallDialogue(
        "<node id=\"a\"><line xml:lang=\"en\">Line a.</line><discuss xml:lang=\"en\">Talk it over.</discuss>" +
        reply("kind", "b") + reply("blunt", "good", "style=\"aggressive\"") +
        "</node><node id=\"b\"><line xml:lang=\"en\">Line b.</line>" + reply("thanks", "good") +
        reply("bye", "good", "style=\"passive\"") +
        "</node><ending id=\"good\" outcome=\"win-win\"><text xml:lang=\"en\">Well.</text></ending>");
    using Kind = Course::Part::Kind;
    return {"hour",
            {"Hour", "Hour"},
            {{Kind::dialogue, {"One", "One"}, talk, {}, {}, {}},
             {Kind::page, {"Page", "Page"}, nullptr, {}, {}, {}},
             {Kind::dialogue, {"Two", "Two"}, talk, {}, {}, {}}}};
}

struct Led {
    Classroom room{twoTalks(), 7};
    ClassBearing bearing;

    void join(int phone) {
        REQUIRE_FALSE(room.apply({ClassEvent::Join{phone, fmt::format("{:02x}", phone), Language::english, ""}}));
    }
    void vote(int phone, const std::string& choice) {
        REQUIRE_FALSE(room.apply({ClassEvent::Vote{phone, room.roundNumber(), choice}}));
    }
    ClassReins reins() const { return reinsOf(room); }
    // Takes the next step; what it was.
    Lead step() {
        const auto next = nextStep(reins(), bearing);
        REQUIRE(next);
        REQUIRE_FALSE(room.apply({*next}));
        bearing.picked.clear();
        return next->lead;
    }
};

} // namespace

TEST_CASE("one key leads through a whole class, from the lobby to the next part of the course",
          "[learner][class][unit]") {
    Led lesson;
    lesson.join(1);
    lesson.join(2);
    lesson.join(3);
    CHECK(lesson.step() == Lead::start);
    CHECK(lesson.step() == Lead::open);
    lesson.vote(1, "kind");
    lesson.vote(2, "kind");
    lesson.vote(3, "blunt");
    CHECK_FALSE(lesson.reins().majority); // the room does not know yet
    CHECK_FALSE(lesson.reins().minority);
    CHECK(lesson.step() == Lead::close);
    CHECK(lesson.step() == Lead::reveal);
    CHECK(lesson.reins().majority == "kind");
    CHECK(lesson.reins().minority == "blunt");
    CHECK_FALSE(projectorView(lesson.room, {}).room.isExplained);
    CHECK(lesson.step() == Lead::explain);
    CHECK(projectorView(lesson.room, {}).room.isExplained);
    CHECK(lesson.step() == Lead::discuss);
    CHECK(lesson.step() == Lead::proceed);
    CHECK(lesson.room.roundNumber() == 2);
    CHECK(lesson.step() == Lead::open);
    CHECK(lesson.step() == Lead::close);
    CHECK(nextStep(lesson.reins(), lesson.bearing)->lead == Lead::open); // nobody voted: once more
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::reveal}}));    // as the trainer's page can, all the same
    CHECK(lesson.step() == Lead::explain);
    CHECK(lesson.step() == Lead::open);
    CHECK_FALSE(lesson.room.round()->isRevealed);
    CHECK_FALSE(projectorView(lesson.room, {}).room.reveal);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::reveal}}));
    lesson.bearing.picked = "thanks";
    CHECK(lesson.step() == Lead::proceed);
    CHECK(lesson.room.phase() == ClassPhase::over);
    CHECK(lesson.step() == Lead::part);
    CHECK(lesson.room.part() == 2);
    CHECK_FALSE(lesson.reins().nextPart);
}

TEST_CASE("a tie is decided by two keys, and the minority is looked at and left again", "[learner][class][unit]") {
    Led lesson;
    lesson.join(1);
    lesson.join(2);
    for (const Lead lead : {Lead::start, Lead::open}) CHECK(lesson.step() == lead);
    lesson.vote(1, "kind");
    lesson.vote(2, "blunt");
    for (const Lead lead : {Lead::close, Lead::reveal, Lead::explain}) CHECK(lesson.step() == lead);
    CHECK(otherOfTie(lesson.reins(), lesson.bearing).empty()); // not yet
    CHECK(lesson.step() == Lead::discuss);
    // Two keys of a remote are enough: one goes on with the first of the tied, the other goes from one to the next.
    const std::vector<std::string> tie = lesson.reins().tie;
    REQUIRE(tie.size() == 2);
    CHECK(nextStep(lesson.reins(), lesson.bearing)->word == tie[0]);
    lesson.bearing.picked = otherOfTie(lesson.reins(), lesson.bearing);
    CHECK(nextStep(lesson.reins(), lesson.bearing)->word == tie[1]);
    CHECK(otherOfTie(lesson.reins(), lesson.bearing) == tie[0]);
    lesson.bearing.picked.clear();
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::look, "blunt"}}));
    CHECK(lesson.reins().isInBranch);
    // The branch is over at once; the next step leads out of it, and so does the one back.
    CHECK(stepBack(lesson.reins())->lead == Lead::back);
    CHECK(lesson.step() == Lead::back);
    CHECK_FALSE(lesson.reins().isInBranch);
    lesson.bearing.picked = "kind";
    CHECK(lesson.step() == Lead::proceed);
}

TEST_CASE("hands are revealed without a vote where nobody has a telephone, and a closed vote opens again",
          "[learner][class][unit]") {
    Led lesson;
    CHECK(lesson.step() == Lead::start);
    CHECK(nextStep(lesson.reins(), lesson.bearing)->lead == Lead::open);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::hands, "kind", "", 12}}));
    CHECK(lesson.reins().hands == std::map<std::string, int>{{"kind", 12}});
    CHECK(lesson.step() == Lead::reveal);
    CHECK(lesson.reins().majority == "kind");
    CHECK(lesson.step() == Lead::explain);
    CHECK(lesson.step() == Lead::discuss);
    CHECK(lesson.step() == Lead::proceed);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::countdown, "", "", 30}}));
    CHECK(nextStep(lesson.reins(), lesson.bearing)->number == 30);
    CHECK(lesson.step() == Lead::open);
    CHECK(lesson.step() == Lead::close);
    CHECK(stepBack(lesson.reins())->lead == Lead::open);
    CHECK(stepBack(lesson.reins())->number == 30);
}

TEST_CASE("a pause and a dark wall end with the next step before anything else does", "[learner][class][unit]") {
    Led lesson;
    CHECK(lesson.step() == Lead::start);
    for (const Lead lead : {Lead::pause, Lead::blank}) REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{lead}}));
    CHECK_FALSE(stepBack(lesson.reins()));
    CHECK(lesson.step() == Lead::unblank);
    CHECK(lesson.step() == Lead::resume);
    CHECK(lesson.step() == Lead::open);
}

TEST_CASE("what is chosen on one screen begins on all, and a countdown is for its part alone",
          "[learner][class][unit]") {
    Led lesson;
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::format, "teams"}}));
    CHECK(lesson.room.teams() == 2);
    CHECK(nextStep(lesson.reins(), lesson.bearing)->word == "teams");
    CHECK(lesson.room.apply({ClassEvent::Do{Lead::format, "choir"}}));
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::countdown, "", "", 15}}));
    CHECK(lesson.step() == Lead::start);
    CHECK(lesson.room.apply({ClassEvent::Do{Lead::format, "alone"}}) == ClassRefusal::notNow);
    const auto open = nextStep(lesson.reins(), lesson.bearing);
    CHECK(open->number == 15);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::open, "", "", 15, 1000}}));
    CHECK(lesson.room.deadline() == 16'000);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::countdown, "", "", 60, 2000}}));
    CHECK(lesson.room.deadline() == 62'000);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::finish}}));
    CHECK(lesson.step() == Lead::part);
    CHECK(lesson.reins().seconds == 0);
    CHECK(lesson.reins().format == ClassFormat::teams);
}

TEST_CASE("at the end every part is told with the room's score, and where it was most divided",
          "[learner][class][unit]") {
    Led lesson;
    for (int phone = 1; phone <= 3; ++phone) lesson.join(phone);
    for (const Lead lead : {Lead::start, Lead::open}) CHECK(lesson.step() == lead);
    lesson.vote(1, "kind");
    lesson.vote(2, "kind");
    lesson.vote(3, "blunt");
    CHECK(lesson.step() == Lead::close);
    CHECK(projectorView(lesson.room, {}).parts.empty());
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::reveal}}));
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::proceed, "kind"}}));
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::proceed, "thanks"}}));
    const ProjectorView view = projectorView(lesson.room, {});
    REQUIRE(view.parts.size() == 3);
    CHECK(view.parts[0].score);
    CHECK_FALSE(view.parts[1].isHosted);
    CHECK_FALSE(view.parts[2].score);
    CHECK(view.parts[1].lacks->en == "with the sheet");
    CHECK(view.parts[2].lacks->en == "not played");
    REQUIRE(view.split);
    CHECK(view.split->line.en == "Line a.");
}

TEST_CASE("a part that was stopped says how far it came, and a start without a reply takes no result away",
          "[learner][class][unit]") {
    Led lesson;
    const auto lead = [&](Lead what, const std::string& word = "") {
        REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{what, word}}));
    };
    const auto told = [&] { return projectorView(lesson.room, {}).parts[0]; };
    lead(Lead::start);
    lead(Lead::finish);
    CHECK(told().lacks->en == "stopped before the first reply");
    lead(Lead::restart);
    lead(Lead::start);
    lead(Lead::proceed, "kind");
    lead(Lead::finish);
    CHECK(told().lacks->en == "stopped after one reply");
    CHECK(roomView(lesson.room, {}).over->stopped == told().lacks);
    CHECK_FALSE(told().score);
    for (const bool playsOn : {true, false}) {
        lead(Lead::restart);
        lead(Lead::start);
        if (playsOn)
            for (const char* reply : {"kind", "thanks"}) lead(Lead::proceed, reply);
        else
            lead(Lead::finish);
        CHECK(told().score == 100);
        CHECK_FALSE(told().lacks);
    }
    lead(Lead::restart);
    lead(Lead::start, "alone");
    lead(Lead::finish);
    CHECK(told().score == 100);
}
