#include "author/RuleExample.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <span>
#include <vector>

namespace rapport {

namespace {

// The ending that stands in the sound dialogue only while some reply leads to it.
constexpr std::string_view lost = "<ending id=\"lost\"";

// A piece of the sound dialogue, and how a line of an example begins that takes its place.
struct Piece {
    std::string_view beginning;
    std::string text;
};

// A text in English, and in Chinese if the example speaks it.
class Speech {
public:
    explicit Speech(bool isBilingual) : m_isBilingual(isBilingual) {}

    std::string operator()(std::string_view element, std::string_view english, std::string_view chinese) const {
        if (!m_isBilingual) return fmt::format("<{0} xml:lang=\"en\">{1}</{0}>\n", element, english);
        return fmt::format("<{0} xml:lang=\"en\">{1}</{0}><{0} xml:lang=\"zh-Hans\">{2}</{0}>\n", element, english,
                           chinese);
    }
    std::string reply(std::string_view attributes, std::string_view english, std::string_view chinese,
                      std::string_view marks = "") const {
        return fmt::format("<choice {}>\n{}{}{}</choice>\n", attributes, (*this)("say", english, chinese), marks,
                           (*this)("why", "It shows its style.", "体现了它的风格。"));
    }

private:
    bool m_isBilingual;
};

// The dialogue that examples take their place in, in two halves: before and after the replies of its first node.
struct Stage {
    std::vector<Piece> pieces;
    std::string firstNode, firstReplies;
};

Stage stageFor(const Speech& speech) {
    Stage stage;
    stage.pieces = {
        {"<dialogue ", "<dialogue xmlns=\"urn:rapport:dialogue:1\" id=\"example\" channel=\"counter\" difficulty=\"1\" "
                       "start=\"start\">\n"},
        {"<title ", speech("title", "An example", "一个例子")},
        {"<brief ", speech("brief", "Somebody comes to your counter.", "有人来到你的柜台。")},
        {"<customer ", fmt::format("<customer id=\"somebody\" type=\"angry\" manifestation=\"argumentative\" "
                                   "look=\"man-50-grey-jacket\">\n{}{}{}"
                                   "<feels anger=\"5\" trust=\"5\" patience=\"5\"/>\n</customer>\n",
                                   speech("name", "Mr Li", "李先生"), speech("explicit-need", "A form.", "一张表格。"),
                                   speech("implicit-need", "To be heard.", "有人听他说。"))},
        {"<node id=\"next\"",
         fmt::format("<node id=\"next\">\n{}{}{}{}{}</node>\n", speech("line", "And now?", "然后呢？"),
                     speech.reply("id=\"clear\" goto=\"end\" style=\"assertive\"",
                                  "You have waited long. I will do it now.", "您等了很久，我马上办。",
                                  "<honours principle=\"understand\"/><honours principle=\"no-negate\"/>"
                                  "<honours principle=\"no-blame\"/><honours principle=\"no-doubt\"/>"
                                  "<honours principle=\"no-gossip\"/>"),
                     speech.reply("id=\"meek\" goto=\"end\" style=\"passive\"", "I am only new here.",
                                  "我刚来，做不了主。", "<violates principle=\"no-blame\"/>"),
                     speech.reply("id=\"harsh\" goto=\"lost\" style=\"aggressive\"",
                                  "Prove it first. I see nothing of it here.", "先拿出证据来，我这儿可没看到。",
                                  "<violates principle=\"no-doubt\"/>"),
                     speech.reply("id=\"sharp\" goto=\"end\" style=\"passive-aggressive\"",
                                  "As you wish, like all of you.", "随您便，反正你们都这样。",
                                  "<violates principle=\"no-gossip\"/>"))},
        {"<ending id=\"end\"", fmt::format("<ending id=\"end\" outcome=\"win-win\">\n{}</ending>\n",
                                           speech("text", "He leaves content.", "他满意地走了。"))},
        {lost, fmt::format("<ending id=\"lost\" outcome=\"lose-lose\">\n{}</ending>\n",
                           speech("text", "He leaves as he came.", "他怎么来的，又怎么走了。"))},
    };
    stage.firstNode = fmt::format("<node id=\"start\">\n{}", speech("line", "Good morning.", "早上好。"));
    stage.firstReplies = fmt::format(
        "{}{}",
        speech.reply("id=\"greet\" goto=\"next\" style=\"assertive\"", "Good morning. Go ahead.", "早上好，您请说。"),
        speech.reply("id=\"nod\" goto=\"next\" style=\"passive\"", "Hm. And you are?", "嗯，您是？"));
    return stage;
}

bool stands(std::string_view beginning, std::string_view example) {
    return example.starts_with(beginning) || example.find(fmt::format("\n{}", beginning)) != std::string_view::npos;
}

// Takes the next line, with its line end, off the front.
std::string_view nextLine(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end == std::string_view::npos ? end : end + 1);
    text.remove_prefix(line.size());
    return line;
}

std::string replaced(std::string_view text, std::string_view what, int number) {
    std::string result;
    for (std::size_t at; (at = text.find(what)) != std::string_view::npos; text.remove_prefix(at + what.size()))
        result += fmt::format("{}{}", text.substr(0, at), number);
    return result.append(text);
}

std::string repeated(std::string_view example) {
    constexpr std::string_view before = "<!-- ", after = " times -->\n";
    std::string result;
    while (!example.empty()) {
        const std::string_view line = nextLine(example);
        int times = 0;
        if (line.starts_with(before) && line.ends_with(after))
            std::from_chars(line.data() + before.size(), line.data() + line.size(), times);
        if (times == 0) {
            result += line;
            continue;
        }
        const std::string_view again = nextLine(example);
        for (int i = 1; i <= times; ++i) result += replaced(replaced(again, "{#}", i), "{#+1}", i + 1);
    }
    return result;
}

// Divides an example into its replies and everything else.
void divide(std::string_view example, std::string& replies, std::string& rest) {
    bool isInReply = false;
    while (!example.empty()) {
        const std::string_view line = nextLine(example);
        if (line.starts_with("<choice")) isInReply = true;
        (isInReply ? replies : rest) += line;
        if (line.starts_with("</choice>") || (line.starts_with("<choice") && line.find("</choice>") != line.npos))
            isInReply = false;
    }
    replies += '\n';
    rest += '\n';
}

// What stands in for whatever an example of a page of the handbook does not say.
std::vector<Piece> pageFor(const Speech& speech) {
    return {
        {"<page ", "<page xmlns=\"urn:rapport:dialogue:1\" id=\"centre\" source=\"S1 ch.4 §1\">\n"},
        {"<title ", speech("title", "One centre", "一个中心")},
        {"<summary ", speech("summary", "Care from the heart.", "发自内心的关爱。")},
        {"<text ", speech("text", "False care is noticed.", "假的关心会被看出来。")},
        {"<entry ",
         fmt::format("<entry item=\"centre.care\">\n{}</entry>\n", speech("text", "Care first.", "先有关心。"))},
    };
}

// The same for a drill.
std::vector<Piece> drillFor(const Speech& speech) {
    return {
        {"<drill ", "<drill xmlns=\"urn:rapport:dialogue:1\" id=\"example\" difficulty=\"1\" form=\"choose\">\n"},
        {"<title ", speech("title", "Open or closed?", "开放还是封闭？")},
        {"<brief ", speech("brief", "Say which form it has.", "说出是哪种问法。")},
        {"<covers ", "<covers framework=\"questions\"/>\n"},
        {"<answer ", fmt::format("<answer id=\"open\">\n{}</answer>\n<answer id=\"closed\">\n{}</answer>\n",
                                 speech("say", "open", "开放式"), speech("say", "closed", "封闭式"))},
        {"<item ",
         fmt::format("<item id=\"what-for\" practises=\"questions.open\" right=\"open\" source=\"S1 ch.4 §2\">\n"
                     "{}{}</item>\n",
                     speech("ask", "What will you use it for?", "您打算拿它做什么用？"),
                     speech("why", "Yes or no is no answer to it.", "没法用“是”或“不是”来答。"))},
    };
}

// The same for a course, which has one part: the drill called "example".
std::vector<Piece> courseFor(const Speech& speech) {
    return {
        {"<course ", "<course xmlns=\"urn:rapport:dialogue:1\" id=\"example\">\n"},
        {"<title ", speech("title", "First week", "第一周")},
        {"<brief ", speech("brief", "Ten minutes a day.", "每天十分钟。")},
        {"<part ", fmt::format("<part drill=\"example\">\n{}</part>\n", speech("purpose", "To hear.", "学会听。"))},
    };
}

bool isOf(std::initializer_list<std::string_view> beginnings, std::string_view example) {
    return std::ranges::any_of(beginnings,
                               [example](std::string_view beginning) { return stands(beginning, example); });
}

// A file begins with its own root or the sound one's; where the root is shown, so is what comes last in it.
std::string fileAround(std::string example, const std::vector<Piece>& pieces, std::string_view root) {
    std::string file = pieces.front().text;
    const bool isWhole = example.starts_with(pieces.front().beginning);
    if (isWhole) {
        file = example.substr(0, example.find(">\n") + 2);
        example.erase(0, file.size());
    }
    for (const Piece& piece : std::span(pieces).subspan(1))
        if (!stands(piece.beginning, example) && !(isWhole && &piece == &pieces.back())) file += piece.text;
    return fmt::format("{}{}\n</{}>\n", file, example, root);
}

} // namespace

