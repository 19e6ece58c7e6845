#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule talksTable[] = {
    {"only-timeout-open",
     Severity::error,
     {"a talk can come where nothing is left but silence", "对话会走到只能沉默的地方"},
     {"Every reply that is shown is locked or used up there, and only the hidden one is open that is taken when the clock "
      "runs out. Whoever has switched clocks off waits for ever. Leave one shown reply without a \"when\" and without "
      "\"once\".",
      "显示出来的回复在那里全被锁住或用完，只剩计时走完才会生效的那一句。关掉计时的人会永远等下去。"
      "请在显示的回复里留一句既没有“when”也没有“once”的。"},
     R"(<choice id="warm" goto="talk" style="assertive">
  <say xml:lang="en">Good morning, Mr Li!</say>
  <shift trust="4"/>
  <why xml:lang="en">Assertive: it greets him by name.</why>
</choice>
<node id="talk" seconds="20">
  <line xml:lang="en">It is about my form.</line>
  <choice id="ask" goto="next" style="assertive">
    <say xml:lang="en">Tell me more.</say>
    <when feeling="trust" at-most="6"/>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Let me see.</say>
    <when feeling="trust" at-most="6"/>
    <why xml:lang="en">Passive: it only looks.</why>
  </choice>
  <choice id="silence" goto="next" style="passive" timeout="yes">
    <say xml:lang="en">(Silence.)</say>
    <why xml:lang="en">Passive: he waits.</why>
  </choice>
</node>
<choice id="cool" goto="talk" style="passive">
  <say xml:lang="en">Hm? What is it?</say>
  <why xml:lang="en">Passive: it says little.</why>
</choice>)",
     R"(<choice id="warm" goto="talk" style="assertive">
  <say xml:lang="en">Good morning, Mr Li!</say>
  <shift trust="4"/>
  <why xml:lang="en">Assertive: it greets him by name.</why>
</choice>
<node id="talk" seconds="20">
  <line xml:lang="en">It is about my form.</line>
  <choice id="ask" goto="next" style="assertive">
    <say xml:lang="en">Tell me more.</say>
    <when feeling="trust" at-most="6"/>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Let me see.</say>
    <why xml:lang="en">Passive: it only looks.</why>
  </choice>
  <choice id="silence" goto="next" style="passive" timeout="yes">
    <say xml:lang="en">(Silence.)</say>
    <why xml:lang="en">Passive: he waits.</why>
  </choice>
</node>
<choice id="cool" goto="talk" style="passive">
  <say xml:lang="en">Hm? What is it?</say>
  <why xml:lang="en">Passive: it says little.</why>
</choice>)"},
    {"condition-always-true",
     Severity::warning,
     {"a condition holds whenever it is asked", "条件每次都成立"},
     {"Whatever was said before, the reply is open when a talk comes there, so its \"when\" changes nothing. Either it is "
      "not needed, or it asks for less than was meant.",
      "不管之前说了什么，对话走到那里时这句回复总是开着，所以它的“when”毫无作用。要么不需要它，要么要求得太低。"},
     R"(<choice id="familiar" goto="next" style="assertive">
  <say xml:lang="en">You know me, Mr Li.</say>
  <when feeling="trust" at-least="5"/>
  <why xml:lang="en">Assertive: it builds on trust that is there.</why>
</choice>)",
     R"(<choice id="familiar" goto="next" style="assertive">
  <say xml:lang="en">You know me, Mr Li.</say>
  <why xml:lang="en">Assertive: it builds on trust that is there.</why>
