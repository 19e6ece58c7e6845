// Files nobody means to write: far too deep, far too large, cut off anywhere, random bytes. None may hang, crash or
// take memory without end; each gives findings or a dialogue.

#include "support/Catch.h"
#include "support/LargeDialogue.h"
#include "support/Shipped.h"
#include "support/TestRulebook.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <random>

using namespace rapport;

namespace {

std::string times(int count, std::string_view piece) {
    std::string text;
    text.reserve(std::size_t(count) * piece.size());
    for (int i = 0; i < count; ++i) text += piece;
    return text;
}

const std::string head = R"(<dialogue xmlns="urn:rapport:dialogue:1" id="a" channel="chat" difficulty="1" start="n0">)";

// The first rule found in a text; reading it must not crash.
std::string ruleIn(std::string text) {
    const DialogueReading reading = readDialogue({"a.xml", std::move(text)}, testRulebook());
    CHECK(bool(reading.dialogue) == (countOf(reading.diagnostics, Severity::error) == 0));
    for (const Diagnostic& found : reading.diagnostics) {
        CHECK(format(found, Language::english).size() < 4000);
        CHECK(format(found, Language::chinese).size() < 4000);
    }
    return reading.diagnostics.empty() ? "" : reading.diagnostics.front().rule;
}

} // namespace

