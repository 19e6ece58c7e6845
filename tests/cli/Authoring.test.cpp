#include "cli/Run.h"
#include "store/Attempts.h"
#include "support/Catch.h"

#include <sys/stat.h>

namespace {

const std::string shipped = RAPPORT_SOURCE_DIR "/dialogues";
const std::string kettle = read(RAPPORT_SOURCE_DIR "/tests/play/kettle.xml");

// A folder with a dialogue of one's own and a conversation below it.
struct Desk : Scratch {
    Desk() {
        fs::create_directory(*this / "plays");
        dialogue = write("kettle.xml", kettle);
        play = write("plays/short.play",
                     "rapport-play 1\ndialogue: kettle\nat: arrives\nchoose: hear\nchoose: promise-call\nat: waits\n");
    }
    std::string folder() const { return (*this / "").string(); }

    std::string dialogue, play;
};

std::size_t filesIn(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file();
    return count;
}

} // namespace

TEST_CASE("check plays the conversations below a folder and counts them, in either language", "[cli][plays]") {
    const Desk desk;
    const Run checked = run("check " + desk.folder());
    INFO(checked.output);
    CHECK(checked.code == 0);
    CHECK(checked.says("in 1 dialogue and 1 conversation\n"));
    CHECK(run("check --lang zh-Hans " + desk.folder()).says("共 1 段对话、1 份对话记录"));
    CHECK(run("check --format json " + desk.folder()).says("\"plays\": 1,"));
    CHECK(run("check " + desk.play).says("0 errors, 0 warnings in 0 dialogues and 1 conversation\n"));
    CHECK(run("check " + desk.dialogue).says("in 1 dialogue and 1 conversation\n"));
    CHECK(run("check " + desk.dialogue + " " + desk.play).says("in 1 dialogue and 1 conversation\n")); // not twice
    CHECK(run("replay " + desk.play).code == 0);
}

TEST_CASE("a conversation that goes otherwise is a finding with its place", "[cli][plays]") {
    const Desk desk;
    desk.write("plays/short.play", "rapport-play 1\ndialogue: kettle\nchoose: hear\n\nat: arrives\nchoose: nowhere\n");
    const Run checked = run("check " + desk.folder());
    INFO(checked.output);
    CHECK(checked.code == 1);
    CHECK(checked.says("short.play:5:1: error: expected at \"arrives\", but it is \"tells\" [play-differs]"));
    CHECK(checked.says("short.play:6:1: error: turn 2"));
    CHECK(run("check " + desk.dialogue).says("short.play:5:1: error: expected at \"arrives\""));
    CHECK(run("check --format github " + desk.play).says("::error file="));
    desk.write("plays/short.play", "rapport-play 1\ndialogue: kettel\nchose: hear\n");
    CHECK(run("check " + desk.play).says("did you mean \"choose\"?"));
    desk.write("plays/short.play", "rapport-play 1\ndialogue: kettel\n");
    const Run unknown = run("check " + desk.play);
    CHECK(unknown.code == 1);
    CHECK(unknown.says("no dialogue has the id \"kettel\" [play-unknown-dialogue]"));
    CHECK(unknown.says("did you mean \"kettle\"?"));
    CHECK(run("replay " + desk.play).complains("play-unknown-dialogue"));
}

TEST_CASE("the dialogue of a conversation is the nearest of its name, else a shipped one", "[cli][plays]") {
    const Desk desk;
    fs::create_directories(desk / "plays/deep/deeper");
    desk.write("plays/deep/kettle.xml", "<dialogue/>");
    desk.write("plays/deep/deeper/far.play", "rapport-play 1\ndialogue: kettle\n");
    const Run checked = run("check " + desk.folder());
    CHECK(checked.code == 1);
    CHECK(checked.says("far.play:2:1: note: not played, because there are errors in "));
    CHECK_FALSE(checked.says("short.play"));
    // The errors are told too where only the conversation was asked for.
    CHECK(run("check " + (desk / "plays/deep/deeper").string()).says("kettle.xml:1:1: error:"));
    desk.write("plays/deep/deeper/far.play", "rapport-play 1\ndialogue: case-long-queue\nat: at-the-glass\n");
    CHECK(run("check " + (desk / "plays/deep/deeper").string()).code == 0);
    CHECK(run("check " + fs::relative(desk.play).string()).code == 0);
}

