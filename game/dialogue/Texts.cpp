#include "dialogue/Texts.h"

namespace rapport {

std::uint32_t stampOf(std::string_view words) {
    std::uint32_t stamp = 0x811C9DC5;
    for (const char byte : words) stamp = (stamp ^ static_cast<unsigned char>(byte)) * 0x01000193u;
    return stamp;
}

std::size_t Texts::columnOf(std::string_view tag) const {
    for (std::size_t i = 0; i < m_languages.size(); ++i)
        if (m_languages[i] == tag) return i;
    const std::string_view primary = tag.substr(0, tag.find('-'));
    for (std::size_t i = 0; i < m_languages.size(); ++i)
        if (std::string_view(m_languages[i]).substr(0, m_languages[i].find('-')) == primary) return i;
    return 0;
}

bool Texts::has(std::string_view tag) const {
    for (const std::string& language : m_languages)
        if (language == tag) return true;
    return false;
}

std::string_view Texts::fallback(TextId text) const {
    for (std::size_t column = 0; column < m_languages.size(); ++column) {
        const Slice cell = m_cells[text * m_languages.size() + column];
        if (cell.size) return slice(cell);
    }
    return {};
}

std::size_t Texts::addLanguage(std::string_view tag) {
    const std::size_t before = m_languages.size();
    for (std::size_t i = 0; i < before; ++i)
        if (m_languages[i] == tag) return i;
    m_languages.emplace_back(tag);
    const std::size_t rows = before ? m_cells.size() / before : 1;
    std::vector<Slice> wider(rows * (before + 1));
    for (std::size_t i = 0; i < rows * before; ++i) wider[i / before * (before + 1) + i % before] = m_cells[i];
    m_cells = std::move(wider);
    return before;
}

Slice Texts::addSlice(std::string_view bytes) {
    const Slice added{std::uint32_t(m_bytes.size()), std::uint32_t(bytes.size())};
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    return added;
}

TextId Texts::addRow() {
    m_cells.resize(m_cells.size() + m_languages.size());
    return TextId(rowCount() - 1);
}

void Texts::setCell(TextId text, std::size_t column, std::string_view words) {
    m_cells[text * m_languages.size() + column] = addSlice(words);
}

void Texts::reserve(std::size_t rows, std::size_t bytes) {
    m_cells.reserve(2 * rows);
    m_bytes.reserve(bytes);
}

void Texts::shrink() {
    m_bytes.shrink_to_fit();
    m_cells.shrink_to_fit();
}

Message Texts::both(TextId text) const {
    if (text == noText) return {};
    const auto in = [&](Language language) { return std::string(at(text, columnOf(tagOf(language)))); };
    return {in(Language::english), in(Language::chinese)};
}

} // namespace rapport
