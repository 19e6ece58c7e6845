#include "report/DocumentPdf.h"

#include "report/Sheets.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace rapport {

namespace {

constexpr double width = Sheets::width, left = Sheets::margin, lineGrey = 0.72;

// Set lines of a table's row, and how high the highest is.
struct SetRow {
    std::vector<SetText> cells;
    double height = 0;
};

class PdfPage {
public:
    explicit PdfPage(const Document& document) : m_document(document), m_sheets(document.title, document.tag) {}

    std::string whole() {
        say(m_document.title, {19, true}, 4);
        say(m_document.lead, {9.5, false, 0.3}, 8);
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i)
            std::visit([this](const auto& block) { write(block); }, m_document.blocks[i]);
        return m_sheets.finish();
    }

private:
    // Some lines, and the space after them. Text higher than a sheet goes on over its edge, which no report's is.
    void say(std::string_view words, Lettering lettering, double after) {
        const SetText text = m_sheets.set(words, width, lettering);
        m_sheets.makeRoom(text.height);
        m_sheets.draw(text, left, m_sheets.at());
        m_sheets.goDown(text.height + after);
    }

    void write(const Document::Heading& heading) {
        constexpr double withSomeBelow = 90;
        m_sheets.goDown(8);
        m_sheets.makeRoom(withSomeBelow);
        say(heading.words, {13, true}, 2);
        rule(m_sheets.at(), lineGrey);
        m_sheets.goDown(7);
    }

    void write(const Document::Paragraph& paragraph) {
        say(paragraph.words, paragraph.isQuiet ? Lettering{8.5, false, 0.3} : Lettering{}, 5);
    }

    void write(const Document::Figures& block) {
        constexpr double gap = 8, least = 40;
        if (block.figures.empty()) return;
        const double each = (width - gap * double(block.figures.size() - 1)) / double(block.figures.size());
        std::vector<std::pair<SetText, SetText>> set;
        double names = 0, height = least; // long words take more lines, and the frames grow with them
        for (const auto& figure : block.figures) {
            set.emplace_back(m_sheets.set(figure.name, each - 14, {8, false, 0.3}),
                             m_sheets.set(figure.value, each - 14, {14, true}));
            names = std::max(names, set.back().first.height);
        }
        for (const auto& [name, value] : set) height = std::max(height, 6 + names + value.height + 5);
        m_sheets.makeRoom(height + 8);
        for (std::size_t i = 0; i < block.figures.size(); ++i) {
            const double x = left + double(i) * (each + gap), y = m_sheets.at();
            frame(x, y, each, height);
            m_sheets.draw(set[i].first, x + 7, y + 4);
            m_sheets.draw(set[i].second, x + 7, y + 6 + names);
        }
        m_sheets.goDown(height + 8);
    }

    void write(const Document::Bars& block) {
        constexpr double nameWidth = 170, track = 150, row = 17;
        for (const auto& bar : block.bars) {
            const SetText name = m_sheets.set(bar.name, nameWidth - 8, {});
            const SetText note = m_sheets.set(bar.note, width - nameWidth - track - 10, {});
            const double height = std::max({row, name.height + 3, note.height + 3});
            m_sheets.makeRoom(height);
            const double y = m_sheets.at();
            m_sheets.draw(name, left, y);
            cairo_rectangle(pen(), left + nameWidth, y + 2, track * std::clamp(bar.percent.value_or(0), 0, 100) / 100.0,
                            8);
            cairo_set_source_rgb(pen(), 0.27, 0.35, 0.45);
            cairo_fill(pen());
            frame(left + nameWidth, y + 2, track, 8);
            m_sheets.draw(note, left + nameWidth + track + 10, y);
            m_sheets.goDown(height);
        }
        m_sheets.goDown(4);
    }

    void write(const Document::Table& table) {
        if (table.head.empty()) return;
        const std::vector<double> widths = columnWidths(table);
        const SetRow head = setRow(table, table.head, widths, true);
        const double keep =
            head.height + (table.rows.empty() ? 0 : setRow(table, table.rows.front(), widths, false).height);
        m_sheets.makeRoom(keep);
        drawRow(head, widths, true);
        for (const auto& row : table.rows) {
            const SetRow set = setRow(table, row, widths, false);
            if (m_sheets.makeRoom(set.height)) drawRow(head, widths, true);
            drawRow(set, widths, false);
        }
        m_sheets.goDown(8);
    }

