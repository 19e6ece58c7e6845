#include "dialogue/HandbookReader.h"

#include "dialogue/CurriculumReader.h"
#include "dialogue/TextReader.h"

#include <algorithm>
#include <map>

namespace rapport {

namespace {

class HandbookPageReader {
public:
    explicit HandbookPageReader(Findings& findings) : m_xml(findings) {}

    std::optional<HandbookPage> read() {
        if (!m_xml.expectRoot("page", "urn:rapport:dialogue:1")) return std::nullopt;
        readRoot();
        static constexpr XmlPart<HandbookPageReader> table[] = {
            {"title", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_page.title); }},
            {"summary", Times::some, [](auto& r, XmlElement e) { r.m_reader.read(e, r.m_page.summary); }},
            {"text", Times::some, [](auto& r, XmlElement e) { r.m_reader.readNext(e, r.m_page.paragraphs); }},
            {"entry", Times::any, [](auto& r, XmlElement e) { r.readEntry(e); }},
            {"see", Times::any, [](auto& r, XmlElement e) { r.readSee(e); }},
        };
        m_xml.parts(*this, table);
        expectEveryItem();
        const Writer page{"page", m_page.id, m_xml.document().placeOf(m_xml.document().root())};
        m_writings.push_back({page, "title", {m_page.title}});
        m_writings.push_back({page, "summary", {m_page.summary}});
        m_writings.push_back({page, "text", m_page.paragraphs});
        if (!m_xml.findings().hasErrors()) compareLanguages();
        if (m_xml.findings().hasErrors()) return std::nullopt;
        m_texts.shrink();
        m_page.texts = std::move(m_texts);
        return std::move(m_page);
    }

private:
    // The element that some texts belong to, as messages name it.
    struct Writer {
        std::string_view element;
        std::string name;
        Place place;
    };
    // Texts of one kind that belong together.
    struct Writing {
        Writer by;
        std::string_view element;
        std::vector<TextId> texts;
    };

    void readRoot() {
        const auto [id, source] = m_xml.attributes(m_xml.document().root(), {"id", "source"});
        if (expectCitation(m_xml, source)) m_page.source = source.value;
        if (expectFramework(m_xml, id) && m_xml.isIdOfFile(id)) m_page.id = id.value;
    }

    void readEntry(XmlElement element) {
        const auto [id] = m_xml.attributes(element, {"item"});
        HandbookPage::Entry entry;
        m_entry = &entry;
        static constexpr XmlPart<HandbookPageReader> table[] = {
            {"text", Times::some, [](auto& r, XmlElement e) { r.m_reader.readNext(e, r.m_entry->paragraphs); }},
            {"example", Times::any, [](auto& r, XmlElement e) { r.m_reader.readNext(e, r.m_entry->examples); }},
        };
        m_xml.children(element, *this, table);
        const Writer writer{"entry", std::string(id.value), m_xml.document().placeOf(element)};
        m_writings.push_back({writer, "text", entry.paragraphs});
        m_writings.push_back({writer, "example", entry.examples});
        if (takeItem(id, entry.item))
            m_page.entries.push_back(std::move(entry));
        else
            m_isEntryRefused = true;
    }

    // Whether an entry's item is one of this page, and has no entry yet.
    bool takeItem(const XmlAttribute& id, ItemIndex& into) {
        if (!id) return false;
        const auto found = expectItem(m_xml, id.value);
        if (!found) return false;
        const std::string_view framework = item(*found).framework;
        if (framework != m_page.id && isFramework(m_page.id)) {
            m_xml
                .error("foreign-entry", id,
                       say("\"{0}\" is no item of \"{1}\"", "“{0}”不是“{1}”的条目", id.value, m_page.id))
                .hint = say("put it on the page \"{}\"", "请放到“{}”那一页", framework);
            return false;
        }
        const auto [first, isNew] = m_places.emplace(*found, m_xml.document().placeOf(id.value));
        if (isNew) {
            into = *found;
            return true;
        }
        Diagnostic& twice = m_xml.error("duplicate-id", id, say("\"{}\" has two entries", "“{}”有两个条目", id.value));
        twice.notes.push_back({first->second, say("first written here", "第一次写在这里")});
        twice.hint = say("make one entry of the two", "请合成一个条目");
        return false;
    }

    void readSee(XmlElement element) {
        const auto [page] = m_xml.attributes(element, {"page"});
        m_xml.expectNothingInside(element);
        if (!page) return;
        if (expectFramework(m_xml, page, "unknown-page")) m_page.see.emplace_back(page.value);
    }

    void expectEveryItem() {
        const auto all = findItems(m_page.id);
        if (!all || m_isEntryRefused) return; // a case has none; what a misspelt entry was meant for is not missing
        std::vector<std::string_view> missing;
        for (ItemIndex each = all->begin; each < all->end; ++each)
            if (!m_places.contains(each)) missing.push_back(item(each).id);
        if (missing.empty()) return;
        const std::string list = fmt::format("{}", fmt::join(missing, ", "));
        m_xml
            .error("missing-entry", m_xml.document().root(),
                   say("the page has no entry for {}", "这一页没有这些条目：{}", list))
            .hint = say("add <entry item=\"{}\">…</entry>", "请添加 <entry item=\"{}\">…</entry>", missing.front());
    }

    // Every text in every language that the file speaks, and as many paragraphs in each.
    void compareLanguages() {
        const auto& languages = m_texts.languages();
        for (const Writing& writing : m_writings) {
            if (writing.texts.empty() || writing.texts.front() == noText) continue;
            for (std::size_t column = 0; column < languages.size(); ++column) {
                const auto count = std::ranges::count_if(
                    writing.texts, [&](TextId text) { return m_texts.isTranslated(text, column); });
                if (std::size_t(count) == writing.texts.size()) continue;
                const auto [element, name, place] = writing.by;
                if (count == 0)
                    m_xml.findings()
                        .warning("missing-translation", place,
                                 say("\"{0}\" of \"{1}\" has no words in \"{2}\"", "“{1}”的“{0}”没有“{2}”的文字",
                                     writing.element, name, languages[column]))
                        .hint = say("add <{0} xml:lang=\"{1}\">…</{0}>", "请添加 <{0} xml:lang=\"{1}\">…</{0}>",
                                    writing.element, languages[column]);
                else
                    m_xml.findings()
                        .error("uneven-paragraphs", place,
                               say("\"{0}\" stands {1} times in \"{2}\", but {3} times in another language",
                                   "“{0}”在“{2}”里有 {1} 个，在另一种语言里却有 {3} 个", writing.element, count,
                                   languages[column], writing.texts.size()))
                        .hint =
                        say("divide the text at the same places in every language", "请让各种语言在同样的地方分段");
            }
        }
    }

    XmlReader m_xml;
    Texts m_texts;
    TextReader m_reader{m_xml, m_texts};
    HandbookPage m_page;
    HandbookPage::Entry* m_entry = nullptr;
    std::map<ItemIndex, Place> m_places; // of the items that have an entry
    bool m_isEntryRefused = false;
    std::vector<Writing> m_writings;
};

} // namespace

HandbookPageReading readHandbookPage(const SourceText& source) {
    Findings findings(source);
    HandbookPageReading reading;
    reading.page = HandbookPageReader(findings).read();
    reading.diagnostics = findings.take();
    return reading;
}

} // namespace rapport
