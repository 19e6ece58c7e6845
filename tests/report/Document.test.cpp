#include "report/CsvSheet.h"
#include "report/Dates.h"
#include "report/DocumentHtml.h"
#include "support/Catch.h"
#include "support/Words.h"

#include <cstdlib>

using namespace rapport;

namespace {

Document hostile() {
    Document page;
    page.title = "<script>alert(1)</script>";
    page.lead = "\" onload=\"x";
    page.add(Document::Heading{"a & b"})
        .add(Document::Paragraph{"<img src=x onerror=y>\x01\xFF"})
        .add(Document::Figures{{{"<b>", "</dl>"}}})
        .add(Document::Table{{"<th>", "n"}, {{"</table>", "1"}}})
        .add(Document::Bars{{{"<i>", 250, "&"}, {"none", std::nullopt, "–"}}})
        .add(Document::Curves{"</title>", "<", 10, {{"</text>", {1, 2}}, {"empty", {}}}})
        .add(Document::Card{"</h3>", "<", {{"</dt>", "</dd>", true}}});
    return page;
}

} // namespace

TEST_CASE("whatever words a page is given, they stay words", "[report][document]") {
    const std::string html = documentHtml(hostile());
    for (const char* forbidden : {"<script", "<img", "onload=\"", "</table>1", "\x01", "\xFF", "width:250%"}) {
        INFO(forbidden);
        CHECK_FALSE(says(html, forbidden));
    }
    CHECK(says(html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(says(html, "Content-Security-Policy"));
    CHECK(says(html, "width:100%"));
}

TEST_CASE("legible words hold no control characters, no bytes that are none, and do not turn around",
          "[report][document]") {
    CHECK(legible("a\tb\nc") == "a b c");
    CHECK(legible("\xC3(") == "\uFFFD(");
    CHECK(legible("x\u202Ey") == "x y");
    CHECK(legible("将心比心") == "将心比心");
}

TEST_CASE("no cell of a sheet begins like a formula, and numbers stay numbers", "[report][csv]") {
    const std::string sheet = csvSheet({{"=1+1", "+1", "-1", "-1.5", "@x", "\t=x", "＝SUM(A1)", "-", "a,\"b\"", "7"}});
    CHECK(sheet == "\xEF\xBB\xBF'=1+1,'+1,-1,-1.5,'@x,' =x,'＝SUM(A1),'-,\"a,\"\"b\"\"\",7\r\n");
}

TEST_CASE("dates and durations are told to people and to programs", "[report][dates]") {
    CHECK(isoTime(0) == "1970-01-01T00:00:00.000Z");
    CHECK(isoTime(1'764'107'343'120) == "2025-11-25T21:49:03.120Z");
    CHECK(isoTime(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(isoTime(INT64_MAX).starts_with("9999-12-31"));
    CHECK(isoDuration(260'500) == "PT4M20.500S");
    CHECK(isoDuration(0) == "PT0S");
    CHECK(isoDuration(-5) == "PT0S");
    CHECK(spokenDuration(260'400).en == "4 min 20 s");
    CHECK(spokenDuration(59'000).zh == "59 秒");
    CHECK(spokenDuration(7'260'000).en == "2 h 1 min");
}
