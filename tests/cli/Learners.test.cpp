#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

namespace {

using Json = nlohmann::json;

// The queue from its opening to its end, always with the first reply that is open.
const std::string& firstReplies() {
    static const std::string choices = [] {
        std::string said;
        for (int i = 0; i < 40; ++i) {
            const Json now = Json::parse(run("play " + queue + " --json --choices '" + said + "'").output);
            if (now["over"] == true) break;
            said += (said.empty() ? "" : ",") + now["open"].back().get<std::string>();
        }
        return said;
    }();
    return choices;
}

Run playQueue(const std::string& options) {
    return run("play " + queue + " --choices '" + firstReplies() + "' " + options);
}

} // namespace

TEST_CASE("learners get a profile with a colour and a PIN, play under their names, and are listed", "[cli][learners]") {
    const Scratch scratch;
    const std::string at = " --home '" + (scratch / "home").string() + "'";
    CHECK(run("learners" + at).says("no learners yet"));
    CHECK(playQueue("--keep" + at).code == 0); // before anybody has a profile
    CHECK(run("learners new 小梅 --colour violet --pin 2580 --take-over" + at).code == 0);
    CHECK(run("learners new Ana" + at).code == 0);
    CHECK(run("learners new ana" + at).code == 2); // taken
    CHECK(run("learners new Bo --pin 12" + at).code == 2);
    CHECK(run("learners new Bo --colour pink" + at).code == 2);
    for (const char* unseen : {"\u200b", "\u202eBo", "B\xffo"})
        CHECK(run("learners new '" + std::string(unseen) + "'" + at).code == 2);
    CHECK(playQueue("--learner Ana" + at).code == 0); // kept of itself
    CHECK(playQueue("--learner 小梅" + at).complains("--pin"));
    CHECK(playQueue("--learner 小梅 --pin 1111" + at).code == 2);
    CHECK(playQueue("--learner 小梅 --pin 2580" + at).code == 0);
    CHECK(playQueue("--learner Nobody" + at).complains("learners new"));
    // Results are handed on only by whom they are about.
    CHECK(run("export attempts --learner 小梅 --keep-days 3" + at).complains("--pin"));
    CHECK(run("export attempts --learner 小梅 --pin 2580 --keep-days 3" + at).code == 0);
    CHECK(run("export xapi --learner 小梅" + at).complains("--pin"));
    // So what they played is left out where everybody's is handed on, and that is said.
    for (const std::string what : {"attempts", "xapi"}) {
        const Run all = run("export " + what + " --keep-days 3" + at);
        CHECK(all.code == 1);
        CHECK(all.complains("what 小梅 played stays here"));
        CHECK(all.says("Ana"));
        CHECK_FALSE(all.says("小梅"));
        CHECK(run("export " + what + " --keep-days 3 --learner 小梅 --pin 2580" + at).says("小梅"));
        const Run unasked = run("export " + what + (what == "xapi" ? " --to http://127.0.0.1:9" : "") +
                                " --learner Ana --lang zh" + at);
        CHECK(unasked.code == 2); // nobody agreed
        CHECK(unasked.output.empty());
        CHECK(unasked.complains("请用 --keep-days"));
    }
    CHECK(run("learners --home ''").complains("--home"));
    const Json list = Json::parse(run("learners --json" + at).output);
    REQUIRE(list.size() == 2);
    CHECK(list[0]["name"] == "Ana");
    CHECK(list[0]["talks"] == 1);
    CHECK(list[1]["name"] == "小梅");
    CHECK(list[1]["colour"] == "violet");
    CHECK(list[1]["pin"] == true);
    CHECK(list[1]["talks"] == 2);
    CHECK(run("learners --lang zh-Hans" + at).says("小梅，紫色，设有 PIN：2 次练习"));
}

