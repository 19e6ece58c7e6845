#include "report/DocumentHtml.h"

#include "report/SvgSheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace rapport {

namespace {

// Nothing is fetched and nothing runs, whatever should have got into the page.
constexpr std::string_view policy = "default-src 'none'; style-src 'unsafe-inline'";

constexpr std::string_view documentStyle = R"(
:root { color-scheme: light dark; --page: #f4f7fa; --card: #fff; --text: #1d2939; --muted: #4d5e72; --line: #cbd7e3; --accent: #124b80; --soft: #e3eff9; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14191f; --card: #1d242c; --text: #e6ebf1; --muted: #a8b6c5; --line: #3a4754; --accent: #8cc0f0; --soft: #223444; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.55 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .75rem; border-bottom: 2px solid var(--line); padding-bottom: .2rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .5rem 0; max-width: 46rem; }
.lead, .quiet, .note { color: var(--muted); }
.quiet { font-size: .9rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .6rem 1rem; min-width: 8rem; }
.figures dt { color: var(--muted); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; background: var(--card); border: 1px solid var(--line); font-size: .9375rem; }
th, td { padding: .35rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th { background: var(--soft); font-weight: 600; vertical-align: bottom; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
td:not(.n) { min-width: 4.5rem; }
td:first-child { min-width: 6rem; }
.bars { display: grid; grid-template-columns: minmax(8rem, auto) minmax(6rem, 16rem) auto; gap: .35rem .9rem; align-items: center; justify-content: start; margin: .5rem 0; }
.bars .track { height: .8rem; border: 1px solid var(--muted); border-radius: .2rem; background: var(--card); }
.bars .track i { display: block; height: 100%; background: var(--accent); }
.bars .note { font-variant-numeric: tabular-nums; }
figure { margin: .75rem 0; }
figcaption { color: var(--muted); font-size: .9rem; }
svg { width: 100%; max-width: 48rem; height: auto; color: var(--text); }
article { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1.1rem; margin: .75rem 0; }
article header { display: flex; justify-content: space-between; gap: 1rem; margin-bottom: .4rem; }
article dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: .25rem .9rem; margin: 0; }
article dt { color: var(--muted); }
article dd { margin: 0; overflow-wrap: anywhere; }
.main { font-weight: 600; }
@media (max-width: 40rem) { article dl { grid-template-columns: 1fr; } article dd { margin-bottom: .4rem; } }
@media print {
  @page { margin: 16mm 14mm; }
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --muted: #333; --line: #999; --accent: #444; --soft: #eee; }
  body { font-size: 10pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  article, figure, tr, .bars, .figures { break-inside: avoid; }
  article { padding: .5rem .8rem; border-radius: 0; }
  .bars .track i, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
}
)";

std::string safe(std::string_view words) {
    return safeInXml(legible(words));
}

class HtmlPage {
public:
    explicit HtmlPage(const Document& document) : m_document(document) {}

    std::string whole() {
        put("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{1}\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{2}</title>\n"
            "<style>{3}</style>\n</head>\n<body>\n<main>\n<h1>{2}</h1>\n<p class=\"lead\">{4}</p>\n",
            safe(m_document.tag), policy, safe(m_document.title), documentStyle, safe(m_document.lead));
        for (const Document::Block& block : m_document.blocks)
            std::visit([this](const auto& part) { write(part); }, block);
        put("</main>\n</body>\n</html>\n");
        return std::move(m_text);
    }

private:
    template <class... Arguments>
    void put(fmt::format_string<const Arguments&...> form, const Arguments&... arguments) {
        m_text += fmt::format(form, arguments...);
    }

    void write(const Document::Heading& heading) { put("<h2>{}</h2>\n", safe(heading.words)); }

    void write(const Document::Paragraph& paragraph) {
        put("<p{}>{}</p>\n", paragraph.isQuiet ? " class=\"quiet\"" : "", safe(paragraph.words));
    }

    void write(const Document::Figures& block) {
        put("<dl class=\"figures\">\n");
        for (const auto& figure : block.figures)
            put("<div><dt>{}</dt><dd>{}</dd></div>\n", safe(figure.name), safe(figure.value));
        put("</dl>\n");
    }

    void write(const Document::Table& table) {
        put("<div class=\"wide\"><table>\n<thead><tr>");
        for (std::size_t i = 0; i < table.head.size(); ++i)
            put("<th scope=\"col\"{}>{}</th>", numberClass(table, i), safe(table.head[i]));
        put("</tr></thead>\n<tbody>\n");
        for (const auto& row : table.rows) {
            put("<tr>");
            for (std::size_t i = 0; i < row.size(); ++i) put("<td{}>{}</td>", numberClass(table, i), safe(row[i]));
            put("</tr>\n");
        }
        put("</tbody>\n</table></div>\n");
    }

    static std::string_view numberClass(const Document::Table& table, std::size_t column) {
        return column < table.wordColumns ? "" : " class=\"n\"";
    }

    void write(const Document::Bars& block) {
        put("<div class=\"bars\">\n");
        for (const auto& bar : block.bars)
            put("<span>{}</span><span class=\"track\"><i style=\"width:{}%\"></i></span><span class=\"note\">{}</span>\n",
                safe(bar.name), std::clamp(bar.percent.value_or(0), 0, 100), safe(bar.note));
        put("</div>\n");
    }

    void write(const Document::Curves& curves) {
        constexpr int width = 560, height = 200, left = 34, above = 10, right = 150, below = 14;
        put("<figure>\n<svg viewBox=\"0 0 {} {}\" role=\"img\" font-size=\"12\" fill=\"currentColor\"><title>{}</title>\n",
            left + width + right, above + height + below, safe(curves.name));
        for (const int level : {0, curves.top / 2, curves.top}) {
            const int y = above + height - height * level / curves.top;
            put("<path d=\"M{0} {1}H{2}\" stroke=\"currentColor\" stroke-opacity=\".25\"/><text x=\"{3}\" y=\"{4}\" "
                "text-anchor=\"end\">{5}</text>\n",
                left, y, left + width, left - 8, y + 4, level);
        }
        const std::vector<double> labels = labelHeights(curves, width, height);
        for (std::size_t i = 0; i < curves.lines.size(); ++i) {
            const Look& look = looks[i % looks.size()];
            std::string points;
            for (const auto& [x, y] : pointsOf(curves, curves.lines[i], width, height))
                points += fmt::format("{:.1f},{:.1f} ", left + x, above + y);
            put("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\" stroke-dasharray=\"{}\"/>\n",
                points, look.colour, look.dashes);
            put("<path d=\"M{0} {1:.1f}h22\" stroke=\"{2}\" stroke-width=\"2.5\" stroke-dasharray=\"{3}\"/><text x=\"{4}\" "
                "y=\"{5:.1f}\">{6}</text>\n",
                left + width + 6, above + labels[i], look.colour, look.dashes, left + width + 34, above + labels[i] + 4,
                safe(curves.lines[i].name));
        }
        put("</svg>\n<figcaption>{}</figcaption>\n</figure>\n", safe(curves.below));
    }

    // The names of the lines stand at their ends, apart from each other.
    static std::vector<double> labelHeights(const Document::Curves& curves, double width, double height) {
        constexpr double apart = 17;
        std::vector<double> heights;
        for (const auto& line : curves.lines) {
            const auto points = pointsOf(curves, line, width, height);
            heights.push_back(points.empty() ? height : points.back().second);
        }
        std::vector<std::size_t> order(heights.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return heights[i]; });
        for (std::size_t i = 1; i < order.size(); ++i)
            heights[order[i]] = std::max(heights[order[i]], heights[order[i - 1]] + apart);
        double floor = height;
        for (std::size_t i = order.size(); i-- > 0; floor -= apart)
            heights[order[i]] = std::min(heights[order[i]], floor);
        return heights;
    }

    void write(const Document::Card& card) {
        put("<article>\n<header><h3>{}</h3><span class=\"note\">{}</span></header>\n<dl>\n", safe(card.title),
            safe(card.note));
        for (const auto& line : card.lines)
            put("<dt>{}</dt><dd{}>{}</dd>\n", safe(line.name), line.isMain ? " class=\"main\"" : "", safe(line.words));
        put("</dl>\n</article>\n");
    }

    // Told apart by their dashes as well as by colour.
    struct Look {
        std::string_view colour;
        std::string_view dashes;
    };
    static constexpr std::array<Look, 6> looks = {{{"#c0392b", "none"},
                                                   {"#2472b5", "9 4"},
                                                   {"#2b8a52", "2 3"},
                                                   {"#b7791f", "12 3 2 3"},
                                                   {"#7a4fb5", "5 2"},
                                                   {"#4a6572", "1 5"}}};

    const Document& m_document;
    std::string m_text;
};

} // namespace

std::string documentHtml(const Document& document) {
    return HtmlPage(document).whole();
}

} // namespace rapport
