#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule formTable[] = {
    {"unknown-element",
     Severity::error,
     {"an element that is not known there", "那里没有这个元素"},
     {"A misspelt element would silently do nothing: the hint would never be shown. So nothing unknown is passed over.",
      "拼错的元素会不声不响地失效，比如提示永远不出现。所以凡是不认识的都会指出来。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <says xml:lang="en">How can I help?</says>
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"unknown-attribute",
     Severity::error,
     {"an attribute that is not known there", "那里没有这个属性"},
     {"Like a misspelt element, a misspelt attribute would silently do nothing.",
      "拼错的属性和拼错的元素一样，会不声不响地失效。"},
     R"(<choice id="ask" goto="next" style="assertive" onec="yes">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive" once="yes">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"missing-attribute",
     Severity::error,
     {"something has to be said about an element", "元素缺少必需的属性"},
     {"Without its style a reply cannot be judged, without its goto it leads nowhere.",
      "没有风格的回复无法评判，没有 goto 的回复不知通向哪里。"},
     R"(<choice id="ask" goto="next">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"missing-element",
     Severity::error,
     {"an element lacks what it consists of", "元素里缺少必需的内容"},
     {"A node in which nobody speaks, or a reply without words, cannot be played.",
      "没人说话的节点、没有文字的回复，都没法玩。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"repeated-element",
     Severity::error,
     {"an element stands where there can be one only", "只能有一个的元素出现了多次"},
     {"Of two shifts or two customers one would be ignored, and nobody could tell which.",
      "写了两个 shift 或两个客户，总有一个不起作用，谁也说不清是哪个。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <shift trust="1"/>
  <shift anger="-1"/>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <shift trust="1" anger="-1"/>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"bad-value",
     Severity::error,
     {"a word that an attribute cannot be", "属性值不在允许的词里"},
     {"Styles, principles, gestures and the like are fixed words: scores and pictures depend on them.",
      "风格、原则、动作等都是固定的词，评分和画面都靠它们。"},
     R"(<choice id="ask" goto="next" style="asertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"out-of-range",
     Severity::error,
     {"a number beyond its bounds", "数值超出范围"},
     {"Feelings go from 0 to 10, a violation's severity from 1 to 3. A number beyond that would be cut off and mean something "
      "else than it says.",
      "感受从 0 到 10，违反原则的程度从 1 到 3。超出的数会被截断，就不是写的那个意思了。"},
     R"(<choice id="scold" goto="next" style="aggressive">
  <say xml:lang="en">You should have read the sign.</say>
  <violates principle="no-blame" severity="5"/>
  <why xml:lang="en">Aggressive: it blames him.</why>
</choice>)",
     R"(<choice id="scold" goto="next" style="aggressive">
  <say xml:lang="en">You should have read the sign.</say>
  <violates principle="no-blame" severity="3"/>
  <why xml:lang="en">Aggressive: it blames him.</why>
</choice>)"},
    {"duplicate-id",
     Severity::error,
     {"an id is used twice", "id 重复"},
     {"Transcripts name a reply by its id. If two replies share it, a talk can be replayed in two ways.",
      "记录用 id 称呼一句回复。两句回复同一个 id，一段对话就有两种重放方式。"},
     R"(<choice id="greet" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"dangling-goto",
     Severity::error,
     {"a goto leads nowhere", "goto 指向不存在的地方"},
     {"The talk would break off in the middle of a sentence. A goto names a node or an ending of the same file.",
      "对话会说到一半就断掉。goto 要写本文件里某个节点或结局的 id。"},
     R"(<choice id="ask" goto="nxet" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"unknown-reference",
     Severity::error,
     {"a flag or promise that nobody declared", "用到了没有声明的标志或承诺"},
     {"Flags and promises are declared at the top, so that a misspelling cannot become a second one that is never set.",
      "标志和承诺要在开头声明，这样拼错了就不会变成另一个永远不被设置的标志。"},
     R"(<choice id="ask" goto="next" style="assertive">
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
    {"unknown-item",
     Severity::error,
     {"an item that the curriculum does not have", "课程里没有的条目"},
     {"Skills, steps and errors are scored and explained by the curriculum's ids, written \"framework.item\".",
      "技巧、步骤和错误都按课程里的 id 评分和讲解，写法是“framework.item”。"},
     R"(<choice id="echo" goto="next" style="assertive">
  <say xml:lang="en">So the form was wrong?</say>
  <uses skill="listening.repeats"/>
  <why xml:lang="en">Assertive: it repeats the key point.</why>
</choice>)",
     R"(<choice id="echo" goto="next" style="assertive">
  <say xml:lang="en">So the form was wrong?</say>
  <uses skill="listening.repeat"/>
  <why xml:lang="en">Assertive: it repeats the key point.</why>
</choice>)"},
    {"unknown-framework",
     Severity::error,
     {"a framework that the curriculum does not have", "课程里没有的框架"},
     {"What a dialogue says it practises decides where it is offered to learners.",
      "对话声明练习什么，决定了它会推荐给哪些学员。"},
     R"(<covers framework="style"/>)",
     R"(<covers framework="styles"/>)"},
    {"unknown-customer",
     Severity::error,
     {"a customer whom no profile describes", "没有哪份档案描述这样的客户"},
     {"Type and manifestation decide how the customer takes each reply. The profiles stand in customers/.",
      "类型和表现决定客户怎样看待每句回复。档案在 customers/ 里。"},
     R"(<customer id="mr-li" type="angry" manifestation="hesitant" look="man-50-grey-jacket">
  <name xml:lang="en">Mr Li</name>
  <explicit-need xml:lang="en">A form.</explicit-need>
  <implicit-need xml:lang="en">To be heard.</implicit-need>
</customer>)",
     R"(<customer id="mr-li" type="indecisive" manifestation="hesitant" look="man-50-grey-jacket">
  <name xml:lang="en">Mr Li</name>
  <explicit-need xml:lang="en">A form.</explicit-need>
  <implicit-need xml:lang="en">To be heard.</implicit-need>
</customer>)"},
    {"unknown-look",
     Severity::warning,
     {"nobody looks like that", "没有这个形象"},
     {"The talk can be played, but somebody else is shown. Players read people from what they see, so what is said of the "
      "customer should fit the picture. The looks stand in assets/looks; any face can be added there as a file.",
      "对话照样能玩，但画面上会换成另一个人。玩家要靠看来了解客户，所以文字说的人和画面应当一致。"
      "形象都在 assets/looks 里，要添新面孔，加一个文件就行。"},
     R"(<customer id="mr-li" type="angry" manifestation="argumentative" look="man-50-gray-jacket">
  <name xml:lang="en">Mr Li</name>
  <explicit-need xml:lang="en">A form.</explicit-need>
  <implicit-need xml:lang="en">To be heard.</implicit-need>
</customer>)",
     R"(<customer id="mr-li" type="angry" manifestation="argumentative" look="man-50-grey-jacket">
  <name xml:lang="en">Mr Li</name>
  <explicit-need xml:lang="en">A form.</explicit-need>
  <implicit-need xml:lang="en">To be heard.</implicit-need>
</customer>)"},
    {"duplicate-language",
     Severity::error,
     {"a text stands twice in one language", "同一种语言写了两遍"},
     {"Only one of the two could be shown. Perhaps the second is meant to be another language.",
      "两份里只能显示一份。第二份也许本该是另一种语言。"},
     R"(<title xml:lang="en">The lost parcel</title>
<title xml:lang="en">A parcel is lost</title>)",
     R"(<title xml:lang="en">The lost parcel</title>)"},
    {"too-many-flags",
     Severity::error,
     {"more to remember than a talk can hold", "要记的东西超过上限"},
     {"Flags, three for each promise and one for each step that a condition asks for are 32 at most, so that every possible "
      "talk can be computed exactly.",
      "标志、每个承诺占的三个、条件里问到的每个步骤占的一个，合计最多 32 个，这样才能精确算出所有可能的对话。"},
     "<!-- 33 times -->\n<flag id=\"clue-{#}\"/>\n",
     R"(<flag id="clue"/>
<choice id="ask" goto="start" style="assertive" once="yes">
  <say xml:lang="en">How can I help?</say>
  <sets flag="clue"/>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<choice id="sum-up" goto="next" style="assertive">
  <say xml:lang="en">So you need the form today.</say>
  <when flag="clue"/>
  <why xml:lang="en">Assertive: it shows that you listened.</why>
</choice>)"},
    {"too-many-once",
     Severity::error,
     {"more replies said once than a talk can remember", "一次性回复超过上限"},
     {"A talk remembers up to 256 replies that can be said once. Most replies need no \"once\": what leads on can be said "
      "again without harm.",
      "一段对话最多记得 256 句只能说一次的回复。多数回复不需要“once”：往前走的话再说一次也无妨。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <choice id="go" goto="n1" style="assertive"><say xml:lang="en">Yes?</say><why xml:lang="en">Assertive.</why></choice>
</node>
<!-- 257 times -->
<node id="n{#}"><line xml:lang="en">And?</line><choice id="c{#}" goto="n{#+1}" style="passive" once="yes"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice></node>
<node id="n258">
  <line xml:lang="en">Well?</line>
  <choice id="on" goto="next" style="assertive"><say xml:lang="en">Now.</say><why xml:lang="en">Assertive.</why></choice>
</node>)",
     R"(<choice id="ask" goto="next" style="assertive" once="yes">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"endless-loop",
     Severity::error,
     {"a talk could go round for ever", "对话可能永远兜圈子"},
     {"Of the replies that lead back to an earlier node at least one must be sayable once only; then every talk ends and every "
      "score can be computed.",
      "绕回前面节点的那些回复里，至少有一句要写上只能说一次，这样每段对话都会结束，分数也都算得出。"},
     R"(<choice id="again" goto="start" style="passive">
  <say xml:lang="en">What did you say?</say>
  <why xml:lang="en">Passive: he has to begin again.</why>
</choice>)",
     R"(<choice id="again" goto="start" style="passive" once="yes">
  <say xml:lang="en">What did you say?</say>
  <why xml:lang="en">Passive: he has to begin again.</why>
