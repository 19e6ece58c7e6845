#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule drillsTable[] = {
    {"answer-count",
     Severity::error,
     {"an item of a drill has too few answers, or too many", "题目的答案太少或太多"},
     {"One answer is no question, and there are nine keys to answer by.",
      "只有一个答案就不成问题；作答用的数字键只有九个。"},
     R"(<answer id="open"><say xml:lang="en">open</say></answer>)",
     R"(<answer id="open"><say xml:lang="en">open</say></answer>
<answer id="closed"><say xml:lang="en">closed</say></answer>)"},
    {"unknown-answer",
     Severity::error,
     {"what is said to be right is no answer of the item", "写明的正确答案不在答案里"},
     {"Nobody could ever get such an item right.", "这样的题谁也答不对。"},
     R"(<item id="what-for" practises="questions.open" right="opened" source="S1 ch.4 §2">
  <ask xml:lang="en">What will you use it for?</ask>
  <why xml:lang="en">It cannot be answered by yes or no.</why>
</item>)",
     R"(<item id="what-for" practises="questions.open" right="open" source="S1 ch.4 §2">
  <ask xml:lang="en">What will you use it for?</ask>
  <why xml:lang="en">It cannot be answered by yes or no.</why>
</item>)"},
    {"incomplete-order",
     Severity::error,
     {"a right order leaves answers out", "正确顺序漏了答案"},
     {"Every answer has a place in the order; where one has none, no order is right.",
      "顺序里每个答案都要有位置，漏一个就没有正确的顺序。"},
     R"(<item id="in-order" form="order" practises="questions.open" right="open" source="S1 ch.4 §2">
  <ask xml:lang="en">Which comes first?</ask>
  <why xml:lang="en">The whole field first, then the nail in it.</why>
</item>)",
     R"(<item id="in-order" form="order" practises="questions.open" right="open closed" source="S1 ch.4 §2">
  <ask xml:lang="en">Which comes first?</ask>
  <why xml:lang="en">The whole field first, then the nail in it.</why>
</item>)"},
    {"too-many-items",
     Severity::error,
     {"a drill has too many items", "练习的题目太多"},
     {"A drill is done between two customers. A dozen or so items are enough, and more than 200 are refused.",
      "练习是在两位客户之间做的，十几题就够；超过 200 题不予接受。"},
     R"(<!-- 201 times -->
<item id="item-{#}" practises="questions.open" right="open" source="S1 ch.4 §2"><ask xml:lang="en">What for?</ask><why xml:lang="en">It is open.</why></item>)",
     R"(<!-- 12 times -->
<item id="item-{#}" practises="questions.open" right="open" source="S1 ch.4 §2"><ask xml:lang="en">What for?</ask><why xml:lang="en">It is open.</why></item>)"},
    {"part-of-what",
     Severity::error,
     {"a part of a course names nothing, or two things", "课程的一个部分没写或写了两样"},
     {"A part is one thing to do: a dialogue to play, a drill to answer or a page to read.",
      "一个部分就是一件事：一段对话、一组练习，或一页手册。"},
     R"(<part minutes="10">
  <purpose xml:lang="en">To hear the four styles.</purpose>
</part>)",
     R"(<part drill="example" minutes="10">
  <purpose xml:lang="en">To hear the four styles.</purpose>
</part>)"},
    {"missing-part",
     Severity::error,
     {"a course names what does not exist", "课程提到的内容不存在"},
     {"Whoever takes the course would stand before a closed door.", "学到这里的人会碰上一扇打不开的门。"},
     R"(<part drill="exampel">
  <purpose xml:lang="en">To hear the four styles.</purpose>
</part>)",
     R"(<part drill="example">
  <purpose xml:lang="en">To hear the four styles.</purpose>
</part>)"},
};

} // namespace

std::span<const Rule> drillRules() {
    return drillsTable;
}

} // namespace rapport
