// dialogue.xsd and the reader say the same: whatever the reader takes, the schema takes too, and what a schema can
// refuse at all, it refuses. xmllint judges for the schema, without any network.

#include "support/Catch.h"
#include "support/Shipped.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <set>

using namespace rapport;

namespace {

enum class Verdict { sound, broken, beyondSchema }; // the last is broken, but no schema can know

// A change to the sound dialogue below, and what is to be said of the result.
struct Spoiling {
    std::string_view from, to;
    Verdict verdict;
};

constexpr std::string_view sound = R"(<?xml version="1.0" encoding="UTF-8"?>
<dialogue xmlns="urn:rapport:dialogue:1" id="talk" channel="phone" difficulty="2" start="rings">
  <title xml:lang="en">The parcel</title>
  <title xml:lang="zh-Hans">包裹</title>
  <brief xml:lang="en">No parcel.</brief>
  <customer id="mrs-lin" type="angry" manifestation="argumentative" look="woman-30-cream-coat">
    <name xml:lang="en">Mrs Lin</name>
    <explicit-need xml:lang="en">Find it.</explicit-need>
    <feels anger="7" patience="3"/>
  </customer>
  <covers framework="complaint-steps"/>
  <flag id="asked"/>
  <promise id="call-back"><text xml:lang="en">Call her back.</text></promise>
  <node id="rings" gesture="leans-in" seconds="30">
    <narration xml:lang="en">It rings.</narration>
    <line xml:lang="en">Where is it?</line>
    <variant gesture="sighs"><when feeling="anger" at-most="3"/><line xml:lang="en">Well?</line></variant>
    <divert goto="found"><when flag="asked"/><when promise="call-back" is="kept"/></divert>
    <choice id="hear" goto="talks" style="assertive" step="complaint-steps.accept problem-links.ask" once="yes">
      <say xml:lang="en">Tell me.</say>
      <honours principle="understand"/><violates principle="no-blame" severity="2"/>
      <uses skill="listening.repeat"/><errs error="complaint-errors.argue"/>
      <when feeling="trust" at-least="1"/><when step="complaint-steps.calm" is="undone"/>
      <locked xml:lang="en">Not yet.</locked>
      <shift trust="1" anger="-2"/><sets flag="asked"/>
      <promises promise="call-back"/><wait minutes="5" reason="yes"/>
      <why xml:lang="en">It hears her.</why>
    </choice>
    <choice id="silence" goto="lost" style="passive" timeout="yes"><say xml:lang="en">…</say></choice>
  </node>
  <node id="talks">
    <line xml:lang="en">So?</line>
    <choice id="shout" goto="found" style="aggressive" form="hurt"><say xml:lang="en">No!</say></choice>
  </node>
  <ending id="found" outcome="win-win"><line xml:lang="en">Thanks.</line><text xml:lang="en">Found.</text></ending>
  <ending id="lost" outcome="lose-lose"><text xml:lang="en">Lost.</text></ending>
</dialogue>
)";