</choice>)"},
    {"divert-loop",
     Severity::error,
     {"diverts lead round in a circle", "divert 互相绕成了圈"},
     {"Diverts lead on before anything is said. In a circle they would lead on for ever and nobody would ever speak.",
      "divert 在开口之前就跳走。绕成了圈就会一直跳，谁也开不了口。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <divert goto="cold"><when feeling="trust" at-most="3"/></divert>
  <choice id="ask" goto="next" style="assertive"><say xml:lang="en">Yes?</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="hush" goto="cold" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice>
</node>
<node id="cold">
  <line xml:lang="en">Hello?</line>
  <divert goto="start"><when feeling="trust" at-most="2"/></divert>
  <choice id="wake" goto="next" style="assertive"><say xml:lang="en">Yes.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="doze" goto="next" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice>
</node>)",
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <divert goto="cold"><when feeling="trust" at-most="3"/></divert>
  <choice id="ask" goto="next" style="assertive"><say xml:lang="en">Yes?</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="hush" goto="cold" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice>
</node>
<node id="cold">
  <line xml:lang="en">Hello?</line>
  <choice id="wake" goto="next" style="assertive"><say xml:lang="en">Yes.</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="doze" goto="next" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice>
</node>)"},
    {"misplaced-timeout",
     Severity::error,
     {"a timeout reply without its clock, or not at the end", "超时回复没有计时，或没放在最后"},
     {"Silence is what happens when the clock runs out: the last reply of a node with \"seconds\".",
      "沉默是计时走完时的结果：它是带“seconds”的节点里最后一句回复。"},
     R"(<node id="start">
  <line xml:lang="en">Well?</line>
  <choice id="ask" goto="next" style="assertive"><say xml:lang="en">Yes?</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="nod" goto="next" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice>
  <choice id="silence" goto="next" style="passive" timeout="yes"><say xml:lang="en">…</say><why xml:lang="en">Passive.</why></choice>
</node>)",
     R"(<node id="start" seconds="20">
  <line xml:lang="en">Well?</line>
  <choice id="ask" goto="next" style="assertive"><say xml:lang="en">Yes?</say><why xml:lang="en">Assertive.</why></choice>
  <choice id="nod" goto="next" style="passive"><say xml:lang="en">Hm.</say><why xml:lang="en">Passive.</why></choice>
  <choice id="silence" goto="next" style="passive" timeout="yes"><say xml:lang="en">…</say><why xml:lang="en">Passive.</why></choice>
</node>)"},
    {"unreachable-node",
     Severity::error,
     {"no talk ever comes there", "没有一段对话会走到那里"},
     {"What no reply and no divert leads to is never played. Usually a goto was changed and the old target forgotten.",
      "没有回复也没有 divert 通向它，就永远不会被玩到。多半是改了 goto，忘了原来的去处。"},
     R"(<ending id="forgotten" outcome="lose-lose">
  <text xml:lang="en">He leaves without a word.</text>
</ending>)",
     R"(<ending id="leaves" outcome="lose-lose">
  <text xml:lang="en">He leaves without a word.</text>
</ending>
<choice id="shrug" goto="leaves" style="passive">
  <say xml:lang="en">I cannot help it.</say>
  <why xml:lang="en">Passive: it leaves him alone with his trouble.</why>
</choice>)"},
};

} // namespace

std::span<const Rule> formRules() {
    return formTable;
}

} // namespace rapport
