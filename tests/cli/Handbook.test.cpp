#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

TEST_CASE("the handbook lists its pages, prints one, or one entry of it, in either language", "[cli][handbook]") {
    const Run list = run("handbook");
    CHECK(list.code == 0);
    CHECK(list.says("[principles]"));
    CHECK(run("handbook --lang zh-Hans").says("五项原则 [principles]"));

    const Run page = run("handbook principles");
    CHECK(page.code == 0);
    CHECK(page.says("[principles.no-gossip]"));
    CHECK(page.says("Source: “Service: satisfying and surpassing”, ch.4 §1"));
    CHECK(page.says("Practise: "));
    const Run entry = run("handbook principles.no-blame --lang zh-Hans");
    CHECK(entry.code == 0);
    CHECK(entry.says("不指责客户 [principles.no-blame]"));
    CHECK_FALSE(entry.says("no-gossip"));
    const auto facts = nlohmann::json::parse(run("handbook principles --json").output);
    CHECK(facts["entries"].size() == 5);
    CHECK(facts["dialogues"].size() > 10);
}

TEST_CASE("words are looked up in the handbook, in either language; nothing found is a finding", "[cli][handbook]") {
    const Run both = run("handbook principles blame");
    CHECK(both.code == 0);
    CHECK(both.says("[principles.no-blame]"));
    CHECK(run("handbook 不指责").says("[principles.no-blame]"));
    const auto facts = nlohmann::json::parse(run("handbook --json 不指责").output);
    CHECK(facts["query"] == "不指责");
    CHECK(facts["results"][0]["item"] == "principles.no-blame");
    const Run nothing = run("handbook xylophone");
    CHECK(nothing.code == 1);
    CHECK(nothing.complains("xylophone"));
    CHECK(nlohmann::json::parse(run("handbook --json xylophone").output)["results"].empty());
}

TEST_CASE("handbook --html prints the whole handbook as one file", "[cli][handbook]") {
    const Run html = run("handbook --html");
    CHECK(html.code == 0);
    CHECK(html.output.starts_with("<!DOCTYPE html>"));
    CHECK(html.says("id=\"principles.no-blame\""));
    CHECK(run("handbook --html --lang zh-Hans").says("<html lang=\"zh-Hans\">"));
    CHECK(run("handbook --html --json").code == 2);
}

TEST_CASE("the debrief in the terminal names the page for what went wrong", "[cli][handbook]") {
    const Run talk = run("play " + queue + " --choices shouted-at");
    INFO(talk.output << talk.errors);
    CHECK(talk.says("Read why: rapport handbook principles.no-blame, or styles.hurt\n"));
}