TEST_CASE("a talk that was kept is a conversation to put beside its dialogue", "[cli][plays]") {
    const Desk desk;
    const fs::path home = desk / "home";
    // By choices, in the terminal to the end, and in the terminal until somebody leaves; a hint leaves a note.
    CHECK(run("play " + desk.dialogue + " --choices hear,promise-call,call --keep --home " + home.string()).code == 0);
    CHECK(run("play " + desk.dialogue + " --seed 7 --keep --lang zh-Hans --home " + home.string(), "h\n1\n2\n2\n\n")
              .code == 0);
    CHECK(run("play " + desk.dialogue + " --seed 1 --keep --home " + home.string(), "2\nh\nq\n").code == 0);
    const rapport::Result<rapport::Attempts> attempts = rapport::Attempts::open(rapport::Home(home));
    REQUIRE(attempts);
    const auto history = attempts->history(10);
    REQUIRE(history);
    CHECK(history->size() == 3);
    for (const rapport::Attempt& attempt : *history) {
        const auto transcript = attempts->transcript(attempt.id);
        REQUIRE(transcript);
        desk.write(fmt::format("plays/saved-{}.play", attempt.id), transcript->toText());
    }
    const Run checked = run("check " + desk.folder());
    INFO(checked.output);
    CHECK(checked.code == 0);
    CHECK(checked.says("in 1 dialogue and 4 conversations"));
}

