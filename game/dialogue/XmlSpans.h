#pragma once

#include "base/SourceText.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// A stretch of a file, in bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t size() const { return end - begin; }
    std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
};

// Where every element of a file lies, down to its attributes: what is needed to change a file without writing it anew.
// The reader looks at what a file means; this at where it stands.
class XmlSpans {
public:
    static constexpr std::uint32_t none = ~std::uint32_t(0);

    struct Attribute {
        Span name;
        Span value; // without its quotes
    };
    struct Element {
        Span name;
        Span tag;    // the opening tag, from "<" to ">"
        Span inside; // between the tags; empty at the end of a tag that closes itself
        Span whole;  // with the closing tag
        std::uint32_t parent = none;
        std::uint32_t attributes = 0; // the first of them
        std::uint32_t attributeCount = 0;
    };

    // The text must be XML that the reader has nothing against, and must outlive this.
    explicit XmlSpans(std::string_view text);

    // In the order in which their tags open; a parent stands before its children.
    const std::vector<Element>& elements() const { return m_elements; }
    std::string_view nameOf(const Element& element) const { return element.name.in(m_text); }
    bool closesItself(const Element& element) const { return element.tag.end == element.whole.end; }

    // An attribute's value as it stands in the file; nothing if there is none of that name.
    std::optional<Span> find(const Element& element, std::string_view attribute) const;
    // The value as the reader understands it; empty if there is none.
    std::string value(const Element& element, std::string_view attribute) const;
    // The words of a text element as the reader understands them.
    std::string words(const Element& element) const;

private:
    void readTag(std::size_t begin);
    void closeTag(std::size_t begin);

    std::string_view m_text;
    std::vector<Element> m_elements;
    std::vector<Attribute> m_attributes;
    std::vector<std::uint32_t> m_open;
    std::size_t m_at = 0;
};

// Words with "&", "<" and ">" written so that they can stand between tags.
std::string escapedForXml(std::string_view words);

// Drops white space at both ends, and makes one blank of each run inside, as the reader does.
std::string withoutNeedlessSpace(std::string_view words);

} // namespace rapport
