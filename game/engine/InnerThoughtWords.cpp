#include "engine/InnerThoughtWords.h"

namespace rapport {

namespace {

// By what was heard, two wordings each.
constexpr Wording heardWords[heardCount][2] = {
    {{"So what I saw isn't so, apparently.", "合着我亲眼看见的都不算。"},
     {"Just brushed aside, what I said.", "我话还没落地，就给挡回来了。"}},
    {{"And now it's my fault.", "说来说去，成我的不是了。"},
     {"I came with a problem, and now I am the problem.", "我是来解决事的，倒成了惹事的。"}},
    {{"They think I'm making it up.", "这是当我在编瞎话。"},
     {"Must I prove every word here?", "在这儿说句话，还得句句拿证据？"}},
    {{"Talking about me as if I weren't here.", "当着我的面议论我，当我不在呢。"},
     {"Now I'm a kind of customer, not a person.", "我成了“那种客户”，不是个人了。"}},
    {{"Straight to the facts. How I am, nobody asked.", "一上来就讲事，我什么滋味没人问。"},
     {"They heard the words and missed the point.", "话是听见了，意思没听进去。"}},
    {{"They let it stand, what I said.", "我说的话，人家没驳。"},
     {"They take it the way I tell it.", "我怎么说，人家就怎么听。"}},
    {{"Nobody's looking for whose fault it was.", "没人追着问是谁的错。"},
     {"They could have put it on me, and didn't.", "本可以推到我头上，人家没推。"}},
    {{"They believe me.", "人家信我。"}, {"My word is enough here.", "在这儿，我说了就算数。"}},
    {{"They speak to me, about my matter, and that's all.", "只对着我说我的事，别的没扯。"},
     {"No remarks about me. Good.", "没拿我当谈资，好。"}},
    {{"They've seen what this means to me.", "这事对我意味着什么，人家看出来了。"},
     {"Somebody is listening at last.", "总算有人在听了。"}},
    {{"I'm being pushed.", "这是在压我。"}, {"That tone. As if I were in the way.", "这口气，好像我碍着谁了。"}},
    {{"They'd agree to anything, only to have me gone.", "只求打发我走，什么都答应。"},
     {"There's nobody behind that yes.", "嘴上说行，背后没人管。"}},
    {{"Polite words, with a needle in them.", "话是客气，里头带刺。"},
     {"They said one thing and meant another.", "嘴上一套，心里另一套。"}},
    {{"Clear, and friendly with it.", "话说得清楚，人也和气。"},
     {"They say what they can do and what they can't.", "能办什么、不能办什么，说得明白。"}},
    {{"More minutes on the clock.", "又搭进去几分钟。"},
     {"I wait here, and time goes by.", "我在这儿干等，时间可不等人。"}},
    {{"They did what they said.", "说到做到了。"}, {"A promise, and it held.", "答应的事，真办了。"}},
    {{"They said they would. They didn't.", "答应过的，没做到。"}, {"So much for the promise.", "说好的呢？"}},
};

constexpr std::size_t movedFeelings = 4; // anger, trust, patience, clarity
// By feeling: two wordings for when it rises, two for when it falls.
using ByType = Wording[movedFeelings][2][2];

constexpr ByType stubborn = {
    {{{"Don't teach me my own business.", "我的事用不着别人教。"},
      {"I know what I know, and I can raise my voice too.", "我心里有数，真要吵我也不怕。"}},
     {{"Good. With that one can talk.", "行，这样就能谈。"},
      {"No need to bang the table, then.", "那也犯不着拍桌子了。"}}},
    {{{"This one knows the trade.", "这位是懂行的。"},
      {"They respect that I've thought about it.", "看得出，人家尊重我想过这事。"}},
     {{"I'd rather rely on myself.", "还是靠自己稳当。"}, {"They know less about it than I do.", "还没我懂呢。"}}},
    {{{"To the point. For that I have time.", "说到点子上，我愿意听。"},
      {"A few more minutes won't hurt.", "再待几分钟也不碍事。"}},
     {{"Get to the point.", "说重点。"}, {"I've explained it once. Once ought to do.", "我讲过一遍了，一遍就该够。"}}},
    {{{"That adds up.", "这就对上了。"}, {"That's the exact answer I wanted.", "要的就是这个准话。"}},
     {{"That contradicts what I know.", "这跟我知道的对不上。"},
      {"Many words, and no answer.", "说了一堆，没有答案。"}}},
};

constexpr ByType indecisive = {
    {{{"I'm not stupid, only unsure.", "我不是傻，就是拿不准。"},
      {"Why do they make me feel so small?", "怎么弄得我这么抬不起头？"}},
     {{"They aren't cross with me.", "人家没嫌我烦。"}, {"It's all right to ask, then.", "原来问一问没关系。"}}},
    {{{"Perhaps I can leave it to them.", "也许可以交给他们。"},
      {"They wouldn't let me walk into a mistake.", "他们应该不会看着我选错。"}},
     {{"Now I don't know whom to believe.", "这下不知道该信谁了。"},
      {"What if they only want to be rid of me?", "会不会只想打发我走？"}}},
    {{{"I may take my time.", "不用急，慢慢来。"}, {"Nobody's hurrying me.", "没人催我。"}},
     {{"I'd better go and think it over at home.", "我还是回家再想想吧。"},
      {"That's too much at once.", "一下子太多了。"}}},
    {{{"One thing less to worry about.", "少了一件要操心的。"},
      {"So it's this or that. That I can choose.", "要么这样要么那样，这我会选。"}},
     {{"Now I understand even less.", "越听越糊涂。"},
      {"Which part of it do I need to remember?", "哪句才是我该记住的？"}}},
};

constexpr ByType easilySwayed = {
    {{{"I trusted you, and now this.", "我那么信你，结果这样。"},
      {"I was friendly all along. Why this?", "我一直好好说话，怎么换来这个？"}},
     {{"There, they mean well.", "看吧，人家是好意。"}, {"I knew one could talk to them.", "我就说能好好谈。"}}},
    {{{"I'll do as they say.", "听他们的就是了。"}, {"Honest people here.", "这儿的人实在。"}},
     {{"Are they taking advantage of me?", "是不是看我好说话？"},
      {"Next time I'll ask somebody else first.", "下回得先问问别人。"}}},
    {{{"I like talking with them.", "跟他们说话舒服。"}, {"I don't mind waiting a little.", "等一等没什么。"}},
     {{"I ought to get going.", "我该走了。"}, {"Have I been too obliging?", "我是不是太好说话了？"}}},
    {{{"So that's how it works.", "原来是这么回事。"},
      {"Now I could explain it to somebody myself.", "现在我都能讲给别人听了。"}},
     {{"I nodded, but I didn't get it.", "我点了头，其实没懂。"},
      {"I don't like to ask again.", "再问一遍，怪不好意思的。"}}},
};

constexpr ByType angry = {
    {{{"Now I'm really getting loud.", "这下我可真要嚷了。"},
      {"They want a scene? They can have one.", "想闹大？那就闹大。"}},
     {{"All right. I needn't shout.", "行吧，不用喊了。"}, {"I can breathe again.", "这口气总算顺了点。"}}},
    {{{"Perhaps something will really be done.", "说不定真能给办。"}, {"This one is on my side.", "这个是向着我的。"}},
     {{"The same old story.", "还是那一套。"}, {"Words. I've had enough words.", "空话，我听够了。"}}},
    {{{"Fine, I'll hear it.", "行，我听听。"}, {"Two more minutes, then.", "那就再等两分钟。"}},
     {{"Enough of this.", "够了。"}, {"I won't put up with this much longer.", "我可不在这儿耗了。"}}},
    {{{"At least I know now what happens next.", "起码知道接下来怎么办了。"},
      {"That's a straight answer.", "这才叫痛快话。"}},
     {{"What is that supposed to mean?", "这算什么意思？"}, {"They're talking round it.", "绕来绕去的。"}}},
};

constexpr ByType calm = {
    {{{"I don't say it, but that wasn't right.", "我嘴上不说，这事做得不对。"},
      {"I'm quiet, not blind.", "我是话少，不是看不见。"}},
     {{"Never mind. It's put right.", "没事，过去了。"}, {"I don't need more than that.", "这样就够了。"}}},
    {{{"They noticed me.", "他们注意到我了。"}, {"I'll come here again.", "下回还来这儿。"}},
     {{"I'll say nothing, and go elsewhere next time.", "不说了，下回换一家。"},
      {"People like me are soon forgotten.", "像我这样的，一转身就忘了。"}}},
    {{{"It's no trouble to stay.", "多待会儿不碍事。"}, {"So it is my turn after all.", "总算轮到我了。"}},
     {{"I'll slip away in a moment.", "一会儿我悄悄走就是了。"}, {"Others always come first.", "总是别人在先。"}}},
    {{{"Good to know.", "知道了就好。"}, {"I'd have asked that, had I liked to.", "本来想问，没好意思，这下明白了。"}},
     {{"I won't ask again.", "算了，不问了。"}, {"I'll find it out by myself somehow.", "回头自己琢磨吧。"}}},
};

constexpr Wording unmoved[] = {{"That leaves me where I was.", "听了跟没听一样。"},
                               {"Neither here nor there.", "不咸不淡。"},
                               {"I'm still waiting for what comes.", "我还等着下文呢。"}};

const ByType& wordsOf(std::string_view type) {
    if (type == "stubborn") return stubborn;
    if (type == "indecisive") return indecisive;
    if (type == "easily-swayed") return easilySwayed;
    if (type == "angry") return angry;
    return calm;
}

} // namespace

Thoughts thoughtsOn(Heard heard) {
    return heardWords[std::size_t(heard)];
}

Thoughts thoughtsOf(std::string_view type, Feeling feeling, bool isRise) {
    const std::size_t row = std::size_t(feeling) < movedFeelings ? std::size_t(feeling) : std::size_t(Feeling::trust);
    return wordsOf(type)[row][isRise ? 0 : 1];
}

Thoughts thoughtsUnmoved() {
    return unmoved;
}

} // namespace rapport
