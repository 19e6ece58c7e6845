#include "base/Findings.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::size_t longestExcerpt = 160;
constexpr std::size_t longestQuote = 60;
constexpr std::string_view ellipsis = "…";
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

// Drops characters from the front, in large strides first: a line may be as long as the file.
std::string_view skip(std::string_view words, std::size_t characters) {
    constexpr std::size_t stride = 4096;
    while (words.size() > stride) {
        const std::size_t inStride = characterCount(words.substr(0, stride));
        if (inStride > characters) break;
        characters -= inStride;
        words.remove_prefix(stride);
    }
    const auto isRest = [&](char byte) { return !goesOn(byte) && characters-- == 0; };
    words.remove_prefix(std::size_t(std::find_if(words.begin(), words.end(), isRest) - words.begin()));
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
    quote(added);
    return added;
}

// Takes over the line, or, if it is very long, the part of it around the place.
void Findings::quote(Diagnostic& found) const {
    const std::string_view words = line(found.place.line);
    if (!isLongerThan(longestExcerpt, words)) {
        found.excerpt = printable(words, longestExcerpt);
        return;
    }
    std::string_view part = words;
    if (found.place.column > longestExcerpt / 2) {
        found.excerptColumn = found.place.column - std::uint32_t(longestExcerpt / 4);
        part = skip(words, found.excerptColumn); // one more than begins there: it gives way to the ellipsis
        found.excerpt = ellipsis;
    }
    found.excerpt += printable(part, longestExcerpt);
    if (isLongerThan(longestExcerpt, part)) found.excerpt += ellipsis;
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

const std::vector<std::size_t>& Findings::lineStarts() const {
    if (!m_lineStarts.empty()) return m_lineStarts;
    const std::string& text = m_source.text;
    m_lineStarts.push_back(m_source.offsetOfLine(1));
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', end + 1))
        m_lineStarts.push_back(end + 1);
    return m_lineStarts;
}

std::string_view Findings::line(std::uint32_t number) const {
    if (number == 0 || number > lineStarts().size()) return {};
    std::string_view words = std::string_view(m_source.text).substr(lineStarts()[number - 1]);
    words = words.substr(0, words.find('\n'));
    if (words.ends_with('\r')) words.remove_suffix(1);
    return words;
}

Place Findings::placeAt(std::size_t offset, std::size_t bytes) const {
    const std::string_view text = m_source.text;
    offset = std::min(offset, text.size());
    const auto next = std::upper_bound(lineStarts().begin() + 1, lineStarts().end(), offset);
    const std::size_t start = std::min(*(next - 1), offset);
    Place place;
    place.line = std::uint32_t(next - lineStarts().begin());
    place.column = std::uint32_t(characterCount(text.substr(start, offset - start)) + 1);
    const std::string_view words = text.substr(offset, bytes);
    place.length = std::uint32_t(characterCount(words.substr(0, words.find_first_of("\r\n"))));
    if (place.length == 0) place.length = 1;
    return place;
}

Place Findings::placeOfLine(std::uint32_t number) const {
    const std::size_t blanks = line(number).find_first_not_of(" \t");
    return {number, blanks == std::string_view::npos ? 1 : std::uint32_t(blanks + 1), 1};
}

std::string quotable(std::string_view words) {
    std::string quoted = printable(words, longestQuote);
    std::replace(quoted.begin(), quoted.end(), '\t', ' ');
    if (isLongerThan(longestQuote, words)) quoted += ellipsis;
    return quoted;
}

Message didYouMean(std::string_view word, std::uint32_t line) {
    const std::string quoted = quotable(word);
    if (line) return say("did you mean \"{0}\" (line {1})?", "是不是想写“{0}”（第 {1} 行）？", quoted, line);
    return say("did you mean \"{}\"?", "是不是想写“{}”？", quoted);
}

} // namespace rapport
