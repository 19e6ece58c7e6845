#include "report/GraphDot.h"
#include "report/GraphSvg.h"
#include "report/SvgSheet.h"
#include "support/Catch.h"
#include "support/RandomDialogue.h"
#include "support/Shipped.h"
#include "support/SmallDialogue.h"
#include "support/Words.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

using namespace rapport;

namespace {

const Voice inEnglish{Language::english, 0};

Voice voiceFor(const Dialogue& dialogue, Language language) {
    return {language, dialogue.texts.columnOf(tagOf(language))};
}

std::vector<std::shared_ptr<const Dialogue>> shippedDialogues() {
    std::vector<std::shared_ptr<const Dialogue>> all;
    for (const auto& file : std::filesystem::directory_iterator(RAPPORT_SOURCE_DIR "/dialogues")) {
        if (file.path().extension() != ".xml") continue;
        const SourceText source = shippedFile("dialogues/" + file.path().filename().string());
        if (source.text.find("<dialogue") == std::string::npos) continue;
        DialogueReading reading = readDialogue(source, shippedRulebook());
        REQUIRE(reading.dialogue);
        all.push_back(std::make_shared<const Dialogue>(std::move(*reading.dialogue)));
    }
    REQUIRE(all.size() >= 4);
    return all;
}

// A file of its own for another program to read, gone afterwards.
class Page {
public:
    explicit Page(const std::string& text) {
        std::string pattern = (std::filesystem::temp_directory_path() / "rapport-graph-XXXXXX").string();
        const int file = ::mkstemp(pattern.data());
        REQUIRE(file >= 0);
        ::close(file);
        m_path = pattern;
        std::ofstream(m_path, std::ios::binary) << text;
    }
    ~Page() { std::filesystem::remove(m_path); }
    bool pleases(const std::string& program) const {
        return std::system((program + " '" + m_path + "' >/dev/null 2>&1").c_str()) == 0;
    }

private:
    std::string m_path;
};

bool isInstalled(const std::string& program) {
    return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

// Whether a text in the language of Graphviz is one graph: quotes closed, brackets in pairs, statements ended.
bool isWellFormedDot(const std::string& text) {
    bool isQuoted = false, isEscaped = false;
    std::string open;
    char last = ' ';
    for (const char each : text) {
        if (isEscaped)
            isEscaped = false;
        else if (isQuoted && each == '\\')
            isEscaped = true;
        else if (each == '"')
            isQuoted = !isQuoted;
        else if (isQuoted && each == '\n')
            return false;
        else if (!isQuoted && (each == '{' || each == '['))
            open += each;
        else if (!isQuoted && (each == '}' || each == ']')) {
            if (open.empty() || open.back() != (each == '}' ? '{' : '[')) return false;
            open.pop_back();
        } else if (!isQuoted && each == '\n' && open == "{" && last != ';' && last != '{')
            return false;
        if (each != ' ') last = each;
    }
    return !isQuoted && open.empty() && text.starts_with("digraph ");
}

// A talk whose every text is a trap for those who write it into another language.
std::shared_ptr<const Dialogue> nastyTalk() {
    return smallDialogue(R"(<node id="a"><line xml:lang="en">"Well" &amp; &lt;b&gt; C:\new\ ]; } 'so'?</line>)" +
                         reply("on", "end") +
                         R"(</node><ending id="end" outcome="lose-lose"><text xml:lang="en">\"</text></ending>)");
}

} // namespace

TEST_CASE("the pictures of shipped and random dialogues are well-formed SVG, in both languages", "[report][graph]") {
    auto dialogues = shippedDialogues();
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Dice dice(seed);
        dialogues.push_back(randomDialogue(dice));
    }
    dialogues.push_back(nastyTalk());
    REQUIRE(isInstalled("xmllint"));
    for (const auto& dialogue : dialogues) {
        INFO(dialogue->id);
        const PathAnalysis paths = analysePaths(*dialogue);
        for (const Language language : {Language::english, Language::chinese})
            CHECK(Page(graphSvg(*dialogue, paths, voiceFor(*dialogue, language))).pleases("xmllint --noout --nonet"));
    }
}

TEST_CASE("a picture stands alone: no scripts, nothing from elsewhere", "[report][graph]") {
    for (const auto& dialogue : shippedDialogues()) {
        const std::string svg = graphSvg(*dialogue, analysePaths(*dialogue), voiceFor(*dialogue, Language::english));
        CHECK_FALSE(says(svg, "<script"));
        CHECK_FALSE(says(svg, "<image"));
        CHECK_FALSE(says(svg, "@import"));
        CHECK(countOf(svg, "http") == 1); // the name of the language itself
        CHECK(countOf(svg, "href=\"") == countOf(svg, "href=\"#"));
    }
}