    static constexpr double padding = 4, tableSize = 8.5;

    // As wide as each column would like to be; where that is too much, words give way, and then everybody.
    std::vector<double> columnWidths(const Document::Table& table) const {
        constexpr std::size_t looked = 40; // rows; the rest will do with what these ask for
        std::vector<double> wanted(table.head.size(), 0), least(table.head.size(), 0);
        for (std::size_t i = 0; i < table.head.size(); ++i) {
            least[i] = i < table.wordColumns ? 56 : 34;
            wanted[i] = std::min(naturalWidth(table.head[i], true), i < table.wordColumns ? width : 70.0);
            for (std::size_t row = 0; row < std::min(looked, table.rows.size()); ++row)
                if (i < table.rows[row].size())
                    wanted[i] = std::max(wanted[i], naturalWidth(table.rows[row][i], false));
            if (i >= table.wordColumns) least[i] = std::max(wanted[i], longestWord(table.head[i]));
            wanted[i] = std::max(wanted[i], least[i]);
        }
        double total = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        if (total <= width) return wanted;
        double spare = 0;
        for (std::size_t i = 0; i < wanted.size(); ++i) spare += std::max(0.0, wanted[i] - least[i]);
        if (spare > 0) {
            const double give = std::min(1.0, (total - width) / spare);
            for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i] -= std::max(0.0, wanted[i] - least[i]) * give;
        }
        total = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        if (total > width)
            for (double& each : wanted) each *= width / total;
        return wanted;
    }

    // Of words in Latin letters, which are not to be torn apart.
    double longestWord(std::string_view words) const {
        double longest = 0;
        while (!words.empty()) {
            const std::size_t end = std::min(words.find(' '), words.size());
            const bool isLatin = std::ranges::none_of(
                words.substr(0, end), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
            if (isLatin) longest = std::max(longest, naturalWidth(words.substr(0, end), true));
            words.remove_prefix(std::min(end + 1, words.size()));
        }
        return longest;
    }

    double naturalWidth(std::string_view words, bool isBold) const {
        SetText text = m_sheets.set(words, 10'000, {tableSize, isBold});
        pango().layout_set_width(text.layout.get(), -1);
        int wide = 0;
        pango().layout_get_size(text.layout.get(), &wide, nullptr);
        return double(wide) / PANGO_SCALE + 2 * padding + 1;
    }

    SetRow setRow(const Document::Table& table, const std::vector<std::string>& cells,
                  const std::vector<double>& widths, bool isHead) const {
        SetRow row;
        for (std::size_t i = 0; i < cells.size() && i < widths.size(); ++i) {
            const PangoAlignment alignment = i < table.wordColumns ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
            row.cells.push_back(m_sheets.set(cells[i], widths[i] - 2 * padding, {tableSize, isHead, 0, alignment}));
            row.height = std::max(row.height, row.cells.back().height + 2 * padding - 2);
        }
        return row;
    }

    void drawRow(const SetRow& row, const std::vector<double>& widths, bool isHead) {
        const double y = m_sheets.at();
        if (isHead) {
            cairo_rectangle(pen(), left, y, std::accumulate(widths.begin(), widths.end(), 0.0), row.height);
            cairo_set_source_rgb(pen(), 0.92, 0.94, 0.96);
            cairo_fill(pen());
        }
        double x = left;
        for (std::size_t i = 0; i < row.cells.size(); x += widths[i++])
            m_sheets.draw(row.cells[i], x + padding, y + padding - 1);
        m_sheets.goDown(row.height);
        rule(m_sheets.at(), lineGrey, x - left);
    }

    void write(const Document::Curves& curves) {
        constexpr double plot = 340, height = 120, names = 110;
        m_sheets.makeRoom(height + 40);
        const double x = left + 24, y = m_sheets.at() + 6;
        for (const int level : {0, curves.top / 2, curves.top}) {
            const double at = y + height - height * level / curves.top;
            cairo_move_to(pen(), x, at);
            cairo_line_to(pen(), x + plot, at);
            stroke(lineGrey, 0.5);
            m_sheets.draw(m_sheets.set(std::to_string(level), 20, {8, false, 0.3, PANGO_ALIGN_RIGHT}), left, at - 6);
        }
        double legend = y;
        for (std::size_t i = 0; i < curves.lines.size(); ++i) {
            const Look& look = looks[i % looks.size()];
            const auto points = pointsOf(curves, curves.lines[i], plot, height);
            for (std::size_t p = 0; p < points.size(); ++p)
                p ? cairo_line_to(pen(), x + points[p].first, y + points[p].second)
                  : cairo_move_to(pen(), x + points[p].first, y + points[p].second);
            strokeLike(look);
            cairo_move_to(pen(), x + plot + 8, legend + 7);
            cairo_line_to(pen(), x + plot + 30, legend + 7);
            strokeLike(look);
            const SetText name = m_sheets.set(curves.lines[i].name, names, {8.5});
            m_sheets.draw(name, x + plot + 34, legend);
            legend += name.height + 4;
        }
        m_sheets.goDown(height + 12);
        say(curves.below, {8.5, false, 0.3}, 4);
    }

    void write(const Document::Card& card) {
        constexpr double inside = 9, nameWidth = 84, apart = 3;
        const double wordsWidth = width - 2 * inside - nameWidth;
        const SetText title = m_sheets.set(card.title, width - 2 * inside, {10, true});
        const SetText note = m_sheets.set(card.note, width - 2 * inside, {8.5, false, 0.3, PANGO_ALIGN_RIGHT});
        std::vector<std::pair<SetText, SetText>> lines;
        double height = inside * 2 + title.height;
        for (const auto& line : card.lines) {
            lines.emplace_back(m_sheets.set(line.name, nameWidth - 6, {8.5, false, 0.3}),
                               m_sheets.set(line.words, wordsWidth, {9.5, line.isMain}));
            height += apart + std::max(lines.back().first.height, lines.back().second.height);
        }
        m_sheets.makeRoom(height);
        const double top = m_sheets.at();
        m_sheets.draw(title, left + inside, top + inside - 3);
        m_sheets.draw(note, left + inside, top + inside - 2);
        double y = top + inside + title.height;
        for (const auto& [name, words] : lines) {
            m_sheets.draw(name, left + inside, y + 1);
            m_sheets.draw(words, left + inside + nameWidth, y);
            y += apart + std::max(name.height, words.height);
        }
        frame(left, top, width, height);
        m_sheets.goDown(height + 8);
    }

    // Told apart by their dashes as well as by colour.
    struct Look {
        double red, green, blue;
        std::array<double, 4> dashes;
        int count;
    };
    static constexpr std::array<Look, 6> looks = {{{0.75, 0.22, 0.17, {}, 0},
                                                   {0.14, 0.45, 0.71, {6, 3}, 2},
                                                   {0.17, 0.54, 0.32, {1.5, 2}, 2},
                                                   {0.72, 0.47, 0.12, {8, 2, 1.5, 2}, 4},
                                                   {0.48, 0.31, 0.71, {3.5, 1.5}, 2},
                                                   {0.29, 0.4, 0.45, {1, 3.5}, 2}}};

    void strokeLike(const Look& look) {
        cairo_set_source_rgb(pen(), look.red, look.green, look.blue);
        cairo_set_line_width(pen(), 1.6);
        cairo_set_dash(pen(), look.dashes.data(), look.count, 0);
        cairo_stroke(pen());
        cairo_set_dash(pen(), nullptr, 0, 0);
    }

    void stroke(double grey, double thick) {
        cairo_set_source_rgb(pen(), grey, grey, grey);
        cairo_set_line_width(pen(), thick);
        cairo_stroke(pen());
    }

    void frame(double x, double y, double wide, double high) {
        cairo_rectangle(pen(), x, y, wide, high);
        stroke(0.6, 0.6);
    }

    void rule(double y, double grey, double wide = width) {
        cairo_move_to(pen(), left, y);
        cairo_line_to(pen(), left + wide, y);
        stroke(grey, 0.6);
    }

    cairo_t* pen() const { return m_sheets.pen(); }

    const Document& m_document;
    Sheets m_sheets;
};

} // namespace

std::string documentPdf(const Document& document) {
    return pango().isComplete() ? PdfPage(document).whole() : std::string();
}

} // namespace rapport
