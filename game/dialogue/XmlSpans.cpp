#include "dialogue/XmlSpans.h"

#include "dialogue/XmlCharacters.h"

#include <algorithm>
#include <charconv>

namespace rapport {

namespace {

constexpr std::string_view commentOpens = "<!--", commentCloses = "-->";
constexpr std::string_view verbatimOpens = "<![CDATA[", verbatimCloses = "]]>";

void addCharacter(char32_t code, std::string& to) {
    const auto add = [&to](char32_t byte) { to += static_cast<char>(byte); };
    if (code < 0x80) return add(code);
    if (code < 0x800) {
        add(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        add(0xE0 | code >> 12);
        add(0x80 | (code >> 6 & 0x3F));
    } else {
        add(0xF0 | code >> 18);
        add(0x80 | (code >> 12 & 0x3F));
        add(0x80 | (code >> 6 & 0x3F));
    }
    add(0x80 | (code & 0x3F));
}

// Adds what a reference such as "&amp;" or "&#x4EBA;" stands for.
void addReference(std::string_view reference, std::string& to) {
    constexpr std::pair<std::string_view, char> named[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    for (const auto& [name, meaning] : named)
        if (reference == name) return to.push_back(meaning);
    if (!reference.starts_with("&#")) return void(to += reference);
    const bool isHex = reference.starts_with("&#x");
    const std::string_view digits = reference.substr(isHex ? 3 : 2);
    std::uint32_t code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, isHex ? 16 : 10);
    addCharacter(code, to);
}

void addDecoded(std::string_view raw, std::string& to) {
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t amp = std::min(raw.find('&', at), raw.size());
        to += raw.substr(at, amp - at);
        if (amp == raw.size()) return;
        at = std::min(raw.find(';', amp), raw.size() - 1) + 1;
        addReference(raw.substr(amp, at - amp), to);
    }
}

bool isBlank(std::string_view words) {
    return std::all_of(words.begin(), words.end(), [](char byte) { return isXml(byte, xmlSpace); });
}

// The end of what begins here and is closed by some words; the text's end if it is not.
std::size_t endOf(std::string_view text, std::size_t from, std::string_view close) {
    const std::size_t at = text.find(close, from);
    return at == std::string_view::npos ? text.size() : at + close.size();
}

} // namespace

XmlSpans::XmlSpans(std::string_view text) : m_text(text) {
    while ((m_at = std::min(text.find('<', m_at), text.size())) < text.size()) {
        const std::string_view rest = text.substr(m_at);
        if (rest.starts_with(commentOpens))
            m_at = endOf(text, m_at + commentOpens.size(), commentCloses);
        else if (rest.starts_with(verbatimOpens))
            m_at = endOf(text, m_at + verbatimOpens.size(), verbatimCloses);
        else if (rest.starts_with("<?"))
            m_at = endOf(text, m_at, "?>");
        else if (rest.starts_with("</"))
            closeTag(m_at);
        else
            readTag(m_at);
    }
}

void XmlSpans::readTag(std::size_t begin) {
    const auto skip = [this](XmlByte kind) {
        const std::size_t from = m_at;
        while (m_at < m_text.size() && isXml(m_text[m_at], kind)) ++m_at;
        return Span{std::uint32_t(from), std::uint32_t(m_at)};
    };
    Element element;
    ++m_at;
    element.name = skip(xmlName);
    element.parent = m_open.empty() ? none : m_open.back();
    element.attributes = std::uint32_t(m_attributes.size());
    while (skip(xmlSpace), m_at < m_text.size() && isXml(m_text[m_at], xmlNameStart)) {
        Attribute attribute;
        attribute.name = skip(xmlName);
        const std::size_t quote = std::min(m_text.find_first_of("\"'", m_at), m_text.size() - 1);
        m_at = std::min(m_text.find(m_text[quote], quote + 1), m_text.size());
        attribute.value = {std::uint32_t(quote + 1), std::uint32_t(m_at)};
        m_attributes.push_back(attribute);
        m_at = std::min(m_at + 1, m_text.size());
    }
    element.attributeCount = std::uint32_t(m_attributes.size()) - element.attributes;
    const bool closesHere = m_at < m_text.size() && m_text[m_at] == '/';
    m_at = endOf(m_text, m_at, ">");
    const auto end = std::uint32_t(m_at);
    element.tag = element.whole = {std::uint32_t(begin), end};
    element.inside = {end, end};
    if (!closesHere) m_open.push_back(std::uint32_t(m_elements.size()));
    m_elements.push_back(element);
}

void XmlSpans::closeTag(std::size_t begin) {
    m_at = endOf(m_text, begin, ">");
    if (m_open.empty()) return;
    Element& element = m_elements[m_open.back()];
    m_open.pop_back();
    element.inside.end = std::uint32_t(begin);
    element.whole.end = std::uint32_t(m_at);
}

std::optional<Span> XmlSpans::find(const Element& element, std::string_view attribute) const {
    for (std::uint32_t i = element.attributes; i < element.attributes + element.attributeCount; ++i)
        if (m_attributes[i].name.in(m_text) == attribute) return m_attributes[i].value;
    return std::nullopt;
}

std::string XmlSpans::value(const Element& element, std::string_view attribute) const {
    std::string value;
    if (const auto span = find(element, attribute)) addDecoded(span->in(m_text), value);
    return value;
}

std::string XmlSpans::words(const Element& element) const {
    std::string words;
    const std::string_view inside = element.inside.in(m_text);
    for (std::size_t at = 0; at < inside.size();) {
        const std::string_view rest = inside.substr(at);
        if (rest.starts_with(commentOpens)) {
            at = endOf(inside, at + commentOpens.size(), commentCloses);
        } else if (rest.starts_with(verbatimOpens)) {
            const std::size_t from = at + verbatimOpens.size();
            at = endOf(inside, from, verbatimCloses);
            words += inside.substr(from, at - verbatimCloses.size() - from);
        } else if (rest.front() == '<') {
            at = endOf(inside, at, ">"); // an element, which the reader has reported
        } else {
            const std::size_t end = std::min(inside.find('<', at), inside.size());
            const std::string_view piece = inside.substr(at, end - at);
            if (end == inside.size() || !isBlank(piece)) addDecoded(piece, words);
            at = end;
        }
    }
    return withoutNeedlessSpace(words);
}

std::string escapedForXml(std::string_view words) {
    std::string escaped;
    for (const char byte : words) {
        if (byte == '&')
            escaped += "&amp;";
        else if (byte == '<')
            escaped += "&lt;";
        else if (byte == '>')
            escaped += "&gt;";
        else
            escaped += byte;
    }
    return escaped;
}

std::string withoutNeedlessSpace(std::string_view words) {
    std::string tidy;
    bool isAfterSpace = true;
    for (const char byte : words) {
        const bool isSpace = isXml(byte, xmlSpace);
        if (!isSpace || !isAfterSpace) tidy += isSpace ? ' ' : byte;
        isAfterSpace = isSpace;
    }
    if (tidy.ends_with(' ')) tidy.pop_back();
    return tidy;
}

} // namespace rapport
