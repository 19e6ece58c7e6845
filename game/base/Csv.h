#pragma once

#include "base/Findings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// A table as every spreadsheet program takes it: UTF-8 with byte order mark, cells separated by commas and quoted where
// needed, rows ended by CR LF (RFC 4180).
std::string toCsv(const std::vector<std::vector<std::string>>& rows);

// Words as a cell that no spreadsheet takes for a formula, and back: an apostrophe goes before =, +, - and @.
std::string asTextCell(std::string_view words);
std::string_view wordsOfCell(std::string_view cell);

// A row that was read, and the line of the file it begins in.
struct CsvRow {
    std::vector<std::string> cells;
    std::uint32_t line = 0;
};

// Reads a table whose first row names its columns, one of them `column`. Commas, semicolons and tabs are told apart by that
// row; empty rows are passed over. Nothing, with an error [table-syntax] in the findings, if it is no such table.
std::optional<std::vector<CsvRow>> readCsv(Findings& findings, std::string_view column);

} // namespace rapport
