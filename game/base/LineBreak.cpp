#include "base/LineBreak.h"

#include "base/Characters.h"

namespace rapport {

namespace {

// May not begin a line, not even after a space.
constexpr std::u32string_view closing = U"，。、；：！？）》」』】〕〉〗,.;:!?)]}";
// May not be parted from what stands before them; after a space they may begin a line.
constexpr std::u32string_view clinging = U"”’…—～·‧％℃°\u3000\u00A0\u200D\uFE0F%\"'/-";
// May not end a line.
constexpr std::u32string_view opening = U"（《「『【〔〈〖“‘([{￥$€£\u00A0\u200D\"'";
// Lets a line end after it, even between Latin letters.
constexpr std::u32string_view dividing = U"—…";

bool contains(std::u32string_view set, char32_t code) {
    return set.find(code) != set.npos;
}

bool isSpace(char32_t code) {
    return code == U' ' || code == U'\t' || code == U'\r';
}

bool isLetter(char32_t code) {
    return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
}

bool mayBreak(char32_t before, char32_t after) {
    if (isSpace(after) || contains(closing, after)) return false;
    if (isSpace(before)) return true;
    if (contains(clinging, after) || contains(opening, before)) return false;
    if (before == U'-') return isLetter(after);
    return isWide(before) || isWide(after) || contains(dividing, before);
}

// Where the piece that begins at `begin` and holds together ends, the spaces after it included.
std::size_t endOfPiece(std::string_view text, std::size_t begin) {
    Character before = characterAt(text.substr(begin));
    std::size_t end = begin + before.size;
    while (end < text.size()) {
        const Character after = characterAt(text.substr(end));
        if (mayBreak(before.code, after.code)) break;
        end += after.size;
        before = after;
    }
    return end;
}

std::string_view withoutSpacesAtEnd(std::string_view text) {
    while (!text.empty() && isSpace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    return text;
}

// How many bytes of a word fit; at least its first character.
std::size_t fittingPart(std::string_view word, float width, const TextWidth& widthOf) {
    std::size_t end = characterAt(word).size;
    for (float used = widthOf(word.substr(0, end)); end < word.size();) {
        const std::size_t size = characterAt(word.substr(end)).size;
        used += widthOf(word.substr(end, size));
        if (used > width) break;
        end += size;
    }
    return end;
}

void breakParagraph(std::string_view text, float width, const TextWidth& widthOf,
                    std::vector<std::string_view>& lines) {
    std::size_t line = 0;
    float used = 0;
    const auto endLine = [&](std::size_t at) {
        lines.push_back(withoutSpacesAtEnd(text.substr(line, at - line)));
        line = at;
        used = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view piece = text.substr(at, endOfPiece(text, at) - at);
        const std::string_view word = withoutSpacesAtEnd(piece);
        const float wordWidth = widthOf(word);
        if (used > 0 && used + wordWidth > width) endLine(at);

        const std::size_t part = wordWidth > width ? fittingPart(word, width, widthOf) : word.size();
        if (part < word.size()) {
            at += part;
            endLine(at);
        } else {
            at += piece.size();
            used += word.size() == piece.size() ? wordWidth : widthOf(piece);
        }
    }
    endLine(text.size());
}

} // namespace

std::vector<std::string_view> breakLines(std::string_view text, float width, const TextWidth& widthOf) {
    std::vector<std::string_view> lines;
    for (;;) {
        const std::size_t end = text.find('\n');
        breakParagraph(text.substr(0, end), width, widthOf, lines);
        if (end == text.npos) return lines;
        text.remove_prefix(end + 1);
    }
}

} // namespace rapport