TEST_CASE("hostile conversations are refused or told, never more", "[cli][plays]") {
    const Desk desk;
    std::string many = "rapport-play 1\ndialogue: kettle\n";
    for (int i = 0; i < 20'000; ++i) many += "at: nowhere\nchoose: hear\n";
    for (const std::string& text :
         {std::string(), std::string("\0\0\0", 3), std::string("\xFF\xFE"), std::string(3 << 20, 'x'), many,
          std::string("rapport-play 1\ndialogue: ../kettle\n"), std::string("<dialogue/>")}) {
        desk.write("plays/short.play", text);
        const Run checked = run("check " + desk.play);
        CHECK(checked.code == 1);
        CHECK(checked.output.size() < 300'000);
    }
    fs::remove(desk.play);
    mkfifo(desk.play.c_str(), 0600);
    CHECK(run("check " + desk.folder()).code == 2);
}

TEST_CASE("texts go to a translator and come back", "[cli][texts]") {
    const Desk desk;
    const std::string table = (desk / "t.csv").string();
    REQUIRE(chmod(desk.dialogue.c_str(), 0640) == 0);
    CHECK(run("texts " + desk.dialogue + " --out " + table).code == 0);
    CHECK(read(table).starts_with("\xEF\xBB\xBFid,context,en,zh-Hans\r\ntitle,title,The kettle,水壶\r\n"));
    const Run same = run("texts " + desk.dialogue + " --in " + table);
    CHECK(same.code == 0);
    CHECK(same.says("texts changed: 0, new: 0"));
    CHECK(read(desk.dialogue) == kettle);

    desk.write("t.csv", "id;fr;en\narrives.line;\"Elle <fuit>; \";It drips.\ntitle;;\n");
    const Run taken = run("texts " + desk.dialogue + " --in " + table);
    INFO(taken.errors);
    CHECK(taken.code == 0);
    CHECK(taken.says("texts changed: 1, new: 1"));
    CHECK(taken.says("where the dialogue keeps its words: 1"));
    std::string wanted = kettle;
    const std::string english = "    <line xml:lang=\"en\">It leaks.</line>\n",
                      chinese = "    <line xml:lang=\"zh-Hans\">漏水。</line>\n";
    wanted.replace(wanted.find(english + chinese), english.size() + chinese.size(),
                   "    <line xml:lang=\"en\">It drips.</line>\n" + chinese +
                       "    <line xml:lang=\"fr\">Elle &lt;fuit&gt;;</line>\n");
    CHECK(read(desk.dialogue) == wanted);
    CHECK((fs::status(desk.dialogue).permissions() & fs::perms::all) == fs::perms(0640));
    CHECK(run("check " + desk.dialogue).says("0 errors"));
}

TEST_CASE("a table that cannot be taken in, or would be lost, changes nothing", "[cli][texts]") {
    const Desk desk;
    const std::string table = desk.write("t.csv", "id,en\narrives.lin,x\n");
    const Run unknown = run("texts " + desk.dialogue + " --in " + table);
    CHECK(unknown.code == 1);
    CHECK(unknown.complains("t.csv:2:1: error: the dialogue has no text \"arrives.lin\" [table-unknown-id]"));
    CHECK(unknown.complains("did you mean \"arrives.line\"?"));
    CHECK(unknown.complains("was left as it is"));
    desk.write("t.csv", "id,en\narrives.line,Mine\n");
    CHECK(run("texts " + desk.dialogue + " --out " + table).code == 2);
    CHECK(read(table) == "id,en\narrives.line,Mine\n");
    CHECK(run("texts " + desk.dialogue + " --out " + desk.dialogue).code == 2);
    CHECK(run("texts " + desk.dialogue + " --out /dev/null").code == 2);
    CHECK(run("texts " + desk.dialogue + " --out " + (desk / "no/where.csv").string()).code == 2);
    CHECK(run("texts " + desk.dialogue + " --in " + (desk / "none.csv").string()).code == 2);
    CHECK(run("texts " + desk.dialogue + " --in /dev/zero").code == 2);
    CHECK(run("texts " + desk.dialogue).code == 2);
    CHECK(run("texts " + desk.dialogue + " --in a --out b").code == 2);
    CHECK(read(desk.dialogue) == kettle);
    CHECK(filesIn(desk.folder()) == 3);
    desk.write("broken.xml", "<dialogue");
    CHECK(run("texts " + (desk / "broken.xml").string() + " --out " + (desk / "b.csv").string()).code == 1);
    CHECK_FALSE(fs::exists(desk / "b.csv"));
    for (const char* option : {"--out", "--in"}) CHECK(run("texts --help").says(option));
}

TEST_CASE("an id is renamed in a dialogue and in its conversations", "[cli][rename]") {
    const Desk desk;
    const Run renamed = run("rename " + desk.dialogue + " arrives begins");
    CHECK(renamed.code == 0);
    CHECK(renamed.says("kettle.xml: \"arrives\" is now \"begins\", places changed: 3"));
    CHECK(renamed.says("short.play: \"arrives\" is now \"begins\", places changed: 1"));
    CHECK(read(desk.play).find("at: begins\n") != std::string::npos);
    CHECK(run("check " + desk.folder()).code == 0);
    CHECK(run("rename " + desk.dialogue + " begins arrives").code == 0);
    CHECK(read(desk.dialogue) == kettle);
}

TEST_CASE("a dialogue's own id takes its file along", "[cli][rename]") {
    const Desk desk;
    REQUIRE(chmod(desk.dialogue.c_str(), 0600) == 0);
    const Run renamed = run("rename --lang zh-Hans " + desk.dialogue + " kettle pot");
    CHECK(renamed.code == 0);
    CHECK(renamed.says("现在叫"));
    CHECK_FALSE(fs::exists(desk.dialogue));
    CHECK((fs::status(desk / "pot.xml").permissions() & fs::perms::all) == fs::perms(0600));
    CHECK(read(desk.play).find("dialogue: pot\n") != std::string::npos);
    CHECK(run("check " + desk.folder()).code == 0);
    CHECK(filesIn(desk.folder()) == 2);
}

TEST_CASE("what cannot be renamed is said, and nothing is written", "[cli][rename]") {
    const Desk desk;
    desk.write("pot.xml", "taken");
    const std::string play = read(desk.play);
    for (const auto& [arguments, words] :
         {std::pair("call hush", "promise:call, reply:call"), std::pair("arives x", "did you mean \"arrives\"?"),
          std::pair("arrives waits", "is taken already"), std::pair("arrives Waits", "cannot be an id"),
          std::pair("kettle pot", "something else has that name"), std::pair("kettle ../pot", "cannot be an id")}) {
        const Run refused = run("rename " + desk.dialogue + " " + arguments);
        INFO(arguments << ": " << refused.errors);
        CHECK(refused.code == 2);
        CHECK(refused.complains(words));
    }
    fs::create_symlink("kettle.xml", desk / "link.xml");
    CHECK(run("rename " + (desk / "pot.xml").string() + " a b").code == 1);
    CHECK(run("rename " + (desk / "none.xml").string() + " a b").code == 2);
    CHECK(read(desk.dialogue) == kettle);
    CHECK(read(desk.play) == play);
    CHECK(read(desk / "pot.xml") == "taken");
}
