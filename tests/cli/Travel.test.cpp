#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

#include <tuple>

namespace {

using OrderedJson = nlohmann::ordered_json;

// The replies of a whole talk in the queue, each time the first that is open.
std::string wholeTalk() {
    static const std::string choices = [] {
        std::string said;
        for (int i = 0; i < 40; ++i) {
            const auto now = OrderedJson::parse(run("play " + queue + " --json --choices '" + said + "'").output);
            if (now["over"] == true) break;
            said += (said.empty() ? "" : ",") + now["open"][0].get<std::string>();
        }
        return said;
    }();
    return choices;
}

std::string homeIn(const Scratch& scratch, const std::string& name) {
    return " --home '" + (scratch / name).string() + "'";
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

// One exported talk, to be told wrongly in many ways.
OrderedJson oneTalk() {
    static const OrderedJson talk = [] {
        const Scratch scratch;
        REQUIRE(run("play " + queue + " --keep --choices '" + wholeTalk() + "'" + homeIn(scratch, "a")).code == 0);
        return OrderedJson::parse(linesOf(run("export attempts --keep-days 30" + homeIn(scratch, "a")).output).at(0));
    }();
    return talk;
}

OrderedJson importedFrom(const Scratch& scratch, const std::string& text, const std::string& home = "t") {
    const std::string file = scratch.write("in.jsonl", text);
    const Run taken = run("import attempts '" + file + "' --json" + homeIn(scratch, home));
    INFO(taken.output << taken.errors);
    REQUIRE(taken.code <= 1);
    OrderedJson account = OrderedJson::parse(taken.output);
    CHECK((taken.code == 1) == !account["setAside"].empty());
    return account;
}

} // namespace

TEST_CASE("attempts travel: taken in once, scored again, known the second time", "[cli][travel]") {
    const Scratch scratch;
    const std::string home = homeIn(scratch, "a");
    CHECK(run("play " + queue + " --keep --choices '" + wholeTalk() + "'" + home).code == 0);
    CHECK(
        run("play dialogues/drills/links-and-steps.xml --keep --choices understand+promise+keep+verify" + home).code ==
        0);
    const Run refused = run("export attempts" + home);
    CHECK(refused.code == 2);
    CHECK(refused.complains("--keep-days"));
    CHECK(refused.output.empty());
    const std::string text = run("export attempts --keep-days 30" + home).output;
    REQUIRE(linesOf(text).size() == 2);
    CHECK(importedFrom(scratch, text)["taken"] == 2);
    const OrderedJson again = importedFrom(scratch, text);
    CHECK(again["taken"] == 0);
    CHECK(again["known"] == 2);
    CHECK(importedFrom(scratch, text, "a")["known"] == 2); // where they come from
    const auto here = OrderedJson::parse(run("report attempt 1 --json" + homeIn(scratch, "t")).output);
    CHECK(here["score"] == OrderedJson::parse(run("report attempt 1 --json" + home).output)["score"]);
    const auto on = linesOf(run("export attempts --keep-days 3000" + homeIn(scratch, "t")).output); // and on they go
    REQUIRE(on.size() == 2);
    CHECK(OrderedJson::parse(on[0])["consent"]["days"].get<int>() <= 30); // for no longer than was agreed
}

TEST_CASE("an unfinished talk that comes again with more has grown", "[cli][travel]") {
    const Scratch scratch;
    OrderedJson talk = oneTalk();
    OrderedJson begun = talk;
    begun["status"] = "talking";
    begun.erase("summary");
    while (begun["replies"].size() > 1) begun["replies"].erase(begun["replies"].size() - 1);
    CHECK(importedFrom(scratch, begun.dump() + "\n")["taken"] == 1);
    CHECK(importedFrom(scratch, begun.dump() + "\n")["known"] == 1);
    CHECK(importedFrom(scratch, talk.dump() + "\n")["grown"] == 1);
    CHECK(importedFrom(scratch, begun.dump() + "\n")["known"] == 1);
    CHECK(OrderedJson::parse(run("report attempt 1 --json" + homeIn(scratch, "t")).output)["over"] == true);
}

TEST_CASE("of an edited dialogue and of a false claim both scores are kept, and ours counts", "[cli][travel]") {
    const Scratch scratch;
    OrderedJson edited = oneTalk(), boasting = oneTalk();
    const int score = edited["summary"]["score"];
    edited["hash"] = "00000000000000aa";
    edited["summary"]["score"] = score == 1 ? 2 : 1;
    boasting["uid"] = std::string(32, 'b');
    boasting["summary"]["score"] = score == 100 ? 99 : 100;
    const OrderedJson account = importedFrom(scratch, edited.dump() + "\n" + boasting.dump() + "\n");
    CHECK(account["taken"] == 2);
    CHECK(account["edited"] == 1);
    REQUIRE(account["differences"].size() == 2);
    CHECK(account["differences"][0]["edited"] == true);
    CHECK(account["differences"][0]["hashThere"] == "00000000000000aa");
    CHECK(account["differences"][1]["edited"] == false);
    CHECK(account["differences"][1]["ours"] == score);
    const Run page = run("report attempt 1" + homeIn(scratch, "t"));
    CHECK(page.says("The dialogue was edited since this talk. Score then: " + std::to_string(score == 1 ? 2 : 1)));
    const auto all = OrderedJson::parse(run("report learner --json" + homeIn(scratch, "t")).output);
    CHECK(all["mean"] == score);
}

TEST_CASE("impossible, foreign, later and hostile lines are set aside with the reason, and the others taken",
          "[cli][travel]") {
    const Scratch scratch;
    std::vector<std::string> lines;
    const auto wrong = [&](auto change) {
        OrderedJson talk = oneTalk();
        talk["uid"] = fmt::format("{:032x}", lines.size() + 1);
        change(talk);
        lines.push_back(talk.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
    };
    wrong([](OrderedJson& talk) { talk["replies"][0][0] = "no-such-reply"; });
    wrong([](OrderedJson& talk) { talk["replies"].erase(talk["replies"].size() - 1); }); // finished, it says
    wrong([](OrderedJson& talk) { talk["dialogue"] = "../../etc/passwd"; });
    wrong([](OrderedJson& talk) { talk["dialogue"] = "no-such-dialogue"; });
    wrong([](OrderedJson& talk) { talk["version"] = 2; });
    wrong([](OrderedJson& talk) { talk["rapport"] = "recipe"; });
    wrong([](OrderedJson& talk) { talk["uid"] = "'; DROP TABLE attempts; --"; });
    wrong([](OrderedJson& talk) { talk["started"] = -5; });
    wrong([](OrderedJson& talk) { talk["started"] = 1e300; });
    wrong([](OrderedJson& talk) { talk["started"] = 18446744073709551615u; });
    wrong([](OrderedJson& talk) { talk["replies"][0][1] = -1; });
    wrong([](OrderedJson& talk) { talk["replies"] = OrderedJson::object(); });
    wrong([](OrderedJson& talk) { talk["replies"] = OrderedJson::array(); });
    wrong([](OrderedJson& talk) { talk["replies"][0] = 7; });
    wrong([](OrderedJson& talk) { talk["learner"] = {{"uid", std::string(32, 'a')}, {"name", "  "}}; });
    wrong([](OrderedJson& talk) { talk["learner"] = {{"uid", std::string(32, 'a')}, {"name", "a\nb"}}; });
    wrong([](OrderedJson& talk) { talk["summary"]["score"] = 101; });
    wrong([](OrderedJson& talk) { talk["mode"] = "god"; });
    wrong([](OrderedJson& talk) { talk["hash"] = "xyz"; });
    wrong([](OrderedJson& talk) { talk.erase("consent"); });
    wrong([](OrderedJson& talk) { talk["consent"]["given"] = 0; }); // long over
    lines.push_back("not json");
    lines.push_back("[1,2]");
    lines.push_back("null");
    lines.push_back("{\"rapport\":\"attempt\"}");
    lines.push_back(std::string(100'000, '['));
    const std::string nested = std::string(100'000, '[') + std::string(100'000, ']');
    lines.push_back("{\"rapport\":\"attempt\",\"consent\":" + nested + "}");
    lines.push_back(std::string(3 << 20, 'x'));
    lines.push_back(std::string("\0\xFF\xFE", 3));
    lines.push_back(oneTalk().dump());                // a good one
    lines.push_back(oneTalk().dump().substr(0, 200)); // cut off
    std::string text;
    for (const std::string& line : lines) text += line + "\r\n";
    const OrderedJson account = importedFrom(scratch, "\xEF\xBB\xBF" + text);
    CHECK(account["taken"] == 1);
    CHECK(account["setAside"].size() == lines.size() - 1);
    for (const OrderedJson& each : account["setAside"]) CHECK_FALSE(each["reason"].get<std::string>().empty());
    const auto kept = linesOf(read(scratch / "t/set-aside.jsonl"));
    REQUIRE(kept.size() == lines.size() - 3); // what may not be kept is not kept aside either
    CHECK(OrderedJson::parse(kept[0])["text"] == lines[0]);
    for (const std::string& each : kept)
        for (const std::string& unasked : {lines[19], lines[20]}) CHECK(OrderedJson::parse(each)["text"] != unasked);
    CHECK(OrderedJson::parse(run("report learner --json" + homeIn(scratch, "t")).output)["talks"] == 1);
}

TEST_CASE("what is set aside waits once, as long as it may be kept, and goes with its learner", "[cli][travel]") {
    const Scratch scratch;
    const fs::path file = scratch / "t/set-aside.jsonl";
    OrderedJson ana = oneTalk(), bo = oneTalk();
    const std::int64_t given = ana["consent"]["given"];
    for (auto& [talk, digit, name] : {std::tuple<OrderedJson&, char, std::string>(ana, 'a', "Ana"), {bo, 'b', "Bo"}}) {
        talk["uid"] = std::string(32, digit);
        talk["learner"] = {{"uid", std::string(32, digit)}, {"name", name}};
        talk["replies"][0][0] = "no-such-reply";
    }
    const std::string text = ana.dump() + "\n" + bo.dump() + "\nnot json\n";
    for (int times = 0; times < 2; ++times) CHECK(importedFrom(scratch, text)["setAside"].size() == 3);
    const auto kept = linesOf(read(file));
    REQUIRE(kept.size() == 3);
    CHECK(OrderedJson::parse(kept[0])["until"] == given + 30 * 86'400); // as was agreed
    CHECK(OrderedJson::parse(kept[2])["until"] > given + 29 * 86'400);  // what does not tell: a month
    // Ana is deleted here, and Bo's time is over.
    OrderedJson good = oneTalk();
    good["learner"] = {{"uid", std::string(32, 'a')}, {"name", "Ana"}};
    CHECK(importedFrom(scratch, good.dump() + "\n")["taken"] == 1);
    CHECK(run("learners remove Ana --yes" + homeIn(scratch, "t")).code == 0);
    CHECK(linesOf(read(file)).size() == 2);
    OrderedJson over = OrderedJson::parse(kept[1]);
    over["until"] = 1000;
    std::ofstream(file) << over.dump() << "\n" << kept[2] << "\n";
    CHECK(run("learners" + homeIn(scratch, "t")).code == 0);
    CHECK(linesOf(read(file)) == std::vector{kept[2]});
}

TEST_CASE("files that are none are refused, others still taken in", "[cli][travel]") {
    const Scratch scratch;
    const std::string good = scratch.write("good.jsonl", oneTalk().dump() + "\n"), home = homeIn(scratch, "t");
    REQUIRE(std::system(("mkfifo '" + (scratch / "pipe").string() + "'").c_str()) == 0);
    const Run taken = run("import attempts '" + (scratch / "pipe").string() + "' nowhere.jsonl /dev/zero . '" + good +
                          "' --json" + home);
    CHECK(taken.code == 2);
    CHECK(OrderedJson::parse(taken.output)["taken"] == 1);
    CHECK(taken.complains("nowhere.jsonl"));
    // Nor is anything set aside of what is no such file at all.
    CHECK(run("import attempts README.md" + home).complains("is no file of `rapport export attempts`"));
    const std::string own = "'" + (scratch / "own.json").string() + "'";
    CHECK(run("learners export --out " + own + home).code == 0);
    const Run wrong = run("import attempts --lang zh " + own + home);
    CHECK(wrong.code == 2);
    CHECK(wrong.complains("请用 `rapport learners import`"));
    CHECK(run("import attempts '" + scratch.write("empty.jsonl", "") + "'" + home).code == 0);
    CHECK_FALSE(fs::exists(scratch / "t/set-aside.jsonl"));
}

TEST_CASE("learners keep their names, and two of one name are told apart", "[cli][travel]") {
    const Scratch scratch;
    OrderedJson first = oneTalk(), second = oneTalk(), nobody = oneTalk();
    first["learner"] = {{"uid", std::string(32, '1')}, {"name", "Ana"}};
    second["learner"] = {{"uid", std::string(32, '2')}, {"name", "Ana"}};
    second["uid"] = std::string(32, '2');
    nobody["uid"] = std::string(32, '3');
    CHECK(importedFrom(scratch, first.dump() + "\n" + second.dump() + "\n" + nobody.dump() + "\n")["taken"] == 3);
    CHECK(OrderedJson::parse(run("report learner 'Ana (2)' --json" + homeIn(scratch, "t")).output)["talks"] == 1);
    CHECK(run("report learner Zoe" + homeIn(scratch, "t")).code == 2);
    CHECK(linesOf(run("export attempts --keep-days 5 --learner ana" + homeIn(scratch, "t")).output).size() == 1);
}

TEST_CASE("nothing is added to a profile with a PIN but by whoever knows it", "[cli][travel]") {
    const Scratch scratch;
    const std::string home = homeIn(scratch, "t");
    CHECK(run("learners new Ana --pin 4711" + home).code == 0);
    CHECK(run("play " + queue + " --learner Ana --pin 4711 --choices '" + wholeTalk() + "'" + home).code == 0);
    const std::string own = run("export attempts --learner Ana --pin 4711 --keep-days 30" + home).output;
    OrderedJson forged = OrderedJson::parse(own), branch = oneTalk();
    forged["uid"] = std::string(32, 'f');
    const std::string file = scratch.write("forged.jsonl", forged.dump() + "\n");
    const OrderedJson account = importedFrom(scratch, forged.dump() + "\n");
    CHECK(account["taken"] == 0);
    REQUIRE(account["setAside"].size() == 1);
    CHECK(account["setAside"][0]["reason"].get<std::string>().starts_with("Ana has a PIN"));
    CHECK(run("import attempts --lang zh '" + file + "'" + home).complains("Ana 设有 PIN"));
    CHECK(OrderedJson::parse(run("report learner Ana --json" + home).output)["talks"] == 1);
    CHECK(importedFrom(scratch, own)["known"] == 1); // her own, again, changes nothing
    const std::string import = "import attempts '" + file + "' --json" + home;
    CHECK(run(import + " --learner Ana").complains("--pin"));
    CHECK(run(import + " --learner Ana --pin 1111").code == 2);
    CHECK(OrderedJson::parse(run(import + " --learner Ana --pin 4711").output)["taken"] == 1);
    CHECK(OrderedJson::parse(run("report learner Ana --json" + home).output)["talks"] == 2);
    // What somebody else says they took from one of her talks stands beside none of hers.
    branch["uid"] = std::string(32, 'e');
    branch["parent"] = OrderedJson::parse(own)["uid"];
    branch["parentTurn"] = 0;
    CHECK(importedFrom(scratch, branch.dump() + "\n")["taken"] == 1);
    CHECK(OrderedJson::parse(run("report attempt 3 --json" + home).output)["attempt"]["parent"].is_null());
}

TEST_CASE("an assignment is a file: it tells what is asked and passed, and what of the attempts belongs to it",
          "[cli][travel]") {
    const Scratch scratch;
    const std::string file = "'" + (scratch / "work.json").string() + "'", home = homeIn(scratch, "a");
    CHECK(run("assign dialogues/courses/trainers-hour.xml --due 2099-12-31 --keep-days 20 --from Li --out " + file)
              .code == 0);
    const auto facts = OrderedJson::parse(run("assignment " + file + " --json" + home).output);
    CHECK(facts["course"] == "trainers-hour");
    CHECK(facts["keepDays"] == 20);
    CHECK(facts["over"] == false);
    CHECK(facts["passed"] == 0);
    CHECK(facts["asked"] == facts["parts"].size());
    CHECK(run("assignment " + file + " --lang zh-Hans" + home).says("截止 2099-12-31"));
    // A talk that the course does not ask for stays at home.
    const std::string unasked = "play dialogues/warranty-arguer.xml ";
    const std::string said = OrderedJson::parse(run(unasked + "--json --choices ''").output)["open"][0];
    CHECK(run(unasked + "--keep --choices " + said + home).code == 0);
    const std::string drill = "play dialogues/drills/hear-the-style.xml ";
    const std::string answer = OrderedJson::parse(run(drill + "--json --choices ''").output)["now"]["answers"][0]["id"];
    CHECK(run(drill + "--keep --choices " + answer + home).code == 0);
    // Nor is anybody named whose PIN keeps nothing back that is asked for.
    CHECK(run("learners new \"Ana 'O\" --pin 4711" + home).code == 0);
    CHECK(run(unasked + "--learner \"Ana 'O\" --pin 4711 --choices " + said + home).code == 0);
    const Run asked = run("export attempts --keep-days 20 --assignment " + file + home);
    CHECK(asked.code == 0);
    CHECK(asked.errors.empty());
    CHECK(linesOf(asked.output).size() == 1);
    CHECK(run("export attempts --keep-days 20" + home).complains("--learner 'Ana '\\''O' --pin PIN"));
    CHECK(linesOf(run("export attempts --keep-days 20" + home).output).size() == 2);
    CHECK_FALSE(run("assign dialogues/courses/trainers-hour.xml --due 2099-12-31").complains("over already"));
    CHECK(run("assign dialogues/courses/trainers-hour.xml --due 2020-12-31").complains("2020-12-31 is over already"));
    for (const std::string& wrong :
         {std::string("--due 2026-02-30"), std::string("--due soon"), std::string("--due 2026-12-31 --keep-days 0")})
        CHECK(run("assign dialogues/courses/trainers-hour.xml " + wrong).code == 2);
    for (const std::string& text :
         {std::string("x"), std::string("[]"), std::string("{\"rapport\":\"assignment\",\"version\":9}"),
          std::string(R"({"rapport":"assignment","version":1,"course":"../x","due":"2026-12-31","keepDays":5})"),
          std::string(R"({"rapport":"assignment","version":1,"course":"x","due":"2026-12-32","keepDays":5})")})
        CHECK(run("assignment '" + scratch.write("bad.json", text) + "'" + home).code == 2);
}

TEST_CASE("nobody is asked to agree to what cannot be sent", "[cli][travel][xapi]") {
    const Scratch scratch;
    const std::string to = "export xapi --to http://127.0.0.1:9/xapi" + homeIn(scratch, "a");
    CHECK(run(to).complains("--keep-days"));
    const Run unsent = run(to + " --credentials '" + (scratch / "nowhere.txt").string() + "'");
    CHECK(unsent.code == 2);
    CHECK(unsent.complains("nowhere.txt"));
    CHECK_FALSE(unsent.complains("--keep-days"));
}
