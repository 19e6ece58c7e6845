#include "learner/ClassReins.h"

#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

// Two conversations with a page between them; the first asks the room something.
ClassPlan plan() {
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

struct Lesson {
    Classroom room{plan(), 7};
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
    Lesson lesson;
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
    CHECK(lesson.step() == Lead::discuss);
    CHECK(lesson.step() == Lead::proceed);
    CHECK(lesson.room.roundNumber() == 2);
    CHECK(lesson.step() == Lead::open);
    CHECK(lesson.step() == Lead::close);
    CHECK(lesson.step() == Lead::reveal);
    CHECK_FALSE(nextStep(lesson.reins(), lesson.bearing)); // nobody voted, and nothing is to be discussed here
    CHECK(needsChoice(lesson.reins(), lesson.bearing));
    lesson.bearing.picked = "thanks";
    CHECK(lesson.step() == Lead::proceed);
    CHECK(lesson.room.phase() == ClassPhase::over);
    CHECK(lesson.step() == Lead::part);
    CHECK(lesson.room.part() == 2);
    CHECK_FALSE(lesson.reins().nextPart);
}

TEST_CASE("a tie waits for a number, and the minority is looked at and left again", "[learner][class][unit]") {
    Lesson lesson;
    lesson.join(1);
    lesson.join(2);
    for (const Lead lead : {Lead::start, Lead::open}) CHECK(lesson.step() == lead);
    lesson.vote(1, "kind");
    lesson.vote(2, "blunt");
    for (const Lead lead : {Lead::close, Lead::reveal, Lead::discuss}) CHECK(lesson.step() == lead);
    CHECK(lesson.reins().tie.size() == 2);
    CHECK(needsChoice(lesson.reins(), lesson.bearing));
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::look, "blunt"}}));
    CHECK(lesson.reins().isInBranch);
    // The branch is over at once; the next step leads out of it, and so does the one back.
    CHECK(stepBack(lesson.reins(), lesson.bearing)->lead == Lead::back);
    CHECK(lesson.step() == Lead::back);
    CHECK_FALSE(lesson.reins().isInBranch);
    lesson.bearing.picked = "kind";
    CHECK(lesson.step() == Lead::proceed);
}

TEST_CASE("hands are revealed without a vote where nobody has a telephone, and a closed vote opens again",
          "[learner][class][unit]") {
    Lesson lesson;
    CHECK(lesson.step() == Lead::start);
    CHECK(nextStep(lesson.reins(), lesson.bearing)->lead == Lead::open);
    REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{Lead::hands, "kind", "", 12}}));
    CHECK(lesson.reins().hands == std::map<std::string, int>{{"kind", 12}});
    CHECK(lesson.step() == Lead::reveal);
    CHECK(lesson.reins().majority == "kind");
    CHECK(lesson.step() == Lead::discuss);
    CHECK(lesson.step() == Lead::proceed);
    lesson.bearing.seconds = 30;
    CHECK(nextStep(lesson.reins(), lesson.bearing)->number == 30);
    CHECK(lesson.step() == Lead::open);
    CHECK(lesson.step() == Lead::close);
    CHECK(stepBack(lesson.reins(), lesson.bearing)->lead == Lead::open);
    CHECK(stepBack(lesson.reins(), lesson.bearing)->number == 30);
}

TEST_CASE("a pause and a dark wall end with the next step before anything else does", "[learner][class][unit]") {
    Lesson lesson;
    CHECK(lesson.step() == Lead::start);
    for (const Lead lead : {Lead::pause, Lead::blank}) REQUIRE_FALSE(lesson.room.apply({ClassEvent::Do{lead}}));
    CHECK_FALSE(stepBack(lesson.reins(), lesson.bearing));
    CHECK(lesson.step() == Lead::unblank);
    CHECK(lesson.step() == Lead::resume);
    CHECK(lesson.step() == Lead::open);
}
