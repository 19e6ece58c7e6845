#include "dialogue/TextReader.h"

#include "base/Names.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::size_t mostLanguages = 64;

} // namespace

std::optional<std::size_t> TextReader::read(XmlElement element, TextId& text, XmlAttribute* of) {
    XmlAttribute language;
    const std::optional<std::size_t> column = collect(element, language, of);
    if (!column) return std::nullopt;
    if (text == noText) text = m_texts.addRow();
    if (m_texts.isTranslated(text, *column)) {
        m_xml
            .error("duplicate-language", language,
                   say("\"{0}\" stands here in \"{1}\" already", "“{0}”已经有“{1}”的文字了", element.name(),
                       language.value))
            .hint = say("keep one of the two", "请只保留一个");
        return std::nullopt;
    }
    write(element, text, *column);
    return column;
}

void TextReader::readNext(XmlElement element, std::vector<TextId>& inOrder) {
    XmlAttribute language;
    const std::optional<std::size_t> column = collect(element, language, nullptr);
    if (!column) return;
    const auto isFree = [&](TextId text) { return !m_texts.isTranslated(text, *column); };
    const auto next = std::find_if(inOrder.begin(), inOrder.end(), isFree);
    if (next != inOrder.end()) return write(element, *next, *column);
    inOrder.push_back(m_texts.addRow());
    write(element, inOrder.back(), *column);
}

std::optional<std::size_t> TextReader::collect(XmlElement element, XmlAttribute& language, XmlAttribute* of) {
    if (of) {
        const auto found = m_xml.attributes(element, {"xml:lang"}, {"of"});
        language = found[0];
        *of = found[1];
    } else {
        language = m_xml.attributes(element, {"xml:lang"})[0];
    }
    m_words.clear();
    m_xml.collectText(element, m_words);
    if (!language) return std::nullopt;
    if (!isLanguageTag(language.value)) {
        m_xml
            .error("bad-value", language,
                   say("\"{}\" is no language tag", "“{}”不是语言标记", quotable(language.value)))
            .hint = say("write \"en\" or \"zh-Hans\"", "请写“en”或“zh-Hans”");
        return std::nullopt;
    }
    if (m_texts.languages().size() == mostLanguages && !m_texts.has(language.value)) {
        m_xml.error("too-large", language,
                    say("the file has more than {} languages", "文件中的语言超过 {} 种", mostLanguages));
        return std::nullopt;
    }
    return m_texts.addLanguage(language.value);
}

void TextReader::write(XmlElement element, TextId text, std::size_t column) {
    if (m_words.empty()) {
        m_xml.error("missing-element", element, say("\"{}\" has no words", "“{}”里没有文字", element.name())).hint =
            say("write them, or remove the element", "请写上文字，或删掉这个元素");
        m_words.assign(1, '?');
    }
    m_texts.setCell(text, column, m_words);
}

} // namespace rapport
