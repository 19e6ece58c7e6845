#include "learner/ClassViews.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

// a: kind → b, blunt → c, odd → c; b and c lead to the end.
ClassPlan plan() {
    const std::string dialogue =
        "<node id=\"a\"><line xml:lang=\"en\">Line a.</line><discuss xml:lang=\"en\">Talk it over.</discuss>" +
        reply("kind", "b", "", "<honours principle=\"understand\"/>") +
        reply("blunt", "c", "style=\"aggressive\"", "<violates principle=\"no-blame\" severity=\"2\"/>") +
        reply("odd", "c", "style=\"passive\"") + "</node><node id=\"b\"><line xml:lang=\"en\">Line b.</line>" +
        reply("thanks", "good") + reply("bye", "bad", "style=\"passive\"") +
        "</node><node id=\"c\"><line xml:lang=\"en\">Line c.</line>" + reply("sorry", "good") +
        reply("shrug", "bad", "style=\"passive\"") +
        "</node><ending id=\"good\" outcome=\"win-win\"><text xml:lang=\"en\">Well.</text></ending>"
        "<ending id=\"bad\" outcome=\"lose-lose\"><text xml:lang=\"en\">Badly.</text></ending>";
    const auto small = smallDialogue(dialogue);
    return {"small", {"Small", "Small"}, {{Course::Part::Kind::dialogue, {"Small", "Small"}, small, {}, {}, {}}}};
}

using Event = ClassEvent;

// A class with so many telephones, that keeps what happens as text too.
struct Lesson {
    Classroom room{plan(), 7};
    std::vector<std::string> log;

    explicit Lesson(int phones = 3) {
        for (int phone = 1; phone <= phones; ++phone) join(phone);
    }
    std::optional<ClassRefusal> happens(Event event) {
        const auto refusal = room.apply(event);
        if (!refusal) log.push_back(event.toText());
        return refusal;
    }
    std::optional<ClassRefusal> join(int phone, const std::string& name = "") {
        return happens({Event::Join{phone, fmt::format("{:02x}", phone), Language::english, name}});
    }
    std::optional<ClassRefusal> lead(Lead what, const std::string& word = "", int number = 0, std::int64_t at = 0) {
        return happens({Event::Do{what, word, "", number, at}});
    }
    std::optional<ClassRefusal> vote(int phone, const std::string& choice) {
        return happens({Event::Vote{phone, room.roundNumber(), choice}});
    }
    std::string at() const { return std::string(room.dialogue().idOf(room.talk()->state().at)); }
};

bool isFine(const std::optional<ClassRefusal>& refusal) {
    return !refusal;
}

} // namespace

