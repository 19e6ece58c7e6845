#include "report/CsvSheet.h"

#include "base/Csv.h"
#include "report/Document.h"

#include <algorithm>

namespace rapport {

namespace {

bool isNumber(std::string_view cell) {
    if (cell.starts_with('-')) cell.remove_prefix(1);
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    return !cell.empty() && isDigit(cell.front()) && isDigit(cell.back()) && std::ranges::count(cell, '.') <= 1 &&
           std::ranges::all_of(cell, [&](char byte) { return isDigit(byte) || byte == '.'; });
}

// Some programs look behind blanks, and take full-width signs for theirs.
bool beginsLikeFormula(std::string_view cell) {
    while (cell.starts_with(' ') || cell.starts_with("\u3000") || cell.starts_with("\u00A0")) cell.remove_prefix(cell.front() == ' ' ? 1 : cell.starts_with("\u3000") ? 3 : 2);
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", "−"})
        if (cell.starts_with(sign)) return true;
    return false;
}

} // namespace

std::string csvSheet(std::vector<std::vector<std::string>> rows) {
    for (auto& row : rows)
        for (std::string& cell : row) {
            cell = legible(cell);
            if (!isNumber(cell) && beginsLikeFormula(cell)) cell = "'" + cell;
        }
    return toCsv(rows);
}

} // namespace rapport