</choice>)"},
    {"ending-never-reached",
     Severity::warning,
     {"no talk ever ends so", "没有一段对话会这样结束"},
     {"Some reply or divert leads to this ending, but nobody can take it: a condition on the way never holds. Players "
      "never see what was written for it.",
      "有回复或 divert 通向这个结局，可是谁也走不到：路上有个条件永远不成立。为它写的文字，玩家永远看不到。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <choice id="greet" goto="next" style="assertive">
    <say xml:lang="en">Good morning. Go ahead.</say>
    <why xml:lang="en">Assertive: it opens the talk.</why>
  </choice>
  <choice id="nod" goto="next" style="passive">
    <say xml:lang="en">Hm. And you are?</say>
    <why xml:lang="en">Passive: it says little.</why>
  </choice>
  <divert goto="storms"><when feeling="trust" at-most="1"/></divert>
</node>
<ending id="storms" outcome="lose-lose">
  <text xml:lang="en">He storms out.</text>
</ending>)",
     R"(<choice id="chase" goto="storms" style="aggressive">
  <say xml:lang="en">Out with you, at once!</say>
  <why xml:lang="en">Aggressive: it throws him out.</why>
</choice>
<ending id="storms" outcome="lose-lose">
  <text xml:lang="en">He storms out.</text>
</ending>)"},
    {"distribution-out-of-reach",
     Severity::note,
     {"there are too many totals to say how chance would spread", "总分的可能太多，算不出乱选的分布"},
     {"How scores spread when replies are taken at random is known exactly only while each state can keep apart every total "
      "with which talks come to it. In larger dialogues the mean is still exact in points, and on the scale of scores at most "
      "half a point from the mean of all scores; percentiles are not told.",
      "只有每个状态都能分清以哪些总点数走到它，才能准确知道随便乱选时分数如何分布。对话再大些，平均点数仍然准确，"
      "换算成的平均分与所有得分的平均最多相差半分，但不再给出百分位。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <choice id="greet" goto="n1" style="assertive"><say xml:lang="en">Good morning. Go ahead.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="nod" goto="n1" style="passive"><say xml:lang="en">Hm. And you are?</say><why xml:lang="en">Passive.</why></choice>
</node>
<!-- 55 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="a{#}" goto="n{#+1}" style="passive"><say xml:lang="en">Hm.</say><violates principle="no-gossip" severity="3"/><shift trust="-1" patience="1"/><why xml:lang="en">Passive.</why></choice><choice id="b{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><honours principle="no-blame"/><shift anger="1" patience="-1"/><why xml:lang="en">Assertive.</why></choice><choice id="c{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">No?</say><shift clarity="1" trust="1"/><why xml:lang="en">Assertive.</why></choice><choice id="d{#}" goto="n{#+1}" style="passive"><say xml:lang="en">So, so.</say><shift clarity="-1" anger="-1"/><why xml:lang="en">Passive.</why></choice></node>
<node id="n56">
  <line xml:lang="en">Well?</line>
  <choice id="form" goto="next" style="assertive"><say xml:lang="en">Here is the form.</say><when feeling="anger" at-most="5"/><when feeling="trust" at-least="3"/><why xml:lang="en">Assertive.</why></choice>
  <choice id="pen" goto="next" style="assertive"><say xml:lang="en">Here is my pen.</say><when feeling="patience" at-least="4"/><when feeling="clarity" at-least="6"/><why xml:lang="en">Assertive.</why></choice>
  <choice id="desk" goto="next" style="passive"><say xml:lang="en">It is over there.</say><why xml:lang="en">Passive.</why></choice>
</node>)",
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <choice id="greet" goto="n1" style="assertive"><say xml:lang="en">Good morning. Go ahead.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="nod" goto="n1" style="passive"><say xml:lang="en">Hm. And you are?</say><why xml:lang="en">Passive.</why></choice>
</node>
<!-- 55 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="a{#}" goto="n{#+1}" style="passive"><say xml:lang="en">Hm.</say><violates principle="no-gossip" severity="3"/><why xml:lang="en">Passive.</why></choice><choice id="b{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><honours principle="no-blame"/><why xml:lang="en">Assertive.</why></choice><choice id="c{#}" goto="n{#+1}" style="passive"><say xml:lang="en">So, so.</say><why xml:lang="en">Passive.</why></choice></node>
<node id="n56">
  <line xml:lang="en">Well?</line>
  <choice id="form" goto="next" style="assertive"><say xml:lang="en">Here is the form.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="pen" goto="next" style="assertive"><say xml:lang="en">Here is my pen.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="desk" goto="next" style="passive"><say xml:lang="en">It is over there.</say><why xml:lang="en">Passive.</why></choice>
</node>)"},
};

} // namespace

std::span<const Rule> talkRules() {
    return talksTable;
}

} // namespace rapport
