#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

TEST_CASE("the table in the README of dialogues is true", "[cli][coverage]") {
    const std::string readme = read(dialogues + "/README.md");
    const std::string opening = "<!-- coverage -->\n";
    const std::size_t begin = readme.find(opening) + opening.size(), end = readme.find("<!-- /coverage -->");
    REQUIRE(end != std::string::npos);
    INFO("bring it up to date: game/run check --coverage --into dialogues/README.md");
    CHECK(readme.substr(begin, end - begin) == run("check --coverage --markdown " + dialogues).output);
}

TEST_CASE("check --coverage prints a row for every framework and case, and ends with 1 if one is empty",
          "[cli][coverage]") {
    const Scratch scratch;
    fs::copy(queue, scratch / "case-long-queue.xml");
    scratch.write("case-long-queue-page.xml", "<oops/>");
    fs::create_directory(scratch / "handbook");
    std::ofstream(scratch / "handbook" / "centre.xml")
        << R"(<page xmlns="urn:rapport:dialogue:1" id="centre" source="S1 ch.4 §1">
<title xml:lang="en">One centre</title><summary xml:lang="en">Care.</summary><text xml:lang="en">Care.</text>
<entry item="centre.care"><text xml:lang="en">Care.</text></entry></page>)";
    const std::string folder = (scratch / "").string();
    const Run table = run("check --coverage " + folder);
    CHECK(table.code == 1);
    CHECK(table.says("not covered"));
    CHECK(table.says("items exercised"));
    CHECK(run("check --coverage --lang zh-Hans " + folder).says("尚未覆盖"));

    const Run json = run("check --coverage --json " + folder);
    CHECK(json.code == 1);
    const auto facts = nlohmann::json::parse(json.output);
    CHECK(facts["rows"].size() == 45);
    for (const auto& row : facts["rows"]) {
        CHECK(row["drills"].empty());
        CHECK(row["handbook"] == (row["id"] == "centre"));
        if (row["id"] == "case-long-queue" || row["id"] == "styles")
            CHECK(row["dialogues"] == nlohmann::json{"case-long-queue"});
        if (row["id"] == "case-wrong-bill") CHECK(row["dialogues"].empty());
    }
    const auto& items = facts["items"];
    CHECK(items["known"] == 251);
    CHECK(items["exercised"].get<int>() > 30);
    CHECK(items["exercised"].get<int>() + int(items["missing"].size()) == 251);
}

TEST_CASE("check --coverage leaves out what has errors, and says so", "[cli][coverage]") {
    const Scratch scratch;
    const std::string file = scratch.write("case-long-queue.xml", read(queue).substr(0, 3000));
    const Run broken = run("check --coverage --json " + file);
    CHECK(broken.code == 1);
    CHECK(broken.complains("not counted"));
    CHECK(nlohmann::json::parse(broken.output)["items"]["exercised"] == 0);
    CHECK(run("check --coverage " + (scratch / "nowhere").string()).code == 2);
    CHECK(run("check").code == 2);
    CHECK(run("check --markdown " + file).code == 2);
}

TEST_CASE("check --coverage --into brings the table of a README up to date and keeps the rest", "[cli][coverage]") {
    const Scratch scratch;
    const std::string readme = scratch.write("README.md", "# Mine\n<!-- coverage -->\nold\n<!-- /coverage -->\nEnd.\n");
    run("check --coverage --into " + readme + " " + queue);
    const std::string text = read(readme);
    CHECK(text.starts_with("# Mine\n<!-- coverage -->\n| framework |"));
    CHECK(text.ends_with("|\n<!-- /coverage -->\nEnd.\n"));
    CHECK(text.find("old") == std::string::npos);
    CHECK(run("check --coverage --into " + scratch.write("bare.md", "# Mine\n") + " " + queue).code == 2);
}
