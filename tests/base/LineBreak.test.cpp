#include "base/LineBreak.h"

#include "base/Characters.h"
#include "support/Catch.h"

#include <string>

using namespace rapport;

namespace {

// As in a terminal: Chinese characters are two wide, others one.
float columns(std::string_view text) {
    float width = 0;
    for (; !text.empty(); text.remove_prefix(characterAt(text).size)) width += characterAt(text).code < 0x2000 ? 1 : 2;
    return width;
}

// The lines, with a bar between them.
std::string broken(std::string_view text, float width) {
    std::string lines;
    for (const std::string_view line : breakLines(text, width, columns))
        lines.append(lines.empty() ? "" : "|").append(line);
    return lines;
}

} // namespace

TEST_CASE("a text that fits stays one line", "[base][line-break][unit]") {
    CHECK(broken("您好, hello", 11) == "您好, hello");
    CHECK(broken("", 10) == "");
    CHECK(breakLines("", 10, columns).size() == 1);
}

TEST_CASE("Latin words are kept whole and the space at a line's end is dropped", "[base][line-break][unit]") {
    CHECK(broken("I have waited for an hour", 12) == "I have|waited for|an hour");
    CHECK(broken("one  two", 3) == "one|two");
    CHECK(broken("don’t say it’s mine", 10) == "don’t say|it’s mine");
}

TEST_CASE("Chinese breaks between any two characters", "[base][line-break][unit]") {
    CHECK(broken("请您先坐下来慢慢说", 8) == "请您先坐|下来慢慢|说");
    CHECK(broken("请您先坐下来慢慢说", 9) == "请您先坐|下来慢慢|说");
}

TEST_CASE("a line never begins with a mark that closes", "[base][line-break][unit]") {
    CHECK(broken("等了四十分钟，还没好。", 12) == "等了四十分|钟，还没好。");
    CHECK(broken("他说：“不行！”就走了", 12) == "他说：“不|行！”就走了");
    CHECK(broken("涨了百分之十％吗", 12) == "涨了百分之|十％吗");
    CHECK(broken("Wait (please) !", 13) == "Wait|(please) !");
}

TEST_CASE("a line never ends with a mark that opens", "[base][line-break][unit]") {
    CHECK(broken("请看《服务手册》第二页", 6) == "请看|《服务|手册》|第二页");
    CHECK(broken("运费￥12", 6) == "运费|￥12");
    CHECK(broken("他说“您好”", 6) == "他说|“您|好”");
}

TEST_CASE("a Chinese dash and dots stay together and off the line's start", "[base][line-break][unit]") {
    CHECK(broken("您好——请稍等……好的", 8) == "您好——|请稍|等……好|的");
    CHECK(broken("wait…what", 7) == "wait…|what");
}

TEST_CASE("Chinese and Latin part where they meet", "[base][line-break][unit]") {
    CHECK(broken("我的iPhone13坏了", 10) == "我的|iPhone13坏|了");
    CHECK(broken("Hello, 您好，我是 Lily。", 12) == "Hello, 您|好，我是|Lily。");
    CHECK(broken("退款须在7个工作日内完成", 9) == "退款须在7|个工作日|内完成");
}

TEST_CASE("straight quotation marks hold on to what stands beside them", "[base][line-break][unit]") {
    CHECK(broken("She asked \"why?\" twice", 16) == "She asked \"why?\"|twice");
    CHECK(broken("She asked \"why?\" twice", 15) == "She asked|\"why?\" twice");
}

TEST_CASE("a hyphen parts words but not numbers", "[base][line-break][unit]") {
    CHECK(broken("well-known", 6) == "well-|known");
    CHECK(broken("at 10-20", 6) == "at|10-20");
}

TEST_CASE("a word longer than a line is cut where the line ends", "[base][line-break][unit]") {
    CHECK(broken("see incomprehensibilities", 8) == "see|incompre|hensibil|ities");
    CHECK(broken("！！！！！！", 4) == "！！|！！|！！");
}

TEST_CASE("a line holds at least one character, however narrow it is", "[base][line-break][unit]") {
    CHECK(broken("您好ab", 1) == "您|好|a|b");
    CHECK(broken("a b", 0) == "a|b");
    CHECK(broken("字 ", -5) == "字");
}

TEST_CASE("a line feed always ends a line and a carriage return is not shown", "[base][line-break][unit]") {
    CHECK(broken("一\n二", 20) == "一|二");
    CHECK(broken("one\r\n\r\ntwo\n", 20) == "one||two|");
}

TEST_CASE("the indent of a paragraph stays", "[base][line-break][unit]") {
    CHECK(broken("  one two", 6) == "  one|two");
    CHECK(broken("　　您好", 20) == "　　您好");
}

TEST_CASE("a no-break space does not break", "[base][line-break][unit]") {
    CHECK(broken("for 20\u00A0min", 8) == "for|20\u00A0min");
}

TEST_CASE("bytes that are no text are laid out all the same", "[base][line-break][unit]") {
    const std::string bytes = "a\xFF\xE4\xB8 b\x80";
    std::string kept;
    for (const std::string_view line : breakLines(bytes, 2, columns)) kept += line;
    CHECK(kept == "a\xFF\xE4\xB8"
                  "b\x80");
}

TEST_CASE("no line is wider than asked and nothing but spaces is lost, at any width", "[base][line-break][unit]") {
    const std::string_view text =
        "Hello, 您好！我是 Lily（客服），订单 No. 12345 已发货；运费￥12.50——“三天内”送到……well-known，OK?";
    std::string letters(text);
    std::erase(letters, ' ');
    for (float width = 2; width < 120; ++width) {
        std::string kept;
        for (const std::string_view line : breakLines(text, width, columns)) {
            CHECK(columns(line) <= width);
            kept += line;
        }
        std::erase(kept, ' ');
        CHECK(kept == letters);
    }
}
