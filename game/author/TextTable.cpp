#include "author/TextTable.h"

#include "author/DialogueTexts.h"
#include "base/Csv.h"
#include "base/Names.h"
#include "dialogue/Skills.h"
#include "dialogue/SourceEdits.h"
#include "dialogue/XmlCharacters.h"
#include "dialogue/XmlPrescan.h"

#include <algorithm>
#include <unordered_map>

namespace rapport {

namespace {

using Element = XmlSpans::Element;

constexpr std::string_view idColumn = "id", contextColumn = "context";

// What kind of text an element holds, for somebody who sees the words alone.
Wording kindOf(std::string_view element, std::string_view parent) {
    struct Kind {
        std::string_view element;
        Wording words;
    };
    constexpr Kind kinds[] = {
        {"title", {"title", "标题"}},
        {"brief", {"what the player knows beforehand", "玩家事先知道的"}},
        {"content-note", {"warning beforehand", "事先的提醒"}},
        {"name", {"the customer's name", "客户的称呼"}},
        {"explicit-need", {"what the customer asks for", "客户明说的需求"}},
        {"implicit-need", {"what the customer needs unsaid", "客户没说出口的需求"}},
        {"narration", {"what happens", "旁白"}},
        {"line", {"the customer says", "客户说"}},
        {"thought", {"the customer thinks", "客户心想"}},
        {"hint", {"hint for the player", "给玩家的提示"}},
        {"discuss", {"question for the class", "课堂讨论题"}},
        {"say", {"the player says", "玩家说"}},
        {"locked", {"why the reply is locked", "回复锁着的原因"}},
        {"why", {"feedback on the reply", "对回复的点评"}},
    };
    if (element == "text" && parent == "promise") return {"what is promised", "承诺的内容"};
    const auto found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& kind) { return kind.element == element; });
    return found == std::end(kinds) ? Wording{"how it ended", "结局"} : found->words;
}

// The kind of text; for a reply with its style, which a translation has to keep.
std::string contextOf(const XmlSpans& spans, const DialogueText& text, Language language) {
    const std::string_view element = spans.nameOf(*text.elements.front());
    const Wording kind = kindOf(element, spans.nameOf(*text.parent));
    const auto style = element == "say" ? styleFromWord(spans.value(*text.parent, "style")) : std::nullopt;
    if (!style) return std::string(kind.in(language));
    constexpr Wording pattern{"{} ({})", "{}（{}）"};
    return fmt::format(fmt::runtime(pattern.in(language)), kind.in(language), nameOf(*style).in(language));
}

// The columns of a table that came back.
struct TableColumns {
    std::size_t id = 0;
    std::vector<std::pair<std::size_t, std::string>> languages;
};

// Whether a column's name can be a new language, rather than somebody's remarks.
bool canBeLanguage(std::string_view name) {
    const std::size_t primary = std::min(name.find('-'), name.size());
    return isLanguageTag(name) && (primary == 2 || primary == 3);
}

std::vector<Span> commentsIn(std::string_view inside) {
    std::vector<Span> comments;
    for (std::size_t at = inside.find("<!"); at != std::string_view::npos; at = inside.find("<!", at)) {
        const bool isComment = inside.substr(at).starts_with("<!--");
        const std::string_view close = isComment ? "-->" : "]]>";
        const std::size_t end = std::min(inside.find(close, at), inside.size() - close.size()) + close.size();
        if (isComment) comments.push_back({std::uint32_t(at), std::uint32_t(end)});
        at = end;
    }
    return comments;
}

Span withoutBlanks(std::string_view text, Span span) {
    while (span.begin < span.end && isXml(text[span.begin], xmlSpace)) ++span.begin;
    while (span.begin < span.end && isXml(text[span.end - 1], xmlSpace)) --span.end;
    return span;
}

