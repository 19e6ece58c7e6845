#include "cli/Run.h"
#include "support/Catch.h"

#include <nlohmann/json.hpp>

#include <tuple>

namespace {

// A folder of a learner who played the queue once, well or poorly.
void play(const std::string& home, const std::string& first) {
    const auto facts = nlohmann::json::parse(run("play " + queue + " --choices '' --json").output);
    INFO(facts.dump());
    std::string choices = first;
    // On with the first reply that is open, to the end.
    for (int i = 0; i < 40; ++i) {
        const auto now = nlohmann::json::parse(run("play " + queue + " --json --choices '" + choices + "'").output);
        if (now["over"] == true) break;
        choices += (choices.empty() ? "" : ",") + now["open"][0].get<std::string>();
    }
    REQUIRE(run("play " + queue + " --keep --home '" + home + "' --choices '" + choices + "'").code == 0);
}

const std::string byteOrderMark = "\xEF\xBB\xBF";

} // namespace

TEST_CASE("report attempt tells the last talk as a page, a table or facts, in both languages", "[cli][report]") {
    const Scratch scratch;
    const std::string home = (scratch / "home").string(), at = " --home '" + home + "'";
    CHECK(run("report attempt" + at).code == 2); // nothing there yet
    play(home, "");
    const Run page = run("report attempt --last" + at);
    CHECK(page.code == 0);
    CHECK(page.says("<!DOCTYPE html>"));
    CHECK(page.says("Turn by turn"));
    CHECK_FALSE(page.says("http:"));
    CHECK_FALSE(page.says("https:"));
    CHECK(run("report attempt 1 --lang zh-Hans" + at).says("逐轮回看"));
    const auto facts = nlohmann::json::parse(run("report attempt 1 --json" + at).output);
    CHECK(facts["dialogue"] == "case-long-queue");
    CHECK(facts["attempt"]["id"] == 1);
    CHECK(facts["attempt"]["edited"] == false);
    CHECK(facts["score"] == facts["attempt"]["score"]);
    const Run table = run("report attempt 1 --csv" + at);
    CHECK(table.output.starts_with(byteOrderMark + "turn,node,"));
    CHECK(run("report attempt 99" + at).code == 2);
    CHECK(run("report attempt 1 --csv --json" + at).code == 2);
    CHECK(run("report attempt 1 --last" + at).code == 2);
}

TEST_CASE("report learner and report FOLDER add up what was kept", "[cli][report]") {
    const Scratch scratch;
    play((scratch / "Ana").string(), "");
    play((scratch / "Ana").string(), "");
    play((scratch / "=Bo").string(), "");
    const auto ana =
        nlohmann::json::parse(run("report learner --json --home '" + (scratch / "Ana").string() + "'").output);
    CHECK(ana["finished"] == 2);
    CHECK(ana["subjects"][0]["title"] == "Twenty-three minutes");
    const std::string folder = "'" + scratch.write("note.txt", "x").substr(0, (scratch / "").string().size()) + "'";
    const auto both = nlohmann::json::parse(run("report " + folder + " --json").output);
    CHECK(both["talks"] == 3);
    CHECK(both["learners"].size() == 2);
    const Run table = run("report " + folder + " --csv");
    CHECK(table.says("\r\n'=Bo,case-long-queue,")); // no formula
    const Run page = run("report " + folder + " --lang zh-Hans");
    CHECK(page.says("<h1>班级报告</h1>"));
    const auto items = nlohmann::json::parse(run("report items " + folder + " --json").output);
    CHECK(items["dialogues"][0]["talks"] == 3);
    CHECK(items["dialogues"][0]["moments"][0]["few"] == true);
    CHECK(run("report items " + folder).says("too few to conclude anything"));
    CHECK(run("report").code == 2);
    CHECK(run("report nowhere").code == 2);
}

TEST_CASE("report writes a file whole, by the form its name tells, and says why if it cannot", "[cli][report]") {
    const Scratch scratch;
    const std::string home = (scratch / "home").string(), at = " --home '" + home + "'";
    play(home, "");
    CHECK(run("report learner --out '" + (scratch / "r.csv").string() + "'" + at).output.empty());
    CHECK(read(scratch / "r.csv").starts_with(byteOrderMark));
    CHECK(run("report learner --out '" + (scratch / "r.json").string() + "'" + at).code == 0);
    CHECK(nlohmann::json::parse(read(scratch / "r.json"))["talks"] == 1);
    const Run nowhere = run("report learner --out '" + (scratch / "no/such/r.html").string() + "'" + at);
    CHECK(nowhere.code == 2);
    CHECK(nowhere.complains("rapport: error: "));
}

TEST_CASE("the words of a PDF, Chinese ones too, can be taken out of it again", "[cli][report][pdf]") {
    const Scratch scratch;
    const std::string home = (scratch / "home").string(), at = " --home '" + home + "'";
    play(home, "");
    for (const auto& [language, title, heading] :
         {std::tuple{"en", "Twenty-three minutes", "Turn by turn"}, std::tuple{"zh-Hans", "二十三分钟", "逐轮回看"}}) {
        INFO(language);
        const std::string file = (scratch / (std::string(language) + ".pdf")).string(), text = file + ".txt";
        REQUIRE(run("report attempt 1 --lang " + std::string(language) + " --out '" + file + "'" + at).code == 0);
        CHECK(read(file).starts_with("%PDF-"));
        if (std::system(("pdftotext -layout '" + file + "' '" + text + "' 2>/dev/null").c_str()) != 0) {
            WARN("pdftotext is not installed");
            return;
        }
        const std::string words = read(text);
        CHECK(words.find(title) != std::string::npos);
        CHECK(words.find(heading) != std::string::npos);
        CHECK(words.find("\xEF\xBF\xBD") == std::string::npos);
    }
    for (const std::string& what :
         {std::string("report learner --pdf"), std::string("report items --pdf"), "report '" + home + "' --pdf"}) {
        INFO(what);
        CHECK(run(what + at).output.starts_with("%PDF-"));
    }
}

TEST_CASE("what is handed over never takes the place of content or of what the game keeps", "[cli][report]") {
    Scratch scratch;
    const std::string home = (scratch / "home").string();
    play(home, "hear-the-number");
    const std::string talk = scratch.write("talk.xml", "<dialogue/>"), kept = home + "/rapport.sqlite";
    const std::string behind = (scratch / "link.json").string();
    fs::create_symlink(kept, behind);
    const std::string database = read(kept);
    for (const std::string& out : {talk, kept, behind})
        for (const char* what :
             {"report learner", "report attempt 1", "learners export", "export attempts --keep-days 9", "export xapi",
              "assign " RAPPORT_SOURCE_DIR "/dialogues/courses/online.xml --due 2027-01-01"}) {
            INFO(what << " " << out);
            const Run refused = run(std::string(what) + " --home '" + home + "' --out '" + out + "'");
            CHECK(refused.code == 2);
            CHECK(refused.complains("is not replaced"));
        }
    CHECK(read(talk) == "<dialogue/>");
    CHECK(read(kept) == database);
}
