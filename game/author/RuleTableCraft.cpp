#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule craftTable[] = {
    {"missing-translation",
     Severity::warning,
     {"a text lacks one of the dialogue's languages", "有文字缺少对话用到的某种语言"},
     {"The player would meet a sentence in another language in the middle of the talk.",
      "玩家会在对话当中突然看到另一种语言的句子。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <say xml:lang="zh-Hans">有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)"},
    {"missing-why",
     Severity::warning,
     {"a reply is not explained", "回复没有说明理由"},
     {"Learners are scored on every reply and want to know why. Name the principle or style, and what it does to this "
      "customer.",
      "每句回复都计分，学员自然想知道为什么。请点出是哪条原则或哪种风格，对这位客户起了什么作用。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk and leaves the first word to him.</why>
</choice>)"},
    {"flag-never-read",
     Severity::warning,
     {"a flag is never asked for", "标志从没被用到"},
     {"Nothing depends on it: a consequence was planned and forgotten, or the flag is not needed.",
      "没有任何东西取决于它：要么后果忘了写，要么这个标志是多余的。"},
     R"(<flag id="asked"/>
<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <sets flag="asked"/>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<flag id="asked"/>
<choice id="ask" goto="start" style="assertive" once="yes">
  <say xml:lang="en">How can I help?</say>
  <sets flag="asked"/>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<choice id="sum-up" goto="next" style="assertive">
  <say xml:lang="en">So you need the form today.</say>
  <when flag="asked"/>
  <why xml:lang="en">Assertive: it shows that you listened.</why>
</choice>)"},
    {"flag-never-set",
     Severity::warning,
     {"a flag is asked for, but nothing sets it", "标志有人问，却没有人设"},
     {"What waits for it can never happen, or happens always.", "等着它的事要么永远不发生，要么总在发生。"},
     R"(<flag id="asked"/>
<choice id="wait" goto="asks" style="assertive">
  <say xml:lang="en">One moment, please.</say>
  <why xml:lang="en">Assertive: it says what comes.</why>
</choice>
<node id="asks">
  <line xml:lang="en">Well?</line>
  <variant>
    <when flag="asked"/>
    <line xml:lang="en">As I said: well?</line>
  </variant>
  <choice id="hurry" goto="next" style="assertive">
    <say xml:lang="en">I shall be quick.</say>
    <why xml:lang="en">Assertive: it respects his time.</why>
  </choice>
  <choice id="hum" goto="next" style="passive">
    <say xml:lang="en">Yes, well, you know.</say>
    <why xml:lang="en">Passive: it says nothing.</why>
  </choice>
</node>)",
     R"(<flag id="asked"/>
<choice id="ask" goto="start" style="assertive" once="yes">
  <say xml:lang="en">How can I help?</say>
  <sets flag="asked"/>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<choice id="hurry" goto="next" style="assertive">
  <say xml:lang="en">I shall be quick.</say>
  <when flag="asked" is="unset"/>
  <why xml:lang="en">Assertive: it respects his time.</why>
</choice>)"},
    {"promise-never-kept",
     Severity::warning,
     {"a promise without a sequel", "承诺没有下文"},
     {"A promise teaches only if it is made, and then kept or broken. One that nobody makes, or that never comes up "
      "again, teaches that promises do not matter.",
      "承诺有人许，然后有人兑现或食言，才教得了人。没人许，或者再没人提起，等于在教人承诺不算数。"},
     R"(<promise id="call"><text xml:lang="en">Call him today.</text></promise>
<choice id="vow" goto="next" style="assertive">
  <say xml:lang="en">I will call you today.</say>
  <promises promise="call"/>
  <why xml:lang="en">Assertive: it says what will happen.</why>
</choice>)",
     R"(<promise id="call"><text xml:lang="en">Call him today.</text></promise>
<choice id="vow" goto="start" style="assertive" once="yes">
  <say xml:lang="en">I will call you today.</say>
  <promises promise="call"/>
  <why xml:lang="en">Assertive: it says what will happen.</why>
</choice>
<choice id="ring" goto="next" style="assertive">
  <say xml:lang="en">It is me, as promised.</say>
  <when promise="call" is="open"/>
  <keeps promise="call"/>
  <why xml:lang="en">Assertive: words and deeds agree.</why>
</choice>)"},
    {"no-content-note",
     Severity::warning,
     {"an offensive customer of whom nothing warns", "客户会出言冒犯，事先却没有提醒"},
     {"Crude words hurt some players more than they teach them. A content-note is shown before the talk begins, and whoever does "
      "not want to hear it may go back.",
      "有些人听了脏话，受的伤比学到的多。content-note 在对话开始前显示，不想听的人可以不进去。"},
     R"(<customer id="mr-li" type="angry" manifestation="offensive" look="man-50-grey-jacket">
  <name xml:lang="en">Mr Li</name>
  <explicit-need xml:lang="en">A form.</explicit-need>
  <implicit-need xml:lang="en">To be heard.</implicit-need>
</customer>)",
     R"(<content-note xml:lang="en">Insults.</content-note>