constexpr Spoiling spoilings[] = {
    {"", "", Verdict::sound},
    // order, white space, comments and what editors add
    {"<title xml:lang=\"zh-Hans\">包裹</title>", "", Verdict::sound},
    {"<flag id=\"asked\"/>", "<!-- later -->", Verdict::broken},
    {"</dialogue>", "<covers framework=\"waiting\"/></dialogue>", Verdict::sound},
    {"id=\"talk\"",
     "id=\"talk\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
     "xsi:schemaLocation=\"urn:rapport:dialogue:1 dialogue.xsd\"",
     Verdict::sound},
    {"<title xml:lang=\"zh-Hans\">", "<title xml:lang=\"zh-Hans\" of=\"00c0ffee\">", Verdict::sound},
    {"<title xml:lang=\"zh-Hans\">", "<title of=\"C0FFEE00\" xml:lang=\"zh-Hans\">", Verdict::sound},
    {"<title xml:lang=\"zh-Hans\">", "<title xml:lang=\"zh-Hans\" of=\"c0ffee\">", Verdict::broken},
    {"<title xml:lang=\"zh-Hans\">", "<title xml:lang=\"zh-Hans\" of=\"-0c0ffee\">", Verdict::broken},
    {"<title xml:lang=\"zh-Hans\">", "<title xml:lang=\"zh-Hans\" of=\"\">", Verdict::broken},
    {"<title xml:lang=\"en\">", "<title xml:lang=\"en\" of=\"00c0ffee\">", Verdict::beyondSchema},
    {"<say xml:lang=\"en\">Tell me.</say>",
     "<why xml:lang=\"fr\">Bon.</why><say xml:lang=\"en\">Tell <!-- - -->me.</say>", Verdict::sound},
    {"Tell me.", "<![CDATA[Tell & me.]]> &#20154;", Verdict::sound},
    {"<flag id=\"asked\"/>", "<flag id=\"asked\"> <!-- nothing --> </flag>", Verdict::sound},
    {"<line xml:lang=\"en\">So?</line>", "<hint xml:lang=\"en\">Calm.</hint><line xml:lang=\"en\">So?</line>",
     Verdict::sound},
    {"</choice>\n  </node>\n  <ending", "</choice><line xml:lang=\"zh-Hans\">呢？</line></node>\n  <ending",
     Verdict::sound},
    {"<when feeling=\"anger\" at-most=\"3\"/><line xml:lang=\"en\">Well?</line>",
     "<line xml:lang=\"en\">Well?</line><when feeling=\"anger\" at-most=\"3\"/>", Verdict::sound},
    // ids and references
    {"id=\"talk\"", "id=\"Talk\"", Verdict::broken},
    {"id=\"talk\"", "id=\"tale\"", Verdict::beyondSchema},
    {"id=\"hear\"", "id=\"9th\"", Verdict::broken},
    {"id=\"hear\"", "id=\"a234567890123456789012345678901234567890123456789012345678901234\"", Verdict::sound},
    {"id=\"hear\"", "id=\"a2345678901234567890123456789012345678901234567890123456789012345\"", Verdict::broken},
    {"id=\"shout\"", "id=\"hear\"", Verdict::broken},
    {"<node id=\"talks\"", "<node id=\"rings\"", Verdict::broken},
    {"<ending id=\"lost\"", "<ending id=\"talks\"", Verdict::broken},
    {"goto=\"talks\"", "goto=\"walks\"", Verdict::broken},
    {"<divert goto=\"found\"", "<divert goto=\"fund\"", Verdict::broken},
    {"start=\"rings\"", "start=\"found\"", Verdict::broken},
    {"start=\"rings\"", "start=\"rang\"", Verdict::broken},
    {"<sets flag=\"asked\"/>", "<clears flag=\"asks\"/>", Verdict::broken},
    {"<when flag=\"asked\"/>", "<when flag=\"call-back\"/>", Verdict::broken},
    {"<promises promise=\"call-back\"/>", "<breaks promise=\"ring-back\"/>", Verdict::broken},
    {"</promise>", "</promise><promise id=\"call-back\"><text xml:lang=\"en\">Again.</text></promise>",
     Verdict::broken},
    {"goto=\"talks\"", "goto=\"found\"", Verdict::beyondSchema},
    {"goto=\"found\" style", "goto=\"talks\" style", Verdict::beyondSchema},
    // what must be there, and how often
    {"<customer id=\"mrs-lin\"", "<customer ", Verdict::broken},
    {"<name xml:lang=\"en\">Mrs Lin</name>", "", Verdict::broken},
    {"<line xml:lang=\"en\">So?</line>", "", Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "", Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "<say xml:lang=\"en\"> </say>", Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "<say xml:lang=\"en\">No!</say><say xml:lang=\"en\">Never!</say>",
     Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "<say>No!</say>", Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "<say xml:lang=\"\">No!</say>", Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "<say xml:lang=\"en_GB\">No!</say>", Verdict::broken},
    {"<say xml:lang=\"en\">No!</say>", "<say xml:lang=\"en\">No <b>way</b>!</say>", Verdict::broken},
    {"<text xml:lang=\"en\">Lost.</text>", "", Verdict::broken},
    {"<text xml:lang=\"en\">Call her back.</text>", "", Verdict::broken},
    {"<when feeling=\"anger\" at-most=\"3\"/>", "", Verdict::broken},
    {"<line xml:lang=\"en\">Well?</line>", "", Verdict::broken},
    {"<when flag=\"asked\"/><when promise=\"call-back\" is=\"kept\"/>", "", Verdict::broken},
    {"<shift trust=\"1\" anger=\"-2\"/>", "<shift trust=\"1\"/><shift anger=\"-2\"/>", Verdict::broken},
    {"<wait minutes=\"5\" reason=\"yes\"/>", "<wait minutes=\"5\"/><wait minutes=\"6\"/>", Verdict::broken},
    {"<title xml:lang=\"zh-Hans\">包裹</title>", "<title xml:lang=\"en\">Again</title>", Verdict::broken},
    {"<brief xml:lang=\"en\">No parcel.</brief>", "", Verdict::beyondSchema},
    // values
    {"channel=\"phone\"", "channel=\"fax\"", Verdict::broken},
    {"channel=\"phone\"", "channel=\"phone\" place=\"moon\"", Verdict::broken},
    {"channel=\"phone\"", "channel=\"counter\" place=\"bank\" time=\"evening\"", Verdict::sound},
    {"channel=\"phone\"", "channel=\"counter\" time=\"day\"", Verdict::sound},
    {"channel=\"phone\"", "channel=\"counter\" time=\"night\"", Verdict::broken},
    {"difficulty=\"2\"", "difficulty=\"6\"", Verdict::broken},
    {"difficulty=\"2\"", "", Verdict::broken},
    {"difficulty=\"2\"", "difficulty=\"two\"", Verdict::broken},
    {"seconds=\"30\"", "seconds=\"2\"", Verdict::broken},
    {"seconds=\"30\"", "seconds=\"301\"", Verdict::broken},
    {"seconds=\"30\"", "", Verdict::beyondSchema},
    {"minutes=\"5\"", "minutes=\"601\"", Verdict::broken},
    {"reason=\"yes\"", "reason=\"maybe\"", Verdict::broken},
    {"trust=\"1\"", "trust=\"11\"", Verdict::broken},
    {"trust=\"1\"", "joy=\"1\"", Verdict::broken},
    {"patience=\"3\"", "patience=\"-1\"", Verdict::broken},
    {"severity=\"2\"", "severity=\"4\"", Verdict::broken},
    {"principle=\"understand\"", "principle=\"understanding\"", Verdict::broken},
    {"style=\"assertive\"", "style=\"firm\"", Verdict::broken},
    {"form=\"hurt\"", "form=\"sad\"", Verdict::broken},
    {"style=\"aggressive\"", "style=\"passive\"", Verdict::beyondSchema},
    {"once=\"yes\"", "once=\"true\"", Verdict::broken},
    {"gesture=\"leans-in\"", "gesture=\"dances\"", Verdict::broken},
    {"outcome=\"win-win\"", "outcome=\"won\"", Verdict::broken},
    {"type=\"angry\"", "type=\"cross\"", Verdict::broken},
    {"manifestation=\"argumentative\"", "manifestation=\"loud\"", Verdict::broken},
    {"manifestation=\"argumentative\"", "manifestation=\"hesitant\"", Verdict::beyondSchema},
    {"framework=\"complaint-steps\"", "framework=\"complaints\"", Verdict::broken},
    {"skill=\"listening.repeat\"", "skill=\"listening.loudly\"", Verdict::broken},
    {"error=\"complaint-errors.argue\"", "error=\"listening.repeat\"", Verdict::broken},
    {"error=\"complaint-errors.argue\"", "error=\"barriers.selective\"", Verdict::sound},
    {"problem-links.ask\"", "problem-links.asks\"", Verdict::broken},
    {"at-least=\"1\"", "at-least=\"12\"", Verdict::broken},
    {"at-least=\"1\"", "", Verdict::beyondSchema},
    {"feeling=\"trust\"", "feeling=\"trust\" flag=\"asked\"", Verdict::beyondSchema},
    {"is=\"undone\"", "is=\"not-done\"", Verdict::broken},
    {"is=\"undone\"", "is=\"kept\"", Verdict::beyondSchema},
    // what does not belong
    {"<honours principle", "<honors principle", Verdict::broken},
    {"look=", "looks=", Verdict::broken},
    {"<flag id=\"asked\"/>", "<flag id=\"asked\">yes</flag>", Verdict::broken},
    {"<covers framework=\"complaint-steps\"/>", "stray", Verdict::broken},
    {"<line xml:lang=\"en\">So?</line>", "<line xml:lang=\"en\">So?</line> stray", Verdict::broken},
    {"urn:rapport:dialogue:1", "urn:rapport:dialogue:2", Verdict::broken},
    {"urn:rapport:dialogue:1\" id", "urn:rapport:dialogue:1\" lang=\"en\" id", Verdict::broken},
    {"Tell me.", "Tell &me;", Verdict::broken},
};