TEST_CASE("a picture shows every node, ending and reply once, explained in full", "[report][graph]") {
    for (const auto& dialogue : shippedDialogues()) {
        INFO(dialogue->id);
        const PathAnalysis paths = analysePaths(*dialogue);
        for (const Language language : {Language::english, Language::chinese}) {
            const Voice voice = voiceFor(*dialogue, language);
            const std::string svg = graphSvg(*dialogue, paths, voice);
            for (NodeIndex at = 0; at < dialogue->nodes.size() + dialogue->endings.size(); ++at)
                CHECK(says(svg, ">" + std::string(dialogue->idOf(at)) + "</text>"));
            for (const Choice& choice : dialogue->choices) {
                CHECK(says(svg, ">" + std::string(dialogue->name(choice.id)) + "</text>"));
                CHECK(says(svg, safeInXml(dialogue->text(choice.say, voice.column))));
            }
            // Around a loop a reply may be said twice; it is marked once, and once more in the legend.
            const auto different = [](const PathAnalysis::Way& way) { return std::set(way.begin(), way.end()).size(); };
            CHECK(countOf(svg, "href=\"#sign-best\"") == different(paths.best.choices) + 1);
            CHECK(countOf(svg, "href=\"#sign-worst\"") == different(paths.worst.choices) + 1);
        }
    }
}

TEST_CASE("what no conversation comes to bears a pattern; what is not known is not claimed", "[report][graph]") {
    const auto dialogue =
        smallDialogue(R"(<node id="a"><line xml:lang="en">Well?</line>)" + reply("on", "end") +
                      reply("never", "end", "", R"(<when feeling="trust" at-least="10"/>)") +
                      R"(</node><ending id="end" outcome="win-win"><text xml:lang="en">Done.</text></ending>)");
    const std::string known = graphSvg(*dialogue, analysePaths(*dialogue), inEnglish);
    CHECK(countOf(known, "fill=\"url(#never)\"") == 2); // the reply, and the legend
    const std::string unknown = graphSvg(*dialogue, PathAnalysis{}, inEnglish);
    CHECK(countOf(unknown, "fill=\"url(#never)\"") == 0);
    CHECK(says(unknown, "too many states"));
    CHECK_FALSE(says(unknown, "sign-best\" x"));
    CHECK(says(graphDot(*dialogue, PathAnalysis{}, inEnglish), "too many states"));
}

TEST_CASE("each style and each outcome is told without colour", "[report][graph]") {
    const auto dialogue =
        smallDialogue(R"(<node id="a"><line xml:lang="en">Well?</line>)" + reply("one", "e1", R"(style="assertive")") +
                      reply("two", "e2", R"(style="passive")") + reply("three", "e3", R"(style="passive-aggressive")") +
                      reply("four", "e4", R"(style="aggressive")") +
                      R"(</node><ending id="e1" outcome="win-win"><text xml:lang="en">1</text></ending>
        <ending id="e2" outcome="lose-win"><text xml:lang="en">2</text></ending>
        <ending id="e3" outcome="win-lose"><text xml:lang="en">3</text></ending>
        <ending id="e4" outcome="lose-lose"><text xml:lang="en">4</text></ending>)");
    const PathAnalysis paths = analysePaths(*dialogue);
    const std::string svg = graphSvg(*dialogue, paths, inEnglish);
    for (const char* badge : {">As</text>", ">P</text>", ">PA</text>", ">Ag</text>"}) CHECK(countOf(svg, badge) == 1);
    for (const char* dashes : {"\"9 5\"", "\"9 4 2 4\"", "\"2 4\""}) CHECK(countOf(svg, dashes) >= 2);
    for (const char* tag : {">win-win<", ">lose-win<", ">win-lose<", ">lose-lose<"}) CHECK(countOf(svg, tag) == 1);
    const std::string dot = graphDot(*dialogue, paths, inEnglish);
    for (const char* shape : {"ellipse", "hexagon", "parallelogram", "octagon"}) CHECK(countOf(dot, shape) == 1);
}

TEST_CASE("the Graphviz text is well-formed and holds every node, reply and divert", "[report][graph]") {
    auto dialogues = shippedDialogues();
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Dice dice(seed);
        dialogues.push_back(randomDialogue(dice));
    }
    dialogues.push_back(nastyTalk());
    const bool hasGraphviz = isInstalled("dot");
    for (const auto& dialogue : dialogues) {
        INFO(dialogue->id);
        const PathAnalysis paths = analysePaths(*dialogue);
        for (const Language language : {Language::english, Language::chinese}) {
            const std::string dot = graphDot(*dialogue, paths, voiceFor(*dialogue, language));
            CHECK(isWellFormedDot(dot));
            CHECK(countOf(dot, " -> \"") == dialogue->choices.size() + dialogue->diverts.size());
            if (hasGraphviz) CHECK(Page(dot).pleases("dot -Tsvg"));
        }
    }
}

TEST_CASE("the beginning of a text is cut between characters and words, never within a character", "[report][graph]") {
    CHECK(beginningOf("short", 200, 12, 2) == std::vector<std::string>{"short"});
    CHECK(beginningOf("some words that are rather long", 100, 12, 1).front() == "some words…");
    for (int width = 30; width < 120; ++width) {
        const std::string cut = beginningOf("四个窗口黑着俩，我整整站了二十三分钟", width, 12, 1).front();
        CHECK(cut.size() % 3 == 0); // all of these characters take three bytes, "…" too
        CHECK(cut.ends_with("…"));
    }
    CHECK(drawnWidth("四四", 12) == 24);
    CHECK(drawnWidth("四四", 12) >= drawnWidth("ab", 12) * 3 / 2);
}