<customer id="mr-li" type="angry" manifestation="offensive" look="man-50-grey-jacket">
  <name xml:lang="en">Mr Li</name>
  <explicit-need xml:lang="en">A form.</explicit-need>
  <implicit-need xml:lang="en">To be heard.</implicit-need>
</customer>)"},
    {"style-missing",
     Severity::warning,
     {"one of the four styles is nowhere to be chosen", "四种风格里有一种没得选"},
     {"Players learn a style by meeting its opposite. If all wrong replies are rude, the passive one is never noticed.",
      "学风格要靠对照。如果错的回复全是粗鲁的，消极被动的那种就永远不会被注意到。"},
     R"(<node id="next">
  <line xml:lang="en">And now?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">You have waited long. I will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-doubt"/>
    <honours principle="no-gossip"/>
    <honours principle="no-blame"/>
    <why xml:lang="en">Assertive.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">Prove it, you are all alike. Read the sign!</say>
    <violates principle="no-doubt"/>
    <violates principle="no-gossip"/>
    <violates principle="no-blame"/>
    <why xml:lang="en">Aggressive.</why>
  </choice>
</node>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"principle-never-at-stake",
     Severity::warning,
     {"one of the five principles is never at stake", "五项原则里有一项没有涉及"},
     {"A principle that no reply honours or violates is neither practised nor scored: the debrief has nothing to say about "
      "it.",
      "没有回复遵守或违反的原则，既练不到，也评不了分，复盘时无话可说。"},
     R"(<node id="next">
  <line xml:lang="en">And now?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">You have waited long. I will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-doubt"/>
    <honours principle="no-blame"/>
    <why xml:lang="en">Assertive.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">Prove it. And read the sign!</say>
    <violates principle="no-doubt"/>
    <violates principle="no-blame"/>
    <why xml:lang="en">Aggressive.</why>
  </choice>
  <choice id="sharp" goto="end" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work.</say>
    <why xml:lang="en">Passive-aggressive.</why>
  </choice>
</node>)",
     R"(<choice id="label" goto="next" style="passive-aggressive">
  <say xml:lang="en">Here comes another one of those.</say>
  <violates principle="no-gossip" severity="2"/>
  <why xml:lang="en">It talks about the customer before his face.</why>
</choice>)"},
    {"framework-not-exercised",
     Severity::warning,
     {"the dialogue says it covers what it does not practise", "声明练习的框架其实没有练到"},
     {"Learners are sent here to practise it. Mark a reply with one of its items, or drop the \"covers\".",
      "学员会为了练它而来。请给某句回复标上它的条目，或者去掉这个“covers”。"},
     R"(<covers framework="questions"/>)",
     R"(<covers framework="questions"/>
<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">What happened?</say>
  <uses skill="questions.open"/>
  <why xml:lang="en">Assertive: an open question lets him tell it his way.</why>
</choice>)"},
    {"single-reply",
     Severity::warning,
     {"a turn without a choice", "这一轮没得选"},
     {"With one reply there is nothing to decide. Where the story only has to move on, tell it in a \"narration\".",
      "只有一句回复就无从选择。如果只是要推进情节，请写成“narration”。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <choice id="ask" goto="next" style="assertive">
    <say xml:lang="en">How can I help?</say>
    <why xml:lang="en">Assertive: it opens the talk.</why>
  </choice>
</node>)",
     R"(<node id="start">
  <narration xml:lang="en">The queue is long. At last it is his turn.</narration>
  <line xml:lang="en">Good morning.</line>
  <choice id="ask" goto="next" style="assertive">
    <say xml:lang="en">How can I help?</say>
    <why xml:lang="en">Assertive: it opens the talk.</why>
  </choice>
</node>)"},
    {"dead-end",
     Severity::error,
     {"a talk can come where nothing can be said", "对话会走到无话可说的地方"},
     {"All replies are locked or used up there, and the talk breaks off as if both sides had lost. Leave one reply without a "
      "\"when\" and without \"once\".",
      "那里的回复全被锁住或用完，对话只好中断，算作双输。请留一句既没有“when”也没有“once”的回复。"},
     R"(<choice id="warm" goto="talk" style="assertive">
  <say xml:lang="en">Good morning, Mr Li!</say>
  <shift trust="4"/>
  <why xml:lang="en">Assertive: it greets him by name.</why>
</choice>
<choice id="cool" goto="talk" style="passive">
  <say xml:lang="en">Hm?</say>
  <shift trust="-2"/>
  <why xml:lang="en">Passive: it says nothing.</why>
</choice>
<node id="talk">
  <line xml:lang="en">It is about my form.</line>
  <choice id="ask" goto="next" style="assertive">
    <say xml:lang="en">Tell me more.</say>
    <when feeling="trust" at-least="7"/>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Let me see, then.</say>
    <when feeling="trust" at-least="7"/>
    <why xml:lang="en">Passive: it only looks.</why>
  </choice>
</node>)",
     R"(<choice id="warm" goto="talk" style="assertive">
  <say xml:lang="en">Good morning, Mr Li!</say>
  <shift trust="4"/>
  <why xml:lang="en">Assertive: it greets him by name.</why>
