#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule textsTable[] = {
    {"table-syntax",
     Severity::error,
     {"a table of texts cannot be understood", "文字表看不懂"},
     {"The first row names the columns: \"id\", perhaps \"context\", and languages such as en or zh-Hans. A quoted cell ends "
      "with a quote; a quote inside it is written twice. Text taken from a broken table would land in the wrong places.",
      "第一行是列名：“id”，可以有“context”，再加 en、zh-Hans 这样的语言。带引号的单元格要以引号结尾，里面的引号写两遍。"
      "从坏掉的表里取文字，会放错地方。"},
     R"(id,en,remarks
title,An example,too short?
)",
     R"(id,en
title,An example
)"},
    {"table-unknown-id",
     Severity::error,
     {"a row of a table belongs to no text", "表格里有一行对不上任何文字"},
     {"Each row finds its text by the id. If the dialogue was changed while the table was away, its words would be lost without "
      "anybody noticing.",
      "每一行靠 id 找到它的文字。如果表格交出去以后对话改过，这些译文就会悄悄丢掉。"},
     R"(id,en
start.greet.sya,Good morning.
)",
     R"(id,en
start.greet.say,Good morning.
)"},
    {"table-duplicate-id",
     Severity::error,
     {"two rows of a table belong to one text", "表格里有两行属于同一条文字"},
     {"Only one of them can be right, and which one nobody can tell.", "只可能有一行是对的，可谁也说不准是哪一行。"},
     R"(id,en
title,An example
title,The example
)",
     R"(id,en
title,An example
)"},
};

} // namespace

std::span<const Rule> textsRules() {
    return textsTable;
}

} // namespace rapport