TEST_CASE("numbers of telephones stay so small that the next can be counted", "[learner][class][unit]") {
    Lesson lesson;
    CHECK(lesson.happens({Event::Join{2'147'483'647, "ff", Language::english, "Zed"}}) == ClassRefusal::badRequest);
    CHECK(isFine(lesson.happens({Event::Join{9, "fe", Language::english, "Bo"}}))); // a number may be missing
    CHECK(lesson.room.nextPhone() == 10);
}

TEST_CASE("a room votes, sees, and goes with its majority", "[learner][class][unit]") {
    Lesson lesson;
    REQUIRE(isFine(lesson.lead(Lead::start)));
    CHECK(lesson.vote(1, "kind") == ClassRefusal::closed);
    REQUIRE(isFine(lesson.lead(Lead::open)));
    CHECK(isFine(lesson.vote(1, "blunt")));
    CHECK(isFine(lesson.vote(1, "kind")));
    CHECK(isFine(lesson.vote(2, "kind")));
    CHECK(isFine(lesson.vote(3, "odd")));
    CHECK(lesson.vote(3, "nothing-such") == ClassRefusal::unknown);
    CHECK(lesson.vote(4, "kind") == ClassRefusal::unknown);
    CHECK(voteTallyOf(lesson.room).voted == 3);
    CHECK(isFine(lesson.lead(Lead::close)));
    CHECK(lesson.vote(3, "kind") == ClassRefusal::closed);
    CHECK(isFine(lesson.lead(Lead::reveal)));
    const RevealView reveal = roomView(lesson.room, {}).reveal.value();
    CHECK(reveal.votes == std::map<std::string, int>{{"kind", 2}, {"odd", 1}});
    CHECK(reveal.good == std::vector<std::string>{"kind"});
    CHECK(reveal.goesWith == "kind");
    CHECK(isFine(lesson.lead(Lead::discuss)));
    CHECK(roomView(lesson.room, {}).prompt->en == "Talk it over.");
    CHECK(isFine(lesson.lead(Lead::proceed)));
    CHECK(lesson.at() == "b");
    CHECK(lesson.room.phase() == ClassPhase::line);
    CHECK(isFine(lesson.lead(Lead::proceed, "thanks")));
    CHECK(lesson.room.phase() == ClassPhase::over);
    const TrainerView view = trainerView(lesson.room, {});
    CHECK(view.room.over->score == 100);
    CHECK(view.rounds.size() == 2);
}

TEST_CASE("a tie and a room that does not vote are the trainer's to break", "[learner][class][unit]") {
    Lesson lesson(2);
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
    CHECK(lesson.lead(Lead::proceed) == ClassRefusal::badRequest);
    lesson.vote(1, "kind");
    lesson.vote(2, "blunt");
    lesson.lead(Lead::reveal);
    CHECK_FALSE(roomView(lesson.room, {}).reveal->goesWith);
    CHECK(trainerView(lesson.room, {}).tie.size() == 2);
    CHECK(lesson.lead(Lead::proceed) == ClassRefusal::badRequest);
    CHECK(isFine(lesson.lead(Lead::proceed, "blunt")));
    CHECK(lesson.at() == "c");
}

TEST_CASE("a look at the minority's branch comes back to where the room was", "[learner][class][unit]") {
    Lesson lesson;
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
    lesson.vote(1, "kind");
    CHECK(lesson.lead(Lead::look, "odd") == ClassRefusal::notNow);
    lesson.lead(Lead::reveal);
    const int round = lesson.room.roundNumber();
    REQUIRE(isFine(lesson.lead(Lead::look, "odd")));
    CHECK(lesson.at() == "c");
    CHECK(roomView(lesson.room, {}).isBranch);
    lesson.lead(Lead::open);
    lesson.vote(1, "shrug");
    lesson.lead(Lead::reveal);
    lesson.lead(Lead::proceed);
    CHECK(lesson.room.phase() == ClassPhase::over);
    CHECK(isFine(lesson.lead(Lead::back)));
    CHECK(lesson.at() == "a");
    CHECK(lesson.room.phase() == ClassPhase::revealed);
    CHECK(lesson.room.roundNumber() == round);
    CHECK(roomView(lesson.room, {}).reveal->votes == std::map<std::string, int>{{"kind", 1}});
    lesson.lead(Lead::proceed);
    CHECK(lesson.at() == "b");
}

TEST_CASE("telephones and the wall know nothing of a reply before the reveal", "[learner][class][unit]") {
    Lesson lesson;
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
    lesson.vote(1, "kind");
    for (const Lead next : {Lead::close, Lead::pause}) {
        const RoomView view = roomView(lesson.room, {});
        CHECK_FALSE(view.reveal);
        CHECK_FALSE(view.prompt);
        CHECK_FALSE(view.over);
        CHECK(view.choices.size() == 3);
        lesson.lead(next);
    }
    const RoomView paused = roomView(lesson.room, {});
    CHECK(paused.phase == "paused");
    CHECK_FALSE(paused.scene);
    CHECK(paused.choices.empty());
    CHECK_FALSE(phoneView(lesson.room, 1).yours);
    CHECK(trainerView(lesson.room, {}).choices.size() == 3);
}

TEST_CASE("raised hands count as votes", "[learner][class][unit]") {
    Lesson lesson(0);
    lesson.lead(Lead::start);
    CHECK_FALSE(lesson.room.can(Lead::reveal));
    CHECK(isFine(lesson.lead(Lead::hands, "kind", 4)));
    CHECK(isFine(lesson.lead(Lead::hands, "odd", 9)));
    CHECK(isFine(lesson.lead(Lead::hands, "odd", 0)));
    CHECK(lesson.lead(Lead::hands, "nothing-such", 1) == ClassRefusal::badRequest);
    // One by one, in whatever order they arrive; none is taken back that was never raised.
    CHECK(isFine(lesson.lead(Lead::lower, "odd")));
    for (const Lead one : {Lead::raise, Lead::raise, Lead::lower, Lead::raise}) CHECK(isFine(lesson.lead(one, "odd")));
    CHECK(lesson.lead(Lead::raise, "nothing-such") == ClassRefusal::badRequest);
    CHECK(lesson.room.round()->tally().size() == 2);
    CHECK(lesson.room.round()->hands.begin()->second + lesson.room.round()->hands.rbegin()->second == 4 + 2);
    CHECK(isFine(lesson.lead(Lead::reveal)));
    CHECK(lesson.lead(Lead::raise, "odd") == ClassRefusal::notNow);
    CHECK(isFine(lesson.lead(Lead::proceed)));
    CHECK(lesson.at() == "b");
}

TEST_CASE("teams are filled evenly and scored by their votes", "[learner][class][unit]") {
    Lesson lesson(5);
    CHECK(lesson.lead(Lead::teams, "", 7) == ClassRefusal::badRequest);
    CHECK(isFine(lesson.lead(Lead::teams, "", 2)));
    CHECK(isFine(lesson.happens({Event::PickTeam{1, 2}})));
    CHECK(lesson.happens({Event::PickTeam{1, 3}}) == ClassRefusal::badRequest);
    lesson.join(6);
    CHECK(lesson.room.find(6)->team == 1);
    lesson.lead(Lead::start, "teams");
    lesson.lead(Lead::open);
    for (int phone = 1; phone <= 6; ++phone) lesson.vote(phone, lesson.room.find(phone)->team == 1 ? "kind" : "blunt");
    CHECK_FALSE(teamViews(lesson.room)[0].score);
    lesson.lead(Lead::reveal);
    CHECK(teamViews(lesson.room)[0].score == 100);
    CHECK(teamViews(lesson.room)[1].score == 0);
}

TEST_CASE("who watches for a principle does not vote, and is compared afterwards", "[learner][class][unit]") {
    Lesson lesson(3);
    CHECK(isFine(lesson.lead(Lead::observers, "", 3)));
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
    CHECK(lesson.vote(1, "kind") == ClassRefusal::notYours);
    int blame = 0;
    for (const auto& [phone, who] : lesson.room.participants())
        if (who.card == Principle::noBlame) blame = phone;
    REQUIRE(blame > 0);
    CHECK(isFine(lesson.happens({Event::Note{blame, 1, "blunt", Noticed::violated}})));
    CHECK(isFine(lesson.happens({Event::Note{blame, 1, "odd", Noticed::violated}})));
    CHECK(phoneView(lesson.room, blame).notes.size() == 2);
    lesson.lead(Lead::reveal);
    CHECK(lesson.happens({Event::Note{blame, 1, "odd", Noticed::nothing}}) == ClassRefusal::closed);
    lesson.lead(Lead::finish);
    const CardResult result = phoneView(lesson.room, blame).cardResult.value();
    CHECK(result.right == 1);
    CHECK(result.wrong == 1);
    CHECK(result.missed == 0);
}

TEST_CASE("everyone can play alone, and sees why only after the reveal", "[learner][class][unit]") {
    Lesson lesson(2);
    lesson.lead(Lead::start, "alone");
    CHECK(isFine(lesson.happens({Event::Answer{1, 0, "kind"}})));
    CHECK(lesson.happens({Event::Answer{1, 0, "kind"}}) == ClassRefusal::closed);
    CHECK(isFine(lesson.happens({Event::Answer{1, 1, "thanks"}})));
    CHECK(phoneView(lesson.room, 1).alone->isOver);
    CHECK(phoneView(lesson.room, 1).alone->review.empty());
    CHECK(projectorView(lesson.room, {}).wall->finished == 1);
    CHECK(projectorView(lesson.room, {}).wall->outcomes.empty());
    CHECK(trainerView(lesson.room, {}).wall->outcomes.size() == 1);
    lesson.lead(Lead::reveal);
    CHECK(phoneView(lesson.room, 1).alone->review.size() == 2);
    CHECK(lesson.happens({Event::Answer{2, 0, "kind"}}) == ClassRefusal::closed);
    lesson.lead(Lead::finish);
    CHECK(lesson.room.runs().back().alone.size() == 1);
}

TEST_CASE("in a duel the sides take turns until both branches have ended", "[learner][class][unit]") {
    Lesson lesson(4);
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
    lesson.vote(1, "kind");
    lesson.vote(2, "odd");
    lesson.lead(Lead::reveal);
    REQUIRE(isFine(lesson.happens({Event::Do{Lead::duel, "kind", "odd", 0, 0}})));
    CHECK(lesson.at() == "b");
    lesson.lead(Lead::open);
    CHECK(isFine(lesson.vote(1, "thanks")));
    CHECK(lesson.vote(2, "thanks") == ClassRefusal::notYours);
    lesson.lead(Lead::proceed);
    CHECK(lesson.at() == "c");
    CHECK(isFine(lesson.lead(Lead::proceed, "shrug")));
    CHECK(lesson.room.phase() == ClassPhase::over);
    const DuelView duel = projectorView(lesson.room, {}).duel.value();
    CHECK(duel.sides[0].outcome == Outcome::winWin);
    CHECK(duel.sides[1].outcome == Outcome::loseLose);
    CHECK(duel.sides[0].members == 2);
    CHECK(isFine(lesson.lead(Lead::back)));
    CHECK(lesson.at() == "a");
    CHECK_FALSE(lesson.room.duel());
}

TEST_CASE("a countdown waits while the class is paused", "[learner][class][unit]") {
    Lesson lesson;
    lesson.lead(Lead::start);
    lesson.lead(Lead::open, "", 30, 1000);
    CHECK(roomView(lesson.room, {11'000, {}}).millisecondsLeft == 20'000);
    lesson.lead(Lead::pause, "", 0, 11'000);
    CHECK(lesson.vote(1, "kind") == ClassRefusal::closed);
    lesson.lead(Lead::resume, "", 0, 50'000);
    CHECK(roomView(lesson.room, {51'000, {}}).millisecondsLeft == 19'000);
}

TEST_CASE("whoever is taken out is out, and no two have the same name", "[learner][class][unit]") {
    Lesson lesson(0);
    CHECK(isFine(lesson.join(1, "Mei")));
    CHECK(lesson.join(2, "MEI") == ClassRefusal::nameTaken);
    CHECK(isFine(lesson.join(2, "Bo")));
    CHECK(isFine(lesson.join(1, "Mei Lin")));
    lesson.lead(Lead::start);
    lesson.lead(Lead::open);
    lesson.vote(1, "kind");
    CHECK(isFine(lesson.lead(Lead::remove, "", 1)));
    CHECK(voteTallyOf(lesson.room).voted == 0);
    CHECK(lesson.vote(1, "kind") == ClassRefusal::removed);
    CHECK(lesson.join(1, "Mei") == ClassRefusal::removed);
    CHECK(isFine(lesson.join(3, "Mei")));
    lesson.lead(Lead::names, "", 0);
    CHECK(projectorView(lesson.room, {}).names.empty());
}

TEST_CASE("a class is what its events say: told again it is the same", "[learner][class][unit]") {
    Lesson lesson(4);
    lesson.lead(Lead::observers, "", 1);
    lesson.lead(Lead::start);
    lesson.lead(Lead::open, "", 20, 5000);
    for (int phone = 1; phone <= 4; ++phone) lesson.vote(phone, phone % 2 ? "kind" : "odd");
    lesson.lead(Lead::reveal);
    lesson.lead(Lead::look, "odd");

    Classroom again(plan(), 7);
    for (const std::string& line : lesson.log) {
        INFO(line);
        const auto event = readClassEvent(line);
        REQUIRE(event);
        CHECK(event->toText() == line);
        CHECK(isFine(again.apply(*event)));
    }
    CHECK(again.talk()->state() == lesson.room.talk()->state());
    CHECK(again.roundNumber() == lesson.room.roundNumber());
    CHECK(again.rounds()[0].votes == lesson.room.rounds()[0].votes);
    CHECK(again.isInBranch());
}

TEST_CASE("lines that are no events are refused", "[learner][class][unit]") {
    for (const char* line :
         {"", "join", "join 1", "join x 00 en ", "join 1 zz en A", "join 1 00 fr A", "join 1 00 en  A", "vote 1 2",
          "vote 1 2 UPPER", "vote 1 2 own-it more", "vote 99999999999 1 -", "vote -1 1 -", "do dance - - 0 0",
          "do open - - 1", "note 1 1 a loved", "team 1 one", "leave", "steal 1"})
        CHECK_FALSE(readClassEvent(line));
}

TEST_CASE("names are cleaned of what plays tricks on a wall", "[learner][class][unit]") {
    CHECK(cleanName("  Mei   Lin ") == "Mei Lin");
    CHECK(cleanName("<img onerror=x>") == "<img onerror=x>");
    CHECK(cleanName("a\nb\tc") == "a b c");
    CHECK(cleanName("\u202Eevil\u200B") == "evil");
    CHECK(cleanName("\xFF\xFE") == "");
    CHECK(cleanName("\u3000 \u3000") == "");
    CHECK(cleanName(std::string(500, 'x')).size() == 24);
    CHECK(cleanName("王小明") == "王小明");
    CHECK(cleanName("e\u0301\u0301\u0301\u0301\u0301") == "e\u0301\u0301");
}
