#include "author/TextTable.h"

#include "base/Csv.h"
#include "dialogue/DialogueReader.h"
#include "support/Catch.h"
#include "support/Shipped.h"
#include "support/Words.h"

using namespace rapport;

namespace {

const SourceText talkFile{"talk.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<dialogue xmlns="urn:rapport:dialogue:1" id="talk" channel="counter" difficulty="1" start="a">
  <title xml:lang="en">Talk</title>
  <title xml:lang="zh-Hans">对话</title>
  <brief xml:lang="en">One &amp; only.</brief><brief xml:lang="zh-Hans">就这一段。</brief>
  <!-- <title xml:lang="fr">no</title> -->
  <customer id="mr-li" type="angry" manifestation="argumentative" look="man-50-grey-jacket">
    <name xml:lang="en">Mr Li</name>
  </customer>
  <promise id="call"><text xml:lang="en">-- Call back.</text></promise>
  <node id="a">
    <line xml:lang="en">
      Good
      morning. <!-- warm -->
    </line>
    <variant><when feeling="anger" at-least="7"/><when promise="call" is="open"/><line xml:lang="en">You again!</line></variant>
    <variant><when feeling="anger" at-least="7"/><when promise="call" is="open"/><line xml:lang="en">Never said.</line></variant>
    <choice id="greet" goto="end" style="passive-aggressive">
      <say xml:lang="en" >=Hello</say>
      <why xml:lang='en'><![CDATA[Because <this>]]></why>
    </choice>
  </node>
  <ending id="end" outcome="win-win"><text xml:lang="en">Gone.</text></ending>
</dialogue>
)"};

std::vector<CsvRow> rowsOf(const std::string& csv) {
    const SourceText source{"t.csv", csv};
    Findings findings(source);
    auto rows = readCsv(findings, "id");
    REQUIRE(rows);
    return *rows;
}

TextsTaken taken(const std::string& csv, const SourceText& dialogue = talkFile) {
    return takeTexts(dialogue, {"t.csv", csv});
}

std::string told(const std::vector<Diagnostic>& found) {
    std::string text;
    for (const Diagnostic& each : found) text += fmt::format("{}:{} {}\n", each.place.line, each.rule, each.message.en);
    return text;
}

} // namespace

TEST_CASE("a table holds every text with an id, its kind and its words", "[author][texts]") {
    const auto rows = rowsOf(textTable(talkFile, Language::english));
    std::vector<std::vector<std::string>> cells;
    for (const CsvRow& row : rows) cells.push_back(row.cells);
    CHECK(cells == std::vector<std::vector<std::string>>{
                       {"id", "context", "en", "zh-Hans"},
                       {"title", "title", "Talk", "对话"},
                       {"brief", "what the player knows beforehand", "One & only.", "就这一段。"},
                       {"customer.name", "the customer's name", "Mr Li", ""},
                       {"promise.call.text", "what is promised", "'-- Call back.", ""},
                       {"a.line", "the customer says", "Good morning.", ""},
                       {"a.(anger>=7 & promise:call:open).line", "the customer says", "You again!", ""},
                       {"a.(anger>=7 & promise:call:open)#2.line", "the customer says", "Never said.", ""},
                       {"a.greet.say", "the player says (passive-aggressive)", "'=Hello", ""},
                       {"a.greet.why", "feedback on the reply", "Because <this>", ""},
                       {"end.text", "how it ended", "Gone.", ""}});
    CHECK(textTable(talkFile, Language::chinese).find("玩家说（") != std::string::npos);
}

TEST_CASE("a table that comes back as it went leaves the file byte for byte as it was", "[author][texts][property]") {
    std::vector<SourceText> files = {talkFile};
    for (const char* id : {"case-belt-gift", "case-long-queue"})
        files.push_back(shippedFile(fmt::format("dialogues/{}.xml", id)));
    for (const SourceText& file : files) {
        for (const Language language : {Language::english, Language::chinese}) {
            const TextsTaken same = taken(textTable(file, language), file);
            CHECK(told(same.diagnostics) == "");
            CHECK(same.text == file.text);
            CHECK(same.changed + same.added + same.missing == 0);
        }
        // As a spreadsheet program may save it: semicolons, everything quoted, line feeds.
        std::string other;
        for (const CsvRow& row : rowsOf(textTable(file, Language::english))) {
            for (const std::string& cell : row.cells) {
                other += &cell == &row.cells.front() ? "\"" : ";\"";
                for (const char c : cell) other += c == '"' ? "\"\"" : std::string(1, c);
                other += '"';
            }
            other += "\n";
        }
        CHECK(taken(other, file).text == file.text);
    }
}

TEST_CASE("every text of the shipped dialogues stands in the table as it is read", "[author][texts]") {
    for (const char* id : {"case-belt-gift", "case-long-queue"}) {
        const SourceText file = shippedFile(fmt::format("dialogues/{}.xml", id));
        const DialogueReading reading = readDialogue(file, shippedRulebook());
        REQUIRE(reading.dialogue);
        const Texts& texts = reading.dialogue->texts;
        std::vector<std::string> read, tabled;
        for (TextId text = 1; text < texts.rowCount(); ++text) read.emplace_back(texts.at(text, 0));
        const auto rows = rowsOf(textTable(file, Language::english));
        for (std::size_t i = 1; i < rows.size(); ++i) tabled.emplace_back(wordsOfCell(rows[i].cells[2]));
        std::sort(read.begin(), read.end());
        std::sort(tabled.begin(), tabled.end());
        CHECK(read == tabled);
    }
}

