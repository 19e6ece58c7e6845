#include "cli/Run.h"
#include "support/Catch.h"

TEST_CASE("cast names everybody, and draws the contact sheets without a display", "[cli][look]") {
    const Run names = run("cast");
    CHECK(names.code == 0);
    CHECK(names.says("man-50-grey-jacket\n"));
    CHECK(names.says("woman-36-and-daughter\n"));
    Scratch scratch;
    const Run sheets = run("cast --png '" + (scratch / "sheets").string() + "'", "", "LC_ALL=C.UTF-8 DISPLAY=");
    CHECK(sheets.code == 0);
    CHECK(sheets.errors.empty());
    for (const char* sheet : {"looks", "stubborn", "indecisive", "easily-swayed", "angry", "calm"}) {
        INFO(sheet);
        const fs::path file = scratch / "sheets" / fmt::format("{}.png", sheet);
        REQUIRE(fs::exists(file));
        CHECK(fs::file_size(file) > 20000);
    }
}

TEST_CASE("cast says when a folder cannot be written", "[cli][look]") {
    const Run refused = run("--lang zh-Hans cast --png /proc/nowhere");
    CHECK(refused.code == 2);
    CHECK(refused.complains("无法写入"));
    CHECK(run("cast --png ''").complains("takes the name of a folder"));
}

TEST_CASE("check finds damaged looks, and names that nobody has", "[cli][look]") {
    CHECK(run("check " RAPPORT_SOURCE_DIR "/assets/looks").code == 0);
    Scratch scratch;
    std::string look = read(RAPPORT_SOURCE_DIR "/assets/looks/man-28-work-overall.xml");
    const std::size_t hair = look.find("curly");
    REQUIRE(hair != std::string::npos);
    look.replace(hair, 5, "curled");
    const Run damaged = run("check '" + scratch.write("man-28-work-overall.xml", look) + "'");
    CHECK(damaged.code == 1);
    CHECK(damaged.says("[bad-value]"));
    CHECK(damaged.says("did you mean \"curly\""));

    std::string talk = read(RAPPORT_SOURCE_DIR "/dialogues/case-long-queue.xml");
    const std::size_t name = talk.find("man-50-grey-jacket");
    REQUIRE(name != std::string::npos);
    talk.replace(name, 18, "man-50-gray-jacket");
    const std::string file = scratch.write("case-long-queue.xml", talk);
    const Run unknown = run("check '" + file + "'");
    CHECK(unknown.code == 0);
    CHECK(unknown.says("warning: nobody looks like \"man-50-gray-jacket\" [unknown-look]"));
    CHECK(unknown.says("did you mean \"man-50-grey-jacket\""));
    CHECK(run("check --strict '" + file + "'").code == 1);
    CHECK(run("explain unknown-look").code == 0);
}