TEST_CASE("20 000 elements inside each other are refused without being followed", "[dialogue][reader][monster]") {
    CHECK(ruleIn(times(20'000, "<a>") + times(20'000, "</a>")) == "too-deep");
    CHECK(ruleIn(times(20'000, "<a>")) == "too-deep");
    CHECK(ruleIn(head + times(100, "<a>") + times(100, "</a>") + "</dialogue>") == "too-deep");
    CHECK(ruleIn(head + times(99, "<a>") + times(99, "</a>") + "</dialogue>") != "too-deep");
}

TEST_CASE("more than 16 MB or a million pieces are refused", "[dialogue][reader][monster]") {
    CHECK(ruleIn(times(17 << 20, " ")) == "too-large");
    CHECK(ruleIn("<a>" + times(1'100'000, "<b/>") + "</a>") == "too-large");
    CHECK(ruleIn("<a>" + times(510'000, "<b c=\"\"/>") + "</a>") == "too-large");
    std::string wide = "<a";
    for (int i = 0; i < 1'000'000; ++i) wide += fmt::format(" a{}=\"\"", i);
    CHECK(ruleIn(wide + "/>") == "too-large");
}

TEST_CASE("an entity bomb does not go off", "[dialogue][reader][monster]") {
    std::string bomb = "<!DOCTYPE a [<!ENTITY e0 \"ha\">";
    for (int i = 1; i < 40; ++i) bomb += fmt::format("<!ENTITY e{} \"&e{};&e{};\">", i, i - 1, i - 1);
    CHECK(ruleIn(bomb + "]><a>&e39;</a>") == "entity-declared");
}

TEST_CASE("names, values, texts and lines may be of any length", "[dialogue][reader][monster]") {
    const std::string much = times(3'000'000, "x");
    CHECK(ruleIn("<" + much + "/>") == "unknown-root");
    CHECK(ruleIn(head + "<" + much + "/></dialogue>") != "");
    CHECK(ruleIn(head + "<node " + much + "=\"" + much + "\"/></dialogue>") != "");
    CHECK(ruleIn(head + "<node id=\"" + much + "\"/></dialogue>") != "");
    CHECK(ruleIn(head + much + "</dialogue>") != "");
    CHECK(ruleIn("<a><b>" + times(1'000'000, "&#65;") + "</b></a>") == "unknown-root");
    CHECK(ruleIn("<!--" + much + "--><a/>") == "unknown-root");
}

TEST_CASE("a file full of mistakes is given up after 500, soon", "[dialogue][reader][monster]") {
    const auto begin = std::chrono::steady_clock::now();
    std::string nodes, oneLine;
    for (int i = 0; i < 20'000; ++i)
        nodes += fmt::format("<node id=\"n{0}\">\n<line xml:lang=\"en\">Yes?</line>\n<choice id=\"c{0}\" goto=\"m{0}\" "
                             "style=\"assertive\"><say xml:lang=\"en\">No.</say></choice></node>\n",
                             i);
    std::remove_copy(nodes.begin(), nodes.end(), std::back_inserter(oneLine), '\n');
    for (const std::string& each :
         {nodes, oneLine, times(200'000, "<nodes/>"), times(200'000, "<b>&c;</b>"),
          "<node id=\"n\">" + times(200'000, "<choise/>") + "</node>", times(200'000, "<b/>x")}) {
        const DialogueReading reading = readDialogue({"a.xml", head + each + "</dialogue>"}, testRulebook());
        CHECK_FALSE(reading.dialogue);
        CHECK(reading.diagnostics.size() <= 500);
        CHECK(reading.diagnostics.size() >= 490);
    }
    // Generous: a machine under other work is no reason to fail, a quadratic reader is.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
}

TEST_CASE("a file in a thousand languages is refused before it grows", "[dialogue][reader][monster]") {
    std::string titles;
    for (int i = 0; i < 1000; ++i) titles += fmt::format("<title xml:lang=\"x-{}\">A</title>", i);
    const DialogueReading reading = readDialogue({"a.xml", head + titles + "</dialogue>"}, testRulebook());
    const auto isTooLarge = [](const Diagnostic& found) { return found.rule == "too-large"; };
    CHECK(std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(), isTooLarge));
}

TEST_CASE("a dialogue cut off anywhere is refused, never read wrongly", "[dialogue][reader][monster]") {
    const std::string whole = shippedFile("dialogues/case-long-queue.xml").text;
    const std::size_t end = whole.find("</dialogue>") + std::string_view("</dialogue>").size();
    for (std::size_t size = 0; size < end; size += 37) {
        INFO(size);
        const auto reading = readDialogue({"case-long-queue.xml", whole.substr(0, size)}, shippedRulebook());
        CHECK_FALSE(reading.dialogue);
        CHECK_FALSE(reading.diagnostics.empty());
    }
}

TEST_CASE("a dialogue with bytes changed or dropped anywhere does no harm", "[dialogue][reader][monster]") {
    const std::string whole = shippedFile("dialogues/case-long-queue.xml").text;
    std::mt19937 dice(7);
    for (int round = 0; round < 300; ++round) {
        std::string text = whole;
        for (unsigned i = 0; i <= dice() % 3; ++i) {
            const std::size_t at = dice() % text.size();
            if (dice() % 2)
                text[at] = char(dice());
            else
                text.erase(at, dice() % 50);
        }
        ruleIn(std::move(text));
    }
}

TEST_CASE("random bytes and random markup are refused", "[dialogue][reader][monster]") {
    std::mt19937 dice(11);
    constexpr std::string_view pieces[] = {"<",           ">",         "/",  "\"",   "'",   "=",    "&",     ";",
                                           "!",           "?",         "--", "[[",   "]]>", "<!--", "<a",    "</a>",
                                           "<a b=\"c\">", "<?x",       "?>", " ",    "\n",  "您",   "&amp;", "&#65;",
                                           "CDATA",       "<![CDATA[", "x",  "<b/>", ":",   "\t"};
    for (int round = 0; round < 2000; ++round) {
        std::string bytes, markup;
        for (unsigned i = 0; i < dice() % 200; ++i) bytes += char(dice());
        for (unsigned i = 0; i < dice() % 60; ++i) markup += pieces[dice() % std::size(pieces)];
        CHECK(ruleIn(bytes) != "");
        CHECK(ruleIn(markup) != "");
        CHECK(ruleIn("<a>" + markup + "</a>") != "");
    }
}