TEST_CASE("only the texts that differ are changed, between their tags", "[author][texts]") {
    const TextsTaken one =
        taken("id,en\na.line,Good <night> & so on\nbrief,One & only.\na.greet.why,'=Why\na.greet.say,\n");
    CHECK(told(one.diagnostics) == "");
    CHECK(one.changed == 2);
    CHECK(one.added == 0);
    CHECK(one.empty == 1);
    CHECK(one.missing == 6);
    CHECK(one.text == replaced(replaced(talkFile.text, "Good\n      morning.", "Good &lt;night&gt; &amp; so on"),
                               "<![CDATA[Because <this>]]>", "=Why"));
}

TEST_CASE("comments around a text stay where they are, those inside go behind it", "[author][texts]") {
    const SourceText file{"talk.xml",
                          replaced(talkFile.text, ">Talk<", "><!-- a --> Talk<!-- b --> is<!-- c --> cheap <!-- d --><")};
    CHECK(rowsOf(textTable(file, Language::english))[1].cells[2] == "Talk is cheap");
    CHECK(taken("id,en\ntitle,Words\n", file).text ==
          replaced(talkFile.text, ">Talk<", "><!-- a --> Words<!-- b --><!-- c --> <!-- d --><"));
}

TEST_CASE("a missing language gets an element behind its sibling, indented like it", "[author][texts]") {
    const TextsTaken more =
        taken("id,zh-Hans,fr\ncustomer.name,李先生,M. Li\npromise.call.text,回电。,\nbrief,,Un <seul>\n");
    CHECK(told(more.diagnostics) == "");
    CHECK(more.added == 4);
    CHECK(more.changed == 0);
    CHECK(more.empty == 1);
    std::string wanted =
        replaced(talkFile.text, "    <name xml:lang=\"en\">Mr Li</name>\n",
                 "    <name xml:lang=\"en\">Mr Li</name>\n    <name xml:lang=\"zh-Hans\">李先生</name>\n"
                 "    <name xml:lang=\"fr\">M. Li</name>\n");
    wanted = replaced(wanted, "Call back.</text>", "Call back.</text><text xml:lang=\"zh-Hans\">回电。</text>");
    wanted = replaced(wanted, "就这一段。</brief>", "就这一段。</brief><brief xml:lang=\"fr\">Un &lt;seul&gt;</brief>");
    CHECK(more.text == wanted);
    CHECK(readDialogue({"talk.xml", more.text}, shippedRulebook()).dialogue);

    SourceText windows = talkFile;
    for (std::size_t at = 0; (at = windows.text.find('\n', at)) != std::string::npos; at += 2)
        windows.text.replace(at, 1, "\r\n");
    CHECK(taken("id,fr\ncustomer.name,M. Li\n", windows)
              .text.find("</name>\r\n    <name xml:lang=\"fr\">M. Li</name>\r\n") != std::string::npos);
}

TEST_CASE("what is wrong in a table is told by line, and changes nothing", "[author][texts]") {
    CHECK(told(taken("id,en\ntitel,x\n").diagnostics) == "2:table-unknown-id the dialogue has no text \"titel\"\n");
    CHECK(taken("id,en\ntitel,x\n").diagnostics[0].hint.en == "did you mean \"title\"?");
    CHECK(told(taken("id,en\ntitle,x\n\ntitle,y\n").diagnostics) ==
          "4:table-duplicate-id the id \"title\" stands in two rows\n");
    CHECK(told(taken("id,en,en\ntitle,x,y\n").diagnostics) == "1:table-syntax two columns are called \"en\"\n");
    CHECK(told(taken("id,id\ntitle,x\n").diagnostics) == "1:table-syntax two columns are called \"id\"\n");
    CHECK(told(taken("id,english\ntitle,x\n").diagnostics) == "1:table-syntax column \"english\" is no language\n");
    CHECK(told(taken("id,en\ntitle,\"x\n").diagnostics) ==
          "2:table-syntax the quote that opens here is never closed\n");
    CHECK(told(taken("id,en\ntitle,a\x01z\n").diagnostics) ==
          "2:invalid-character the character U+0001 is not allowed in a text\n");
    for (const std::string& csv : {std::string("id,en\ntitle,\xC4\xE3\xBA\xC3\n"), std::string("\xFF\xFEi\0d\0", 6),
                                   std::string("PK\x03\x04zip")}) {
        const TextsTaken broken = taken(csv);
        REQUIRE(broken.diagnostics.size() == 1);
        CHECK(broken.diagnostics[0].rule == "invalid-encoding");
        CHECK(broken.diagnostics[0].hint.en == "save the table again as \"CSV UTF-8\"");
        CHECK(broken.text == talkFile.text);
    }
    for (const char* csv : {"", "\n\n", "en\nx\n", "id", "id\n", "id,en\n,x\n", "id,en\n\"\n", "\xEF\xBB\xBF"})
        CHECK(taken(csv).text == talkFile.text);
}

TEST_CASE("cells beyond the columns and rows that end early are no trouble", "[author][texts]") {
    const TextsTaken ragged = taken("id;context;en;;\ntitle;x;Other;;;;\nbrief\ncustomer.name;y\n");
    CHECK(told(ragged.diagnostics) == "");
    CHECK(ragged.changed == 1);
    CHECK(ragged.empty == 2);
}