// Reads a table and weighs every cell against the dialogue.
class Taking {
public:
    Taking(const SourceText& dialogue, const SourceText& table)
        : m_dialogue(dialogue), m_findings(table), m_spans(dialogue.text), m_texts(textsOf(m_spans)) {
        for (std::size_t i = 0; i < m_texts.size(); ++i) m_indexOf.emplace(m_texts[i].id, i);
    }

    TextsTaken take() {
        if (const auto rows = read())
            if (const auto columns = columnsFrom(rows->front()))
                for (std::size_t i = 1; i < rows->size() && !m_findings.isFull(); ++i) takeRow((*rows)[i], *columns);
        m_taken.missing = m_texts.size() - m_rowOf.size();
        m_taken.text = m_edits.applyTo(m_dialogue.text);
        m_taken.diagnostics = m_findings.take();
        for (Diagnostic& found : m_taken.diagnostics)
            if (found.rule == "invalid-encoding")
                found.hint = say("save the table again as \"CSV UTF-8\"", "请把表格另存为“CSV UTF-8”格式");
        return std::move(m_taken);
    }

private:
    Diagnostic& error(std::string_view rule, const CsvRow& row, Message message) {
        return m_findings.error(rule, m_findings.placeOfLine(row.line), std::move(message));
    }

    std::optional<std::vector<CsvRow>> read() {
        if (m_findings.source().text.starts_with("PK\x03\x04")) {
            m_findings.error("invalid-encoding", {},
                             say("this is a workbook, a CSV file was expected", "这是工作簿文件，应为 CSV 文件"));
            return std::nullopt;
        }
        if (m_findings.source().text.size() > xmlSizeLimit) {
            m_findings.error("too-large", {},
                             say("the table has more than {} bytes", "表格超过 {} 字节", xmlSizeLimit));
            return std::nullopt;
        }
        return checkXmlCharacters(m_findings) ? readCsv(m_findings, idColumn) : std::nullopt;
    }

