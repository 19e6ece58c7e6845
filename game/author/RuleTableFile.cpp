#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule fileTable[] = {
    {"xml-syntax",
     Severity::error,
     {"the file is no well-formed XML", "文件不是格式正确的 XML"},
     {"A tag that is not closed, or a value without quotes, leaves open what belongs to what. This is the one kind of "
      "mistake that stops the reading, so mend it first.",
      "标签没有闭合，或者属性值没加引号，就说不清什么属于什么。只有这类错误会让读取中断，请先改它。"},
     R"(<title xml:lang="en">The lost parcel</titel>)",
     R"(<title xml:lang="en">The lost parcel</title>)"},
    {"empty-file",
     Severity::error,
     {"the file is empty", "文件是空的"},
     {"Perhaps it was never saved, or the disk was full. \"rapport new dialogue\" writes one to begin with.",
      "可能是没有保存，或者磁盘满了。用“rapport new dialogue”可以生成一个开头。"},
     "",
     R"(<title xml:lang="en">The lost parcel</title>)"},
    {"invalid-encoding",
     Severity::error,
     {"the file is not written in UTF-8", "文件不是 UTF-8 编码"},
     {"In another encoding the same bytes mean other letters, and Chinese turns into noise. Let your editor save the file "
      "as UTF-8.",
      "换一种编码，同样的字节就成了别的字，中文会变成乱码。请在编辑器里另存为 UTF-8。"},
     "<title xml:lang=\"en\">The caf\xE9</title>",
     R"(<title xml:lang="en">The café</title>)"},
    {"invalid-character",
     Severity::error,
     {"a character that no text has", "出现了文本里不该有的字符"},
     {"Control characters come in by copying from a terminal or a broken document. They cannot be shown, and XML forbids "
      "them.",
      "控制字符多半是从终端或损坏的文档里复制来的，无法显示，XML 也不允许。"},
     "<title xml:lang=\"en\">The lost\x01parcel</title>",
     R"(<title xml:lang="en">The lost parcel</title>)"},
    {"several-roots",
     Severity::error,
     {"something stands beside the root", "根元素旁边还有别的元素"},
     {"A file holds one conversation, so that its name can be its id. Give the second one a file of its own.",
      "一个文件只放一段对话，文件名就是它的 id。请把第二段放进另一个文件。"},
     "<?xml version=\"1.0\"?>\n<dialogue id=\"example\"/>\n<dialogue id=\"another\"/>",
     R"(<title xml:lang="en">One conversation a file</title>)"},
    {"stray-text",
     Severity::error,
     {"words stand where no words belong", "文字写在了不该有文字的地方"},
     {"Nobody would ever read them: they are in no language and belong to nobody. What the player says goes into a \"say\", "
      "what the customer says into a \"line\".",
      "没有人会看到它们：不知道是什么语言，也不知道是谁说的。玩家的话放进“say”，客户的话放进“line”。"},
     R"(<choice id="ask" goto="next" style="assertive">
  How can I help?
  <say xml:lang="en">Good morning.</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning. How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"unknown-entity",
     Severity::error,
     {"an entity that XML does not know", "XML 不认识的实体"},
     {"XML knows &amp; &lt; &gt; &quot; and &apos; only; those of web pages would be shown as they stand. Write the character itself.",
      "XML 只认识 &amp;、&lt;、&gt;、&quot; 和 &apos;，网页里的其他实体会原样显示出来。请直接写那个字符。"},
     R"(<title xml:lang="en">At the caf&eacute;</title>)",
     R"(<title xml:lang="en">At the café</title>)"},
    {"entity-declared",
     Severity::error,
     {"the file declares a document type", "文件声明了文档类型"},
     {"Declared entities can swell a small file to any size. A dialogue needs none: write the words themselves.",
      "声明的实体能让小文件膨胀到任意大小。对话用不着，请直接写文字。"},
     "<!DOCTYPE dialogue [ <!ENTITY shop \"the corner shop\"> ]>\n<dialogue id=\"example\"/>",
     R"(<title xml:lang="en">At the corner shop</title>)"},
    {"too-large",
     Severity::error,
     {"the file is larger than a conversation can be", "文件大得不像一段对话"},
     {"A long conversation takes a few hundred kilobytes; beyond 16 megabytes or a million elements it was made by mistake.",
      "再长的对话也不过几百 KB；超过 16 MB 或一百万个元素，多半是弄错了。"},
     "<!-- 300000 times -->\n<!-- a remark of sixty characters, again and again and again -->\n",
     R"(<!-- one remark -->)"},
    {"too-deep",
     Severity::error,
     {"elements stand too deep within each other", "元素嵌套得太深"},
     {"A dialogue is four levels deep. More than a hundred means that end tags are missing.",
      "对话只有四层。超过一百层，说明缺了结束标签。"},
     "<!-- 101 times -->\n<title xml:lang=\"en\">\n",
     R"(<title xml:lang="en">The lost parcel</title>)"},
    {"unknown-root",
     Severity::error,
     {"the file holds something else", "文件内容不是所要的"},
     {"The first element says what a file is. Nothing else in it can be understood without that.",
      "第一个元素说明文件是什么，认不出它，里面的内容就无从理解。"},
     "<?xml version=\"1.0\"?>\n<conversation xmlns=\"urn:rapport:dialogue:1\" id=\"example\"/>",
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="1" start="start">)"},
    {"wrong-namespace",
     Severity::error,
     {"the file is of a version that this program does not read", "文件的版本本程序读不了"},
     {"The namespace carries the version of the format, so that an old file keeps its meaning for ever.",
      "命名空间里写着格式的版本，这样旧文件的意思永远不会变。"},
     R"(<dialogue xmlns="urn:rapport:dialogue:7" id="example" channel="counter" difficulty="1" start="start">)",
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="1" start="start">)"},
    {"wrong-file-name",
     Severity::error,
     {"the id differs from the file's name", "id 与文件名不一致"},
     {"Transcripts, courses and the command line find a dialogue by its id. If file and id disagree, they find the wrong one "
      "or none.",
      "记录、课程和命令行都靠 id 找对话。文件名和 id 对不上，就会找错或找不到。"},
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="first-try" channel="counter" difficulty="1" start="start">)",
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="1" start="start">)"},
};

} // namespace

std::span<const Rule> fileRules() {
    return fileTable;
}

} // namespace rapport
