#pragma once

#include "base/Findings.h"
#include "dialogue/XmlPrescan.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace rapport {

// One attribute as its author wrote it; false if it is not there.
struct XmlAttribute {
    std::string_view name;
    std::string_view value;

    explicit operator bool() const { return name.data() != nullptr; }
};

// An element of a document, light as a pointer; false if there is none. It lives until the document opens another part.
class XmlElement {
public:
    XmlElement() = default;

    explicit operator bool() const { return m_element != nullptr; }
    std::string_view name() const;
    std::uint32_t line() const;

    // The elements directly inside, one after the other.
    XmlElement firstChild() const;
    XmlElement next() const;
    XmlElement previous() const;

    // Calls `see` with each attribute in the author's order.
    template <class See>
    void eachAttribute(See see) const {
        for (const void* at = firstAttribute(); at; at = nextAttribute(at)) see(attributeAt(at));
    }
    // Calls `see` with each piece of text directly inside: comments and elements cut a text into pieces.
    template <class See>
    void eachText(See see) const {
        for (const void* at = firstText(); at; at = nextText(at)) see(textAt(at));
    }

private:
    friend class XmlDocument;
    explicit XmlElement(const void* element) : m_element(element) {}

    const void* firstAttribute() const;
    static const void* nextAttribute(const void* attribute);
    static XmlAttribute attributeAt(const void* attribute);
    const void* firstText() const;
    static const void* nextText(const void* text);
    static std::string_view textAt(const void* text);

    const void* m_element = nullptr;
};

// A file taken apart. What stands directly inside the root are its parts; one part at a time is open, so that a large
// file never stands in memory as a whole tree. Every name, value and text given out remembers where it stands in the
// file.
class XmlDocument {
public:
    // Reads the file's outline; what is wrong with it is put into the findings, which must outlive this.
    explicit XmlDocument(Findings& findings);
    ~XmlDocument();

    // False if the file is no XML. Then there is nothing to open.
    bool isReadable() const { return m_isReadable; }

    // The root with its attributes, but without what is inside it.
    XmlElement root() const;
    std::size_t partCount() const { return m_outline.parts.size(); }
    std::string_view partName(std::size_t index) const;
    // Opens a part. Elements and words of the part opened before are gone then; the root's stay.
    XmlElement openPart(std::size_t index);

    // Where a name, value or text stands, or a part of it, that an element of this document gave out or that was kept.
    Place placeOf(std::string_view words) const;
    // The place of an element's "<" and name.
    Place placeOf(XmlElement element) const;
    // The same words, living as long as the document.
    std::string_view keep(std::string_view words);

private:
    struct Trees;

    struct Kept {
        std::string words;
        std::size_t offset;
    };

    std::size_t offsetOf(std::string_view words) const;
    void reportUnreadable(XmlOutline::Part at);

    Findings& m_findings;
    XmlOutline m_outline;
    bool m_isReadable = false;
    std::unique_ptr<Trees> m_trees;
    std::deque<Kept> m_kept; // words that are spelt otherwise in the file
};

} // namespace rapport
