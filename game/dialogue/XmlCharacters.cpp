#include "dialogue/XmlCharacters.h"

#include "base/Characters.h"

#include <cstring>

namespace rapport {

namespace {

// Whether eight bytes are all plain ASCII from space on: most of a file is, and it is checked at this pace.
bool areEightPlain(const char* bytes) {
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    constexpr std::uint64_t high = 0x8080808080808080u;
    constexpr std::uint64_t spaces = 0x2020202020202020u;
    return !((word | (word - spaces)) & high);
}

// Whether three bytes are one of the characters U+1000 to U+CFFF, Chinese among them: always allowed.
bool isCommonThree(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return bytes.size() >= 3 && byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0) == 0x80 &&
           (byte(2) & 0xC0) == 0x80;
}

bool refuseEncoding(Findings& findings, std::size_t offset) {
    const std::string_view text = findings.source().text;
    const bool isUtf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    const auto byte = static_cast<unsigned char>(text[offset]);
    findings
        .error("invalid-encoding", findings.placeAt(offset),
               isUtf16 ? say("the file is written in UTF-16, UTF-8 was expected", "文件编码是 UTF-16，应为 UTF-8")
                       : say("byte {:02X} is not UTF-8", "字节 {:02X} 不是 UTF-8", byte))
        .hint = say("save the file as UTF-8", "请把文件存为 UTF-8");
    return false;
}

bool refuseCharacter(Findings& findings, std::size_t offset, char32_t code) {
    findings
        .error("invalid-character", findings.placeAt(offset),
               say("the character U+{:04X} is not allowed in a text", "文本里不允许出现字符 U+{:04X}",
                   std::uint32_t(code)))
        .hint = say("remove it", "请删除");
    return false;
}

} // namespace

bool checkXmlCharacters(Findings& findings) {
    const std::string_view text = findings.source().text;
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && areEightPlain(text.data() + at)) {
            at += 8;
            continue;
        }
        if (isCommonThree(text.substr(at))) {
            do at += 3;
            while (isCommonThree(text.substr(at)));
            continue;
        }
        const Character next = characterAt(text.substr(at));
        if (!next.isValid) return refuseEncoding(findings, at);
        if (!isXmlCharacter(next.code)) return refuseCharacter(findings, at, next.code);
        at += next.size;
    }
    return true;
}

} // namespace rapport
