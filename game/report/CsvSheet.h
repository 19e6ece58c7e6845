#pragma once

#include <string>
#include <vector>

namespace rapport {

// A report as a table for spreadsheet programs: UTF-8 with byte order mark, and no cell that one of them would take for a
// formula. Numbers stay numbers.
std::string csvSheet(std::vector<std::vector<std::string>> rows);

} // namespace rapport
