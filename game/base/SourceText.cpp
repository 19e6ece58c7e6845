#include "base/SourceText.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

namespace {

std::size_t lineStartBefore(std::string_view text, std::size_t offset) {
    const std::size_t lineEnd = offset ? text.rfind('\n', offset - 1) : std::string_view::npos;
    if (lineEnd != std::string_view::npos) return lineEnd + 1;
    return text.starts_with(byteOrderMark) && offset >= byteOrderMark.size() ? byteOrderMark.size() : 0;
}

// Eight bytes as a number, the same on every machine.
std::uint64_t wordAt(const char* bytes) {
    std::uint64_t word = 0;
    for (int i = 0; i < 8; ++i) word |= std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return word;
}

} // namespace

std::size_t SourceText::offsetOfLine(std::uint32_t number) const {
    std::size_t offset = text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    for (std::uint32_t line = 1; line < number; ++line) {
        offset = text.find('\n', offset);
        if (offset == std::string::npos) return text.size();
        ++offset;
    }
    return offset;
}

std::string_view SourceText::stem() const {
    std::string_view path = name;
    const std::size_t slash = path.find_last_of("/\\");
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    return path.substr(0, path.rfind(".xml"));
}

std::string_view SourceText::line(std::uint32_t number) const {
    const std::size_t begin = offsetOfLine(number);
    std::string_view rest = std::string_view(text).substr(begin);
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
}

Place SourceText::placeAt(std::size_t offset) const {
    const std::string_view before = std::string_view(text).substr(0, offset);
    const std::size_t lineStart = lineStartBefore(text, before.size());
    Place place;
    place.line = std::uint32_t(std::count(before.begin(), before.end(), '\n') + 1);
    place.column = std::uint32_t(characterCount(before.substr(lineStart)) + 1);
    return place;
}

std::uint64_t SourceText::hash() const {
    std::uint64_t hash = 0xCBF29CE484222325u ^ text.size();
    const auto mix = [&](std::uint64_t word) {
        hash = (hash ^ word) * 0x100000001B3u;
        hash ^= hash >> 32; // multiplying moves bits up only: bring them down again
    };
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) mix(wordAt(text.data() + at));
    for (; at < text.size(); ++at) mix(static_cast<unsigned char>(text[at]));
    return hash;
}

} // namespace rapport
