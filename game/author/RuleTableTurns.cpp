#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule turnsTable[] = {
    {"principle-only-punished",
     Severity::warning,
     {"a principle is violated somewhere and honoured nowhere", "有一项原则只有人违反，没有人做到"},
     {"Players learn what not to do and never meet how it is done. Somewhere a good reply should show the principle, and be "
      "marked for it.",
      "玩家只学到不该怎样，却看不到该怎样做。总要有一句好的回复做到这项原则，并为此标注。"},
     R"(<node id="next">
  <line xml:lang="en">And now?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">I will do it now, while you wait.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-gossip"/>
    <honours principle="no-blame"/>
    <why xml:lang="en">Assertive: it answers with a deed.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">Prove it. I see nothing of it here.</say>
    <violates principle="no-doubt"/>
    <why xml:lang="en">Aggressive: it doubts him.</why>
  </choice>
  <choice id="sharp" goto="end" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work.</say>
    <why xml:lang="en">Passive-aggressive: it makes him feel guilty.</why>
  </choice>
</node>)",
     R"(<node id="next">
  <line xml:lang="en">And now?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">I believe you, and will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-gossip"/>
    <honours principle="no-blame"/>
    <honours principle="no-doubt"/>
    <why xml:lang="en">Assertive: it answers with a deed.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">Prove it. I see nothing of it here.</say>
    <violates principle="no-doubt"/>
    <why xml:lang="en">Aggressive: it doubts him.</why>
  </choice>
  <choice id="sharp" goto="end" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work.</say>
    <why xml:lang="en">Passive-aggressive: it makes him feel guilty.</why>
  </choice>
</node>)"},
    {"no-difference",
     Severity::warning,
     {"in a turn it makes no difference what is said", "这一轮说哪句都一样"},
     {"All replies are worth the same, move the customer alike and lead to the same place. A decision without consequence "
      "teaches that decisions have none.",
      "每句回复分值相同，对客户的影响相同，去的地方也相同。没有后果的选择，等于在教人选择不要紧。"},
     R"(<choice id="ask" goto="talk" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<node id="talk">
  <line xml:lang="en">It is about my form.</line>
  <choice id="which" goto="next" style="assertive">
    <say xml:lang="en">Which form is it?</say>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
  <choice id="when" goto="next" style="assertive">
    <say xml:lang="en">When did you send it?</say>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
</node>)",
     R"(<choice id="ask" goto="talk" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<node id="talk">
  <line xml:lang="en">It is about my form.</line>
  <choice id="which" goto="next" style="assertive">
    <say xml:lang="en">The grey one, from Monday?</say>
    <uses skill="questions.closed"/>
    <why xml:lang="en">Assertive: a closed question he can answer in one word.</why>
  </choice>
  <choice id="when" goto="next" style="assertive">
    <say xml:lang="en">When did you send it?</say>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
</node>)"},
    {"silence-is-best",
     Severity::warning,
     {"the best reply of a turn is to let the time run out", "这一轮最好的做法是等到超时"},
     {"Whoever answers is scored lower than whoever does not, and with the clocks switched off nobody can do what is best.",
      "开口的人反而比不开口的人得分低；关掉计时的玩家更没法做到最好。"},
     R"(<choice id="ask" goto="asked" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<node id="asked" seconds="20">
  <line xml:lang="en">Let me think.</line>
  <choice id="push" goto="next" style="aggressive">
    <say xml:lang="en">Be quick about it.</say>
    <why xml:lang="en">Aggressive: it pushes.</why>
  </choice>
  <choice id="sigh" goto="next" style="passive-aggressive">
    <say xml:lang="en">Take all day, do.</say>
    <why xml:lang="en">Passive-aggressive: it only sounds patient.</why>
  </choice>
  <choice id="silent" goto="next" style="assertive" timeout="yes">
    <say xml:lang="en">(You wait.)</say>
    <why xml:lang="en">Assertive: it gives him time.</why>
  </choice>
</node>)",
     R"(<choice id="ask" goto="asked" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<node id="asked" seconds="20">
  <line xml:lang="en">Let me think.</line>
  <choice id="push" goto="next" style="aggressive">
    <say xml:lang="en">Be quick about it.</say>
    <why xml:lang="en">Aggressive: it pushes.</why>
  </choice>
  <choice id="room" goto="next" style="assertive">
    <say xml:lang="en">There is no hurry.</say>
    <why xml:lang="en">Assertive: it gives him time, and says so.</why>
  </choice>
  <choice id="silent" goto="next" style="passive" timeout="yes">
    <say xml:lang="en">(You wait.)</say>
    <why xml:lang="en">Passive: he cannot know that you are giving him time.</why>
  </choice>
