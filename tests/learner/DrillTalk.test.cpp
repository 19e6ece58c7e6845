// A class answers a drill as it talks: question by question, by vote.

#include "learner/DrillTalk.h"

#include "dialogue/DrillReader.h"
#include "engine/Outlook.h"
#include "learner/ClassViews.h"
#include "support/Catch.h"
#include "support/Shipped.h"

#include <algorithm>
#include <filesystem>

using namespace rapport;

namespace {

std::vector<Drill> shippedDrills() {
    std::vector<Drill> drills;
    for (const auto& file :
         std::filesystem::directory_iterator(std::filesystem::path(RAPPORT_SOURCE_DIR) / "dialogues" / "drills")) {
        if (file.path().extension() != ".xml") continue;
        DrillReading reading =
            readDrill(shippedFile("dialogues/drills/" + file.path().filename().string()), shippedRulebook());
        REQUIRE(reading.drill);
        drills.push_back(std::move(*reading.drill));
    }
    return drills;
}

Drill shippedDrill(const std::string& id) {
    DrillReading reading = readDrill(shippedFile("dialogues/drills/" + id + ".xml"), shippedRulebook());
    REQUIRE(reading.drill);
    return std::move(*reading.drill);
}

ClassPlan planOf(const std::shared_ptr<const Dialogue>& talk) {
    const Message title = talk->texts.both(talk->title);
    return {talk->id, title, {{Course::Part::Kind::drill, title, talk, {}, {}, {}}}};
}

} // namespace

TEST_CASE("every shipped drill can be held as a talk: what is right earns most, and all ways lead to the end",
          "[learner][class]") {
    const std::vector<Drill> drills = shippedDrills();
    CHECK(drills.size() > 10);
    for (const Drill& drill : drills) {
        INFO(drill.id);
        const auto talk = drillTalk(drill);
        REQUIRE(isDrillTalk(*talk));
        std::size_t questions = 0, losable = 0; // every answer to some questions about oneself is right
        for (const Drill::Item& item : drill.items) {
            const std::size_t count = item.form == DrillForm::order ? item.right.size() - 1 : 1;
            questions += count;
            if (item.form == DrillForm::order || item.right.size() < item.answers.size()) losable += count;
        }
        CHECK(talk->nodes.size() == questions);
        CHECK(talk->nodes.size() <= repliesLimit);
        for (const Node& node : talk->nodes) {
            CHECK_FALSE(talk->texts.both(node.said).empty());
            CHECK(node.choices.size() >= 2);
        }
        for (std::size_t i = 0; i < talk->choices.size(); ++i)
            CHECK(talk->findChoice(talk->name(talk->choices[i].id)) == std::int64_t(i));
        const Outlook outlook(*talk);
        CHECK(outlook.fromOpening()->best == 0);
        CHECK(outlook.fromOpening()->worst == -int(losable));

        Session right(talk);
        while (!right.isOver()) {
            const auto choices = talk->choicesOf(right.state().at);
            const auto best = std::ranges::find(choices, 0, &Choice::points);
            REQUIRE(best != choices.end());
            CHECK_FALSE(talk->texts.both(best->why).empty());
            REQUIRE_FALSE(right.choose(talk->name(best->id)));
        }
        CHECK(right.points() == 0);
        REQUIRE(right.ending());
        CHECK(talk->texts.both(right.ending()->text).zh == "这是最后一题。");
    }
}

TEST_CASE("an order is asked for step by step, and what came before is told", "[learner][class]") {
    const Drill drill = shippedDrill("links-and-steps");
    const auto talk = drillTalk(drill);
    CHECK(talk->texts.both(talk->nodes[0].said).en == "The four links of solving a problem: what comes first?");
    CHECK(talk->texts.both(talk->nodes[1].said).zh == "解决问题的四个环节：接下来是什么？");
    CHECK(talk->texts.both(talk->nodes[2].narration).en == "understand it fully → promise what is reasonable");
    CHECK(talk->choicesOf(0).size() == 4);
    CHECK(talk->choicesOf(2).size() == 2);
    CHECK(talk->idOf(1) == "four-links.2");
}

TEST_CASE("the room votes on a drill, sees what is right and why, and nothing of styles or outcomes",
          "[learner][class]") {
    const auto talk = drillTalk(shippedDrill("hear-the-style"));
    Classroom room(planOf(talk), 5);
    const auto lead = [&](Lead what, const std::string& word = "") {
        return room.apply({ClassEvent::Do{what, word, "", 0, 1000}});
    };
    REQUIRE_FALSE(room.apply({ClassEvent::Join{1, "k", Language::chinese, "Mei"}}));
    CHECK_FALSE(room.can(Lead::observers));
    REQUIRE_FALSE(lead(Lead::start));
    REQUIRE_FALSE(lead(Lead::open));
    const RoomView asked = roomView(room, {});
    REQUIRE(asked.choices.size() == talk->choicesOf(0).size());
    for (std::size_t i = 0; i < asked.choices.size(); ++i)
        CHECK(asked.choices[i].id == talk->name(talk->choicesOf(0)[i].id));
    REQUIRE_FALSE(room.apply({ClassEvent::Vote{1, 1, asked.choices[0].id}}));
    REQUIRE_FALSE(lead(Lead::reveal));
    CHECK_FALSE(room.can(Lead::look));
    CHECK_FALSE(room.can(Lead::duel));
    const RoomView revealed = roomView(room, {});
    REQUIRE(revealed.reveal);
    REQUIRE(revealed.reveal->good.size() >= 1);
    const auto right = std::ranges::find(revealed.reveal->choices, revealed.reveal->good[0], &JudgedChoice::id);
    CHECK_FALSE(right->why.empty());
    CHECK_FALSE(right->hasStyle);
    CHECK(right->marks.empty());
    CHECK_FALSE(trainerView(room, {}).feelings);
    REQUIRE_FALSE(lead(Lead::proceed, revealed.reveal->good[0]));
    CHECK_FALSE(roomView(room, {}).said);
    while (room.phase() != ClassPhase::over) REQUIRE_FALSE(lead(Lead::proceed, roomView(room, {}).choices[0].id));
    const RoomView over = roomView(room, {});
    REQUIRE(over.over);
    CHECK_FALSE(over.over->outcome);
    CHECK(over.over->score);
    CHECK(room.runs().back().ended == 1000);
}
