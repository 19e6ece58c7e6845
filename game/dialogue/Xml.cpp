#include "dialogue/Xml.h"

#include <tinyxml2.h>

#include <functional>

namespace rapport {

namespace {

using tinyxml2::XMLAttribute;
using tinyxml2::XMLElement;
using tinyxml2::XMLNode;

const XMLElement* element(const void* pointer) {
    return static_cast<const XMLElement*>(pointer);
}

bool isWithin(const char* at, const char* begin, std::size_t size) {
    const std::less<> isBefore; // also orders pointers into different memory
    return !isBefore(at, begin) && isBefore(at, begin + size);
}

// One piece of the file as a tree, and where it stands. The tree keeps its words inside a copy of the piece, so the
// distance between two words in memory is their distance in the file.
struct Tree {
    tinyxml2::XMLDocument tree;
    XmlOutline::Part piece;
    const char* begin = nullptr; // the "<" of its element, in the tree's copy

    bool build(std::string_view words, XmlOutline::Part at) {
        piece = at, begin = nullptr;
        tree.SetUserData(this);
        if (tree.Parse(words.data(), words.size()) != tinyxml2::XML_SUCCESS || !tree.RootElement()) return false;
        begin = tree.RootElement()->Name() - 1;
        return true;
    }
    bool holds(const char* word) const { return begin && isWithin(word, begin, piece.end - piece.begin); }
};

} // namespace

struct XmlDocument::Trees {
    Tree root;
    Tree part;
};

// ---- elements

std::string_view XmlElement::name() const {
    return element(m_element)->Name();
}

std::uint32_t XmlElement::line() const {
    const auto* tree = static_cast<const Tree*>(element(m_element)->GetDocument()->GetUserData());
    return std::uint32_t(element(m_element)->GetLineNum()) + tree->piece.line - 1;
}

XmlElement XmlElement::firstChild() const {
    return XmlElement(element(m_element)->FirstChildElement());
}

XmlElement XmlElement::next() const {
    return XmlElement(element(m_element)->NextSiblingElement());
}

XmlElement XmlElement::previous() const {
    return XmlElement(element(m_element)->PreviousSiblingElement());
}

const void* XmlElement::firstAttribute() const {
    return element(m_element)->FirstAttribute();
}

const void* XmlElement::nextAttribute(const void* attribute) {
    return static_cast<const XMLAttribute*>(attribute)->Next();
}

XmlAttribute XmlElement::attributeAt(const void* attribute) {
    const auto* at = static_cast<const XMLAttribute*>(attribute);
    return {at->Name(), at->Value()};
}

namespace {

const XMLNode* textFrom(const XMLNode* node) {
    while (node && !node->ToText()) node = node->NextSibling();
    return node;
}

} // namespace

const void* XmlElement::firstText() const {
    return textFrom(element(m_element)->FirstChild());
}

const void* XmlElement::nextText(const void* text) {
    return textFrom(static_cast<const XMLNode*>(text)->NextSibling());
}

std::string_view XmlElement::textAt(const void* text) {
    return static_cast<const XMLNode*>(text)->Value();
}

// ---- documents

XmlDocument::XmlDocument(Findings& findings) : m_findings(findings), m_trees(std::make_unique<Trees>()) {
    m_isReadable = prescanXml(findings, m_outline);
    if (!m_isReadable) return;
    const XmlOutline::Part at = m_outline.rootTag;
    std::string tag = findings.source().text.substr(at.begin, at.end - at.begin);
    if (!m_outline.rootIsEmpty) {
        tag.back() = '/';
        tag += '>';
    }
    m_isReadable = m_trees->root.build(tag, at);
    if (!m_isReadable) reportUnreadable(at);
}

XmlDocument::~XmlDocument() = default;

XmlElement XmlDocument::root() const {
    return XmlElement(m_trees->root.tree.RootElement());
}

std::string_view XmlDocument::partName(std::size_t index) const {
    return xmlRootName(std::string_view(m_findings.source().text).substr(m_outline.parts[index].begin));
}

XmlElement XmlDocument::openPart(std::size_t index) {
    const XmlOutline::Part at = m_outline.parts[index];
    const std::string_view words = std::string_view(m_findings.source().text).substr(at.begin, at.end - at.begin);
    if (m_trees->part.build(words, at)) return XmlElement(m_trees->part.tree.RootElement());
    reportUnreadable(at);
    return {};
}

// The scan has found nothing wrong, so this should not happen; if it does, it must not go unsaid.
void XmlDocument::reportUnreadable(XmlOutline::Part at) {
    m_findings.error("xml-syntax", m_findings.placeAt(at.begin),
                     say("this element cannot be read", "无法读取这个元素"));
}

std::size_t XmlDocument::offsetOf(std::string_view words) const {
    const std::string& file = m_findings.source().text;
    if (isWithin(words.data(), file.data(), file.size())) return std::size_t(words.data() - file.data());
    for (const Tree* tree : {&m_trees->part, &m_trees->root})
        if (tree->holds(words.data())) return tree->piece.begin + std::size_t(words.data() - tree->begin);
    for (const Kept& kept : m_kept)
        if (kept.words.data() == words.data()) return kept.offset;
    return m_outline.rootTag.begin;
}

Place XmlDocument::placeOf(std::string_view words) const {
    return m_findings.placeAt(offsetOf(words), words.size());
}

Place XmlDocument::placeOf(XmlElement wanted) const {
    const std::string_view name = wanted.name();
    return m_findings.placeAt(offsetOf(name) - 1, name.size() + 1);
}

std::string_view XmlDocument::keep(std::string_view words) {
    const std::size_t offset = offsetOf(words);
    const std::string_view inFile = std::string_view(m_findings.source().text).substr(offset, words.size());
    return inFile == words ? inFile : m_kept.emplace_back(Kept{std::string(words), offset}).words;
}

} // namespace rapport
