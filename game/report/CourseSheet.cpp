#include "report/CourseSheet.h"

#include "report/SvgSheet.h"

namespace rapport {

namespace {

constexpr Wording sheetTitle{"{}: the facilitator's sheet", "{}：培训师讲义"};
constexpr Wording questions{"Ask the room", "问大家"};
constexpr Wording lookFors{"Look for", "留意"};
constexpr Wording notes{"Notes", "笔记"};

constexpr std::string_view courseStyle = R"(
:root { color-scheme: light dark; --text: #1d2939; --muted: #4d5e72; --line: #cbd7e3; --accent: #124b80; --page: #fff; }
@media (prefers-color-scheme: dark) { :root { --text: #e6ebf1; --muted: #a8b6c5; --line: #3a4754; --accent: #8cc0f0; --page: #14191f; } }
body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.25rem; background: var(--page); color: var(--text); font: 1.0625rem/1.55 'Noto Sans', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 0; }
h3 { font-size: 1rem; margin: .75rem 0 .25rem; color: var(--accent); }
section { border-top: 2px solid var(--line); padding: 1rem 0; break-inside: avoid; display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 1rem; }
.clock { font-variant-numeric: tabular-nums; font-weight: 600; }
.muted { color: var(--muted); }
p, ul { margin: .25rem 0; }
ul { padding-left: 1.25rem; }
.lines { border-bottom: 1px solid var(--line); height: 2rem; }
@media print { :root { --text: #000; --muted: #333; --line: #999; --accent: #000; --page: #fff; } body { max-width: none; padding: 0; font-size: 10.5pt; } }
)";

std::string clock(int minutes) {
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string listOf(const Course& course, Wording title, const std::vector<TextId>& texts, Reader reader) {
    if (texts.empty()) return {};
    std::string html = fmt::format("<h3>{}</h3>\n<ul>\n", safeInXml(reader(title)));
    for (const TextId text : texts) html += fmt::format("<li>{}</li>\n", safeInXml(reader(course, text)));
    return html + "</ul>\n";
}

std::string sectionOf(const Course& course, const Course::Part& part, const PartFacts& facts, int from, Reader reader) {
    return fmt::format("<section>\n<div class=\"clock\">{}–{}</div>\n<div>\n<h2>{}</h2>\n<p class=\"muted\">{}</p>\n"
                       "<p>{}</p>\n{}{}<h3>{}</h3>\n<div class=\"lines\"></div>\n</div>\n</section>\n",
                       clock(from), clock(from + part.minutes), safeInXml(reader(facts.title)),
                       safeInXml(factsLine(part, std::nullopt, reader)), safeInXml(reader(course, part.purpose)),
                       listOf(course, questions, part.prompts, reader), listOf(course, lookFors, part.lookFors, reader),
                       safeInXml(reader(notes)));
}

} // namespace

std::string courseSheet(const Course& course, const FactsOf& factsOf, Reader reader) {
    const std::string title = safeInXml(fmt::format(fmt::runtime(reader(sheetTitle)), reader(course, course.title)));
    std::string html =
        fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{1}</title>\n"
                    "<style>{2}</style>\n</head>\n<body>\n<h1>{1}</h1>\n<p>{3}</p>\n<p class=\"muted\">{4}</p>\n",
                    safeInXml(reader.tag), title, courseStyle, safeInXml(reader(course, course.brief)),
                    safeInXml(wholeTime(course, reader)));
    int now = 0;
    for (const Course::Part& part : course.parts) {
        html += sectionOf(course, part, factsOf(part), now, reader);
        now += part.minutes;
    }
    return html + "</body>\n</html>\n";
}

} // namespace rapport