TEST_CASE("a learner takes all data along as a file, and is deleted only if it is meant", "[cli][learners]") {
    const Scratch scratch;
    const std::string at = " --home '" + (scratch / "home").string() + "'";
    CHECK(run("learners new Ana --pin 4711" + at).code == 0);
    CHECK(playQueue("--learner Ana --pin 4711" + at).code == 0);
    CHECK(playQueue("--keep" + at).code == 0);
    CHECK(run("today --learner Ana --pin 4711" + at).code == 0); // counts what was played
    CHECK(run("learners export Ana" + at).code == 2);
    const std::string file = (scratch / "ana.json").string();
    CHECK(run("learners export Ana --pin 4711 --out '" + file + "'" + at).code == 0);
    const Json data = Json::parse(read(file));
    CHECK(data["learner"]["name"] == "Ana");
    CHECK(data["attempts"].size() == 1);
    CHECK(data["attempts"][0]["dialogue"] == "case-long-queue");
    CHECK(data["days"].size() == 1);
    CHECK_FALSE(data["observations"].empty());
    CHECK_FALSE(data["moments"].empty());
    CHECK(run("learners remove Ana --pin 4711" + at).code == 2); // nobody to ask
    CHECK(run("learners remove Ana --yes" + at).code == 2);      // without the PIN
    CHECK(run("learners remove Ana --pin 4711 --yes" + at).code == 0);
    const Json list = Json::parse(run("learners --json" + at).output);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["name"].is_null());
    CHECK(run("learners remove --yes" + at).code == 0);
    CHECK(Json::parse(run("learners --json" + at).output).empty());
}

TEST_CASE("what a learner takes along comes home on another computer, as their own", "[cli][learners]") {
    const Scratch scratch;
    const auto at = [&](const std::string& home) { return " --home '" + (scratch / home).string() + "'"; };
    const std::string file = "'" + (scratch / "ana.json").string() + "'";
    CHECK(run("learners new Ana --colour teal --pin 4711" + at("a")).code == 0);
    CHECK(playQueue("--learner Ana --pin 4711" + at("a")).code == 0);
    CHECK(run("learners export Ana --pin 4711 --out " + file + at("a")).code == 0);
    CHECK(run("learners new Ana" + at("b")).code == 0); // somebody else there
    const Run brought = run("learners import " + file + " --pin 2580 --json" + at("b"));
    CHECK(brought.code == 0);
    CHECK(Json::parse(brought.output)["taken"] == 1);
    CHECK(brought.complains("this profile is \"Ana (2)\" now"));
    const Json there = Json::parse(run("learners --json" + at("b")).output);
    REQUIRE(there.size() == 2);
    CHECK(there[1]["name"] == "Ana (2)");
    CHECK(there[1]["colour"] == "teal");
    CHECK(there[1]["pin"] == true);
    CHECK(there[1]["talks"] == 1);
    const std::string today = "today --json --learner ";
    CHECK(Json::parse(run(today + "'Ana (2)' --pin 2580" + at("b")).output)["moments"].size() ==
          Json::parse(run(today + "Ana --pin 4711" + at("a")).output)["moments"].size());
    // Again: with the PIN nothing is new, without it nothing is taken.
    CHECK(run("learners import " + file + at("b")).complains("--pin"));
    CHECK(Json::parse(run("learners import " + file + " --pin 2580 --json" + at("b")).output)["known"] == 1);
    CHECK(run("export attempts --keep-days 9 --learner 'Ana (2)' --pin 2580" + at("b")).code == 0); // nothing runs out
    // What is none of it.
    Json data = Json::parse(read(scratch / "ana.json"));
    const auto refused = [&](auto change) {
        Json wrong = data;
        change(wrong);
        const std::string bad = scratch.write("bad.json", wrong.dump());
        const Run tried = run("learners import '" + bad + "'" + at("c"));
        return tried.code == 2 && tried.complains("bad.json") && !fs::exists(scratch / "c");
    };
    CHECK(refused([](Json& wrong) { wrong["version"] = 2; }));
    CHECK(refused([](Json& wrong) { wrong["rapport"] = "attempt"; }));
    CHECK(refused([](Json& wrong) { wrong["learner"]["uid"] = "x'; DROP TABLE learners; --"; }));
    CHECK(refused([](Json& wrong) { wrong["learner"]["name"] = "a\nb"; }));
    CHECK(refused([](Json& wrong) { wrong["attempts"][0]["learner"]["uid"] = std::string(32, '0'); }));
    CHECK(refused([](Json& wrong) { wrong["attempts"] = 7; }));
    CHECK(refused([](Json& wrong) { wrong = Json::array({wrong}); }));
    CHECK(run("learners import '" + scratch.write("cut.json", data.dump().substr(0, 300)) + "'" + at("c")).code == 2);
    CHECK(run("learners import nowhere.json" + at("c")).code == 2);
    CHECK(run("learners import /dev/zero" + at("c")).code == 2);
    data["attempts"][0]["replies"][0][0] = "no-such-reply";
    data["learner"] = data["attempts"][0]["learner"] = nullptr; // played without a profile
    const Run impossible = run("learners import '" + scratch.write("bad.json", data.dump()) + "' --json" + at("c"));
    CHECK(impossible.code == 1);
    CHECK(Json::parse(impossible.output)["setAside"].size() == 1);
}

