#include "author/RuleTableParts.h"

namespace rapport {

namespace {

constexpr Rule wordingTable[] = {
    {"stale-translation",
     Severity::warning,
     {"a text was changed and its translation was not", "原文改了，译文没跟着改"},
     {"The languages would tell two different talks, while the marks fit only one of them. The attribute \"of\" remembers "
      "which wording a translation was made from; `check --stamp` writes it once you have looked the translation over.",
      "两种语言会讲成两段不同的对话，而标注只对得上其中一段。属性“of”记着译文是照哪一版原文译的；"
      "核对过译文之后，用 `check --stamp` 写入。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help you today?</say>
  <say xml:lang="zh-Hans" of="e544e98d">有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help you today?</say>
  <say xml:lang="zh-Hans" of="6d9ea93a">今天有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)"},
    {"text-too-long",
     Severity::warning,
     {"a text is longer than fits where it is shown", "文字太长，显示的地方放不下"},
     {"Nobody says so much in one breath, and in a small window the end of it has to be scrolled for. Counted in columns: a "
      "Latin letter takes one, a Chinese character two.",
      "没有人一口气说这么多；窗口小的时候，还得往下翻才看得到结尾。按列计算：一个拉丁字母占一列，一个汉字占两列。"},
     R"(<node id="next">
  <line xml:lang="en">And now? I have told the lady at the other desk, I have told the gentleman on the phone, I have written it all down in a letter, with the date and the number, and now you ask me to begin again at the very beginning, as if nobody here had ever listened.</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">You have waited long. I will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-blame"/>
    <honours principle="no-doubt"/>
    <honours principle="no-gossip"/>
    <why xml:lang="en">Assertive: it answers him with a deed.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">You are all alike. Read the sign first!</say>
    <violates principle="no-gossip"/>
    <violates principle="no-doubt"/>
    <violates principle="no-blame"/>
    <why xml:lang="en">Aggressive: it sends him away.</why>
  </choice>
  <choice id="sharp" goto="end" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work, after all.</say>
    <why xml:lang="en">Passive-aggressive: it makes him feel guilty.</why>
  </choice>
</node>)",
     R"(<node id="next">
  <line xml:lang="en">And now? I have told the lady, I have told the gentleman, and you ask me to begin again?</line>
  <choice id="clear" goto="end" style="assertive">
    <say xml:lang="en">You have waited long. I will do it now.</say>
    <honours principle="understand"/>
    <honours principle="no-negate"/>
    <honours principle="no-blame"/>
    <honours principle="no-doubt"/>
    <honours principle="no-gossip"/>
    <why xml:lang="en">Assertive: it answers him with a deed.</why>
  </choice>
  <choice id="harsh" goto="lost" style="aggressive">
    <say xml:lang="en">You are all alike. Read the sign first!</say>
    <violates principle="no-gossip"/>
    <violates principle="no-doubt"/>
    <violates principle="no-blame"/>
    <why xml:lang="en">Aggressive: it sends him away.</why>
  </choice>
  <choice id="sharp" goto="end" style="passive-aggressive">
    <say xml:lang="en">As you wish. It is only my work, after all.</say>
    <why xml:lang="en">Passive-aggressive: it makes him feel guilty.</why>
  </choice>
</node>)"},
    {"mixed-punctuation",
     Severity::warning,
     {"punctuation of one language in a text of another", "一种语言的文字里用了另一种语言的标点"},
     {"A half-width comma between Chinese characters, or a full-width one in English, looks like a slip of the keyboard and "
      "breaks the line in the wrong place.",
      "中文里夹着半角逗号，或者英文里夹着全角逗号，看着像打错了，还会让折行错位。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning, how can I help?</say>
  <say xml:lang="zh-Hans">早上好,有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning, how can I help?</say>
  <say xml:lang="zh-Hans">早上好，有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)"},
    {"unshown-character",
     Severity::warning,
     {"a character that the window cannot show", "窗口显示不了的字符"},
     {"The window's typefaces have no emoji and no rare characters beyond U+FFFF; a question mark in a diamond would stand "
      "there. Characters that are there without being seen come along with copied text: they show as the same mark, or hide "
      "inside a word.",
      "窗口的字体里没有表情符号，也没有 U+FFFF 以外的生僻字，屏幕上只会出现带问号的菱形。复制粘贴时混进来的不可见字符，"
      "要么也显示成这样，要么藏在词里。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning, how can I help? 🙂</say>
  <say xml:lang="zh-Hans">早上好，有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning, how can I help? :-)</say>
  <say xml:lang="zh-Hans">早上好，有什么可以帮您？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)"},
    {"latin-in-chinese",
     Severity::warning,
     {"an English word was left standing in a Chinese line", "中文台词里留着没译的英文词"},
     {"A customer who suddenly speaks English is no longer believed. What people do say in Chinese may stay: names, "
      "abbreviations and brands with capitals inside (ATM, VIP, Wi-Fi), units behind a number, addresses.",
      "客户忽然冒出英文，就不真实了。中文里本来就这么说的可以保留：人名，大写缩写和品牌（ATM、VIP、Wi-Fi），"
      "数字后面的单位，以及网址。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Shall I send you the form by email?</say>
  <say xml:lang="zh-Hans">表格我发 email 给您，好吗？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Shall I send you the form by email?</say>
  <say xml:lang="zh-Hans">表格我发邮件给您，好吗？</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
  <why xml:lang="zh-Hans">果断自信：打开了话题。</why>
</choice>)"},
    {"uneven-lengths",
     Severity::warning,
     {"one reply of a turn is far longer than another", "同一轮里有的回复比别的长得多"},
     {"Players soon notice that the long reply, or the short one, is mostly right, and choose with their eyes closed. The "
      "longest should have at most three times the length of the shortest; a few words more or less do not matter.",
      "玩家很快会发现长的（或短的）往往就是对的，于是不看内容就选。最长的不该超过最短的三倍；差几个字不要紧。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning! Please tell me what brings you here, and take all the time you want.</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">Good morning! What brings you here?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>)"},
    {"same-reply-twice",
     Severity::warning,
     {"two replies of a turn say the same words", "同一轮里有两句回复文字相同"},
     {"The player cannot know which is which, and is scored differently for the same words. Two that are never shown "
      "together, because each has its own \"when\", may be worded alike.",
      "玩家分不清哪句是哪句，说一样的话却得不一样的分。如果两句各有“when”、不会同时出现，文字相同也没关系。"},
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<choice id="sigh" goto="next" style="passive-aggressive">
  <say xml:lang="en">How can I help …?</say>
  <why xml:lang="en">Passive-aggressive: it is sighed.</why>
</choice>)",
     R"(<choice id="ask" goto="next" style="assertive">
  <say xml:lang="en">How can I help?</say>
  <why xml:lang="en">Assertive: it opens the talk.</why>
</choice>
<choice id="sigh" goto="next" style="passive-aggressive">
  <say xml:lang="en">What is it this time?</say>
  <why xml:lang="en">Passive-aggressive: it lets him feel that he is a burden.</why>
</choice>)"},
    {"hint-gives-away",
     Severity::warning,
     {"a hint says what a reply says", "提示直接说出了回复的话"},
     {"Whoever reads the hint only has to find the sentence. Let it point at something about the customer, so that the "
      "player still has to find the words.",
      "看了提示，只要找到那句话就行了，不用再想。提示应当指向客户身上值得留意的地方，话还得玩家自己找。"},
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <hint xml:lang="en">Say: good morning. I am listening to you.</hint>
  <choice id="hear" goto="next" style="assertive">
    <say xml:lang="en">I am listening to you.</say>
    <why xml:lang="en">Assertive: it gives him the word.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Yes? What is it, then?</say>
    <why xml:lang="en">Passive: it waits.</why>
  </choice>
</node>)",
     R"(<node id="start">
  <line xml:lang="en">Good morning.</line>
  <hint xml:lang="en">He has not said yet why he is here.</hint>
  <choice id="hear" goto="next" style="assertive">
    <say xml:lang="en">I am listening to you.</say>
    <why xml:lang="en">Assertive: it gives him the word.</why>
  </choice>
  <choice id="look" goto="next" style="passive">
    <say xml:lang="en">Yes? What is it, then?</say>
    <why xml:lang="en">Passive: it waits.</why>
  </choice>
</node>)"},
};

} // namespace

std::span<const Rule> wordingRules() {
    return wordingTable;
}

} // namespace rapport
