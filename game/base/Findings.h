#pragma once

#include "base/Diagnostic.h"

#include <string_view>
#include <vector>

namespace rapport {

// Collects what is found in one file and quotes the lines it is found in. It holds 500 findings; who reads a file had
// better stop then, since nobody reads on.
class Findings {
public:
    // The source must outlive this.
    explicit Findings(const SourceText& source) : m_source(source) {}

    // Adds a finding and returns it, for its hint and notes. The reference holds until the next finding.
    Diagnostic& error(std::string_view rule, Place place, Message message);
    Diagnostic& warning(std::string_view rule, Place place, Message message);

    bool hasErrors() const { return m_errorCount != 0; }
    bool isFull() const { return m_found.size() >= limit; }
    // All findings in order; nothing is left here.
    std::vector<Diagnostic> take();

    const SourceText& source() const { return m_source; }
    // The place of some bytes, underlined as far as their line goes.
    Place placeAt(std::size_t offset, std::size_t bytes = 1) const;
    // The place of a line's first character that is not blank.
    Place placeOfLine(std::uint32_t line) const;

private:
    static constexpr std::size_t limit = 500;

    Diagnostic& add(Severity severity, std::string_view rule, Place place, Message message);
    void quote(Diagnostic& found) const;
    // The line's words, without its line end.
    std::string_view line(std::uint32_t number) const;
    const std::vector<std::size_t>& lineStarts() const;

    const SourceText& m_source;
    mutable std::vector<std::size_t> m_lineStarts; // found when the first place is asked for
    std::vector<Diagnostic> m_found;
    Diagnostic m_unread; // takes what is beyond the limit
    std::size_t m_errorCount = 0;
};

// A name or value for use inside a message: shortened if it is very long, unprintable bytes replaced.
std::string quotable(std::string_view words);

// Where a word is near enough to be meant: did you mean "apologise" (line 6)? Line 0 names no line.
Message didYouMean(std::string_view word, std::uint32_t line = 0);

} // namespace rapport
