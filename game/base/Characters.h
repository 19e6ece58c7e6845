#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace rapport {

// What some editors put before a text of UTF-8.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

// A text without the blanks around it.
inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

// The character at the front of some UTF-8 bytes. A byte that begins no character counts as one of its own, U+FFFD.
struct Character {
    char32_t code = U'\uFFFD';
    std::size_t size = 1; // bytes
    bool isValid = false;
};

inline Character characterAt(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto follows = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0) == 0x80; };
    if (bytes.empty()) return {U'\0', 0, false};
    const unsigned lead = byte(0);
    if (lead < 0x80) return {char32_t(lead), 1, true};
    if (lead >= 0xC2 && lead < 0xE0 && follows(1)) return {char32_t((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2, true};
    if ((lead & 0xF0) == 0xE0 && follows(1) && follows(2)) {
        const char32_t code = (lead & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
        if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) return {code, 3, true};
    }
    if (lead >= 0xF0 && lead < 0xF5 && follows(1) && follows(2) && follows(3)) {
        const char32_t code =
            (lead & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
        if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4, true};
    }
    return {};
}

// Whether a character takes two columns in a terminal: Chinese, full-width punctuation, emoji.
inline bool isWide(char32_t code) {
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
           (code >= 0xFFE0 && code <= 0xFFE6) || (code >= 0x1F300 && code <= 0x1FAFF) ||
           (code >= 0x20000 && code <= 0x3FFFD);
}

// How many columns of a terminal a text takes: two for a wide character, one for any other.
inline std::size_t columnsOf(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const Character next = characterAt(text);
        columns += isWide(next.code) ? 2 : 1;
        text.remove_prefix(next.size);
    }
    return columns;
}

// Whether a byte goes on a character that another byte began.
inline bool goesOn(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// How many characters some UTF-8 bytes hold.
inline std::size_t characterCount(std::string_view bytes) {
    std::size_t count = 0;
    for (const char byte : bytes) count += !goesOn(byte);
    return count;
}

// The same as characterCount(bytes) > limit, without reading on when that is plain.
inline bool isLongerThan(std::size_t limit, std::string_view bytes) {
    constexpr std::size_t widest = 4; // bytes of one character
    return bytes.size() > widest * limit || characterCount(bytes) > limit;
}

// Characters that show nothing, or play tricks on what stands around them.
inline bool isUnseen(char32_t code) {
    return code < U' ' || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF0 && code <= 0xFFFF) ||
           (code >= 0xE000 && code <= 0xF8FF) || code >= 0xE0000;
}

} // namespace rapport
