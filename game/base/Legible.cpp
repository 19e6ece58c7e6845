#include "base/Legible.h"

#include "base/Characters.h"

namespace rapport {

bool misleads(char32_t code) {
    const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool turnsAround = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return isControl || turnsAround;
}

std::string legible(std::string_view words) {
    std::string shown;
    while (!words.empty()) {
        const Character next = characterAt(words);
        const bool isNone = next.code == 0xFFFE || next.code == 0xFFFF;
        if (!next.isValid || isNone)
            shown += "\xEF\xBF\xBD";
        else if (misleads(next.code))
            shown += ' ';
        else
            shown += words.substr(0, next.size);
        words.remove_prefix(next.size);
    }
    return shown;
}

std::string shellWord(std::string_view words) {
    std::string quoted = "'";
    for (const char byte : legible(words)) quoted += byte == '\'' ? "'\\''" : std::string(1, byte);
    return quoted + '\'';
}

} // namespace rapport