</node>)"},
    {"mark-twice",
     Severity::warning,
     {"a reply carries the same mark twice", "一句回复把同一个标注写了两次"},
     {"It is scored twice and moves the customer twice, which is rarely meant. A violation that weighs more is written with "
      "severity 2 or 3.",
      "这样会计两次分、影响客户两次，多半不是本意。违反得更重，应写 severity 2 或 3。"},
     R"(<choice id="scold" goto="next" style="aggressive">
  <say xml:lang="en">You should have read it.</say>
  <violates principle="no-blame"/>
  <violates principle="no-blame"/>
  <why xml:lang="en">Aggressive: it blames him.</why>
</choice>)",
     R"(<choice id="scold" goto="next" style="aggressive">
  <say xml:lang="en">You should have read it.</say>
  <violates principle="no-blame" severity="2"/>
  <why xml:lang="en">Aggressive: it blames him.</why>
</choice>)"},
    {"mark-contradicts",
     Severity::warning,
     {"a reply both honours and violates one principle", "一句回复既遵守又违反同一项原则"},
     {"The two marks cancel out, and the debrief praises and scolds the player for the same sentence. Decide what this "
      "customer would hear.",
      "两个标注互相抵消，复盘时同一句话又夸又批。请想想这位客户听到的是哪一样。"},
     R"(<choice id="calm" goto="next" style="assertive">
  <say xml:lang="en">I see that you are cross.</say>
  <honours principle="understand"/>
  <violates principle="understand"/>
  <why xml:lang="en">Assertive: it names his mood, rather coolly.</why>
</choice>)",
     R"(<choice id="calm" goto="next" style="assertive">
  <say xml:lang="en">I see that you are cross.</say>
  <honours principle="understand"/>
  <why xml:lang="en">Assertive: it names his mood.</why>
</choice>)"},
    {"best-for-everyone",
     Severity::warning,
     {"it never matters what kind of customer this is", "来的是哪种客户都无所谓"},
     {"At every turn the best reply would please customers of all five types, and none of its neighbours would please any of "
      "them better. Then players can pass without ever looking at who stands before them. Somewhere what is right should be "
      "right for this customer: a skill or step that another type is cold to, or a tempting reply that another type would "
      "like. Counted are trust less anger, in the mood each type begins with; talks of fewer than five turns are left alone.",
      "每一轮最好的回复，五种类型的客户听了都高兴，也没有别的回复能让哪一种更高兴。这样玩家不用看来的是谁就能过关。"
      "至少有一轮，对的做法应当是对这位客户才对：换一种类型就不领情的技巧或步骤，或者别的类型反而喜欢的回复。"
      "按信任减愤怒计算，以各类型开场时的心情为准；不到五轮的对话不查。"},
     R"(<choice id="ask" goto="n1" style="assertive"><say xml:lang="en">How can I help?</say><honours principle="understand"/><honours principle="no-negate"/><honours principle="no-doubt"/><honours principle="no-blame"/><why xml:lang="en">Assertive.</why></choice>
<!-- 3 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="no{#}" goto="n{#+1}" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><honours principle="no-negate"/><honours principle="understand"/><why xml:lang="en">Assertive.</why></choice></node>
<node id="n4"><line xml:lang="en">And?</line><choice id="no" goto="next" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes" goto="next" style="assertive"><say xml:lang="en">Yes.</say><honours principle="no-negate"/><honours principle="understand"/><why xml:lang="en">Assertive.</why></choice></node>)",
     R"(<choice id="ask" goto="n1" style="assertive"><say xml:lang="en">How can I help?</say><honours principle="understand"/><honours principle="no-negate"/><honours principle="no-doubt"/><honours principle="no-blame"/><why xml:lang="en">Assertive.</why></choice>
<!-- 3 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="no{#}" goto="n{#+1}" style="aggressive"><say xml:lang="en">No.</say><why xml:lang="en">Aggressive.</why></choice><choice id="yes{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><honours principle="no-negate"/><honours principle="understand"/><why xml:lang="en">Assertive.</why></choice></node>
<node id="n4">
  <line xml:lang="en">And what will you do now?</line>
  <choice id="repeat" goto="next" style="assertive">
    <say xml:lang="en">How was that for you?</say>
    <uses skill="listening.repeat"/>
    <uses skill="questions.probing-feeling"/>
    <why xml:lang="en">Assertive: an angry man needs to be heard. A stubborn one would find it soft.</why>
  </choice>
  <choice id="fact" goto="next" style="assertive">
    <say xml:lang="en">It takes ten minutes.</say>
    <uses skill="quality.credibility"/>
    <why xml:lang="en">Assertive: exact, as a stubborn man would like it; he is not ready for it yet.</why>
  </choice>
</node>)"},
};

} // namespace

std::span<const Rule> turnRules() {
    return turnsTable;
}

} // namespace rapport