std::string changed(const Spoiling& change) {
    std::string text(sound);
    const std::size_t at = text.find(change.from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, change.from.size(), change.to);
}

// A folder of its own, gone with the test.
struct Scratch {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("rapport-schema-" + std::to_string(::getpid()));

    Scratch() { std::filesystem::create_directories(path); }
    ~Scratch() { std::filesystem::remove_all(path); }
};

bool canJudge() {
    if (std::system("xmllint --version >/dev/null 2>&1") == 0) return true;
    WARN("xmllint is missing, so nothing can judge for the schema");
    return false;
}

// The names of the files in a folder that the schema takes.
std::set<std::string> takenBySchema(const std::filesystem::path& folder) {
    const std::string said = folder / "said.txt";
    const std::string command = "cd '" + folder.string() +
                                "' && xmllint --noout --nonet --schema '" RAPPORT_SOURCE_DIR
                                "/dialogues/dialogue.xsd' *.xml >said.txt 2>&1";
    if (std::system(command.c_str()) == -1) FAIL("no shell");
    std::ifstream file(said);
    std::set<std::string> taken;
    for (std::string line; std::getline(file, line);)
        if (const std::size_t at = line.find(" validates"); at != std::string::npos) taken.insert(line.substr(0, at));
    return taken;
}

