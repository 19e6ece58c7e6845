#include "author/LinterPlaces.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view afterBlanks(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of(blanks), text.size()));
}

bool isTagOf(std::string_view tag, std::string_view element) {
    tag.remove_prefix(1);
    if (!tag.starts_with(element)) return false;
    tag.remove_prefix(element.size());
    return tag.empty() || tag[0] == '/' || blanks.find(tag[0]) != blanks.npos;
}

bool hasAttribute(std::string_view tag, std::string_view name, std::string_view value) {
    for (std::size_t at = 1; (at = tag.find(name, at)) != tag.npos; ++at) {
        std::string_view rest = afterBlanks(tag.substr(at + name.size()));
        if (blanks.find(tag[at - 1]) == blanks.npos || !rest.starts_with('=')) continue;
        rest = afterBlanks(rest.substr(1));
        if (rest.empty()) return false;
        const char quote = rest[0];
        rest.remove_prefix(1);
        if (rest.substr(0, rest.find(quote)) == value) return true;
    }
    return false;
}

// Whether an element's content begins with these words, as far as they stand in the file as they are read.
bool beginsWith(std::string_view content, std::string_view words) {
    content = afterBlanks(content);
    for (std::size_t i = 0; i < std::min(words.size(), content.size()); ++i) {
        if (words[i] == ' ' || content[i] == '&' || content[i] == '<') return true;
        if (words[i] != content[i]) return false;
    }
    return !content.empty();
}

} // namespace

template <class Test>
Place LinterPlaces::findTag(std::string_view element, std::uint32_t line, Test test) const {
    const SourceText& source = m_findings.source();
    const std::string_view text = source.text;
    for (std::size_t at = source.offsetOfLine(line); (at = text.find('<', at)) != text.npos; ++at) {
        if (text.substr(at).starts_with("<!--")) {
            at = text.find("-->", at);
            if (at == text.npos) break;
            continue;
        }
        const std::string_view tag = text.substr(at, text.find('>', at) - at);
        if (isTagOf(tag, element) && test(tag)) return m_findings.placeAt(at, element.size() + 1);
    }
    return {};
}

Place LinterPlaces::find(std::string_view element, std::string_view attribute, std::string_view value,
                         std::uint32_t line) const {
    return findTag(element, line,
                   [&](std::string_view tag) { return attribute.empty() || hasAttribute(tag, attribute, value); });
}

Place LinterPlaces::ofText(std::string_view element, std::string_view language, std::string_view words,
                           std::uint32_t line) const {
    const char* const end = m_findings.source().text.data() + m_findings.source().text.size();
    return findTag(element, line, [&](std::string_view tag) {
        if (!hasAttribute(tag, "xml:lang", language)) return false;
        const char* const content = tag.data() + tag.size();
        return content < end && beginsWith({content + 1, std::size_t(end - content - 1)}, words);
    });
}

} // namespace rapport