TEST_CASE("a profile is made here for what can be kept in it, and gets the PIN that is said", "[cli][learners]") {
    const Scratch scratch;
    const auto at = [&](const std::string& home) { return " --home '" + (scratch / home).string() + "'"; };
    const std::string file = "'" + (scratch / "ana.json").string() + "'";
    CHECK(run("learners new Ana" + at("a")).code == 0);
    for (int times = 0; times < 2; ++times) CHECK(playQueue("--learner Ana" + at("a")).code == 0);
    CHECK(run("learners export Ana --out " + file + at("a")).code == 0);
    Json data = Json::parse(read(scratch / "ana.json"));
    data["attempts"][1]["replies"][0][0] = "no-such-reply";
    const std::string half = "'" + scratch.write("half.json", data.dump()) + "'";
    data["attempts"].erase(0);
    const std::string none = "'" + scratch.write("none.json", data.dump()) + "'";
    data["attempts"].clear();
    const std::string empty = "'" + scratch.write("empty.json", data.dump()) + "'";
    // Nothing of it can be kept: nobody is here.
    CHECK(run("learners import " + none + at("b")).code == 1);
    CHECK(Json::parse(run("learners --json" + at("b")).output).empty());
    CHECK(run("learners import " + half + " --pin 12" + at("b")).complains("4 to 12 digits"));
    CHECK(Json::parse(run("learners --json" + at("b")).output).empty());
    // What is wrong is told by its number.
    const Run brought = run("learners import " + half + at("b"));
    CHECK(brought.code == 1);
    CHECK(brought.errors.starts_with((scratch / "half.json").string() + ", attempt 2: "));
    CHECK(run("learners import --lang zh " + half + at("c")).complains("half.json，第 2 条："));
    CHECK(Json::parse(run("learners import --json " + half + at("c")).output)["setAside"][0]["attempt"] == 2);
    // The profile is here without a PIN, and gets one.
    CHECK(Json::parse(run("learners --json" + at("b")).output)[0]["pin"] == false);
    CHECK(run("learners import " + file + " --pin 2580" + at("b")).code == 0);
    CHECK(Json::parse(run("learners --json" + at("b")).output)[0]["pin"] == true);
    CHECK(run("learners import " + file + " --pin 4711" + at("b")).code == 2);
    CHECK(run("learners import " + file + " --pin 2580" + at("b")).code == 0);
    // Of somebody who has played nothing yet there is the profile.
    CHECK(run("learners import " + empty + at("d")).code == 0);
    CHECK(Json::parse(run("learners --json" + at("d")).output).size() == 1);
}

