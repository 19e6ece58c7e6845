#include "dialogue/SourceEdits.h"

#include "dialogue/XmlReader.h"
#include "dialogue/XmlSpans.h"
#include "support/Catch.h"
#include "support/Shipped.h"

using namespace rapport;

TEST_CASE("edits change what they name and nothing else", "[dialogue][edits][unit]") {
    SourceEdits edits;
    CHECK(edits.empty());
    CHECK(edits.applyTo("as it was\r\n") == "as it was\r\n");
    edits.replace(7, 5, "earth");
    edits.replace(2, 3, "");
    edits.insert(0, "<");
    edits.insert(13, ">");
    CHECK(edits.size() == 4);
    CHECK(edits.applyTo("hello, world!") == "<he, earth!>");
}

TEST_CASE("insertions at one place keep their order, and stand before what is replaced there",
          "[dialogue][edits][unit]") {
    SourceEdits edits;
    edits.replace(1, 1, "X");
    edits.insert(1, "1");
    edits.insert(1, "2");
    CHECK(edits.applyTo("abc") == "a12Xc");
}

TEST_CASE("spans tell where elements, attributes and words stand", "[dialogue][spans][unit]") {
    const std::string text =
        "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- <no> -->\n<a one = '1 &gt; \"0\"'\n two=\"&#x4EBA;\">"
        "<b/><![CDATA[<no/>]]><c  >\n  two  &amp;\twords<!-- a > b --> \xE4\xBA\xBA </c ></a>";
    const XmlSpans spans(text);
    REQUIRE(spans.elements().size() == 3);
    const auto& [a, b, c] = std::tie(spans.elements()[0], spans.elements()[1], spans.elements()[2]);
    CHECK(spans.nameOf(a) == "a");
    CHECK(a.parent == XmlSpans::none);
    CHECK(b.parent == 0);
    CHECK(c.parent == 0);
    CHECK(spans.find(a, "one")->in(text) == "1 &gt; \"0\"");
    CHECK(spans.value(a, "one") == "1 > \"0\"");
    CHECK(spans.value(a, "two") == "\xE4\xBA\xBA");
    CHECK_FALSE(spans.find(a, "three"));
    CHECK(spans.closesItself(b));
    CHECK(b.whole.in(text) == "<b/>");
    CHECK(b.inside.size() == 0);
    CHECK(c.tag.in(text) == "<c  >");
    CHECK(c.whole.in(text).ends_with("</c >"));
    CHECK(spans.words(c) == "two & words \xE4\xBA\xBA");
    CHECK(a.whole.end == text.size());
}

namespace {

// Every element's words and attributes as the reader's document sees them, in order of their tags.
void listAsRead(XmlElement element, XmlReader& xml, std::vector<std::string>& list) {
    std::string line(element.name());
    element.eachAttribute([&](XmlAttribute each) { line += fmt::format(" {}={}", each.name, each.value); });
    std::string words;
    if (!element.firstChild()) xml.collectText(element, words);
    list.push_back(line + "|" + words);
    for (XmlElement child = element.firstChild(); child; child = child.next()) listAsRead(child, xml, list);
}

std::vector<std::string> asRead(const SourceText& source) {
    Findings findings(source);
    XmlReader xml(findings);
    REQUIRE(xml.document().isReadable());
    std::vector<std::string> list;
    for (std::size_t i = 0; i < xml.document().partCount(); ++i) listAsRead(xml.document().openPart(i), xml, list);
    return list;
}

std::vector<std::string> asSpanned(const SourceText& source) {
    const XmlSpans spans(source.text);
    std::vector<std::string> list;
    for (std::uint32_t i = 1; i < spans.elements().size(); ++i) {
        const XmlSpans::Element& element = spans.elements()[i];
        std::string line(spans.nameOf(element));
        for (const std::string_view name : {"id", "goto", "style", "xml:lang", "x"})
            if (spans.find(element, name)) line += fmt::format(" {}={}", name, spans.value(element, name));
        const bool hasChild = i + 1 < spans.elements().size() && spans.elements()[i + 1].parent == i;
        list.push_back(line + "|" + (hasChild ? "" : spans.words(element)));
    }
    return list;
}

} // namespace

TEST_CASE("spans and reader agree on every word, however it is written", "[dialogue][spans][property]") {
    for (const char* inside :
         {"plain", "  a  b ", "a<!--x--> <!--y-->b", "a<!--x-->b", "a <!--x-->b", "&lt;b&gt; &amp;amp; &quot;&apos;",
          "&#65;&#x4eba;&#x1F600;&#xe9;", "<![CDATA[ <x> &amp; ]]>", "a<![CDATA[ ]]>b", "a<![CDATA[]]>b",
          "&#32;&#10;x&#9;", "a\r\nb\rc", "", " ", "<!-- only -->", "a]b]]c", "x<!-- > -->y <!-- < -->"}) {
        const SourceText source{"x.xml", fmt::format("<r><t x='a &lt; \"b\"'>{}</t></r>", inside)};
        INFO(source.text);
        CHECK(asRead(source) == asSpanned(source));
    }
}

TEST_CASE("spans stop at the end of what is no XML", "[dialogue][spans][unit]") {
    for (const char* text : {"",
                             "<",
                             "<a",
                             "<a b",
                             "<a b=",
                             "<a b='",
                             "<a b='c",
                             "<a b='c'",
                             "</",
                             "</a>",
                             "<!--",
                             "<![CDATA[",
                             "<?",
                             "<a/",
                             "&",
                             "<a>&",
                             "<a>&;</a>",
                             "<a><![CDATA[</a>",
                             "<a></a></a>",
                             "<a 'x' y>"}) {
        const XmlSpans spans(text);
        for (const XmlSpans::Element& element : spans.elements()) {
            CHECK(element.whole.end <= std::string_view(text).size());
            CHECK(element.inside.begin <= element.inside.end);
            spans.words(element);
        }
    }
}

TEST_CASE("words are escaped so that they read back the same", "[dialogue][spans][unit]") {
    const std::string words = "a < b && c > d ]]> \"e\" 'f'";
    CHECK(escapedForXml(words) == "a &lt; b &amp;&amp; c &gt; d ]]&gt; \"e\" 'f'");
    const std::string text = "<a>" + escapedForXml(words) + "</a>";
    CHECK(XmlSpans(text).words(XmlSpans(text).elements()[0]) == words);
}
