#include "author/Template.h"

namespace rapport {

namespace {

constexpr std::string_view templateText = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- A small talk to change into your own. Check it with `check`, play it with `play`.
     一段可以随意改写的小对话。用 check 检查，用 play 试玩。 -->
<dialogue xmlns="urn:rapport:dialogue:1" id="@ID@" channel="counter" difficulty="1" start="asks">
  <title xml:lang="en">The lamp that hums</title>
  <title xml:lang="zh-Hans">嗡嗡响的台灯</title>
  <brief xml:lang="en">You work at the counter of a small shop. A man puts a lamp in front of you.</brief>
  <brief xml:lang="zh-Hans">你在一家小店站柜台。一位先生把一盏台灯放到你面前。</brief>
  <!-- Who comes. Type and manifestation decide how each reply is taken: see customers/.
       来的是谁。类型和表现决定客户怎样看待每个回复，见 customers/。 -->
  <customer id="mr-gu" type="angry" manifestation="argumentative" look="man-50-grey-jacket">
    <name xml:lang="en">Mr Gu</name>
    <name xml:lang="zh-Hans">顾先生</name>
    <explicit-need xml:lang="en">A lamp that does not hum.</explicit-need>
    <explicit-need xml:lang="zh-Hans">一盏不响的台灯。</explicit-need>
    <implicit-need xml:lang="en">Not to be taken for a fussy man.</implicit-need>
    <implicit-need xml:lang="zh-Hans">不想被当成挑剔的人。</implicit-need>
    <feels anger="6" trust="4"/>
  </customer>
  <covers framework="complaint-steps"/>
  <!-- Something that can be promised, and then kept or broken. 可以承诺，之后兑现或落空的事。 -->
  <promise id="test-it">
    <text xml:lang="en">Try the new lamp out before he leaves.</text>
    <text xml:lang="zh-Hans">走之前当面试一下新灯。</text>
  </promise>

  <node id="asks" gesture="leans-in">
    <line xml:lang="en">Third evening with this thing, and it hums like a fridge. Don't tell me that's normal.</line>
    <line xml:lang="zh-Hans">这灯用了三个晚上，响得跟冰箱一样。别跟我说这正常。</line>
    <thought xml:lang="en">They'll say I'm imagining it.</thought>
    <thought xml:lang="zh-Hans">他们准说是我听错了。</thought>
    <hint xml:lang="en">Take in first what he has been through.</hint>
    <hint xml:lang="zh-Hans">先接住他这三个晚上。</hint>
    <choice id="hear" goto="wants" style="assertive" step="complaint-steps.accept">
      <say xml:lang="en">Three evenings of that would wear on me too. Let me hear it.</say>
      <say xml:lang="zh-Hans">连响三个晚上，换我也烦。我来听听。</say>
      <honours principle="understand"/>
      <honours principle="no-doubt"/>
      <why xml:lang="en">Assertive, and it understands: the evenings come first, and he is believed.</why>
      <why xml:lang="zh-Hans">果断自信，也体现“理解客户”：先说那三个晚上，而且相信他。</why>
    </choice>
    <choice id="normal" goto="wants" style="passive">
      <say xml:lang="en">I'm so sorry, but I'm afraid they all do that a little.</say>
      <say xml:lang="zh-Hans">实在不好意思，这种灯多少都有点响。</say>
      <violates principle="no-negate" severity="2"/>
      <why xml:lang="en">Passive, and it negates: the apology hides that his complaint was just waved away.</why>
      <why xml:lang="zh-Hans">消极被动，也违背“不否定客户”：道歉背后，是把他的不满推掉了。</why>
    </choice>
    <choice id="plug" goto="wants" style="aggressive">
      <say xml:lang="en">Which socket did you use? People plug them in anywhere.</say>
      <say xml:lang="zh-Hans">您插的哪个插座？好多人都是乱插的。</say>
      <violates principle="no-blame" severity="2"/>
      <violates principle="no-gossip"/>
      <why xml:lang="en">Aggressive: it blames him and lumps him in with other customers.</why>
      <why xml:lang="zh-Hans">主动攻击：既指责他，又拿别的客户来类比议论。</why>
    </choice>
  </node>

