#include "report/HandbookHtml.h"

#include "dialogue/Chapters.h"
#include "dialogue/Sources.h"
#include "report/SvgSheet.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr Wording title{"Rapport: the handbook", "将心比心：手册"};
constexpr Wording lead{"The conversations that are hard to have, explained: short pages to read between two customers.",
                       "那些不好开口的对话，为什么、怎么说：短短几页，接待两位客户的间隙就能读完。"};
constexpr Wording contents{"Contents", "目录"};
constexpr Wording backToContents{"Contents", "回到目录"};
constexpr Wording sourceBefore{"Source: ", "出处："};
constexpr Wording seeAlso{"See also: ", "另见："};
constexpr Wording practise{"Practise: ", "练一练："};
constexpr Wording example{"Example", "例如"};
constexpr Wording comma{", ", "、"};

constexpr std::string_view handbookStyle = R"(
:root { color-scheme: light dark; --page: #f4f7fa; --card: #fff; --text: #1d2939; --muted: #4d5e72; --line: #cbd7e3; --accent: #124b80; --soft: #e3eff9; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14191f; --card: #1d242c; --text: #e6ebf1; --muted: #a8b6c5; --line: #3a4754; --accent: #8cc0f0; --soft: #223444; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.6 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif; }
main, header { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 2rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; border-bottom: 2px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.3rem; line-height: 1.35; margin: 0; }
h4 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
p { margin: .5rem 0; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid #c2500a; outline-offset: 2px; }
.lead, .summary, footer, .id { color: var(--muted); }
.summary { margin-top: .25rem; }
.id { font: .875rem/1.4 ui-monospace, monospace; font-weight: normal; overflow-wrap: anywhere; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.5rem; margin: 1.25rem 0; }
blockquote { margin: .5rem 0; padding: .5rem .9rem; background: var(--soft); border-left: 4px solid var(--accent); border-radius: 0 .4rem .4rem 0; }
blockquote b { color: var(--muted); font-size: .875rem; font-weight: 600; display: block; }
footer { margin-top: 1.5rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: .9375rem; }
footer p { margin: .25rem 0; }
nav ul { columns: 2 18rem; padding-left: 1.25rem; margin: .5rem 0 1rem; }
nav li { break-inside: avoid; }
@media print {
  :root { color-scheme: light; --page: #fff; --card: #fff; --text: #000; --muted: #333; --line: #999; --accent: #000; --soft: #fff; }
  body { font-size: 10.5pt; line-height: 1.45; }
  main, header { max-width: none; padding: 0; }
  article { border: 0; border-radius: 0; padding: 0; margin: 0 0 1.5rem; }
  h2 { break-before: page; }
  h2, h3, h4 { break-after: avoid; }
  .entry, blockquote, footer { break-inside: avoid; }
  a { text-decoration: none; }
  .up { display: none; }
}
)";

class Sheet {
public:
    Sheet(const Handbook& handbook, const std::vector<Practice>& practices, Reader reader)
        : m_handbook(handbook), m_practices(practices), m_reader(reader) {}

    std::string whole() {
        put("<!DOCTYPE html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\"/>\n"
            "<meta name=\"viewport\" content=\"width=device-width, "
            "initial-scale=1\"/>\n<title>{1}</title>\n<style>{2}</style>\n</head>\n"
            "<body>\n<header>\n<h1>{1}</h1>\n<p class=\"lead\">{3}</p>\n</header>\n<main>\n",
            safeInXml(m_reader.tag), safe(title), handbookStyle, safe(lead));
        putContents();
        eachChapter([&](const Chapter& chapter, const std::vector<const HandbookPage*>& pages) {
            put("<h2>{}</h2>\n", safe(chapter.name));
            for (const HandbookPage* page : pages) putPage(*page);
        });
        put("</main>\n</body>\n</html>\n");
        return std::move(m_text);
    }

private:
    template <class... Arguments>
    void put(fmt::format_string<const Arguments&...> form, const Arguments&... arguments) {
        m_text += fmt::format(form, arguments...);
    }
    template <class Text>
    std::string safe(const Text& text) const {
        return safeInXml(m_reader(text));
    }
    std::string safe(const HandbookPage& page, TextId text) const { return safeInXml(m_reader(page, text)); }

    // Calls `see` with each chapter that has pages, and its pages.
    template <class See>
    void eachChapter(See see) const {
        for (const Chapter& chapter : chapters()) {
            std::vector<const HandbookPage*> pages;
            for (const std::string_view id : chapter.frameworks)
                if (const HandbookPage* page = m_handbook.page(id)) pages.push_back(page);
            if (!pages.empty()) see(chapter, pages);
        }
    }

    void putContents() {
        put("<nav id=\"contents\" aria-label=\"{0}\">\n<h2>{0}</h2>\n", safe(contents));
        eachChapter([&](const Chapter& chapter, const std::vector<const HandbookPage*>& pages) {
            put("<h4>{}</h4>\n<ul>\n", safe(chapter.name));
            for (const HandbookPage* page : pages)
                put("<li><a href=\"#{}\">{}</a></li>\n", page->id, safe(*page, page->title));
            put("</ul>\n");
        });
        put("</nav>\n");
    }

    void putPage(const HandbookPage& page) {
        put("<article id=\"{}\">\n<h3>{}</h3>\n<p class=\"summary\">{}</p>\n", page.id, safe(page, page.title),
            safe(page, page.summary));
        for (const TextId each : page.paragraphs) put("<p>{}</p>\n", safe(page, each));
        for (const HandbookPage::Entry& entry : page.entries) putEntry(page, entry);
        putFoot(page);
        put("</article>\n");
    }

    void putEntry(const HandbookPage& page, const HandbookPage::Entry& entry) {
        const Item& named = item(entry.item);
        put("<section class=\"entry\" id=\"{0}\">\n<h4>{1} <span class=\"id\">{0}</span></h4>\n", named.id,
            safeInXml(m_reader.begun(named.name)));
        for (const TextId each : entry.paragraphs) put("<p>{}</p>\n", safe(page, each));
        for (const TextId each : entry.examples)
            put("<blockquote><b>{}</b>{}</blockquote>\n", safe(example), safe(page, each));
        put("</section>\n");
    }

    void putFoot(const HandbookPage& page) {
        std::vector<std::string> pages, places;
        for (const std::string& id : page.see)
            if (const HandbookPage* other = m_handbook.page(id))
                pages.push_back(fmt::format("<a href=\"#{}\">{}</a>", id, safe(*other, other->title)));
        for (const Practice* practice : practicesOf(page, std::nullopt, m_practices))
            if (places.size() < mostPractices) places.push_back(safe(practice->title));
        put("<footer>\n<p>{}{}</p>\n", safe(sourceBefore), safe(spellOut(page.source)));
        putList(seeAlso, pages);
        putList(practise, places);
        put("<p class=\"up\"><a href=\"#contents\">↑ {}</a></p>\n</footer>\n", safe(backToContents));
    }

    void putList(Wording name, const std::vector<std::string>& parts) {
        if (!parts.empty()) put("<p>{}{}</p>\n", safe(name), fmt::format("{}", fmt::join(parts, m_reader(comma))));
    }

    static constexpr std::size_t mostPractices = 8;

    const Handbook& m_handbook;
    const std::vector<Practice>& m_practices;
    Reader m_reader;
    std::string m_text;
};

} // namespace

std::string handbookHtml(const Handbook& handbook, const std::vector<Practice>& practices, Reader reader) {
    return Sheet(handbook, practices, reader).whole();
}

} // namespace rapport