bool readerTakes(const std::string& text) {
    return readDialogue({"talk.xml", text}, shippedRulebook()).dialogue.has_value();
}

} // namespace

TEST_CASE("the schema and the reader agree on sound and broken dialogues", "[dialogue][schema]") {
    if (!canJudge()) return;
    const Scratch scratch;
    for (std::size_t i = 0; i < std::size(spoilings); ++i)
        std::ofstream(scratch.path / (std::to_string(i) + ".xml")) << changed(spoilings[i]);
    const auto taken = takenBySchema(scratch.path);
    for (std::size_t i = 0; i < std::size(spoilings); ++i) {
        INFO(spoilings[i].from << "  →  " << spoilings[i].to);
        CHECK(readerTakes(changed(spoilings[i])) == (spoilings[i].verdict == Verdict::sound));
        CHECK(taken.count(std::to_string(i) + ".xml") == (spoilings[i].verdict != Verdict::broken));
    }
}

TEST_CASE("the schema takes every dialogue that comes with the game", "[dialogue][schema]") {
    if (!canJudge()) return;
    const Scratch scratch;
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        if (entry.path().extension() != ".xml" ||
            rootOf(shippedFile("dialogues/" + entry.path().filename().string())) != "dialogue")
            continue;
        std::filesystem::copy(entry.path(), scratch.path / entry.path().filename());
        ++count;
    }
    CHECK(takenBySchema(scratch.path).size() == count);
}

TEST_CASE("the schema refuses the broken files it can know about", "[dialogue][schema]") {
    if (!canJudge()) return;
    const Scratch scratch;
    for (const auto& entry : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/tests/bad")) {
        if (entry.path().extension() != ".xml") continue;
        std::filesystem::copy(entry.path(), scratch.path / entry.path().filename());
    }
    // What it cannot know: where ways lead, how many there are of something, and what concerns the file itself.
    CHECK(takenBySchema(scratch.path) ==
          std::set<std::string>{"divert-loop.xml", "endless-loop.xml", "entity-declared.xml", "invalid-encoding.xml",
                                "misplaced-timeout.xml", "too-many-flags.xml", "too-many-once.xml",
                                "unknown-customer.xml", "unreachable-node.xml", "wrong-file-name.xml"});
}

TEST_CASE("the schema names what the curriculum and the gestures name", "[dialogue][schema]") {
    const auto namedIn = [](const std::string& file, const std::string& type) {
        std::string text = shippedFile("dialogues/" + file).text;
        text = text.substr(text.find("name=\"" + type + "\""));
        text = text.substr(0, text.find("</xs:simpleType>"));
        std::vector<std::string> names;
        const std::string before = "enumeration value=\"";
        for (std::size_t at = 0; (at = text.find(before, at)) != std::string::npos;) {
            at += before.size();
            names.push_back(text.substr(at, text.find('"', at) - at));
        }
        return names;
    };
    const auto strings = [](const auto& words) { return std::vector<std::string>(words.begin(), words.end()); };
    CHECK(namedIn("curriculum.xsd", "item") == strings(itemIds()));
    CHECK(namedIn("curriculum.xsd", "framework") == strings(frameworkIds()));
    CHECK(namedIn("words.xsd", "gesture") == strings(gestureWords()));
}