</choice>
<choice id="cool" goto="talk" style="passive">
  <say xml:lang="en">Hm?</say>
  <shift trust="-2"/>
  <why xml:lang="en">Passive: it says nothing.</why>
</choice>
<node id="talk">
  <line xml:lang="en">It is about my form.</line>
  <choice id="ask" goto="next" style="assertive">
    <say xml:lang="en">Tell me more.</say>
    <when feeling="trust" at-least="7"/>
    <why xml:lang="en">Assertive: it asks.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Let me see, then.</say>
    <why xml:lang="en">Passive: it only looks.</why>
  </choice>
</node>)"},
    {"never-open",
     Severity::warning,
     {"a reply can never be said", "有一句回复永远说不出口"},
     {"In every possible talk it is locked, so it was written for nothing.", "在所有可能的对话里它都锁着，等于白写。"},
     R"(<choice id="warm" goto="talk" style="assertive">
  <say xml:lang="en">Good morning, Mr Li!</say>
  <shift trust="2"/>
  <why xml:lang="en">Assertive: it greets him by name.</why>
</choice>
<choice id="cool" goto="talk" style="passive">
  <say xml:lang="en">Yes, what is it?</say>
  <why xml:lang="en">Passive: it says nothing.</why>
</choice>
<node id="talk">
  <line xml:lang="en">It is about my form.</line>
  <choice id="trusted" goto="next" style="assertive">
    <say xml:lang="en">You know me, Mr Li.</say>
    <when feeling="trust" at-least="9"/>
    <why xml:lang="en">Assertive: it builds on trust that is there.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Let me see, then.</say>
    <why xml:lang="en">Passive: it only looks.</why>
  </choice>
</node>)",
     R"(<choice id="warm" goto="talk" style="assertive">
  <say xml:lang="en">Good morning, Mr Li!</say>
  <shift trust="2"/>
  <why xml:lang="en">Assertive: it greets him by name.</why>
</choice>
<choice id="cool" goto="talk" style="passive">
  <say xml:lang="en">Yes, what is it?</say>
  <why xml:lang="en">Passive: it says nothing.</why>
</choice>
<node id="talk">
  <line xml:lang="en">It is about my form.</line>
  <choice id="trusted" goto="next" style="assertive">
    <say xml:lang="en">You know me, Mr Li.</say>
    <when feeling="trust" at-least="6"/>
    <why xml:lang="en">Assertive: it builds on trust that is there.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Let me see, then.</say>
    <why xml:lang="en">Passive: it only looks.</why>
  </choice>
