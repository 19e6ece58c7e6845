#include "author/Inspection.h"
#include "author/Typography.h"
#include "base/Characters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rapport {

namespace {

// How wide a text may be, in columns. A reply of 160 takes three lines of its button in the smallest window, a line of
// 220 five lines of its bubble; with letters half as large again each is still seen whole.
struct Limit {
    std::string_view element;
    std::size_t columns;
};
constexpr std::array limits = {Limit{"say", 160},  Limit{"locked", 120},  Limit{"line", 220}, Limit{"narration", 220},
                               Limit{"hint", 160}, Limit{"thought", 160}, Limit{"title", 60}, Limit{"name", 30}};

// Replies as different in length as this give themselves away, if they differ by more than a few words.
constexpr std::size_t mostTimes = 3, leastDifference = 24;

// A sentence of a reply shorter than this may stand in a hint by chance.
constexpr std::size_t tellingColumns = 12;

void checkLength(Inspection& inspection, const Writing& writing, std::size_t language) {
    const auto limit = std::ranges::find(limits, writing.element, &Limit::element);
    if (limit == limits.end()) return;
    const Texts& texts = inspection.dialogue.texts;
    const std::size_t columns = columnsOf(texts.at(writing.text, language));
    if (columns <= limit->columns) return;
    inspection
        .found("text-too-long", inspection.placeOf(writing, language),
               say("\"{0}\" of \"{1}\" takes {2} columns in \"{3}\", at most {4} were expected",
                   "“{1}”的“{0}”在“{3}”里占 {2} 列，最多应为 {4} 列", writing.element, writing.owner, columns,
                   texts.languages()[language], limit->columns))
        .hint = say("say less, or spread it over two turns (a Chinese character counts as two columns)",
                    "请写短些，或分成两轮来说（一个汉字算两列）");
}

void checkPunctuation(Inspection& inspection, const Writing& writing, std::size_t language) {
    const Texts& texts = inspection.dialogue.texts;
    const std::string& tag = texts.languages()[language];
    const std::string_view foreign = foreignPunctuation(texts.at(writing.text, language), tag);
    if (foreign.empty()) return;
    inspection
        .found("mixed-punctuation", inspection.placeOf(writing, language),
               say("\"{0}\" in \"{1}\" of \"{2}\" is not set as \"{3}\" is", "“{2}”的“{1}”里的“{0}”不是“{3}”的标点用法",
                   foreign, writing.element, writing.owner, tag))
        .hint = isFullWidth(tag)
                    ? say("write the full-width mark: ，。？！；：“”（）", "请用全角标点：，。？！；：“”（）")
                    : say("write the half-width mark: , . ? ! ; :", "请用半角标点：, . ? ! ; :");
}

void checkCharacters(Inspection& inspection, const Writing& writing, std::size_t language) {
    const Texts& texts = inspection.dialogue.texts;
    const std::optional<char32_t> code = unshownCharacter(texts.at(writing.text, language));
    if (!code) return;
    inspection
        .found("unshown-character", inspection.placeOf(writing, language),
               say("\"{0}\" of \"{1}\" has a character in \"{2}\" that the window cannot show: U+{3:04X}",
                   "“{1}”的“{0}”的“{2}”文字里有窗口显示不了的字符：U+{3:04X}", writing.element, writing.owner,
                   texts.languages()[language], std::uint32_t(*code)))
        .hint =
        isHidden(*code)
            ? say("delete it and its neighbours, and type them anew: it cannot be seen, and came along with "
                  "copied text",
                  "请把它和相邻的字一起删掉重打：它看不见，多半是复制粘贴带进来的")
            : say("write it in words, or as a face of punctuation such as :-)", "请换成文字，或用 :-) 这样的符号表情");
}

void checkLatin(Inspection& inspection, const Writing& writing, std::size_t chinese, std::size_t english) {
    const Texts& texts = inspection.dialogue.texts;
    const std::string_view word = untranslatedWord(texts.at(writing.text, chinese), texts.at(writing.text, english));
    if (word.empty()) return;
    inspection
        .found("latin-in-chinese", inspection.placeOf(writing, chinese),
               say("the Chinese \"{1}\" of \"{2}\" says \"{0}\" as the English does", "“{2}”的中文“{1}”里留着英文“{0}”",
                   word, writing.element, writing.owner))
        .hint = say("write what a Chinese speaker would say; names, abbreviations such as ATM, and units may stay",
                    "请写成中文里自然的说法；人名、ATM 之类的缩写和单位可以保留");
}

void checkEachText(Inspection& inspection) {
    const Texts& texts = inspection.dialogue.texts;
    const auto columnOf = [&](std::string_view primary) {
        return std::size_t(
            std::ranges::find_if(texts.languages(),
                                 [&](std::string_view tag) { return tag.substr(0, tag.find('-')) == primary; }) -
            texts.languages().begin());
    };
    const std::size_t english = columnOf("en"), chinese = columnOf("zh"), count = texts.languages().size();
    inspection.eachWriting([&](const Writing& writing) {
        for (std::size_t language = 0; language < count && !inspection.isFull(); ++language) {
            if (!texts.isTranslated(writing.text, language)) continue;
            checkLength(inspection, writing, language);
            checkPunctuation(inspection, writing, language);
            checkCharacters(inspection, writing, language);
            if (language == chinese && english < count && texts.isTranslated(writing.text, english))
                checkLatin(inspection, writing, chinese, english);
        }
    });
}

// ---- the replies of a turn, side by side

void checkUnevenLengths(Inspection& inspection, const Node& node, std::span<const Choice* const> replies,
                        std::size_t language) {
    const Texts& texts = inspection.dialogue.texts;
    const auto length = [&](const Choice* reply) { return columnsOf(texts.at(reply->say, language)); };
    const auto [shortest, longest] =
        std::ranges::minmax_element(replies, [&](auto* a, auto* b) { return length(a) < length(b); });
    const std::size_t least = length(*shortest), most = length(*longest);
    if (most <= mostTimes * least || most - least <= leastDifference) return;
    inspection
        .found("uneven-lengths", inspection.placeOf(node),
               say("in \"{0}\" the reply \"{1}\" takes {2} columns in \"{5}\", and \"{3}\" only {4}",
                   "节点“{0}”的“{5}”文字里，回复“{1}”占 {2} 列，“{3}”只占 {4} 列", inspection.idOf(node.id),
                   inspection.idOf((*longest)->id), most, inspection.idOf((*shortest)->id), least,
                   texts.languages()[language]))
        .hint = say("make the replies of a turn about equally long", "请让同一轮的回复长短相近");
}

void checkRepetition(Inspection& inspection, std::span<const Choice* const> replies) {
    const Texts& texts = inspection.dialogue.texts;
    for (std::size_t i = 0; i < replies.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) {
            const Choice &one = *replies[k], &other = *replies[i];
            if (!one.when.empty() && !other.when.empty()) continue; // perhaps never shown together
            for (std::size_t language = 0; language < texts.languages().size(); ++language) {
                if (!readAlike(texts.at(one.say, language), texts.at(other.say, language))) continue;
                inspection
                    .found("same-reply-twice", inspection.placeOf(other),
                           say("\"{0}\" says the same words as \"{1}\" in \"{2}\"", "“{0}”和“{1}”的“{2}”文字一样",
                               inspection.idOf(other.id), inspection.idOf(one.id), texts.languages()[language]))
                    .hint = say("word one of them otherwise, or give each a when", "请改写其中一句，或各加一个 when");
                break;
            }
        }
}

// The sentence of a reply that a hint gives away, or nothing.
std::string_view sentenceIn(std::string_view hint, std::string_view reply) {
    while (!reply.empty()) {
        std::size_t end = reply.size(), next = end;
        for (const std::string_view mark : {". ", "! ", "? ", "。", "！", "？"})
            if (const std::size_t at = reply.find(mark); at < end) end = at, next = at + mark.size();
        const std::string_view sentence = reply.substr(0, end);
        if (columnsOf(sentence) >= tellingColumns && hint.find(sentence) != hint.npos) return sentence;
        reply.remove_prefix(next);
    }
    return {};
}

void checkHint(Inspection& inspection, const Node& node, std::span<const Choice* const> replies, std::size_t language) {
    const Texts& texts = inspection.dialogue.texts;
    if (node.hint == noText || !texts.isTranslated(node.hint, language)) return;
    for (const Choice* reply : replies) {
        const std::string_view sentence = sentenceIn(texts.at(node.hint, language), texts.at(reply->say, language));
        if (sentence.empty()) continue;
        inspection
            .found("hint-gives-away", inspection.placeOf(node),
                   say("the hint of \"{0}\" says what the reply \"{1}\" says: \"{2}\"",
                       "节点“{0}”的提示说出了回复“{1}”的话：“{2}”", inspection.idOf(node.id),
                       inspection.idOf(reply->id), sentence))
            .hint = say("point at what to look for, not at what to say", "请提示该留意什么，而不是该说什么");
        return;
    }
}

} // namespace

void checkWording(Inspection& inspection) {
    checkEachText(inspection);
    for (const Node& node : inspection.dialogue.nodes) {
        if (inspection.isFull()) return;
        const auto replies = inspection.shownReplies(node);
        if (replies.size() < 2) continue;
        for (std::size_t language = 0; language < inspection.dialogue.texts.languages().size(); ++language) {
            checkUnevenLengths(inspection, node, replies, language);
            checkHint(inspection, node, replies, language);
        }
        checkRepetition(inspection, replies);
    }
}

} // namespace rapport
