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

// Some programs look behind blanks and what cannot be seen, and take full-width signs for theirs.
bool beginsLikeFormula(std::string_view cell) {
    constexpr std::string_view skipped[] = {" ",      "\t",     "\u00A0", "\u00AD", "\u3000",
                                            "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};
    const auto beginsWithSkipped = [&](std::string_view blank) { return cell.starts_with(blank); };
    for (auto blank = std::ranges::find_if(skipped, beginsWithSkipped); blank != std::end(skipped);
         blank = std::ranges::find_if(skipped, beginsWithSkipped))
        cell.remove_prefix(blank->size());
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
