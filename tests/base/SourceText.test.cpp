#include "base/SourceText.h"

#include "base/Findings.h"
#include "support/Catch.h"

using namespace rapport;

TEST_CASE("places count lines and characters from one, a tab and a Chinese character as one each", "[base][source]") {
    const SourceText source{"talk.xml", "<a>\n\t您好 <b/>\r\n</a>"};
    CHECK(source.placeAt(0) == Place{1, 1});
    CHECK(source.placeAt(source.text.find("<b")) == Place{2, 5});
    CHECK(source.placeAt(source.text.find("</a>")) == Place{3, 1});
    CHECK(source.placeAt(1000) == Place{3, 5});
    CHECK(Findings(source).placeAt(source.text.find("<b")) == Place{2, 5});
    CHECK(Findings(source).placeAt(1000) == Place{3, 5});
}

TEST_CASE("a line comes without its end, and none beyond the last", "[base][source]") {
    const SourceText source{"talk.xml", "one\r\ntwo\n\nfour"};
    CHECK(source.line(1) == "one");
    CHECK(source.line(2) == "two");
    CHECK(source.line(3).empty());
    CHECK(source.line(4) == "four");
    CHECK(source.line(5).empty());
    CHECK(source.offsetOfLine(2) == 5);
    CHECK(source.offsetOfLine(9) == source.text.size());
}

TEST_CASE("a byte order mark is no part of the first line", "[base][source]") {
    const SourceText source{"talk.xml", "\xEF\xBB\xBF<a/>"};
    CHECK(source.line(1) == "<a/>");
    CHECK(source.placeAt(3) == Place{1, 1});
    CHECK(Findings(source).placeAt(3) == Place{1, 1});
    CHECK(Findings(source).placeAt(5) == Place{1, 3});
}

TEST_CASE("the places of findings agree with those of the text at every byte", "[base][source]") {
    const SourceText source{"talk.xml", "a\n\n您好b\r\n\tü\n"};
    const Findings findings(source);
    for (std::size_t offset = 0; offset <= source.text.size(); ++offset) {
        const Place plain = source.placeAt(offset), indexed = findings.placeAt(offset);
        INFO(offset);
        CHECK(plain.line == indexed.line);
        // Between the bytes of a character no place is right; nobody asks for one.
        if (offset == source.text.size() || (source.text[offset] & 0xC0) != 0x80) CHECK(plain.column == indexed.column);
    }
}

TEST_CASE("the hash tells changed files from unchanged ones", "[base][source]") {
    const auto hashOf = [](std::string text) { return SourceText{"talk.xml", std::move(text)}.hash(); };
    CHECK(hashOf("您好，请说。") == hashOf("您好，请说。"));
    CHECK(hashOf("您好，请说。") != hashOf("您好，请讲。"));
    CHECK(hashOf("") != hashOf(std::string(1, '\0')));
    CHECK(hashOf("12345678") != hashOf("123456780"));
    CHECK(hashOf("abcdefgh12345678") != hashOf("12345678abcdefgh"));
}
