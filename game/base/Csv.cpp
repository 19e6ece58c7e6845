#include "base/Csv.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::string_view formulaSigns = "=+-@";

bool beginsLikeFormula(std::string_view words) {
    return !words.empty() && formulaSigns.find(words.front()) != std::string_view::npos;
}

void addCell(std::string_view words, std::string& to) {
    if (words.find_first_of(",;\t\"\r\n") == std::string_view::npos) return void(to += words);
    to += '"';
    for (const char byte : words) to.append(byte == '"' ? 2 : 1, byte);
    to += '"';
}

// Takes a table apart, cell by cell.
class Scan {
public:
    Scan(Findings& findings, char separator)
        : m_findings(findings), m_text(findings.source().text), m_separator(separator) {
        if (m_text.starts_with(byteOrderMark)) m_at = byteOrderMark.size();
    }

    bool isAtEnd() const { return m_at >= m_text.size() || m_isBroken; }
    bool isBroken() const { return m_isBroken; }

    CsvRow row() {
        CsvRow row{{}, m_line};
        do row.cells.push_back(cell());
        while (take(m_separator));
        if (m_at < m_text.size() && !m_isBroken) endLine();
        return row;
    }

private:
    char next() const { return m_at < m_text.size() ? m_text[m_at] : '\n'; }
    bool take(char byte) {
        if (m_isBroken || m_at >= m_text.size() || m_text[m_at] != byte) return false;
        ++m_at;
        return true;
    }
    // CR LF, LF, or CR alone.
    void endLine() {
        if (take('\r'))
            take('\n');
        else
            take('\n');
        ++m_line;
    }

    std::string cell() {
        if (m_at < m_text.size() && m_text[m_at] == '"') return quotedCell();
        const std::size_t begin = m_at;
        while (next() != m_separator && next() != '\r' && next() != '\n') ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    std::string quotedCell() {
        const std::size_t open = m_at++;
        std::string words;
        for (;;) {
            if (m_at >= m_text.size()) {
                stop(open, say("the quote that opens here is never closed", "这里的引号没有闭合")).hint =
                    say("close it; a quote inside a quoted cell is written twice",
                        "请补上引号；带引号的单元格里，引号本身要写两遍");
                return words;
            }
            if (m_text[m_at] == '"') {
                ++m_at;
                if (!take('"')) break;
                words += '"';
            } else if (m_text[m_at] == '\r' || m_text[m_at] == '\n') {
                words += '\n';
                endLine();
            } else {
                words += m_text[m_at++];
            }
        }
        if (next() != m_separator && next() != '\r' && next() != '\n')
            stop(m_at, say("something stands behind the closing quote", "引号闭合之后还有内容")).hint =
                say("a quote inside a quoted cell is written twice", "带引号的单元格里，引号本身要写两遍");
        return words;
    }

    Diagnostic& stop(std::size_t at, Message message) {
        m_isBroken = true;
        return m_findings.error("table-syntax", m_findings.placeAt(at), std::move(message));
    }

    Findings& m_findings;
    const std::string& m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::uint32_t m_line = 1;
    bool m_isBroken = false;
};

// What separates the cells of the first row; nothing if none of its cells is the column.
std::optional<char> separatorOf(const SourceText& source, std::string_view column) {
    for (const char separator : {',', ';', '\t'}) {
        Findings unread(source);
        Scan scan(unread, separator);
        const auto cells = scan.row().cells;
        if (!scan.isBroken() && std::find(cells.begin(), cells.end(), column) != cells.end()) return separator;
    }
    return std::nullopt;
}

} // namespace

std::string toCsv(const std::vector<std::vector<std::string>>& rows) {
    std::string text(byteOrderMark);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i) text += ',';
            addCell(row[i], text);
        }
        text += "\r\n";
    }
    return text;
}

std::string asTextCell(std::string_view words) {
    // An apostrophe that the words themselves begin with must not be taken for ours on the way back.
    const bool isAmbiguous =
        words.starts_with('\'') && (beginsLikeFormula(words.substr(1)) || words.substr(1).starts_with('\''));
    std::string cell = beginsLikeFormula(words) || isAmbiguous ? "'" : "";
    return cell += words;
}

std::string_view wordsOfCell(std::string_view cell) {
    if (!cell.starts_with('\'')) return cell;
    const std::string_view rest = cell.substr(1);
    return beginsLikeFormula(rest) || rest.starts_with('\'') ? rest : cell;
}

std::optional<std::vector<CsvRow>> readCsv(Findings& findings, std::string_view column) {
    const auto separator = separatorOf(findings.source(), column);
    if (!separator) {
        findings
            .error("table-syntax", findings.placeOfLine(1),
                   say("no column of the first row is called \"{}\"", "第一行里没有叫“{}”的列", column))
            .hint = say("the first row names the columns, separated by commas, semicolons or tabs",
                        "第一行是列名，用逗号、分号或制表符隔开");
        return std::nullopt;
    }
    std::vector<CsvRow> rows;
    Scan scan(findings, *separator);
    while (!scan.isAtEnd()) {
        CsvRow row = scan.row();
        const bool isEmpty =
            std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return cell.empty(); });
        if (!isEmpty) rows.push_back(std::move(row));
    }
    if (scan.isBroken()) return std::nullopt;
    return rows;
}

} // namespace rapport
