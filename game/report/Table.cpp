#include "report/Table.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

std::string Table::text(std::string_view before) const {
    std::vector<std::size_t> widths;
    for (const auto& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()));
        if (row.size() == 1) continue; // a heading may be wider than its column
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columnsOf(row[i]));
    }
    std::string text;
    for (const auto& row : m_rows) {
        std::string line(before);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::size_t width = columnsOf(row[i]);
            const std::string space(widths[i] - std::min(widths[i], width), ' ');
            const bool isNumber = i > 0 && i <= m_numbers;
            line += (i > 0 ? "  " : "") + (isNumber ? space + row[i] : row[i] + space);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace rapport
