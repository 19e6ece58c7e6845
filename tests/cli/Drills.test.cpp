#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

namespace {
const std::string drill = "dialogues/drills/links-and-steps.xml";
}

TEST_CASE("play answers a drill by ids, an order joined by +, and says what is right and why", "[cli][drill]") {
    const Run opening = run("play " + drill + " --choices '' --json");
    CHECK(opening.code == 0);
    const auto now = nlohmann::json::parse(opening.output);
    CHECK(now["drill"] == "links-and-steps");
    CHECK(now["over"] == false);
    CHECK(now["score"].is_null());
    CHECK(now["now"]["id"] == "four-links");
    const auto facts = nlohmann::json::parse(
        run("play " + drill +
            " --choices understand+promise+keep+verify,within-understand=ask+confirm+listen --json --lang zh-Hans")
            .output);
    CHECK(facts["items"].size() == 2);
    CHECK(facts["items"][0]["right"] == true);
    CHECK(facts["items"][1]["right"] == false);
    CHECK(facts["items"][1]["correct"] == nlohmann::json({"ask", "listen", "confirm"}));
    CHECK(facts["language"] == "zh-Hans");
    const Run wrong = run("play " + drill + " --choices understnad+promise+keep+verify");
    CHECK(wrong.code == 1);
    CHECK(wrong.complains("did you mean \"understand\""));
    CHECK(run("play " + drill + " --choices within-understand=ask+listen+confirm").complains("four-links"));
}

TEST_CASE("a person answers a drill in the terminal to its result, in either language, and it is kept",
          "[cli][drill]") {
    const Scratch scratch;
    const std::string home = " --home " + (scratch / "home").string();
    std::string input;
    for (int i = 0; i < 14; ++i) input += i == 3 ? "9\n1\n" : i == 5 ? "l\n1\n" : "1\n";
    const Run played = run("play dialogues/drills/hear-the-style.xml --seed 5 --keep" + home, input);
    CHECK(played.code == 0);
    CHECK(played.says("1 of 14"));
    CHECK(played.says("第 6 题"));
    CHECK(played.says("Source: "));
    CHECK(played.says("14 题答对"));
    const Run half = run("play dialogues/drills/hear-the-style.xml --keep" + home, "1\n2\n");
    CHECK(half.code == 0);
    const Run rest = run("play dialogues/drills/hear-the-style.xml --keep --lang zh" + home, "1\n");
    CHECK(rest.says("第 3 题")); // it goes on where it was left
}

TEST_CASE("a drill's transcript is replayed", "[cli][drill]") {
    const Scratch scratch;
    const std::string file = scratch.write(
        "talk.play",
        "rapport-play 1\ndialogue: hear-the-style\nlanguage: en\nchoose: next-please=aggressive\nchoose: as-you-wish=passive\n");
    const auto facts = nlohmann::json::parse(run("replay " + file + " --json").output);
    CHECK(facts["items"][0]["id"] == "next-please");
    CHECK(facts["items"][0]["right"] == true);
    CHECK(facts["items"][1]["right"] == false);
    CHECK(run("replay " +
              scratch.write("bad.play", "rapport-play 1\ndialogue: hear-the-style\nchoose: next-please=loud\n"))
              .code == 1);
}

TEST_CASE("new drill and new course write files that check finds nothing in", "[cli][drill]") {
    const Scratch scratch;
    for (const std::string kind : {"drill", "course"}) {
        const std::string file = (scratch / ("my-" + kind)).string();
        CHECK(run("new " + kind + " " + file).code == 0);
        const Run check = run("check --strict " + file + ".xml");
        INFO(check.output << check.errors);
        CHECK(check.code == 0);
        CHECK(run("new " + kind + " " + file).code == 2); // it is there already
    }
}

TEST_CASE("course tells its parts and pass marks, and prints the facilitator's sheet", "[cli][course]") {
    const Scratch scratch;
    const std::string course = "course dialogues/courses/trainers-hour.xml --home " + (scratch / "home").string();
    const Run text = run(course + " --lang zh-Hans");
    CHECK(text.code == 0);
    CHECK(text.says("听出风格 [hear-the-style]"));
    const auto facts = nlohmann::json::parse(run(course + " --json").output);
    CHECK(facts["minutes"] == 60);
    CHECK(facts["class"] == true);
    CHECK(facts["parts"][0]["pass"] == 70);
    CHECK(facts["parts"][1]["pass"].is_null());
    const Run sheet = run(course + " --html");
    CHECK(sheet.says("<!DOCTYPE html>"));
    CHECK(sheet.says("0:40–0:50"));
    CHECK_FALSE(sheet.says("http"));
    CHECK_FALSE(fs::exists(scratch / "home")); // looking makes no folder
    CHECK(run("course dialogues/case-long-queue.xml").code == 1);
    CHECK(run("course nowhere.xml").code == 2);
}

