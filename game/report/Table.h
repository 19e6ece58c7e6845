#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// A table of texts for the terminal, each column as wide as its widest; a Chinese character is two wide. The first
// column is set to the left, the numbers behind it to the right, and what comes after those to the left again. A row of one
// text is a heading.
class Table {
public:
    explicit Table(std::size_t numbers) : m_numbers(numbers) {}

    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }

    // Every line begins with `before` and ends without blanks.
    std::string text(std::string_view before = "") const;

private:
    std::size_t m_numbers;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace rapport
