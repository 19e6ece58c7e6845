#include "cli/Run.h"
#include "dialogue/DialogueReader.h"
#include "support/Catch.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <string>

TEST_CASE("the shipped content is clean, strictly", "[cli][content]") {
    const Run checked = run("check --strict " + dialogues);
    INFO(checked.output);
    CHECK(checked.code == 0);
    CHECK(checked.says("0 errors, 0 warnings"));
    CHECK(checked.errors.empty());
}

TEST_CASE("check prints facts for programs", "[cli]") {
    Scratch scratch;
    const std::string file = scratch.write("broken.xml", "<dialogue xmlns=\"urn:rapport:dialogue:1\" id=\"broken\"/>");
    const Run checked = run("check --format json " + file);
    CHECK(checked.code == 1);
    for (const char* key : {"\"errors\"", "\"warnings\"", "\"dialogues\": 1", "\"findings\"", "\"line\": 1",
                            "\"column\"", "\"severity\": \"error\"", "\"rule\"", "\"message\"", "\"hint\""})
        CHECK(checked.says(key));
    CHECK(run("check --format github " + file).says("::error file="));
}

TEST_CASE("what cannot be read is said plainly and gives 2", "[cli]") {
    Scratch scratch;
    CHECK(run("check " + (scratch / "nowhere.xml").string()).code == 2);
    fs::create_directory(scratch / "empty");
    CHECK(run("check " + (scratch / "empty").string()).code == 2);
    mkfifo((scratch / "pipe").c_str(), 0600);
    const Run pipe = run("check " + (scratch / "pipe").string());
    CHECK(pipe.code == 2);
    CHECK(pipe.complains("pipe"));
    CHECK(run("play " + (scratch / "nowhere.xml").string() + " --choices \"\"").code == 2);
    CHECK(run("replay " + (scratch / "nowhere.play").string()).code == 2);
}

TEST_CASE("wrong use gives 2 and says what to do, in either language", "[cli]") {
    for (const char* wrong : {"check", "play", "--nonsense", "check --format yaml x", "explain a b", "new", "--lang",
                              "--lang '!' check x", "no-such-file.xml"}) {
        const Run used = run(wrong);
        INFO(wrong << ": " << used.errors);
        CHECK(used.code == 2);
        CHECK(used.complains("error:"));
    }
    CHECK(run("check --lang zh-Hans").complains("缺少"));
    CHECK(run("check", "", "LC_ALL=zh_CN.UTF-8").complains("缺少"));
    CHECK(run("--help").says("check"));
    CHECK(run("--help --lang zh-Hans").says("检查"));
    for (const std::string command : {"", "learners", "export", "export xapi"}) {
        const Run help = run(command + " --help --lang zh-Hans");
        CHECK(help.says("选项:"));
        for (const char* english : {"Options", "Subcommands", "Usage", "TEXT", "INT"}) CHECK_FALSE(help.says(english));
    }
    CHECK(run("export xapi --help").says("--keep-days DAYS"));
    CHECK(run("--version").output.substr(0, 8) == "rapport ");
}

TEST_CASE("the opening of a dialogue is a play without choices", "[cli]") {
    const Run opening = run("play " + queue + " --choices \"\" --lang en --json");
    CHECK(opening.code == 0);
    for (const char* fact : {"\"dialogue\": \"case-long-queue\"", "\"language\": \"en\"", "\"choices\": []",
                             "\"over\": false", "\"score\": null", "\"outcome\": null", "\"ending\": null",
                             "\"recommend\": null", "\"best\": ", "\"anger\": 7"})
        CHECK(opening.says(fact));
    CHECK(run("play " + queue + " --choices \"\" --json --lang zh-Hans").says("\"language\": \"zh-Hans\""));
}

TEST_CASE("a reply that cannot be taken gives 1 and names turn, id and what is open", "[cli]") {
    const Run unknown = run("play " + queue + " --choices nonsense --json");
    CHECK(unknown.code == 1);
    CHECK(unknown.complains("turn 1"));
    CHECK(unknown.complains("\"nonsense\""));
    CHECK(unknown.complains("open: "));
    CHECK(unknown.output.empty());
}

TEST_CASE("output that cannot be written is no success", "[cli]") {
    for (const std::string& arguments :
         {"check " + dialogues, "play " + queue + " --choices '' --json", "play " + queue, std::string("explain"),
          std::string("--version"), std::string("--help")}) {
        const std::string command =
            fmt::format("'{}' {} </dev/null >/dev/full 2>/dev/null", RAPPORT_PROGRAM, arguments);
        INFO(command);
        CHECK(WEXITSTATUS(std::system(command.c_str())) == 2);
    }
}

