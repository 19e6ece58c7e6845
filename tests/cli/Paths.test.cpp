#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::string joined(const json& ids) {
    std::string list;
    for (const json& id : ids) {
        if (!list.empty()) list += ',';
        list += id.get<std::string>();
    }
    return list;
}

// A dialogue whose states are more than can be visited: 32 replies that can each be said once, round and round.
std::string endless() {
    std::string nodes;
    for (int i = 0; i < 4; ++i) {
        nodes += fmt::format("<node id=\"n{}\"><line xml:lang=\"en\">And?</line>", i);
        for (int k = 0; k < 8; ++k)
            nodes += fmt::format(
                "<choice id=\"c{0}-{1}\" goto=\"n{2}\" style=\"passive\" once=\"yes\"><say xml:lang=\"en\">Hm {0} {1}.</say></choice>",
                i, k, (i + 1) % 4);
        nodes += fmt::format(
            "<choice id=\"on{0}\" goto=\"{1}\" style=\"assertive\"><say xml:lang=\"en\">On {0}.</say></choice></node>",
            i, i == 3 ? "end" : fmt::format("n{}", i + 1));
    }
    return fmt::format(
        R"(<dialogue xmlns="urn:rapport:dialogue:1" id="endless" channel="counter" difficulty="1" start="n0">
<title xml:lang="en">Endless</title><brief xml:lang="en">A test.</brief>
<customer id="mr-li" type="angry" manifestation="argumentative" look="man-50-grey-jacket"><name xml:lang="en">Mr Li</name></customer>
{}<ending id="end" outcome="win-win"><text xml:lang="en">End.</text></ending></dialogue>)",
        nodes);
}

} // namespace

TEST_CASE("what paths claims is earned when it is played", "[cli][paths]") {
    const Run told = run("paths --json " + queue);
    REQUIRE(told.code == 0);
    CHECK(told.errors.empty());
    const json facts = json::parse(told.output);
    CHECK(facts["complete"] == true);
    CHECK(facts["states"] > 100);
    CHECK(facts["conversations"].is_string());
    for (const char* end : {"best", "worst"}) {
        const Run played = run("play " + queue + " --json --choices " + joined(facts[end]["choices"]));
        REQUIRE(played.code == 0);
        const json talk = json::parse(played.output);
        CHECK(talk["over"] == true);
        CHECK(talk["points"] == facts[end]["points"]);
        CHECK(talk["score"] == (end == std::string("best") ? 100 : 0));
    }
    for (const json& ending : facts["endings"]) {
        const Run played = run("play " + queue + " --json --choices " + joined(ending["witness"]));
        CHECK(json::parse(played.output)["ending"] == ending["id"]);
    }
    for (const json& choice : facts["choices"]) {
        CHECK(choice["status"] == "reachable");
        CHECK(choice["witness"].back() == choice["id"]);
        CHECK(choice["best"] <= facts["best"]["points"]);
        CHECK(choice["worst"] >= facts["worst"]["points"]);
        CHECK(choice["lost"] >= 0);
    }
    CHECK(facts["random"]["p10"] <= facts["random"]["p50"]);
    CHECK(facts["random"]["p50"] <= facts["random"]["p90"]);
    CHECK(facts["random"]["points"]["mean"] < facts["best"]["points"]);
}

TEST_CASE("paths tells people in both languages", "[cli][paths]") {
    const Run english = run("paths " + queue);
    CHECK(english.code == 0);
    for (const char* words : {"[case-long-queue]", "conversations of at most", "Endings, and the shortest way there",
                              "taken at random score"})
        CHECK(english.says(words));
    const Run chinese = run("paths --lang zh-Hans " + queue);
    for (const char* words : {"种谈法", "各个结局", "随便乱选，平均得"}) CHECK(chinese.says(words));
}

TEST_CASE("paths claims nothing about what it cannot read or visit", "[cli][paths]") {
    Scratch scratch;
    CHECK(run("paths " + (scratch / "nowhere.xml").string()).code == 2);

    const Run broken =
        run("paths " + scratch.write("broken.xml", "<dialogue xmlns=\"urn:rapport:dialogue:1\" id=\"broken\"/>"));
    CHECK(broken.code == 1);
    CHECK(broken.complains("error:"));

    const Run beyond = run("paths --json " + scratch.write("endless.xml", endless()));
    INFO(beyond.errors);
    CHECK(beyond.code == 1);
    const json facts = json::parse(beyond.output);
    CHECK(facts["complete"] == false);
    for (const char* key : {"states", "conversations", "best", "worst"}) CHECK(facts[key].is_null());
    CHECK(facts["random"]["mean"].is_null());
    CHECK(facts["choices"][0]["status"].is_null());
    CHECK(beyond.output.find("analysis-incomplete") != std::string::npos);
}
