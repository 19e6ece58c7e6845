#include "base/Findings.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::size_t longestExcerpt = 160;
constexpr std::size_t longestQuote = 60;
constexpr std::string_view replacement = "\uFFFD";

// Copies at most `limit` characters. What would disturb a terminal or is no character is replaced.
std::string printable(std::string_view words, std::size_t limit) {
    std::string result;
    for (; !words.empty() && limit; --limit) {
        const Character next = characterAt(words);
        const bool isControl = (next.code < 0x20 && next.code != '\t') || (next.code >= 0x7F && next.code < 0xA0);
        result += next.isValid && !isControl ? words.substr(0, next.size) : replacement;
        words.remove_prefix(next.size);
    }
    return result;
}

// Drops characters from the front.
std::string_view skip(std::string_view words, std::size_t characters) {
    for (; characters && !words.empty(); --characters) words.remove_prefix(characterAt(words).size);
    return words;
}

} // namespace

Diagnostic& Findings::add(Severity severity, std::string_view rule, Place place, Message message) {
    if (severity == Severity::error) ++m_errorCount;
    if (isFull()) return m_unread = {};
    Diagnostic& added = m_found.emplace_back();
    added.severity = severity;
    added.file = m_source.name;
    added.place = place;
    added.rule = rule;
    added.message = std::move(message);
    if (place.line) {
        // A line may be as long as the file; the reader of the finding wants the part around its place.
        if (place.column > longestExcerpt / 2) added.excerptColumn = place.column - std::uint32_t(longestExcerpt / 4);
        added.excerpt = printable(skip(m_source.line(place.line), added.excerptColumn - 1), longestExcerpt);
    }
    return added;
}

Diagnostic& Findings::error(std::string_view rule, Place place, Message message) {
    return add(Severity::error, rule, place, std::move(message));
}

Diagnostic& Findings::warning(std::string_view rule, Place place, Message message) {
    return add(Severity::warning, rule, place, std::move(message));
}

std::vector<Diagnostic> Findings::take() {
    tidy(m_found);
    return std::move(m_found);
}

Place Findings::placeAt(std::size_t offset, std::size_t bytes) const {
    Place place = m_source.placeAt(offset);
    std::string_view words = std::string_view(m_source.text).substr(std::min(offset, m_source.text.size()), bytes);
    words = words.substr(0, words.find_first_of("\r\n"));
    place.length = std::uint32_t(std::max<std::size_t>(1, characterCount(words)));
    return place;
}

Place Findings::placeOfLine(std::uint32_t line) const {
    const std::size_t blanks = m_source.line(line).find_first_not_of(" \t");
    return {line, blanks == std::string_view::npos ? 1 : std::uint32_t(blanks + 1), 1};
}

std::string quotable(std::string_view words) {
    std::string quoted = printable(words, longestQuote);
    std::replace(quoted.begin(), quoted.end(), '\t', ' ');
    if (words.size() > longestQuote && characterCount(words) > longestQuote) quoted += "…";
    return quoted;
}

Message didYouMean(std::string_view word, std::uint32_t line) {
    const std::string quoted = quotable(word);
    if (line) return say("did you mean \"{0}\" (line {1})?", "是不是想写“{0}”（第 {1} 行）？", quoted, line);
    return say("did you mean \"{}\"?", "是不是想写“{}”？", quoted);
}

} // namespace rapport