TEST_CASE("what came with a limit stays once its learner brings it home", "[cli][learners]") {
    const Scratch scratch;
    const auto at = [&](const std::string& home) { return " --home '" + (scratch / home).string() + "'"; };
    const std::string file = "'" + (scratch / "ana.json").string() + "'";
    CHECK(run("learners new Ana" + at("a")).code == 0);
    CHECK(playQueue("--learner Ana" + at("a")).code == 0);
    CHECK(run("learners export Ana --out " + file + at("a")).code == 0);
    const std::string lent = run("export attempts --learner Ana --keep-days 30" + at("a")).output;
    CHECK(run("import attempts '" + scratch.write("lent.jsonl", lent) + "'" + at("b")).code == 0);
    const auto consentOf = [&] {
        return Json::parse(run("learners export Ana" + at("b")).output)["attempts"][0].contains("consent");
    };
    CHECK(consentOf());
    CHECK(Json::parse(run("learners import " + file + " --json" + at("b")).output)["known"] == 1);
    CHECK_FALSE(consentOf());
}

TEST_CASE("today names the moments that cost most, why, and where they stand", "[cli][today]") {
    const Scratch scratch;
    const std::string at = " --home '" + (scratch / "home").string() + "'";
    const Json before = Json::parse(run("today --json" + at).output);
    CHECK(before["moments"].empty());
    CHECK(before["talks"].size() == 2);
    CHECK(before["streak"]["days"] == 0);
    CHECK(playQueue("--keep" + at).code == 0);
    const Json facts = Json::parse(playQueue("--json").output);
    const Json today = Json::parse(run("today --json" + at).output);
    CHECK(today["streak"]["days"] == 1);
    CHECK(today["streak"]["today"] == true);
    CHECK(run("learners new Ana" + at).code == 0); // whose list it is, she starts from under her name
    CHECK(run("today --learner Ana" + at).says("rapport today --learner 'Ana' --play NUMBER"));
    REQUIRE(today["moments"].size() == 2); // no more of one dialogue
    const Json& moment = today["moments"][0];
    CHECK(moment["dialogue"] == "case-long-queue");
    CHECK(moment["number"] == 1);
    int most = 0;
    for (const Json& turn : facts["turns"]) most = std::max(most, turn["lost"].get<int>());
    CHECK(moment["lost"] == most);
    const std::size_t turn = moment["turn"].get<std::size_t>() - 1;
    CHECK(facts["turns"][turn]["choice"] == moment["said"]);
    CHECK(today["talks"].size() == 2);
    for (const Json& talk : today["talks"]) CHECK(talk["dialogue"] != "case-long-queue");
    const Json progress = Json::parse(run("progress --json" + at).output);
    CHECK(progress["streak"]["days"] == 1);
    CHECK(progress["principles"].size() == 5);
    CHECK(progress["replies"]["all"] == facts["turns"].size());
    CHECK(progress["styles"]["all"]["lately"]["replies"] == facts["turns"].size());
    CHECK(run("progress" + at).says("Five principles"));
    CHECK(run("progress --lang zh-Hans" + at).says("颗星里得到"));
    // It begins exactly there: the moment's own line is heard first, and what comes of it branches from the attempt of then.
    const Run begun = run("today --play --json" + at, "1\n");
    CHECK(begun.says(moment["line"].get<std::string>()));
    CHECK(run("today --play 9" + at).code == 2);
    const Json branch = Json::parse(run("report attempt --last --json" + at).output);
    CHECK(branch["turns"].size() == turn + 1);
    const Run english = run("today" + at), chinese = run("today --lang zh-Hans" + at);
    CHECK(english.says("You said: "));
    CHECK(english.says("One day of practice; today is done."));
    CHECK(chinese.says("上次你说："));
    CHECK(chinese.says("已练习 1 天；今天已经练过了。"));
}