  <node id="wants" gesture="crosses-arms">
    <line xml:lang="en">So? What happens now?</line>
    <line xml:lang="zh-Hans">那现在怎么办？</line>
    <!-- Said instead when he has become really angry. 他真的火了，就换成这一句。 -->
    <variant gesture="bangs">
      <when feeling="anger" at-least="8"/>
      <line xml:lang="en">I carried it here through the rain. What happens now?</line>
      <line xml:lang="zh-Hans">我冒着雨抱过来的！现在怎么办？</line>
    </variant>
    <discuss xml:lang="en">What makes him trust a promise here?</discuss>
    <discuss xml:lang="zh-Hans">在这里，什么会让他相信一个承诺？</discuss>
    <choice id="promise" goto="new-lamp" style="assertive" step="complaint-steps.solve">
      <say xml:lang="en">A new one, and we try it out here before you go.</say>
      <say xml:lang="zh-Hans">给您换新的，走之前当面试。</say>
      <honours principle="understand"/>
      <promises promise="test-it"/>
      <why xml:lang="en">Assertive: a clear offer, and a promise that can be seen to be kept.</why>
      <why xml:lang="zh-Hans">果断自信：方案清楚，承诺看得见。</why>
    </choice>
    <choice id="money" goto="new-lamp" style="assertive" step="complaint-steps.solve">
      <say xml:lang="en">A new lamp or your money back: which suits you?</say>
      <say xml:lang="zh-Hans">换新还是退款，您看哪样合适？</say>
      <honours principle="no-blame"/>
      <!-- Shown locked, with the reason, until it fits. 条件不够时显示为锁定，并说明原因。 -->
      <when feeling="trust" at-least="5"/>
      <locked xml:lang="en">He does not trust you enough to listen to offers.</locked>
      <locked xml:lang="zh-Hans">他还不够信任你，听不进方案。</locked>
      <why xml:lang="en">Assertive: the choice is his, and nobody is at fault.</why>
      <why xml:lang="zh-Hans">果断自信：由他来选，也不追究谁的错。</why>
    </choice>
    <choice id="as-you-wish" goto="new-lamp" style="passive-aggressive">
      <say xml:lang="en">Well, if it bothers you that much, take another.</say>
      <say xml:lang="zh-Hans">您要是这么在意，那就再拿一个呗。</say>
      <violates principle="understand" severity="2"/>
      <why xml:lang="en">Passive-aggressive: he gets the lamp, and with it that he is fussy.</why>
      <why xml:lang="zh-Hans">被动攻击：灯是给了，也顺带说他挑剔。</why>
    </choice>
  </node>

  <node id="new-lamp" gesture="looks-at-watch">
    <line xml:lang="en">Right. I suppose I'm the difficult one today. My bus goes in ten minutes.</line>
    <line xml:lang="zh-Hans">行。我算是今天最难缠的一个了吧？我的车还有十分钟。</line>
    <choice id="try" goto="content" style="assertive" step="complaint-steps.act">
      <say xml:lang="en">The lamp is difficult, you aren't. We switch it on now: quiet?</say>
      <say xml:lang="zh-Hans">难缠的是灯，不是人。现在就开，您听，安静吧？</say>
      <honours principle="no-negate"/>
      <honours principle="no-gossip"/>
      <keeps promise="test-it"/>
      <why xml:lang="en">Assertive: it puts no label on him, and lets his own ears decide.</why>
      <why xml:lang="zh-Hans">果断自信：不给他贴标签，也就是“不议论客户”；让他自己的耳朵说了算。</why>
    </choice>
    <choice id="skip" goto="gone" style="passive">
      <say xml:lang="en">Oh, you should run, then. It will be fine.</say>
      <say xml:lang="zh-Hans">哎，那您赶紧走吧，不会有事的。</say>
      <breaks promise="test-it"/>
      <why xml:lang="en">Passive: it sounds kind, and leaves him alone with the doubt.</why>
      <why xml:lang="zh-Hans">消极被动：听着体贴，却把担心留给了他。</why>
    </choice>
    <choice id="receipt" goto="shouts" style="aggressive">
      <say xml:lang="en">First the receipt. Anybody could walk in with a lamp.</say>
      <say xml:lang="zh-Hans">先看小票。谁都能抱盏灯进来。</say>
      <violates principle="no-doubt" severity="3"/>
      <breaks promise="test-it"/>
      <why xml:lang="en">Aggressive: it doubts him at the very moment he had come round.</why>
      <why xml:lang="zh-Hans">主动攻击：他刚缓和下来，又去怀疑他。</why>
    </choice>
  </node>

