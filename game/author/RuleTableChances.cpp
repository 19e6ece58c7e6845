#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule chancesTable[] = {
    {"no-recoverable-mistake",
     Severity::warning,
     {"no mistake can be made good again", "没有一个错误可以补救"},
     {"After any wrong reply the best outcome is out of reach, so whoever slips once may as well stop. To notice that one "
      "was wrong and to mend it is what the work is about: let some wrong replies lead on to where that can be done.",
      "只要说错一句，就到不了最好的结局，那么失手一次的人就没必要谈下去了。察觉自己说错、再去挽回，正是这份工作的要紧处："
      "请让一部分错误还能走到可以补救的地方。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <choice id="greet" goto="next" style="assertive">
    <say xml:lang="en">Good morning. Go ahead.</say>
    <why xml:lang="en">Assertive: it opens the talk.</why>
  </choice>
  <choice id="nod" goto="lost" style="passive">
    <say xml:lang="en">Hm. And you are?</say>
    <why xml:lang="en">Passive: he turns on his heel.</why>
  </choice>
</node>
<node id="next">
  <line xml:lang="en">And now?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">You have waited long. I will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-doubt"/>
    <honours principle="no-gossip"/>
    <honours principle="no-blame"/>
    <why xml:lang="en">Assertive: it answers with a deed.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">Prove it. I see nothing of it here.</say>
    <violates principle="no-doubt"/>
    <why xml:lang="en">Aggressive: it doubts him.</why>
  </choice>
  <choice id="sharp" goto="lost" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work.</say>
    <why xml:lang="en">Passive-aggressive: it makes him feel guilty.</why>
  </choice>
</node>)",
     R"(<choice id="grunt" goto="next" style="aggressive">
  <say xml:lang="en">What is it now?</say>
  <why xml:lang="en">Aggressive: a bad beginning, which the next reply can still mend.</why>
</choice>)"},
    {"no-unrecoverable-mistake",
     Severity::warning,
     {"every mistake can be made good again", "什么错误都可以补救"},
     {"Whatever is said, the best outcome stays within reach, so nothing is ever decided before the last reply. Let a grave "
      "mistake cost it: by leading to another ending, or by a \"divert\" that looks at trust or anger.",
      "不管说什么，都还能到最好的结局，那么最后一句之前说什么都不要紧。请让严重的错误付出代价：通向别的结局，"
      "或者用“divert”看信任和愤怒来改道。"},
     R"(<node id="next">
  <line xml:lang="en">And now?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">You have waited long. I will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-doubt"/>
    <honours principle="no-gossip"/>
    <honours principle="no-blame"/>
    <why xml:lang="en">Assertive: it answers with a deed.</why>
  </choice>
  <choice id="harsh" goto="end" style="aggressive">
    <say xml:lang="en">Prove it. I see nothing of it here.</say>
    <violates principle="no-doubt"/>
    <why xml:lang="en">Aggressive: it doubts him, and he leaves content all the same.</why>
  </choice>
  <choice id="sharp" goto="end" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work.</say>
    <why xml:lang="en">Passive-aggressive: it makes him feel guilty.</why>
  </choice>
</node>)",
     R"(<choice id="away" goto="lost" style="aggressive">
  <say xml:lang="en">Not you again. Out!</say>
  <why xml:lang="en">Aggressive: it throws him out, and there is no way back.</why>
</choice>)"},
    {"difficulty-mismatch",
     Severity::warning,
     {"a dialogue is easier or harder than it says", "对话比声明的更容易或更难"},
     {"Learners choose by the difficulty, and courses are built on it. The exact mean score of somebody who takes any open "
      "reply by chance should lie between 45 and 70 for difficulty 1, 39 and 64 for 2, 33 and 58 for 3, 27 and 52 for 4, 20 "
      "and 46 for 5. Talks of fewer than five turns are left alone.",
      "学员按难度来挑，课程也按难度来排。在开放的回复里随便选的人，平均得分（精确值）应为：难度 1 在 45 到 70 之间，"
      "2 在 39 到 64，3 在 33 到 58，4 在 27 到 52，5 在 20 到 46。不到五轮的对话不查。"},
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="5" start="start">
<choice id="ask" goto="n1" style="assertive"><say xml:lang="en">How can I help?</say><why xml:lang="en">Assertive.</why></choice>
<!-- 3 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="no{#}" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice></node>
<node id="n4"><line xml:lang="en">And?</line><choice id="no" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes" goto="next" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice></node>)",
     R"(<dialogue xmlns="urn:rapport:dialogue:1" id="example" channel="counter" difficulty="2" start="start">
<choice id="ask" goto="n1" style="assertive"><say xml:lang="en">How can I help?</say><why xml:lang="en">Assertive.</why></choice>
<!-- 3 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="no{#}" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice></node>
<node id="n4"><line xml:lang="en">And?</line><choice id="no" goto="lost" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes" goto="next" style="assertive"><say xml:lang="en">Yes.</say><uses skill="listening.repeat"/><uses skill="questions.probing-feeling"/><why xml:lang="en">Assertive.</why></choice></node>)"},
};

} // namespace

std::span<const Rule> chanceRules() {
    return chancesTable;
}

} // namespace rapport
