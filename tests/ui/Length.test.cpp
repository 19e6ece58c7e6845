// The measures of the rule "text-too-long": what they allow can be seen whole in the smallest window.

#include "dialogue/DialogueReader.h"
#include "support/Catch.h"
#include "support/TestRulebook.h"
#include "ui/Blind.h"
#include "ui/ConversationLayout.h"
#include "ui/Replies.h"
#include "ui/TalkLog.h"

#include <fmt/format.h>

using namespace rapport;

namespace {

constexpr std::size_t longestReply = 160, longestLine = 220; // columns

// Words of as many columns as asked for: ordinary English, or Chinese characters of two columns each.
std::string wordsOf(std::size_t columns, Language language) {
    constexpr std::string_view english =
        "I have told this to three of your colleagues already, and each of them promised "
        "to call me back the same day. Nobody did, not once, and now you tell me to "
        "wait again, as if my own time were worth nothing at all to you here. ";
    constexpr std::string_view chinese = "这件事我已经跟你们三位同事说过了";
    std::string words;
    if (language == Language::english) {
        while (words.size() < columns) words += english;
        return words.substr(0, columns);
    }
    for (std::size_t i = 0; i < columns / 2; ++i) words += chinese.substr(i * 3 % chinese.size(), 3);
    return words;
}

std::shared_ptr<const Dialogue> talkOf(Language language) {
    const std::string_view tag = tagOf(language);
    const SourceText source{
        "long.xml",
        fmt::format(R"(<dialogue xmlns="urn:rapport:dialogue:1" id="long" channel="phone" difficulty="3" start="a">
<title xml:lang="{0}">?</title><brief xml:lang="{0}">?</brief>
<customer id="mrs" type="angry" manifestation="argumentative" look="woman-30-cream-coat"><name xml:lang="{0}">?</name></customer>
<node id="a"><line xml:lang="{0}">{1}</line><choice id="say" goto="end" style="assertive"><say xml:lang="{0}">{2}</say></choice></node>
<ending id="end" outcome="win-win"><text xml:lang="{0}">?</text></ending></dialogue>)",
                    tag, wordsOf(longestLine, language), wordsOf(longestReply, language))};
    DialogueReading reading = readDialogue(source, testRulebook());
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

// How high the reply and the customer's line stand, beside the room that the talk has.
struct Heights {
    float reply = 0, line = 0, room = 0;
};
Heights heightsAt(float scale, Language language) {
    const ImVec2 smallest{1024, 640};
    const Session session(talkOf(language));
    const Box talk = conversationLayout(smallest, scale, 4).talk;
    Heights heights;
    Blind blind(smallest, scale, language);
    blind.settle([&](Ui& ui) -> std::optional<Action> {
        Screen screen(ui, "length");
        Column column{talk.min.x, talk.min.y, talk.width()};
        drawMoment(ui, column, session);
        heights = {heightOf(ui, Replies{session, {}}, talk.width()), column.y - talk.min.y, talk.height()};
        drawReplies(ui, column, Replies{session, {}});
        return std::nullopt;
    });
    return heights;
}

} // namespace

TEST_CASE("the longest reply is seen whole in the smallest window with letters of any size", "[ui][fit]") {
    for (const Language language : {Language::english, Language::chinese})
        for (const float scale : {1.f, 1.5f, 2.f}) {
            const Heights heights = heightsAt(scale, language);
            INFO(fmt::format("{} at {} %: {} of {}", tagOf(language), scale * 100, heights.reply, heights.room));
            CHECK(heights.reply < heights.room);
        }
}

TEST_CASE("the longest line is seen whole in the smallest window with letters half as large again", "[ui][fit]") {
    for (const Language language : {Language::english, Language::chinese})
        for (const float scale : {1.f, 1.5f}) {
            const Heights heights = heightsAt(scale, language);
            INFO(fmt::format("{} at {} %: {} of {}", tagOf(language), scale * 100, heights.line, heights.room));
            CHECK(heights.line < heights.room);
        }
}
