#pragma once

#include "dialogue/Xml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// How often an element may stand inside another.
enum class Times : unsigned char { any, some, optional, once };

// One row of the table that says what may stand inside an element, how often, and what to do with it.
// `round` 1 is read after everything of round 0, wherever it stands; it counts for the parts of a document only.
template <class Reader>
struct XmlPart {
    std::string_view name;
    Times times;
    void (*read)(Reader&, XmlElement);
    int round = 0;
};

// Reads elements of a known form, and finds and explains everything that does not belong. All places are exact.
class XmlReader {
public:
    // The findings must outlive this.
    explicit XmlReader(Findings& findings) : m_findings(findings), m_document(findings) {}

    Findings& findings() { return m_findings; }
    XmlDocument& document() { return m_document; }
    const XmlDocument& document() const { return m_document; }

    // Whether the file is XML, with a root of this name in this namespace.
    bool expectRoot(std::string_view name, std::string_view nameSpace);

    // The values of the attributes asked for, in the order asked; false where one is absent. Reports required ones that
    // are missing and those that were not asked for:
    //     const auto [id, goTo, once] = xml.attributes(element, {"id", "goto"}, {"once"});
    template <std::size_t N, std::size_t M>
    std::array<XmlAttribute, N + M> attributes(XmlElement element, const std::string_view (&required)[N],
                                               const std::string_view (&optional)[M]) {
        std::array<std::string_view, N + M> names;
        std::copy(required, required + N, names.begin());
        std::copy(optional, optional + M, names.begin() + N);
        std::array<XmlAttribute, N + M> found;
        collect(element, names, N, found);
        return found;
    }
    template <std::size_t N>
    std::array<XmlAttribute, N> attributes(XmlElement element, const std::string_view (&required)[N]) {
        std::array<XmlAttribute, N> found;
        collect(element, required, N, found);
        return found;
    }
    template <std::size_t M>
    std::array<XmlAttribute, M> optionalAttributes(XmlElement element, const std::string_view (&optional)[M]) {
        std::array<XmlAttribute, M> found;
        collect(element, optional, 0, found);
        return found;
    }

    // Reads what stands inside an element by the rows of a table.
    template <class Reader, std::size_t N>
    void children(XmlElement parent, Reader& reader, const XmlPart<Reader> (&table)[N]) {
        std::array<XmlElement, N> first;
        std::array<bool, N + 1> misspelt{}; // these are not missing
        std::size_t expected = 0;           // children mostly come in the table's order
        for (XmlElement child = parent.firstChild(); child && !m_findings.isFull(); child = child.next()) {
            const std::size_t row = rowOf(child.name(), table, expected);
            if (row == N) {
                misspelt[rowOf(reportUnknown(child, namesOf(table)), table, 0)] = true;
                continue;
            }
            expected = row;
            if (!first[row])
                first[row] = child;
            else if (isSingle(table[row].times))
                reportRepeated(child, first[row]);
            table[row].read(reader, child);
        }
        for (std::size_t row = 0; row < N; ++row)
            if (isRequired(table[row].times) && !first[row] && !misspelt[row]) reportMissing(parent, table[row].name);
        expectNoText(parent);
    }

    // The same for what stands directly in the root. An element lives while its row is read, not longer.
    template <class Reader, std::size_t N>
    void parts(Reader& reader, const XmlPart<Reader> (&table)[N]) {
        std::array<std::optional<Place>, N> first;
        std::array<bool, N + 1> misspelt{}; // these are not missing
        for (int round = 0; round < 2; ++round) {
            std::size_t expected = 0;
            for (std::size_t i = 0; i < m_document.partCount() && !m_findings.isFull(); ++i) {
                const std::size_t row = rowOf(m_document.partName(i), table, expected);
                if (row < N ? table[row].round != round : round != 0) continue;
                const XmlElement part = m_document.openPart(i);
                if (!part) continue;
                if (row == N) {
                    misspelt[rowOf(reportUnknown(part, namesOf(table)), table, 0)] = true;
                    continue;
                }
                expected = row;
                if (isSingle(table[row].times)) {
                    if (first[row]) reportRepeated(part, *first[row]);
                    first[row] = m_document.placeOf(part);
                } else if (!first[row]) {
                    first[row].emplace();
                }
                table[row].read(reader, part);
            }
        }
        for (std::size_t row = 0; row < N; ++row)
            if (isRequired(table[row].times) && !first[row] && !misspelt[row])
                reportMissing(m_document.root(), table[row].name);
    }

