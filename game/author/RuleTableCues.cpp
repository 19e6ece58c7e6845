#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule cuesTable[] = {
    {"guessable",
     Severity::warning,
     {"whoever knows nothing can guess the best replies", "什么都不懂也能猜中最好的回复"},
     {"If the best reply is always the first, the longest or the most polite one, players learn to look for that and stop "
      "listening to the customer. A cue strength of 1 finds every best reply, 0 is no better than chance; from 0.5 on it "
      "is reported. Vary the order, the lengths and the courtesies: a rude thing can be said politely. Talks of fewer than "
      "five turns are left alone. \"rapport bots\" shows every cue, and the nodes where it is right.",
      "如果最好的回复总是第一句、总是最长或总是最客气的那句，玩家就只会找这个，不再听客户说什么。线索强度 1 表示句句都能猜中，"
      "0 表示和乱选一样；达到 0.5 就会报告。请让顺序、长短和客套话有所变化：难听的话也可以说得很客气。不到五轮的对话不查。"
      "用“rapport bots”可以看到每种线索的强度，以及它在哪些节点选对了。"},
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="2" start="start">
<choice id="ask" goto="n1" style="assertive"><say xml:lang="en">How can I help?</say><why xml:lang="en">Assertive.</why></choice>
<!-- 3 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="yes{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice><choice id="no{#}" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice></node>
<node id="n4"><line xml:lang="en">And?</line><choice id="yes" goto="next" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice><choice id="no" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice></node>)",
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="2" start="start">
<choice id="ask" goto="n1" style="assertive"><say xml:lang="en">How can I help?</say><why xml:lang="en">Assertive.</why></choice>
<!-- 3 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="no{#}" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice></node>
<node id="n4"><line xml:lang="en">And?</line><choice id="yes" goto="next" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice><choice id="no" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice></node>)"},
};

} // namespace

std::span<const Rule> cueRules() {
    return cuesTable;
}

} // namespace rapport
