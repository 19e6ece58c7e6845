#include "author/Typography.h"

#include "base/Characters.h"

#include <algorithm>
#include <string>

namespace rapport {

namespace {

// Of the pictures and dingbats between U+2600 and U+27BF, those the window's typeface (WenQuanYi Micro Hei) has.
constexpr std::u32string_view shownSigns = U"★☆☎☏☜☞♀♂♔♕♖♗♘♙♚♛♜♝♞♟♠♡♢♣♤♥♦♧♨♩♪♬♭♯⚀⚁⚂⚃⚄⚅✓✔✕✖✘✧";

constexpr std::u32string_view halfWidth = U",.?!;:()\"";
constexpr std::u32string_view fullWidth = U"，。？！；：（）、《》「」【】";
constexpr std::u32string_view closing = U"”’》」』】）";
constexpr std::u32string_view mouths = U")(DPp-";

bool isChinese(char32_t code) {
    return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
           (code >= 0x20000 && code <= 0x3FFFD);
}

bool isOneOf(char32_t code, std::u32string_view set) {
    return set.find(code) != set.npos;
}

char32_t codeAt(std::string_view text, std::size_t at) {
    return at < text.size() ? characterAt(text.substr(at)).code : U'\0';
}

constexpr bool isUpper(char byte) {
    return byte >= 'A' && byte <= 'Z';
}
constexpr bool isDigit(char byte) {
    return byte >= '0' && byte <= '9';
}
constexpr bool isLetter(char byte) {
    return isUpper(byte) || (byte >= 'a' && byte <= 'z');
}
constexpr char lowered(char byte) {
    return isUpper(byte) ? char(byte - 'A' + 'a') : byte;
}

std::string lowered(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char byte) { return lowered(byte); });
    return small;
}

// Calls `see` with the offset and the bytes of each Latin word, hyphens and digits inside included, until it says so.
template <class See>
void eachLatinWord(std::string_view text, See see) {
    const auto goesOnAt = [&](std::size_t at) {
        return at < text.size() && (isLetter(text[at]) || isDigit(text[at]) || text[at] == '-' || text[at] == '\'');
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isLetter(text[at])) continue;
        std::size_t end = at;
        while (goesOnAt(end)) ++end;
        while (!isLetter(text[end - 1]) && !isDigit(text[end - 1])) --end;
        if (see(at, text.substr(at, end - at))) return;
        at = end;
    }
}

// VIP, 4S, Wi-Fi, iPhone.
bool hasCapitalsInside(std::string_view word) {
    return std::any_of(word.begin() + 1, word.end(), isUpper) || std::any_of(word.begin(), word.end(), isDigit);
}

bool isUnit(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] == ' ') --at;
    return at > 0 && isDigit(text[at - 1]);
}

bool isPartOfAddress(std::string_view text, std::size_t at, std::string_view word) {
    constexpr std::string_view joints = "@/._";
    const std::size_t end = at + word.size();
    const bool goesOn = end + 1 < text.size() && joints.find(text[end]) != joints.npos && isLetter(text[end + 1]);
    return goesOn || (at > 0 && joints.find(text[at - 1]) != joints.npos);
}

// Whether the English text has the word, and whether it stands there as a name: with a capital within a sentence.
struct Counterpart {
    bool isThere = false;
    bool isName = false;
};
Counterpart counterpartOf(std::string_view word, std::string_view english) {
    Counterpart found;
    const std::string small = lowered(word);
    eachLatinWord(english, [&](std::size_t at, std::string_view each) {
        if (each.ends_with("'s")) each.remove_suffix(2);
        if (lowered(each) != small) return false;
        found.isThere = true;
        while (at > 0 && english[at - 1] == ' ') --at;
        found.isName = isUpper(each[0]) && at > 0 && (isLetter(english[at - 1]) || english[at - 1] == ',');
        return found.isName;
    });
    return found;
}

std::string letters(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const Character next = characterAt(text);
        const bool isSaid = next.code < 0x80
                                ? isLetter(text[0]) || isDigit(text[0])
                                : !isOneOf(next.code, fullWidth) && !(next.code >= 0x2000 && next.code < 0x2070);
        if (isSaid) kept += lowered(text.substr(0, next.size));
        text.remove_prefix(next.size);
    }
    return kept;
}

} // namespace

bool isFullWidth(std::string_view languageTag) {
    const std::string_view primary = languageTag.substr(0, languageTag.find('-'));
    return primary == "zh" || primary == "ja";
}

std::string_view foreignPunctuation(std::string_view text, std::string_view languageTag) {
    const bool isFull = isFullWidth(languageTag);
    char32_t before = U'\0';
    std::size_t begin = 0; // of the character before
    for (std::size_t at = 0; at < text.size();) {
        const Character here = characterAt(text.substr(at));
        const std::size_t end = at + here.size;
        const char32_t after = codeAt(text, end);
        const bool isFace = (here.code == U':' || here.code == U';') && isOneOf(after, mouths);
        if (!isFull && isOneOf(here.code, fullWidth)) return text.substr(begin, end - begin);
        if (isFull && isOneOf(here.code, halfWidth) && !isFace) {
            if (isChinese(before) || isOneOf(before, closing)) return text.substr(begin, end - begin);
            if ((here.code == U'(' || here.code == U'"') && isChinese(after))
                return text.substr(at, end - at + characterAt(text.substr(end)).size);
        }
        // What ends an emoticon is part of it.
        before = isFace ? U'\0' : here.code;
        begin = at;
        at = isFace ? end + 1 : end;
    }
    return {};
}

std::string_view untranslatedWord(std::string_view chinese, std::string_view english) {
    std::string_view found;
    eachLatinWord(chinese, [&](std::size_t at, std::string_view word) {
        if (std::ranges::count_if(word, isLetter) < 2 || hasCapitalsInside(word) || isUnit(chinese, at) ||
            isPartOfAddress(chinese, at, word))
            return false;
        const Counterpart counterpart = counterpartOf(word, english);
        if (!counterpart.isThere || (counterpart.isName && isUpper(word[0]))) return false;
        found = word;
        return true;
    });
    return found;
}

bool isHidden(char32_t code) {
    const bool isSelector = code >= 0xFE00 && code <= 0xFE0F;
    return isSelector || (isUnseen(code) && code != U'\n' && code != U'\t');
}

std::optional<char32_t> unshownCharacter(std::string_view text) {
    while (!text.empty()) {
        const auto [code, size, isValid] = characterAt(text);
        const bool isSign = code >= 0x2600 && code <= 0x27BF;
        if (code > 0xFFFF || isHidden(code) || (isSign && shownSigns.find(code) == shownSigns.npos)) return code;
        text.remove_prefix(size);
    }
    return std::nullopt;
}

bool readAlike(std::string_view one, std::string_view other) {
    const std::string words = letters(one);
    return words.empty() ? one == other : words == letters(other);
}

} // namespace rapport