TEST_CASE("answers given on the command line are kept like a person's, and a drill begun so does not take up another",
          "[cli][drill]") {
    const Scratch scratch;
    const std::string home = " --keep --home " + (scratch / "home").string();
    CHECK(run("play " + drill + " --choices understand+promise+keep+verify" + home).code == 0);
    const Run second = run("play " + drill + " --choices '' --json" + home);
    CHECK(nlohmann::json::parse(second.output)["now"]["id"] == "four-links"); // a new one
    const Run person = run("play " + drill + home, "q\n");
    CHECK(person.says("2 of 12")); // the one that was left
}

TEST_CASE("a seed is a whole number that fits, or wrong use", "[cli][drill]") {
    for (const std::string seed : {"99999999999999999999", "-1", "1.5", "x", "''"}) {
        INFO(seed);
        const Run refused = run("play " + drill + " --seed " + seed + " --choices ''");
        CHECK(refused.code == 2);
        CHECK(refused.output.empty());
    }
    CHECK(run("play " + drill + " --seed 9223372036854775807 --choices ''").code == 0);
}

TEST_CASE("a drill cannot be an exam, and says so", "[cli][drill]") {
    for (const std::string how : {"", " --choices ''", " --choices understand+promise+keep+verify --json"}) {
        const Run refused = run("play " + drill + " --exam" + how);
        CHECK(refused.code == 2);
        CHECK(refused.output.empty());
        CHECK(refused.complains("leave --exam out"));
    }
    CHECK(run("play " + drill + " --exam --lang zh").complains("请去掉 --exam"));
}

TEST_CASE("a drill that was stopped says how far it came, and is not told as failed", "[cli][drill]") {
    const Scratch scratch;
    const std::string begun = "rapport-play 1\ndialogue: hear-the-style\nlanguage: en\n";
    const std::string nothing = scratch.write("nothing.play", begun);
    const std::string some =
        scratch.write("some.play", begun + "choose: next-please=aggressive\nchoose: as-you-wish=passive\n");
    CHECK(run("replay " + nothing).says("Nothing was answered, so there is no result."));
    CHECK(run("replay " + nothing + " --lang zh").says("一题也没有答，没有成绩。"));
    CHECK(run("replay " + some).says("Stopped after 2 of 14 questions, 1 of them right."));
    for (const std::string& file : {nothing, some}) CHECK_FALSE(run("replay " + file).says("of 100"));
    // A person who leaves it, kept or not.
    const std::string home = " --home " + (scratch / "home").string();
    const std::string play = "play dialogues/drills/hear-the-style.xml";
    const Run left = run(play + home, "q\n");
    CHECK(left.says("Nothing was answered"));
    CHECK_FALSE(left.says("next time"));
    CHECK(run(play + " --keep --lang zh" + home, "1\nq\n").says("下次从这里接着做。"));
    const Run page = run("report attempt --lang en" + home);
    CHECK(page.says("not finished, so it has no score"));
    CHECK(page.says("1 / 14"));
    CHECK_FALSE(page.says("0 / 14"));
}

TEST_CASE("a drill that was edited since it was finished is not told as unfinished", "[cli][drill]") {
    const Scratch scratch;
    const std::string home = " --home " + (scratch / "home").string(), file = (scratch / "mine").string();
    REQUIRE(run("new drill " + file).code == 0);
    const auto first = [&](const std::string& said) {
        return nlohmann::json::parse(run("play " + file + ".xml --json --choices '" + said + "'").output);
    };
    const auto answerOf = [](const nlohmann::json& now) { return now["now"]["answers"][0]["id"].get<std::string>(); };
    const std::string one = answerOf(first("")), two = answerOf(first(one));
    const bool isOrder = first(one)["now"]["form"] == "order";
    std::string rest = two;
    if (isOrder)
        for (std::size_t i = 1; i < first(one)["now"]["answers"].size(); ++i)
            rest += "+" + first(one)["now"]["answers"][i]["id"].get<std::string>();
    REQUIRE(run("play " + file + ".xml --keep --choices " + one + "," + rest + home).code == 0);
    std::string text = read(file + ".xml");
    for (std::size_t at = 0; (at = text.find("\"" + one + "\"", at)) != std::string::npos;)
        text.replace(at, one.size() + 2, "\"renamed\"");
    scratch.write("mine.xml", text);
    const std::string there = fs::current_path().string();
    fs::current_path(file.substr(0, file.rfind('/')));
    const Run page = run("report attempt" + home);
    fs::current_path(there);
    INFO(page.output << page.errors);
    CHECK_FALSE(page.says("not finished"));
    CHECK(page.says("edited since; only what still fits is shown. Score then: "));
}
