#include "base/Diagnostic.h"

#include "base/Findings.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

Diagnostic findingAt(const SourceText& source, std::string_view words) {
    Findings findings(source);
    findings.error("dangling-goto", findings.placeAt(source.text.find(words), words.size()), say("wrong", "不对"));
    return findings.take().front();
}

} // namespace

TEST_CASE("a finding is printed the way a compiler prints it, in both languages", "[base][diagnostic]") {
    const SourceText source{"dialogues/warranty.xml", "<node>\n\t<choice goto=\"apologize\">\n</node>"};
    Findings findings(source);
    Diagnostic& found = findings.error(
        "dangling-goto", findings.placeAt(source.text.find("apologize"), 9),
        say("choice goes to \"{}\", but no node has that id", "choice 通向“{}”，但没有节点叫这个 id", "apologize"));
    found.hint = didYouMean("apologise", 6);
    found.notes.push_back({{6, 3}, say("defined here", "定义在这里")});
    const Diagnostic printed = findings.take().front();
    CHECK(format(printed, Language::english) ==
          "dialogues/warranty.xml:2:16: error: choice goes to \"apologize\", but no node has that id [dangling-goto]\n"
          "    \t<choice goto=\"apologize\">\n"
          "    \t              ^~~~~~~~~\n"
          "    hint: did you mean \"apologise\" (line 6)?\n"
          "dialogues/warranty.xml:6:3: note: defined here\n");
    CHECK(format(printed, Language::chinese) ==
          "dialogues/warranty.xml:2:16: error: choice 通向“apologize”，但没有节点叫这个 id [dangling-goto]\n"
          "    \t<choice goto=\"apologize\">\n"
          "    \t              ^~~~~~~~~\n"
          "    提示：是不是想写“apologise”（第 6 行）？\n"
          "dialogues/warranty.xml:6:3: note: 定义在这里\n");
}

TEST_CASE("the mark stands below its word behind wide characters, and is as wide as it", "[base][diagnostic]") {
    const Diagnostic found = findingAt({"a.xml", "您好 坏字 end"}, "坏字");
    CHECK(found.place == Place{1, 4, 2});
    CHECK(format(found, Language::english).find("\n    您好 坏字 end\n         ^~~~\n") != std::string::npos);
}

TEST_CASE("a finding about the whole file has neither line nor excerpt", "[base][diagnostic]") {
    const SourceText source{"a.xml", "text"};
    Findings findings(source);
    findings.warning("empty-file", {}, say("nothing", "空"));
    CHECK(format(findings.take().front(), Language::english) == "a.xml: warning: nothing [empty-file]\n");
}

TEST_CASE("of a very long line only the part around the place is shown", "[base][diagnostic]") {
    const Diagnostic found = findingAt({"a.xml", std::string(5000, 'x') + "HERE" + std::string(5000, 'y')}, "HERE");
    const std::string print = format(found, Language::english);
    CHECK(print.size() < 600);
    CHECK(found.place.column == 5001);
    const std::size_t excerpt = print.find('\n') + 1, mark = print.find('\n', excerpt) + 1;
    // The ellipsis is three bytes and one column.
    CHECK(print.find("HERE") - excerpt - 2 == print.find('^') - mark);
}

TEST_CASE("bytes that would disturb a terminal are not printed", "[base][diagnostic]") {
    const Diagnostic found = findingAt({"a.xml", "a\x1b[2J\xB5 here"}, "here");
    const std::string print = format(found, Language::english);
    CHECK(print.find('\x1b') == std::string::npos);
    CHECK(print.find('\xB5') == std::string::npos);
    CHECK(quotable("a\tb\x07") == "a b�");
    CHECK(quotable(std::string(100, 'a')) == std::string(60, 'a') + "…");
}

TEST_CASE("findings are put in order and repetitions dropped", "[base][diagnostic]") {
    const auto at = [](std::string file, std::uint32_t line, std::uint32_t column) {
        Diagnostic found;
        found.file = std::move(file);
        found.place = {line, column};
        return found;
    };
    std::vector<Diagnostic> found = {at("b", 1, 1), at("a", 10, 1), at("a", 9, 5), at("a", 10, 1), at("a", 9, 4)};
    found[0].severity = Severity::warning;
    tidy(found);
    REQUIRE(found.size() == 4);
    CHECK(found[0].place == Place{9, 4});
    CHECK(found[2].place == Place{10, 1});
    CHECK(found[3].file == "b");
    CHECK(countOf(found, Severity::error) == 3);
    CHECK(countOf(found, Severity::warning) == 1);
}

TEST_CASE("a word is near another if a third of it or less is wrong", "[base][diagnostic]") {
    const std::vector<std::string_view> words = {"apologise", "arrives", "calmer", "choice"};
    CHECK(nearest("apologize", words) == "apologise");
    CHECK(nearest("ariives", words) == "arrives");
    CHECK(nearest("camler", words) == "calmer"); // swapped letters are one mistake
    CHECK(nearest("chocie", words) == "choice");
    CHECK(nearest("choicest", words) == "choice");
    CHECK(nearest("angry", words).empty());
    CHECK(nearest("", words).empty());
    CHECK(nearest(std::string(100000, 'a'), words).empty());
    CHECK(nearest("calmer", {}).empty());
}

TEST_CASE("findings stop at 500, and errors beyond are still errors", "[base][diagnostic]") {
    const SourceText source{"a.xml", std::string(2000, '\n')};
    Findings findings(source);
    for (std::uint32_t i = 1; i <= 2000; ++i)
        findings.error("bad-value", {i, 1}, say("wrong", "不对")).hint = say("x", "x");
    CHECK(findings.isFull());
    CHECK(findings.hasErrors());
    CHECK(findings.take().size() == 500);
}
