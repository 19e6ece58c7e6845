#pragma once

#include "dialogue/Texts.h"
#include "dialogue/XmlReader.h"

#include <string>
#include <vector>

namespace rapport {

// Remembers where texts stand in a file, and reports those that lack words in a language which others of it speak.
class Translations {
public:
    Translations(XmlReader& xml, const Texts& texts) : m_xml(xml), m_texts(texts) {}

    // A text element of the element at `place`, which messages call by `name`. One that is no text is passed over.
    void expect(TextId text, std::string_view element, std::string_view name, Place place) {
        if (text != noText) m_expected.push_back({text, element, std::string(name), place});
    }
    // Once everything has been read.
    void reportMissing();

private:
    struct Expected {
        TextId text;
        std::string_view element;
        std::string name;
        Place place;
    };

    XmlReader& m_xml;
    const Texts& m_texts;
    std::vector<Expected> m_expected;
};

} // namespace rapport