    std::optional<TableColumns> columnsFrom(const CsvRow& header) {
        const std::vector<std::string> known = languagesOf(m_spans);
        TableColumns columns;
        std::vector<std::string_view> seen;
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            const std::string& name = header.cells[i];
            if (name.empty()) continue;
            if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
                error("table-syntax", header, say("two columns are called \"{}\"", "有两列都叫“{}”", quotable(name)));
            } else if (name == idColumn) {
                columns.id = i;
            } else if (std::find(known.begin(), known.end(), name) != known.end() || canBeLanguage(name)) {
                columns.languages.emplace_back(i, name);
            } else if (name != contextColumn) {
                error("table-syntax", header, say("column \"{}\" is no language", "“{}”这一列不是语言", quotable(name)))
                    .hint = say("delete the column, or call it by a tag such as en, zh-Hans or fr",
                                "请删掉这一列，或改成 en、zh-Hans、fr 这样的语言标记");
            }
            seen.push_back(name);
        }
        return m_findings.hasErrors() ? std::nullopt : std::optional(columns);
    }

    void takeRow(const CsvRow& row, const TableColumns& columns) {
        const auto cell = [&row](std::size_t i) { return i < row.cells.size() ? std::string_view(row.cells[i]) : ""; };
        const std::string id(wordsOfCell(cell(columns.id)));
        const auto text = m_indexOf.find(id);
        if (text == m_indexOf.end()) return unknownId(id, row);
        if (const auto [first, isNew] = m_rowOf.emplace(id, row.line); !isNew) {
            error("table-duplicate-id", row, say("the id \"{}\" stands in two rows", "id “{}”出现在两行里", id))
                .notes.push_back({m_findings.placeOfLine(first->second), say("first written here", "第一次写在这里")});
            return;
        }
        for (const auto& [column, language] : columns.languages)
            takeWords(m_texts[text->second], language, withoutNeedlessSpace(wordsOfCell(cell(column))));
    }

    void unknownId(const std::string& id, const CsvRow& row) {
        Diagnostic& unknown = error("table-unknown-id", row,
                                    say("the dialogue has no text \"{}\"", "对话里没有“{}”这条文字", quotable(id)));
        std::vector<std::string_view> ids;
        for (const DialogueText& text : m_texts) ids.push_back(text.id);
        const std::string_view meant = nearest(id, ids);
        unknown.hint = meant.empty() ? say("delete the row, or export the table anew", "请删掉这一行，或重新导出表格")
                                     : didYouMean(meant);
    }

    void takeWords(const DialogueText& text, const std::string& language, const std::string& words) {
        const Element* element = text.in(m_spans, language);
        if (words.empty()) {
            m_taken.empty += element != nullptr;
        } else if (!element) {
            add(text, language, words);
        } else if (m_spans.words(*element) != words) {
            replace(*element, words);
        }
    }

    // Only the words change: blanks and comments around them are the author's. Comments between them go behind.
    void replace(const Element& element, const std::string& words) {
        ++m_taken.changed;
        const std::string_view inside = element.inside.in(m_dialogue.text);
        std::vector<Span> comments = commentsIn(inside);
        Span kept = withoutBlanks(inside, {0, std::uint32_t(inside.size())});
        while (!comments.empty() && comments.front().begin == kept.begin) {
            kept = withoutBlanks(inside, {comments.front().end, kept.end});
            comments.erase(comments.begin());
        }
        while (!comments.empty() && comments.back().end == kept.end) {
            kept = withoutBlanks(inside, {kept.begin, comments.back().begin});
            comments.pop_back();
        }
        std::string written = escapedForXml(words);
        for (const Span& comment : comments) written += comment.in(inside);
        m_edits.replace(element.inside.begin + kept.begin, kept.size(), written);
    }

    // Behind the text's last language, on a line of its own if that stands on one.
    void add(const DialogueText& text, const std::string& language, const std::string& words) {
        ++m_taken.added;
        const Element& sibling = *text.elements.back();
        const std::string_view before = std::string_view(m_dialogue.text).substr(0, sibling.whole.begin);
        const std::size_t lineBegin = before.find_last_not_of(" \t") + 1;
        std::string_view lineEnd;
        if (before.substr(0, lineBegin).ends_with("\r\n"))
            lineEnd = "\r\n";
        else if (before.substr(0, lineBegin).ends_with('\n'))
            lineEnd = "\n";
        const std::string_view indent = lineEnd.empty() ? std::string_view() : before.substr(lineBegin);
        const std::string_view name = m_spans.nameOf(sibling);
        m_edits.insert(sibling.whole.end, fmt::format("{}{}<{} xml:lang=\"{}\">{}</{}>", lineEnd, indent, name,
                                                      language, escapedForXml(words), name));
    }

    const SourceText& m_dialogue;
    Findings m_findings;
    XmlSpans m_spans;
    std::vector<DialogueText> m_texts;
    std::unordered_map<std::string, std::size_t> m_indexOf;
    std::unordered_map<std::string, std::uint32_t> m_rowOf; // the line in which each id stands
    SourceEdits m_edits;
    TextsTaken m_taken;
};

} // namespace

std::string textTable(const SourceText& dialogue, Language language) {
    const XmlSpans spans(dialogue.text);
    const std::vector<std::string> languages = languagesOf(spans);
    std::vector<std::vector<std::string>> rows;
    rows.push_back({std::string(idColumn), std::string(contextColumn)});
    rows.back().insert(rows.back().end(), languages.begin(), languages.end());
    for (const DialogueText& text : textsOf(spans)) {
        std::vector<std::string> row = {text.id, contextOf(spans, text, language)};
        for (const std::string& each : languages) {
            const Element* element = text.in(spans, each);
            row.push_back(element ? asTextCell(spans.words(*element)) : "");
        }
        rows.push_back(std::move(row));
    }
    return toCsv(rows);
}

TextsTaken takeTexts(const SourceText& dialogue, const SourceText& table) {
    return Taking(dialogue, table).take();
}

} // namespace rapport
