#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule playTable[] = {
    {"play-syntax",
     Severity::error,
     {"a line of a transcript cannot be understood", "对话记录里有一行看不懂"},
     {"A transcript begins with \"rapport-play 1\", names its dialogue, and goes on with one \"word: value\" a line. A line "
      "that was skipped silently would make the check worth less than it looks.",
      "对话记录以“rapport-play 1”开头，写明是哪段对话，之后每行一条“词: 内容”。如果悄悄跳过看不懂的行，"
      "检查就没有看上去那么可靠了。"},
     R"(rapport-play 1
dialogue: example
chose: greet
)",
     R"(rapport-play 1
dialogue: example
choose: greet
)"},
    {"play-unknown-dialogue",
     Severity::error,
     {"a transcript belongs to a dialogue that is not there", "对话记录所属的对话不存在"},
     {"A transcript finds its dialogue by the id: among those that are being checked, in its own folder and those above it, or "
      "among those shipped. If the dialogue was renamed, the transcript tests nothing any more; `rapport rename` changes both.",
      "对话记录按 id 找对话：先在正在检查的文件里找，再到自己所在的文件夹和它上面各层找，最后到自带的对话里找。"
      "对话改了名，记录就什么也测不到了；用 `rapport rename` 改名，两边会一起改。"},
     R"(rapport-play 1
dialogue: exampel
choose: greet
)",
     R"(rapport-play 1
dialogue: example
choose: greet
)"},
    {"play-refused",
     Severity::error,
     {"a transcript says a reply that cannot be said there", "对话记录选了当时不能选的回复"},
     {"There is no such reply at that moment, or it is locked or used up. Usually the dialogue was changed and the "
      "transcript was not.",
      "那一刻没有这句回复，或者它锁着、已经用过。多半是改了对话，却没改记录。"},
     R"(rapport-play 1
dialogue: example
choose: clear
)",
     R"(rapport-play 1
dialogue: example
choose: greet
choose: clear
)"},
    {"play-differs",
     Severity::error,
     {"a replayed talk goes otherwise than expected", "重放的结果和预期不同"},
     {"The transcript says what its author expects at this point, and the talk shows something else. Either the dialogue "
      "broke, or the expectation is out of date.",
      "记录写明了作者在这里预期什么，对话却不是这样。要么对话改坏了，要么预期过时了。"},
     R"(rapport-play 1
dialogue: example
choose: greet
at: start
)",
     R"(rapport-play 1
dialogue: example
choose: greet
at: next
)"},
};

} // namespace

std::span<const Rule> playRules() {
    return playTable;
}

} // namespace rapport
