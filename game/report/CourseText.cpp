#include "report/CourseText.h"

#include "report/SvgSheet.h"

namespace rapport {

namespace {

using Kind = Course::Part::Kind;

constexpr Wording kinds[] = {{"conversation", "对话"}, {"drill", "练习"}, {"page to read", "阅读"}};
constexpr Wording minutesOf{"{} min", "{} 分钟"};
constexpr Wording passAt{"pass mark {}", "{} 分及格"};
constexpr Wording bestIs{"best {}", "最好 {} 分"};
constexpr Wording passedMark{"passed", "已通过"};
constexpr Wording wholeTime{"{} minutes in all", "共 {} 分钟"};
constexpr Wording sheetTitle{"{}: the facilitator's sheet", "{}：培训师讲义"};
constexpr Wording questions{"Ask the room", "问大家"};
constexpr Wording lookFors{"Look for", "留意"};
constexpr Wording notes{"Notes", "笔记"};

constexpr std::string_view style = R"(
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

template <class... Args>
std::string filled(Wording form, Reader reader, Args&&... with) {
    return fmt::format(fmt::runtime(reader(form)), with...);
}

std::string_view textIn(const Course& course, TextId text, Reader reader) {
    return course.text(text, course.texts.columnOf(reader.tag));
}

// "conversation · 15 min · pass mark 70 · best 82, passed"
std::string factsLine(const Course::Part& part, const PartFacts& facts, Reader reader) {
    std::string line(reader(kinds[std::size_t(part.kind)]));
    if (part.minutes > 0) line += " · " + filled(minutesOf, reader, part.minutes);
    if (part.kind != Kind::page) line += " · " + filled(passAt, reader, part.pass);
    if (facts.best) line += " · " + filled(bestIs, reader, *facts.best);
    if (isPassed(part, facts.best)) line += fmt::format(" · {}", reader(passedMark));
    return line;
}

std::string clock(int minutes) {
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string listOf(const Course& course, Wording title, const std::vector<TextId>& texts, Reader reader) {
    if (texts.empty()) return {};
    std::string html = fmt::format("<h3>{}</h3>\n<ul>\n", safeInXml(reader(title)));
    for (const TextId text : texts) html += fmt::format("<li>{}</li>\n", safeInXml(textIn(course, text, reader)));
    return html + "</ul>\n";
}

} // namespace

bool isPassed(const Course::Part& part, std::optional<int> best) {
    return part.kind != Kind::page && best && *best >= part.pass;
}

std::string courseText(const Course& course, const FactsOf& factsOf, Reader reader) {
    std::string text = fmt::format("{}\n{}\n", textIn(course, course.title, reader), textIn(course, course.brief, reader));
    if (course.minutes() > 0) text += filled(wholeTime, reader, course.minutes()) + "\n";
    int number = 0;
    for (const Course::Part& part : course.parts) {
        const PartFacts facts = factsOf(part);
        text += fmt::format("\n{} {} [{}]\n  {}\n  {}\n", ++number, reader(facts.title), part.id, factsLine(part, facts, reader),
                            textIn(course, part.purpose, reader));
    }
    return text;
}

nlohmann::ordered_json courseJson(const Course& course, const FactsOf& factsOf, Reader reader) {
    nlohmann::ordered_json parts = nlohmann::ordered_json::array();
    for (const Course::Part& part : course.parts) {
        const PartFacts facts = factsOf(part);
        const bool isRead = part.kind == Kind::page;
        parts.push_back({{"kind", word(part.kind)},
                         {"id", part.id},
                         {"title", reader(facts.title)},
                         {"pass", isRead ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(part.pass)},
                         {"minutes", part.minutes},
                         {"purpose", textIn(course, part.purpose, reader)},
                         {"best", facts.best ? nlohmann::ordered_json(*facts.best) : nlohmann::ordered_json(nullptr)},
                         {"passed", isPassed(part, facts.best)}});
    }
    return {{"course", course.id},          {"title", textIn(course, course.title, reader)}, {"pass", course.pass},
            {"minutes", course.minutes()}, {"class", course.isForClass},                    {"parts", std::move(parts)}};
}

std::string courseSheet(const Course& course, const FactsOf& factsOf, Reader reader) {
    const std::string title = safeInXml(filled(sheetTitle, reader, textIn(course, course.title, reader)));
    std::string html = fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{1}</title>\n"
                                   "<style>{2}</style>\n</head>\n<body>\n<h1>{1}</h1>\n<p>{3}</p>\n",
                                   safeInXml(reader.tag), title, style, safeInXml(textIn(course, course.brief, reader)));
    if (course.minutes() > 0) html += fmt::format("<p class=\"muted\">{}</p>\n", safeInXml(filled(wholeTime, reader, course.minutes())));
    int now = 0;
    for (const Course::Part& part : course.parts) {
        const PartFacts facts = factsOf(part);
        html += fmt::format("<section>\n<div class=\"clock\">{}–{}</div>\n<div>\n<h2>{}</h2>\n<p class=\"muted\">{}</p>\n<p>{}</p>\n",
                            clock(now), clock(now + part.minutes), safeInXml(reader(facts.title)),
                            safeInXml(factsLine(part, {facts.title, std::nullopt}, reader)),
                            safeInXml(textIn(course, part.purpose, reader)));
        html += listOf(course, questions, part.prompts, reader) + listOf(course, lookFors, part.lookFors, reader);
        html += fmt::format("<h3>{}</h3>\n<div class=\"lines\"></div>\n</div>\n</section>\n", safeInXml(reader(notes)));
        now += part.minutes;
    }
    return html + "</body>\n</html>\n";
}

} // namespace rapport
