#include "author/Typography.h"

#include "base/Characters.h"
#include "support/Catch.h"

using namespace rapport;

TEST_CASE("a Chinese character counts as two columns", "[author][typography]") {
    CHECK(columnsOf("") == 0);
    CHECK(columnsOf("Hm. And you?") == 12);
    CHECK(columnsOf("您好，请说。") == 12);
    CHECK(columnsOf("用 ATM") == 6);
}

TEST_CASE("half-width punctuation among Chinese characters is foreign", "[author][typography]") {
    for (const char* wrong :
         {"您好,请说。", "好.", "真的?", "好!", "先看;再说", "他说:好", "（他)", "“好”,行", "(看看）", "说\"好\""}) {
        INFO(wrong);
        CHECK_FALSE(foreignPunctuation(wrong, "zh-Hans").empty());
    }
    for (const char* right : {"您好，请说。", "20:40。“正在输入”", "3.5 元", "约 1,200 块", "好的:)", "谢谢;-)", "……",
                              "A.B", "Wi-Fi 不行", "v2.0", "她说：“好——”", "……呃", "^_^"}) {
        INFO(right);
        CHECK(foreignPunctuation(right, "zh-Hans").empty());
    }
    CHECK(foreignPunctuation("早上好,王", "zh-Hans") == "好,");
}

TEST_CASE("full-width punctuation in English is foreign", "[author][typography]") {
    CHECK(foreignPunctuation("Well，yes.", "en") == "l，");
    CHECK(foreignPunctuation("，", "fr") == "，");
    CHECK(foreignPunctuation("“Well,” he said – 3.5, or …", "en").empty());
    CHECK(foreignPunctuation("", "en").empty());
    CHECK(foreignPunctuation("坏\xff,", "zh-Hans").empty());
}

TEST_CASE("a word left over from the English is found, and what Chinese speakers say is let be",
          "[author][typography]") {
    CHECK(untranslatedWord("我发 email 给您", "I'll send you an email.") == "email");
    CHECK(untranslatedWord("Sorry，我来晚了", "Sorry, I am late.") == "Sorry");
    CHECK(untranslatedWord("这个 app 不行", "This app doesn't work.") == "app");
    CHECK(untranslatedWord("去 ATM 取，或者用 Wi-Fi，VIP、iPhone 都行", "The ATM, Wi-Fi, VIP, iPhone").empty());
    CHECK(untranslatedWord("三公斤是 3 kg", "It is 3 kg.").empty());
    CHECK(untranslatedWord("写信到 help@example.com", "Write to help@example.com").empty());
    CHECK(untranslatedWord("我找 Tom", "I am looking for Tom").empty());
    CHECK(untranslatedWord("我叫 Anna", "And I, Anna, came").empty());
    CHECK(untranslatedWord("A 座 3 号", "House A, number 3").empty());
    CHECK(untranslatedWord("这是 bug", "It is a fault.").empty());
}

TEST_CASE("replies read alike whatever their capitals, spaces and punctuation", "[author][typography]") {
    CHECK(readAlike("How can I help?", "how can I help …"));
    CHECK(readAlike("好的。", "好的！"));
    CHECK_FALSE(readAlike("好的。", "好吧。"));
    CHECK_FALSE(readAlike("…", "?"));
    CHECK_FALSE(readAlike("Yes.", "Yes, yes."));
}

TEST_CASE("Emoji, rare characters and those that cannot be seen are told from what the window can show",
          "[author][unit]") {
    CHECK_FALSE(unshownCharacter("Grüß Gott, naïve café – “so” … 5 €\n早上好，“是”…… ①★✓→"));
    CHECK(unshownCharacter("all well 🙂") == U'\U0001F642');
    CHECK(unshownCharacter("姓𠮷") == U'\U00020BB7');
    CHECK(unshownCharacter("no\u200Bwhere") == U'\u200B');
    CHECK(unshownCharacter("☺") == U'☺');
    CHECK(unshownCharacter("★\uFE0F") == U'\uFE0F');
    CHECK(unshownCharacter("soft\u00ADhyphen") == U'\u00AD');
    CHECK(unshownCharacter("\u202Ebackwards") == U'\u202E');
}
