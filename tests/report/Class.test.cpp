#include "learner/ClassViews.h"
#include "report/ClassPapers.h"
#include "report/CsvSheet.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "support/Catch.h"
#include "support/SmallDialogue.h"

using namespace rapport;

namespace {

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

// Two telephones that do not agree, and a room that goes with one of them to the end.
Classroom lesson() {
    const auto small =
        smallDialogue("<node id=\"a\"><line xml:lang=\"en\">=Line &lt;b&gt;.</line>" + reply("kind", "good") +
                      reply("blunt", "good", "style=\"aggressive\"", "<violates principle=\"no-blame\"/>") +
                      "</node><ending id=\"good\" outcome=\"win-win\"><text xml:lang=\"en\">Well.</text></ending>");
    Classroom room({"small", {"Small", "小"}, {{Course::Part::Kind::dialogue, {"Small", "小"}, small, {}, {}, {}}}}, 1);
    for (const char* line : {"join 1 aa en Mei", "join 2 bb en Bo", "do start - - 0 0", "do open - - 0 0",
                             "vote 1 1 kind", "vote 2 1 blunt", "do reveal - - 0 0", "do continue kind - 0 0"}) {
        const auto event = readClassEvent(line);
        REQUIRE(event);
        CHECK_FALSE(room.apply(*event));
    }
    return room;
}

} // namespace

TEST_CASE("the papers say what was stopped, and how far it came", "[report][class]") {
    Classroom room = lesson();
    const auto happen = [&](const char* line) { REQUIRE_FALSE(room.apply(*readClassEvent(line))); };
    const auto html = [&](Language language) { return documentHtml(classDebriefing(room, language)); };
    CHECK_FALSE(has(html(Language::english), "stopped"));
    happen("do restart - - 0 0");
    happen("do start - - 0 0");
    CHECK(has(html(Language::english), "had not ended"));
    happen("do finish - - 0 0");
    CHECK(has(html(Language::english), "Stopped before the first reply."));
    CHECK(has(html(Language::chinese), "一句没说就结束了。"));
    CHECK(classJson(room)["runs"][1]["over"] == false);
    happen("do restart - - 0 0");
    happen("do start alone - 0 0");
    happen("do finish - - 0 0");
    CHECK(has(html(Language::chinese), "没有人开口"));
}

TEST_CASE("the papers of a class tell its votes and nobody's name", "[report][class]") {
    const Classroom room = lesson();
    const auto htmlIn = [&](Language language) { return documentHtml(classDebriefing(room, language)); };
    const auto csvIn = [&](Language language) { return csvSheet(classVotes(room, language)); };
    const std::string html = htmlIn(Language::english), csv = csvIn(Language::english);
    for (const std::string& paper :
         {html, csv, htmlIn(Language::chinese), csvIn(Language::chinese), classJson(room).dump()}) {
        CHECK_FALSE(has(paper, "Mei"));
        CHECK_FALSE(has(paper, "Bo<"));
    }
    CHECK(has(html, "1 vote, 50 %"));
    CHECK(has(html, "the room split"));
    CHECK(has(html, "=Line &lt;b&gt;."));
    CHECK(has(html, "100 of 100"));
    CHECK(has(csv, "'=Line <b>."));
    CHECK(has(csv, "Say kind."));
    // Replies are numbered as the room saw them.
    const RoundView round = roundViews(room, 0).front();
    for (std::size_t i = 0; i < round.votes.size(); ++i)
        CHECK(has(csv, std::to_string(i + 1) + "," + std::string(round.votes[i].first.en)));
    CHECK(has(htmlIn(Language::chinese), "意见分歧"));
    CHECK(documentPdf(classDebriefing(room, Language::chinese)).starts_with("%PDF-"));
    CHECK(classJson(room)["runs"][0]["score"] == 100);
    CHECK(classJson(room)["runs"][0]["rounds"][0]["replies"].size() == 2);
}
