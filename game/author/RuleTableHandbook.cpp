#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule handbookTable[] = {
    {"missing-entry",
     Severity::error,
     {"a page leaves out an item of its framework", "手册页漏掉了框架里的条目"},
     {"Every mark in the debrief leads to the entry that explains it. Where there is none, somebody asks \"why?\" and gets no "
      "answer.",
      "复盘里的每个标记都通向解释它的条目。少了条目，学员问“为什么”就得不到回答。"},
     R"(<page xmlns="urn:rapport:dialogue:1" id="centre" source="S1 ch.4 §1">
<summary xml:lang="en">Care that comes from the heart.</summary>
<see page="principles"/>)",
     R"(<page xmlns="urn:rapport:dialogue:1" id="centre" source="S1 ch.4 §1">
<entry item="centre.care">
  <text xml:lang="en">Care first; the words follow.</text>
</entry>)"},
    {"foreign-entry",
     Severity::error,
     {"an entry stands on another framework's page", "条目放错了页"},
     {"An item is explained in one place, the page of its framework, which every mark leads to. Whoever looks for it there "
      "must find it.",
      "一个条目只在一个地方解释，就是它所属框架的那一页，所有标记都通向那里。"},
     R"(<entry item="centre.care">
  <text xml:lang="en">Care first; the words follow.</text>
</entry>
<entry item="feedback.thank">
  <text xml:lang="en">Say thank you, and mean it.</text>
</entry>)",
     R"(<entry item="centre.care">
  <text xml:lang="en">Care first; the words follow. Say thank you, and mean it.</text>
</entry>)"},
    {"uneven-paragraphs",
     Severity::error,
     {"a text is divided otherwise in another language", "各语言的段落数不一致"},
     {"A class reads a page in two languages side by side. If the paragraphs do not match, something is said in one "
      "language only.",
      "一个班可能两种语言对照着读。段落对不上，就说明有内容只写了一种语言。"},
     R"(<text xml:lang="en">False care is noticed.</text>
<text xml:lang="en">And it is resented.</text>
<text xml:lang="zh-Hans">假的关心会被看出来，还会让人反感。</text>)",
     R"(<text xml:lang="en">False care is noticed.</text>
<text xml:lang="zh-Hans">假的关心会被看出来。</text>
<text xml:lang="en">And it is resented.</text>
<text xml:lang="zh-Hans">还会让人反感。</text>)"},
    {"unknown-page",
     Severity::error,
     {"a page refers to one that does not exist", "手册页引用了不存在的页"},
     {"Reading on is how one idea leads to the next. A link into nothing ends that.",
      "读完一页接着读下一页，想法才连得起来。链接指向不存在的页，就断在这里了。"},
     R"(<entry item="centre.care">
  <text xml:lang="en">Care first; the words follow.</text>
</entry>
<see page="principels"/>)",
     R"(<entry item="centre.care">
  <text xml:lang="en">Care first; the words follow.</text>
</entry>
<see page="principles"/>)"},
};

} // namespace

std::span<const Rule> handbookRules() {
    return handbookTable;
}

} // namespace rapport
