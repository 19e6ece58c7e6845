#pragma once

#include "dialogue/Texts.h"
#include "dialogue/XmlReader.h"

#include <optional>
#include <string>
#include <vector>

namespace rapport {

// Reads text elements into a pool: each holds one language of one text. What is wrong with one is explained, and a text
// without words is remembered as "?", so that nothing else is said about it.
class TextReader {
public:
    // The pool and the reader must outlive this.
    TextReader(XmlReader& xml, Texts& texts) : m_xml(xml), m_texts(texts) {}

    // One language of a text that stands once in each; gives its column in the pool, if it was read. `of` takes the
    // attribute of that name, which is unknown here if nobody asks for it.
    std::optional<std::size_t> read(XmlElement element, TextId& text, XmlAttribute* of = nullptr);
    // One language of the next of several texts in order, such as paragraphs.
    void readNext(XmlElement element, std::vector<TextId>& inOrder);

private:
    // Collects the words of an element, and gives the column of their language, if it says which.
    std::optional<std::size_t> collect(XmlElement element, XmlAttribute& language, XmlAttribute* of);
    void write(XmlElement element, TextId text, std::size_t column);

    XmlReader& m_xml;
    Texts& m_texts;
    std::string m_words;
};

} // namespace rapport