  <ending id="content" outcome="win-win" gesture="smiles">
    <line xml:lang="en">Quiet as a mouse. Thanks.</line>
    <line xml:lang="zh-Hans">一点声都没有。谢了。</line>
    <text xml:lang="en">He catches his bus with a lamp he has heard himself.</text>
    <text xml:lang="zh-Hans">他赶上了车，手里是自己听过的灯。</text>
  </ending>
  <ending id="gone" outcome="win-lose">
    <text xml:lang="en">He leaves with a box under his arm and the same worry as before.</text>
    <text xml:lang="zh-Hans">他夹着盒子走了，担心和来时一样。</text>
  </ending>
  <ending id="shouts" outcome="lose-lose" gesture="bangs">
    <text xml:lang="en">The lamp stays on the counter. So does everybody's silence.</text>
    <text xml:lang="zh-Hans">台灯留在柜台上，店里一片沉默。</text>
  </ending>
</dialogue>
)";

constexpr std::string_view drill = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- A small drill to change into your own. Twelve to twenty items make a good one.
     一组可以随意改写的小练习。十二到二十题最合适。 -->
<drill xmlns="urn:rapport:dialogue:1" id="@ID@" difficulty="1" form="choose">
  <title xml:lang="en">Open or closed?</title>
  <title xml:lang="zh-Hans">开放还是封闭？</title>
  <brief xml:lang="en">Say which form each question has.</brief>
  <brief xml:lang="zh-Hans">说出每个问题属于哪一种问法。</brief>
  <covers framework="questions"/>
  <!-- Answers that all items share; an item may have its own instead. 所有题目共用的答案；题目也可以写自己的。 -->
  <answer id="open"><say xml:lang="en">open</say><say xml:lang="zh-Hans">开放式</say></answer>
  <answer id="closed"><say xml:lang="en">closed</say><say xml:lang="zh-Hans">封闭式</say></answer>

  <item id="what-for" practises="questions.open" right="open" source="S1 ch.4 §2">
    <ask xml:lang="en">“What will you use it for?”</ask>
    <ask xml:lang="zh-Hans">“您打算拿它做什么用？”</ask>
    <why xml:lang="en">It cannot be answered by yes or no, so the customer tells more than you asked.</why>
    <why xml:lang="zh-Hans">没法用“是”或“不是”来答，客户会多说一些。</why>
  </item>
  <!-- Brought into order: right names all answers, first to last. 排顺序的题：right 按先后写出全部答案。 -->
  <item id="in-order" form="order" practises="questions.open questions.closed" right="tell probe sum-up" source="S1 ch.4 §2">
    <ask xml:lang="en">In which order are these best asked?</ask>
    <ask xml:lang="zh-Hans">这几句按什么顺序问最好？</ask>
    <answer id="tell"><say xml:lang="en">What happened?</say><say xml:lang="zh-Hans">出了什么事？</say></answer>
    <answer id="probe"><say xml:lang="en">Since when exactly?</say><say xml:lang="zh-Hans">具体从哪天开始的？</say></answer>
    <answer id="sum-up"><say xml:lang="en">So it is only the lamp?</say><say xml:lang="zh-Hans">也就是说，只有灯不亮？</say></answer>
    <why xml:lang="en">Open first, then the exact fact, and a closed question to make sure.</why>
    <why xml:lang="zh-Hans">先开放，再追问细节，最后用封闭式确认。</why>
  </item>
</drill>
)";

constexpr std::string_view course = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- A small course to change into your own. 一门可以随意改写的小课程。 -->
<course xmlns="urn:rapport:dialogue:1" id="@ID@" pass="70">
  <title xml:lang="en">A first hour</title>
  <title xml:lang="zh-Hans">头一个小时</title>
  <brief xml:lang="en">One page to read and one conversation to have.</brief>
  <brief xml:lang="zh-Hans">读一页，再谈一场。</brief>
  <part page="principles" minutes="5">
    <purpose xml:lang="en">To know the five principles by name.</purpose>
    <purpose xml:lang="zh-Hans">叫得出五项原则的名字。</purpose>
  </part>
  <!-- pass: the score that is enough, otherwise the course's. pass：及格线，不写就用课程的。 -->
  <part dialogue="case-long-queue" pass="60" minutes="15">
    <purpose xml:lang="en">To hear somebody out who has waited too long.</purpose>
    <purpose xml:lang="zh-Hans">听一位等得太久的客户把话说完。</purpose>
    <prompt xml:lang="en">At which sentence did he begin to listen?</prompt>
    <prompt xml:lang="zh-Hans">从哪句话起，他听得进去了？</prompt>
    <look-for xml:lang="en">Who solves before listening?</look-for>
    <look-for xml:lang="zh-Hans">谁还没听完就去解决？</look-for>
  </part>
</course>
)";

std::string called(std::string_view id, std::string_view form) {
    constexpr std::string_view mark = "@ID@";
    std::string file(form);
    return file.replace(file.find(mark), mark.size(), id);
}

} // namespace

std::string newDialogue(std::string_view id) {
    return called(id, templateText);
}

std::string newDrill(std::string_view id) {
    return called(id, drill);
}

std::string newCourse(std::string_view id) {
    return called(id, course);
}

} // namespace rapport