    // For elements without anything inside.
    void expectNothingInside(XmlElement element);

    // Adds an element's text to `into`: white space at both ends is dropped, runs of it count as one space.
    void collectText(XmlElement element, std::string& into);

    // Calls `see` with each word of a list separated by white space, such as the steps of a reply.
    template <class See>
    static void eachWord(std::string_view list, See see) {
        constexpr std::string_view blanks = " \t\r\n";
        for (std::size_t begin = list.find_first_not_of(blanks); begin != std::string_view::npos;) {
            const std::size_t end = std::min(list.find_first_of(blanks, begin), list.size());
            see(list.substr(begin, end - begin));
            begin = list.find_first_not_of(blanks, end);
        }
    }

    // A whole number within a range, ends included. Reports anything else and gives `otherwise`, also for an absent
    // one.
    int integer(const XmlAttribute& attribute, int min, int max, int otherwise);
    // Whether a yes-or-no attribute says yes. Absent is no.
    bool yes(const XmlAttribute& attribute);
    // An id: lower-case letters, digits and hyphens, a letter first, at most 64. Reports anything else; false if absent
    // too.
    bool isId(const XmlAttribute& attribute);
    // The same for the id of the whole file, which is called after it.
    bool isIdOfFile(const XmlAttribute& attribute);
    // One of a list of words, by its index. Reports anything else; nothing if absent too.
    std::optional<std::size_t> oneOf(const XmlAttribute& attribute, std::span<const std::string_view> words);
    // The same for an enum with its own words: xml.pick(style, styleFromWord, allStyles).
    template <class T, class FromWord, std::size_t N>
    std::optional<T> pick(const XmlAttribute& attribute, FromWord fromWord, const std::array<T, N>& all) {
        if (!attribute) return std::nullopt;
        if (const std::optional<T> found = fromWord(attribute.value)) return found;
        std::vector<std::string_view> words;
        for (const T& each : all) words.push_back(word(each));
        reportWord(attribute, words);
        return std::nullopt;
    }

    // An error at an attribute's value, or at an element.
    Diagnostic& error(std::string_view rule, const XmlAttribute& at, Message message);
    Diagnostic& error(std::string_view rule, XmlElement at, Message message);
    Diagnostic& error(std::string_view rule, std::string_view at, Message message);

    // Reports an attribute whose value is none of the words it may be.
    void reportWord(const XmlAttribute& attribute, const std::vector<std::string_view>& words);

private:
    static constexpr bool isSingle(Times times) { return times == Times::once || times == Times::optional; }
    static constexpr bool isRequired(Times times) { return times == Times::once || times == Times::some; }

    template <class Reader, std::size_t N>
    static std::size_t rowOf(std::string_view name, const XmlPart<Reader> (&table)[N], std::size_t expected) {
        for (std::size_t row = expected; row < N; ++row)
            if (table[row].name == name) return row;
        for (std::size_t row = 0; row < expected; ++row)
            if (table[row].name == name) return row;
        return N;
    }
    template <class Reader, std::size_t N>
    static std::vector<std::string_view> namesOf(const XmlPart<Reader> (&table)[N]) {
        std::vector<std::string_view> names;
        for (const XmlPart<Reader>& row : table) names.push_back(row.name);
        return names;
    }

    void collect(XmlElement element, std::span<const std::string_view> names, std::size_t required,
                 std::span<XmlAttribute> found);
    void expectNoText(XmlElement element);
    // Gives the name that was probably meant, if any.
    std::string_view reportUnknown(XmlElement element, const std::vector<std::string_view>& allowed);
    void reportRepeated(XmlElement element, XmlElement first);
    void reportRepeated(XmlElement element, Place first);
    void reportMissing(XmlElement parent, std::string_view name);

    Findings& m_findings;
    XmlDocument m_document;
};

} // namespace rapport
