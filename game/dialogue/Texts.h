#pragma once

#include "base/Wording.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// A piece of the pool that is the same in every language, such as an id.
struct Slice {
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
};

// A text in all its languages. 0 is no text.
using TextId = std::uint32_t;
inline constexpr TextId noText = 0;

// Tells one wording from another: what a translation is stamped with (attribute `of`). FNV-1a in 32 bits.
std::uint32_t stampOf(std::string_view words);

// Every word of a dialogue in one block of memory: ids as slices, texts as one row per text and one column per
// language.
class Texts {
public:
    // The tags in use, such as "en" and "zh-Hans", in the order they first appear.
    explicit Texts(std::vector<std::string> languages = {}) : m_languages(std::move(languages)) {
        m_cells.resize(m_languages.size());
    }

    const std::vector<std::string>& languages() const { return m_languages; }
    // The column of a tag ("zh" and "zh-CN" find "zh-Hans"); 0 if there is none such.
    std::size_t columnOf(std::string_view tag) const;
    bool has(std::string_view tag) const;

    std::string_view slice(Slice s) const { return {m_bytes.data() + s.offset, s.size}; }
    // The text in one language, or in the first that has it.
    std::string_view at(TextId text, std::size_t column) const {
        const Slice cell = m_cells[text * m_languages.size() + column];
        return cell.size ? slice(cell) : fallback(text);
    }
    // The text in both languages of the program, empty for no text.
    Message both(TextId text) const;
    bool isTranslated(TextId text, std::size_t column) const {
        return m_cells[text * m_languages.size() + column].size != 0;
    }
    std::size_t rowCount() const { return m_languages.empty() ? 0 : m_cells.size() / m_languages.size(); }

    // The column of exactly this tag; a new one gets a column of its own, empty in every row so far.
    std::size_t addLanguage(std::string_view tag);
    Slice addSlice(std::string_view bytes);
    // A new row without words.
    TextId addRow();
    void setCell(TextId text, std::size_t column, std::string_view words);
    // Makes room for more rows, in two languages, and bytes of words.
    void reserve(std::size_t rows, std::size_t bytes);
    void shrink();
    // What the pool holds in memory, in bytes.
    std::size_t bytesInUse() const { return m_bytes.capacity() + m_cells.capacity() * sizeof(Slice); }

private:
    std::string_view fallback(TextId text) const;

    std::vector<std::string> m_languages;
    std::vector<char> m_bytes;
    std::vector<Slice> m_cells; // row 0 is the empty text
};

} // namespace rapport
