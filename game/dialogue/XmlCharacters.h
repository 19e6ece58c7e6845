#pragma once

#include "base/Findings.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace rapport {

// What a byte may be in an XML file. A byte can be several of these.
enum XmlByte : std::uint8_t {
    xmlSpace = 1,
    xmlNameStart = 2,
    xmlName = 4,
    xmlPlainText = 8,   // in a text: neither "<", "&" nor "]", nor the NUL at the end
    xmlPlainValue = 16, // in a value: neither "<", "&" nor a quote, nor the NUL at the end
};

inline constexpr std::array<std::uint8_t, 256> xmlBytes = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (unsigned byte = 1; byte < 256; ++byte) {
        const bool isLetter =
            (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == ':' || byte >= 0x80;
        const bool isDigit = byte >= '0' && byte <= '9';
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') kinds[byte] |= xmlSpace;
        if (isLetter) kinds[byte] |= xmlNameStart;
        if (isLetter || isDigit || byte == '-' || byte == '.') kinds[byte] |= xmlName;
        if (byte != '<' && byte != '&' && byte != ']') kinds[byte] |= xmlPlainText;
        if (byte != '<' && byte != '&' && byte != '"' && byte != '\'') kinds[byte] |= xmlPlainValue;
    }
    return kinds;
}();

inline bool isXml(char byte, XmlByte kind) {
    return xmlBytes[static_cast<unsigned char>(byte)] & kind;
}

// Whether XML allows a character at all, written itself or as a number.
inline bool isXmlCharacter(char32_t code) {
    if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
    return code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF);
}

// Refuses files that are no UTF-8 or hold characters no text has. False if there is one.
bool checkXmlCharacters(Findings& findings);

} // namespace rapport
