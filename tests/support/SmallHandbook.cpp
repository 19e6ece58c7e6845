#include "support/SmallHandbook.h"

#include "dialogue/HandbookReader.h"
#include "support/Catch.h"

namespace rapport {

namespace {

HandbookPage pageOf(const std::string& id, const std::string& inside) {
    const SourceText source{id + ".xml", "<page xmlns=\"urn:rapport:dialogue:1\" id=\"" + id +
                                             "\" source=\"S1 ch.4 §1\">" + inside + "</page>"};
    HandbookPageReading reading = readHandbookPage(source);
    for (const Diagnostic& found : reading.diagnostics) INFO(format(found, Language::english));
    REQUIRE(reading.page);
    CHECK(reading.diagnostics.empty());
    return std::move(*reading.page);
}

} // namespace

Handbook smallHandbook() {
    std::vector<HandbookPage> pages;
    pages.push_back(pageOf("feedback", R"(
<title xml:lang="en">Taking criticism</title><title xml:lang="zh-Hans">接受批评</title>
<summary xml:lang="en">Hear it out, then ask for more.</summary><summary xml:lang="zh-Hans">先听完，再多问。</summary>
<text xml:lang="en">Somebody who criticises you has taken the trouble to speak. Most do not, and simply stay away.</text>
<text xml:lang="zh-Hans">肯批评你的人，是愿意开口的人。多数人不说，只是不再来了。</text>
<entry item="feedback.no-defending">
<text xml:lang="en">The first impulse is to explain why it was not your fault. Wait: an explanation given too early sounds like an excuse, and the talk is then about you and no longer about what went wrong.</text>
<text xml:lang="zh-Hans">第一反应往往是解释这不怪自己。先等一等：解释得太早，听起来像借口，话题就从哪里出了错变成了你。</text>
<example xml:lang="en">Not: "I was alone today." But: "Tell me what happened."</example>
<example xml:lang="zh-Hans">不说“今天就我一个人”，而说“您说说是怎么回事”。</example>
</entry>
<entry item="feedback.ask-more"><text xml:lang="en">Ask what else.</text><text xml:lang="zh-Hans">问还有什么。</text></entry>
<entry item="feedback.honest-reaction"><text xml:lang="en">Say how it strikes you.</text><text xml:lang="zh-Hans">说出你的感受。</text></entry>
<entry item="feedback.thank"><text xml:lang="en">Thank for it.</text><text xml:lang="zh-Hans">道谢。</text></entry>
<see page="principles"/><see page="case-long-queue"/>)"));
    const auto entry = [](const std::string& item, const std::string& en, const std::string& zh) {
        return "<entry item=\"principles." + item + "\"><text xml:lang=\"en\">" + en +
               "</text><text xml:lang=\"zh-Hans\">" + zh + "</text></entry>";
    };
    pages.push_back(pageOf("principles",
                           R"(<title xml:lang="en">Five principles</title><title xml:lang="zh-Hans">五项原则</title>
<summary xml:lang="en">What no customer should have to hear.</summary><summary xml:lang="zh-Hans">客户不该听到的话。</summary>
<text xml:lang="en">They hold in every talk.</text><text xml:lang="zh-Hans">每次谈话都用得上。</text>)" +
                               entry("no-negate", "Do not say no to what they feel.", "不否定感受。") +
                               entry("no-blame", "Whose fault it was helps nobody.", "追究是谁的错，对谁都没有帮助。") +
                               entry("no-doubt", "Believe first.", "先相信。") +
                               entry("no-gossip", "Talk to them, not about them.", "和客户说，不在背后说。") +
                               entry("understand", "Name feeling and situation.", "说出感受和处境。")));
    pages.push_back(pageOf("case-long-queue", R"(
<title xml:lang="en">Twenty minutes in line</title><title xml:lang="zh-Hans">排队二十分钟</title>
<summary xml:lang="en">A man explodes at the counter.</summary><summary xml:lang="zh-Hans">一位先生在柜台前发火。</summary>
<text xml:lang="en">He was the ninth.</text><text xml:lang="zh-Hans">他排第九。</text><see page="feedback"/>)"));
    return Handbook(std::move(pages));
}

} // namespace rapport
