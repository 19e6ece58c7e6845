#include "dialogue/Xml.h"

#include "dialogue/XmlReader.h"
#include "support/Catch.h"

using namespace rapport;

namespace {

std::vector<Diagnostic> scanned(const std::string& text) {
    const SourceText source{"a.xml", text};
    Findings findings(source);
    XmlDocument document(findings);
    for (std::size_t i = 0; document.isReadable() && i < document.partCount(); ++i) document.openPart(i);
    CHECK(document.isReadable() == !findings.hasErrors());
    return findings.take();
}

// What is first found in a text, as "rule line:column", or nothing.
std::string firstIn(const std::string& text) {
    const auto found = scanned(text);
    if (found.empty()) return {};
    return fmt::format("{} {}:{}", found[0].rule, found[0].place.line, found[0].place.column);
}

} // namespace

TEST_CASE("what is no XML is refused with its exact place", "[dialogue][xml]") {
    CHECK(firstIn("") == "empty-file 0:0");
    CHECK(firstIn(" \n\t") == "empty-file 0:0");
    CHECK(firstIn("<!-- only a comment -->") == "empty-file 0:0");
    CHECK(firstIn("words<a/>") == "stray-text 1:1");
    CHECK(firstIn("<a/>\nwords") == "stray-text 2:1");
    CHECK(firstIn("<a/><b/>") == "several-roots 1:6");
    CHECK(firstIn("<a/><![CDATA[x]]>") == "stray-text 1:5");
    CHECK(firstIn("<a>\n<b>\n</a>") == "xml-syntax 3:1");
    CHECK(firstIn("<a><b></c></a>") == "xml-syntax 1:7");
    CHECK(firstIn("<a></a></a>") == "xml-syntax 1:8");
    CHECK(firstIn("<a>\n  <b>") == "xml-syntax 2:6");
    CHECK(firstIn("<a b=\"1\" c='2' b=\"3\"/>") == "xml-syntax 1:16");
    CHECK(firstIn("<a b=1/>") == "xml-syntax 1:6");
    CHECK(firstIn("<a b=“1”/>") == "xml-syntax 1:6");
    CHECK(firstIn("<a b/>") == "xml-syntax 1:4");
    CHECK(firstIn("<a b=\"1\"c=\"2\"/>") == "xml-syntax 1:9");
    CHECK(firstIn("<a b=\"1></a>") == "xml-syntax 1:6");
    CHECK(firstIn("<a b=\"1") == "xml-syntax 1:6");
    CHECK(firstIn("<a") == "xml-syntax 1:2");
    CHECK(firstIn("<a ,/>") == "xml-syntax 1:4");
    CHECK(firstIn("<") == "xml-syntax 1:1");
    CHECK(firstIn("<a>1 < 2</a>") == "stray-text 1:4");
    CHECK(firstIn("<a><b>1 < 2</b></a>") == "xml-syntax 1:9");
    CHECK(firstIn("<a><b>you & me</b></a>") == "xml-syntax 1:11");
    CHECK(firstIn("<a><b>]]></b></a>") == "xml-syntax 1:7");
    CHECK(firstIn("<a></a b=\"1\">") == "xml-syntax 1:8");
    CHECK(firstIn("<a></></a>") == "xml-syntax 1:6");
    CHECK(firstIn("<a><!-- never closed</a>") == "xml-syntax 1:4");
    CHECK(firstIn("<a><!-- two -- dashes --></a>") == "xml-syntax 1:13");
    CHECK(firstIn("<a><b><![CDATA[ never closed</b></a>") == "xml-syntax 1:7");
    CHECK(firstIn("<a><?never closed></a>") == "xml-syntax 1:4");
    CHECK(firstIn("<a><?php echo ?></a>") == "xml-syntax 1:4");
    CHECK(firstIn("\n<?xml version=\"1.0\"?><a/>") == "xml-syntax 2:1");
    CHECK(firstIn("<a><b>&nbsp;</b></a>") == "unknown-entity 1:7");
    CHECK(firstIn("<a b=\"&nbsp;\"/>") == "unknown-entity 1:7");
    CHECK(firstIn("<a><b>&#0;</b></a>") == "invalid-character 1:7");
    CHECK(firstIn("<a><b>&#xD800;</b></a>") == "invalid-character 1:7");
    CHECK(firstIn("<a><b>&#99999999999999999999;</b></a>") == "invalid-character 1:7");
    CHECK(firstIn("<a><b>&#x;</b></a>") == "invalid-character 1:7");
    CHECK(firstIn("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>") == "entity-declared 1:1");
    CHECK(firstIn("<a>\x01</a>") == "invalid-character 1:4");
    CHECK(firstIn(std::string("<a>\0</a>", 8)) == "invalid-character 1:4");
    CHECK(firstIn("<a>\xEF\xBF\xBF</a>") == "invalid-character 1:4");
    CHECK(firstIn("<a>\xB5</a>") == "invalid-encoding 1:4");
    CHECK(firstIn("<a>\xED\xA0\x80</a>") == "invalid-encoding 1:4");
    CHECK(firstIn("<a>\xC0\x80</a>") == "invalid-encoding 1:4");
    CHECK(firstIn("\xFF\xFE<\0a\0") == "invalid-encoding 1:1");
    CHECK(firstIn("<?xml version=\"1.0\" encoding='GB18030'?><a/>") == "invalid-encoding 1:31");
}