</node>)"},
    {"talk-too-long",
     Severity::error,
     {"a talk can take more than 60 replies", "对话可能超过 60 句回复"},
     {"After 60 replies every talk ends, wherever it stands. Long before that a customer would have left.",
      "说满 60 句，不管到哪儿都会结束。真正的客户早就走了。"},
     R"(<node id="start">
  <narration xml:lang="en">It is a long day.</narration>
  <line xml:lang="en">Good morning.</line>
  <choice id="go" goto="n1" style="assertive"><say xml:lang="en">Yes?</say><why xml:lang="en">Assertive.</why></choice>
</node>
<!-- 61 times -->
<node id="n{#}"><narration xml:lang="en">An hour passes.</narration><line xml:lang="en">And?</line><choice id="c{#}" goto="n{#+1}" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice></node>
<node id="n62">
  <narration xml:lang="en">It grows dark.</narration>
  <line xml:lang="en">Well?</line>
  <choice id="on" goto="next" style="assertive"><say xml:lang="en">Now.</say><why xml:lang="en">Assertive.</why></choice>
</node>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"analysis-incomplete",
     Severity::note,
     {"there are too many possible talks to look at them all", "可能的对话太多，无法全部检查"},
     {"Best and worst, dead ends and locked replies are known exactly only while every state of the talk can be visited. "
      "What multiplies them are many replies with \"once\", and feelings and flags that are asked for much later.",
      "只有把对话的每个状态都走一遍，才能准确知道最好、最差、死路和打不开的回复。状态成倍增加，是因为带“once”的回复，"
      "以及很久之后才用到的感受和标志。"},
     R"(<choice id="chat" goto="n1" style="assertive"><say xml:lang="en">Nice day.</say><why xml:lang="en">Assertive.</why></choice>
<!-- 70 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="back{#}" goto="start" style="passive" once="yes"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice><choice id="on{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><why xml:lang="en">Assertive.</why></choice></node>
<node id="n71">
  <line xml:lang="en">Well?</line>
  <choice id="form" goto="next" style="assertive"><say xml:lang="en">Here is the form.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="desk" goto="next" style="passive"><say xml:lang="en">It is over there.</say><why xml:lang="en">Passive.</why></choice>
</node>)",
     R"(<choice id="chat" goto="n1" style="assertive"><say xml:lang="en">Nice day.</say><why xml:lang="en">Assertive.</why></choice>
<!-- 1 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="back{#}" goto="start" style="passive" once="yes"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice><choice id="on{#}" goto="n{#+1}" style="assertive"><say xml:lang="en">Yes.</say><why xml:lang="en">Assertive.</why></choice></node>
<node id="n2">
  <line xml:lang="en">Well?</line>
  <choice id="form" goto="next" style="assertive"><say xml:lang="en">Here is the form.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="desk" goto="next" style="passive"><say xml:lang="en">It is over there.</say><why xml:lang="en">Passive.</why></choice>
</node>)"},
    {"no-span",
     Severity::warning,
     {"all ways through the dialogue are worth the same", "怎么选得分都一样"},
     {"If the best and the worst talk earn the same, everybody scores 100 and nobody learns anything.",
      "最好和最差的对话得分相同，人人都是 100 分，谁也学不到东西。"},
     R"(<node id="start"><narration xml:lang="en">He waits.</narration><line xml:lang="en">Good morning.</line><choice id="greet" goto="next" style="assertive"><say xml:lang="en">I see you have waited.</say><honours principle="understand"/><honours principle="no-negate"/><honours principle="no-doubt"/><honours principle="no-blame"/><honours principle="no-gossip"/><why xml:lang="en">Assertive.</why></choice></node>
<node id="next"><narration xml:lang="en">He waits.</narration><line xml:lang="en">And my form?</line><choice id="shrug" goto="where" style="passive"><say xml:lang="en">I am new here.</say><violates principle="no-doubt"/><why xml:lang="en">Passive.</why></choice></node>
<node id="where"><narration xml:lang="en">He waits.</narration><line xml:lang="en">Where is it, then?</line><choice id="bark" goto="late" style="aggressive"><say xml:lang="en">Read the sign!</say><violates principle="no-blame"/><why xml:lang="en">Aggressive.</why></choice></node>
<node id="late"><narration xml:lang="en">He waits.</narration><line xml:lang="en">What did you say?</line><choice id="sigh" goto="end" style="passive-aggressive"><say xml:lang="en">Here we go again.</say><violates principle="no-gossip"/><why xml:lang="en">Passive-aggressive.</why></choice></node>)",
     R"(<choice id="grunt" goto="next" style="aggressive">
  <say xml:lang="en">What?</say>
  <why xml:lang="en">Aggressive: it treats him as a nuisance.</why>
</choice>)"},
};

} // namespace

std::span<const Rule> craftRules() {
    return craftTable;
}

} // namespace rapport
