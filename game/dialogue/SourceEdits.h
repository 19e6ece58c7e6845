#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// Changes to an author's file at places of the file as it was read. What none of them names stays byte for byte, so
// that comments, indentation and line ends are the author's own afterwards too.
class SourceEdits {
public:
    // Puts words in the place of some bytes. No two replacements may overlap.
    void replace(std::size_t offset, std::size_t bytes, std::string_view words);
    // Puts words before a byte. Several insertions at one place stand in the order they were asked for.
    void insert(std::size_t offset, std::string_view words) { replace(offset, 0, words); }

    bool empty() const { return m_edits.empty(); }
    std::size_t size() const { return m_edits.size(); }
    // The text after all changes.
    std::string applyTo(std::string_view text) const;

private:
    struct Edit {
        std::size_t offset;
        std::size_t bytes;
        std::string words;
    };

    std::vector<Edit> m_edits;
};

} // namespace rapport