TEST_CASE("what XML allows is read", "[dialogue][xml]") {
    CHECK(firstIn("<a/>").empty());
    CHECK(
        firstIn("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes'?>\r\n<a>\r\n</a>\r\n").empty());
    CHECK(firstIn("<?xml-model href=\"dialogue.xsd\"?><!-- before --><a><!-- - in - --></a><!-- after -->").empty());
    CHECK(firstIn("<a><b c = 'say \"hi\"' d=\"it's\"\n/></a >").empty());
    CHECK(firstIn("<a><b>&amp;&lt;&gt;&quot;&apos;&#20154;&#x4EBA; ] ]] > </b></a>").empty());
    CHECK(firstIn("<a><b><![CDATA[ <you> & me ]]]></b></a>").empty());
    CHECK(firstIn("<a b=\"1 > 0\"/>").empty());
}

TEST_CASE("a closing tag that is missing is noted where its element was opened", "[dialogue][xml]") {
    const auto found = scanned("<a>\n  <b>\n  <c/>\n</a>");
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].notes.size() == 1);
    CHECK(found[0].notes[0].place == Place{2, 3});
    CHECK(found[0].hint.en == "close it first with </b>");
}

TEST_CASE("every name, value and text knows its place, whatever surrounds it", "[dialogue][xml]") {
    const SourceText source{"a.xml",
                            "\xEF\xBB\xBF<?xml version=\"1.0\"?>\r\n<!-- 您好 -->\r\n<root lang=\"zh\">\r\n"
                            "  <p/>您\n  <part id=\"x\"><!-- a --><deep\n   say=\"&amp;hi\" to='you'>te&lt;xt</deep>"
                            "<deep>\r\nmore</deep></part>\r\n</root>"};
    Findings findings(source);
    XmlDocument document(findings);
    REQUIRE(document.isReadable());
    REQUIRE(document.partCount() == 2);
    CHECK(document.partName(1) == "part");
    CHECK(document.placeOf(document.root()) == Place{3, 1, 5});
    CHECK(document.root().line() == 3);

    const XmlElement part = document.openPart(1);
    CHECK(document.placeOf(part) == Place{5, 3, 5});
    CHECK(part.line() == 5);
    const XmlElement deep = part.firstChild();
    CHECK(document.placeOf(deep) == Place{5, 26, 5});
    std::vector<XmlAttribute> attributes;
    deep.eachAttribute([&](XmlAttribute each) { attributes.push_back(each); });
    REQUIRE(attributes.size() == 2);
    CHECK(attributes[0].value == "&hi");
    CHECK(document.placeOf(attributes[0].name) == Place{6, 4, 3});
    CHECK(document.placeOf(attributes[0].value).column == 9);
    CHECK(document.placeOf(attributes[1].value) == Place{6, 22, 3});
    deep.eachText([&](std::string_view text) {
        CHECK(text == "te<xt");
        CHECK(document.placeOf(text).column == 27);
    });
    CHECK(deep.next().line() == 6);
    CHECK(deep.next().previous().name() == "deep");
    CHECK_FALSE(deep.next().next());

    // Words that are kept outlive their part, and still know their place if they are spelt otherwise in the file.
    const std::string_view spelt = document.keep(attributes[1].value), entity = document.keep(attributes[0].value);
    document.openPart(0);
    CHECK(spelt == "you");
    CHECK(entity == "&hi");
    CHECK(document.placeOf(spelt) == Place{6, 22, 3});
    CHECK(document.placeOf(entity).column == 9);

    std::string language;
    document.root().eachAttribute([&](XmlAttribute each) { language = each.value; });
    CHECK(language == "zh");
}

TEST_CASE("white space in texts counts as authors mean it", "[dialogue][xml]") {
    const auto textOf = [](const std::string& inside) {
        const SourceText source{"a.xml", "<a><b>" + inside + "</b></a>"};
        Findings findings(source);
        XmlReader xml(findings);
        std::string text;
        xml.collectText(xml.document().openPart(0), text);
        CHECK_FALSE(findings.hasErrors());
        return text;
    };
    CHECK(textOf("plain words") == "plain words");
    CHECK(textOf("  at both ends\n") == "at both ends");
    CHECK(textOf("runs \t\r\n  inside") == "runs inside");
    CHECK(textOf("您好，\n    请说。") == "您好， 请说。");
    CHECK(textOf("cut <!-- here -->in two") == "cut in two");
    CHECK(textOf("<![CDATA[ <b> & ]]>more") == "<b> & more");
    CHECK(textOf("&lt;&#20154;&gt;") == "<人>");
    CHECK(textOf("").empty());
    CHECK(textOf(" \n ").empty());
}

TEST_CASE("the root's name is told without reading on", "[dialogue][xml]") {
    CHECK(xmlRootName("<?xml version=\"1.0\"?>\n<!-- <not-this/> --><drill id=\"a\"><broken") == "drill");
    CHECK(xmlRootName("<course/>") == "course");
    CHECK(xmlRootName("").empty());
    CHECK(xmlRootName("no markup").empty());
    CHECK(xmlRootName("<!-- never closed <drill/>").empty());
    CHECK(xmlRootName("<").empty());
}
