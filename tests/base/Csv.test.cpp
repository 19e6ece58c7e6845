#include "base/Csv.h"

#include "support/Catch.h"

using namespace rapport;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows readRows(const std::string& text, std::string* trouble = nullptr) {
    const SourceText source{"t.csv", text};
    Findings findings(source);
    Rows rows;
    if (const auto read = readCsv(findings, "id"))
        for (const CsvRow& row : *read) rows.push_back(row.cells);
    std::string told;
    for (const Diagnostic& found : findings.take()) {
        CHECK(found.rule == "table-syntax");
        told += fmt::format("{}:{} {}", found.place.line, found.place.column, found.message.en);
    }
    if (trouble)
        *trouble = told;
    else
        CHECK(told == "");
    return rows;
}

} // namespace

TEST_CASE("a table is written for every spreadsheet, and reads back the same", "[base][csv]") {
    CHECK(toCsv({{"id", "en"}, {"a", "x, \"y\"\nz"}}) == "\xEF\xBB\xBFid,en\r\na,\"x, \"\"y\"\"\nz\"\r\n");
    const Rows rows = {
        {"id", "en", ""}, {"a;b", "\"", "\n"}, {"c\td", ",,", "'"}, {"", "", " x "}, {"中文", "“引号”", "é"}};
    CHECK(readRows(toCsv(rows)) == rows);
}

TEST_CASE("commas, semicolons and tabs, and every kind of line end, are understood", "[base][csv]") {
    const Rows wanted = {{"id", "en"}, {"a", "x"}, {"b", "y"}};
    CHECK(readRows("id,en\r\na,x\r\nb,y\r\n") == wanted);
    CHECK(readRows("id;en\na;x\n\n;\nb;y") == wanted);
    CHECK(readRows("id\ten\ra\tx\rb\ty\r") == wanted);
    CHECK(readRows("\xEF\xBB\xBF\"id\";\"en\"\n\"a\";x\nb;\"y\"\n") == wanted);
    CHECK(readRows("en,id\nx;y,a") == Rows{{"en", "id"}, {"x;y", "a"}});
    CHECK(readRows("id,en\na,\"one\r\ntwo\"\n") == Rows{{"id", "en"}, {"a", "one\ntwo"}});
    CHECK(readRows("id\na\n") == Rows{{"id"}, {"a"}});
    CHECK(readRows("id,en\na,5\" disk\n") == Rows{{"id", "en"}, {"a", "5\" disk"}});
}

TEST_CASE("a broken table is told by line and column", "[base][csv]") {
    std::string trouble;
    readRows("id,en\na,\"x\nb,y\n", &trouble);
    CHECK(trouble == "2:3 the quote that opens here is never closed");
    readRows("id,en\na,\"x\"y\n", &trouble);
    CHECK(trouble == "2:6 something stands behind the closing quote");
    for (const char* text : {"", "\n", "en,zh\n", "\xEF\xBB\xBF", "\"id\n", "id|en\na|b\n"}) {
        INFO(text);
        CHECK(readRows(text, &trouble).empty());
        CHECK(trouble.find("no column of the first row is called \"id\"") != std::string::npos);
    }
}

TEST_CASE("lines are counted through cells of several lines", "[base][csv]") {
    const SourceText source{"t.csv", "id,en\na,\"1\n2\r\n3\r4\"\nb,x\n"};
    Findings findings(source);
    const auto rows = readCsv(findings, "id");
    REQUIRE(rows);
    CHECK(rows->at(1).line == 2);
    CHECK(rows->at(2).line == 6);
}

TEST_CASE("no text can be taken for a formula, and none is changed by that", "[base][csv]") {
    for (const char* words :
         {"=1+1", "+1", "-1", "@SUM(A1)", "'=", "''", "'''-", "'twas", "'", "", "a=b", "——", "－", "'@"}) {
        const std::string cell = asTextCell(words);
        INFO(words << " -> " << cell);
        CHECK(std::string("=+-@").find(cell.empty() ? 'x' : cell.front()) == std::string::npos);
        CHECK(wordsOfCell(cell) == words);
    }
    CHECK(asTextCell("'twas") == "'twas");
    CHECK(asTextCell("=A1") == "'=A1");
}