std::string fileOf(std::string_view example) {
    const std::string whole = repeated(example);
    for (const std::string_view beginning : {"<?xml", "<!DOCTYPE", "rapport-play", "id,"})
        if (example.empty() || example.starts_with(beginning)) return whole;

    const Speech speech(example.find("zh-Hans") != std::string_view::npos);
    if (isOf({"<page ", "<entry ", "<see ", "<text ", "<summary "}, whole))
        return fileAround(whole, pageFor(speech), "page");
    if (isOf({"<drill ", "<item ", "<answer "}, whole)) return fileAround(whole, drillFor(speech), "drill");
    if (isOf({"<course ", "<part "}, whole)) return fileAround(whole, courseFor(speech), "course");
    const Stage stage = stageFor(speech);
    std::string replies, rest, file;
    divide(whole, replies, rest);
    for (const Piece& piece : stage.pieces) {
        const bool isReplaced = stands(piece.beginning, rest);
        if (piece.beginning == lost && (file + rest).find("goto=\"lost\"") == std::string::npos) continue;
        if (piece.beginning != "<dialogue ") {
            if (!isReplaced) file += piece.text;
        } else if (!isReplaced) {
            file = piece.text;
        } else {
            const std::size_t end = rest.find(">\n", rest.find(piece.beginning)) + 2;
            file = rest.substr(0, end);
            rest.erase(0, end);
        }
    }
    file += rest;
    if (!stands("<node id=\"start\"", rest))
        file += fmt::format("{}{}{}</node>\n", stage.firstNode, replies, stage.firstReplies);
    file += "</dialogue>\n";
    return file;
}

} // namespace rapport