TEST_CASE("who this is can be said once in the terminal, and the debrief explains it", "[cli]") {
    const Run said = run("play " + queue, "w\n1\n1\n1 16 99\nw\n1\nq\n");
    CHECK(said.says("Which type?"));
    CHECK(said.says("Noted."));
    CHECK(said.says("You have said it already."));
    CHECK(said.says("of 100, counted apart from the conversation."));
    CHECK(run("play --lang zh-Hans " + queue, "w\n\n1\nq\n").says("哪一种类型"));
    CHECK_FALSE(run("play " + queue, "w\n\n1\nq\n").says("of 100, counted apart"));

    Scratch scratch;
    const std::string play = scratch.write(
        "talk.play", "rapport-play 1\ndialogue: case-long-queue\nnote: guess angry argumentative paces\n");
    CHECK(run("replay --json " + play).says("\"manifestationRight\": true"));
}

TEST_CASE("a person can play in the terminal to the debrief, in either language", "[cli]") {
    std::string answers = "h\nx\nb\n";
    for (int i = 0; i < 80; ++i) answers += "1\n";
    const Run english = run("play " + queue, answers);
    CHECK(english.code == 0);
    CHECK(english.says("== Debrief =="));
    const Run chinese = run("play --lang zh-Hans " + queue, answers);
    CHECK(chinese.code == 0);
    CHECK(chinese.says("== 复盘 =="));
    CHECK(run("play " + queue, "1\nl\nq\n").says("赵先生"));
}

TEST_CASE("a new dialogue passes the strict check and is never written over another", "[cli]") {
    Scratch scratch;
    const std::string file = (scratch / "my-talk").string();
    CHECK(run("new dialogue " + file).code == 0);
    CHECK(run("check --strict " + file + ".xml").code == 0);
    CHECK(run("new dialogue " + file).code == 2);
    CHECK(run("new dialogue '" + (scratch / "My Talk").string() + "'").code == 2);
}

TEST_CASE("a transcript is replayed to the same facts", "[cli]") {
    Scratch scratch;
    run("new dialogue " + (scratch / "my-talk").string());
    const std::string play = scratch.write(
        "talk.play",
        "rapport-play 1\ndialogue: my-talk\nlanguage: zh-Hans\nchoose: hear\nchoose: promise\nchoose: try\nending: content\nscore: 100\n");
    const Run replayed = run("replay --json " + play);
    INFO(replayed.errors);
    CHECK(replayed.code == 0);
    CHECK(
        replayed.output ==
        run("play " + (scratch / "my-talk.xml").string() + " --choices hear,promise,try --json --lang zh-Hans").output);
    const std::string stale =
        scratch.write("stale.play", "rapport-play 1\ndialogue: my-talk\nchoose: hear\nchoose: gone\n");
    CHECK(run("replay " + stale).code == 1);
    CHECK(run("replay " + stale).complains("play-refused"));
}

TEST_CASE("explain knows every rule and guesses what was meant", "[cli]") {
    CHECK(run("explain").says("dangling-goto"));
    CHECK(run("explain endless-loop").code == 0);
    CHECK(run("explain endless-loop --lang zh-Hans").says("应当这样写"));
    const Run misspelt = run("explain dangling-gotoo");
    CHECK(misspelt.code == 2);
    CHECK(misspelt.complains("dangling-goto"));
}

TEST_CASE("without a display the game says so in one sentence and gives 3", "[cli]") {
    const Run game = run("", "", "-u DISPLAY -u WAYLAND_DISPLAY LC_ALL=C.UTF-8");
    CHECK(game.code == 3);
    CHECK(std::count(game.errors.begin(), game.errors.end(), '\n') == 1);
    CHECK(run("", "", "DISPLAY=:9999").code == 3);
}

TEST_CASE("a kept attempt is recorded", "[cli]") {
    Scratch scratch;
    const std::string home = (scratch / "home").string();
    run("new dialogue " + (scratch / "my-talk").string());
    const std::string talk = (scratch / "my-talk.xml").string();
    const Run kept = run("--home " + home + " play " + talk + " --choices hear,promise,try --keep");
    CHECK(kept.code == 0);
    CHECK(fs::exists(home + "/rapport.sqlite"));
    CHECK_FALSE(fs::is_empty(home));
}
