#include "report/Table.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

namespace {

std::size_t widthOf(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Character next = characterAt(text);
        width += isWide(next.code) ? 2 : 1;
        text.remove_prefix(next.size);
    }
    return width;
}

} // namespace

std::string Table::text(std::string_view before) const {
    std::vector<std::size_t> widths;
    for (const auto& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string text;
    for (const auto& row : m_rows) {
        std::string line(before);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - widthOf(row[i]), ' ');
            const bool isNumber = i > 0 && i <= m_numbers;
            line += (i > 0 ? "  " : "") + (isNumber ? space + row[i] : row[i] + space);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace rapport
