#include "learner/HandbookSearch.h"

#include "base/Characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rapport {

namespace {

constexpr std::size_t around = 60; // characters of a passage on either side of the words
constexpr std::size_t longestWord =
    15; // bytes by which a passage may be shorter, so that it begins and ends with a whole word

// Latin capitals small, everything else as it is: the same number of bytes.
std::string folded(std::string_view text) {
    std::string small(text);
    for (char& each : small)
        if (each >= 'A' && each <= 'Z') each = char(each - 'A' + 'a');
    return small;
}

std::vector<std::string> wordsIn(std::string_view query) {
    std::vector<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (!word.empty()) words.push_back(folded(std::exchange(word, {})));
    };
    while (!query.empty()) {
        const Character next = characterAt(query);
        if (next.code <= U' ' || next.code == U'\u3000')
            finish();
        else
            word += query.substr(0, next.size);
        query.remove_prefix(next.size);
    }
    finish();
    return words;
}

// The text around some words in it.
std::string passageOf(std::string_view text, std::size_t at, std::size_t size) {
    std::size_t begin = at, end = at + size;
    for (std::size_t left = around; begin > 0 && left > 0;) left -= !goesOn(text[--begin]);
    for (std::size_t left = around; end < text.size() && left > 0;) left -= ++end == text.size() || !goesOn(text[end]);
    if (begin > 0) {
        const std::size_t blank = text.find(' ', begin);
        if (blank < std::min(at, begin + longestWord)) begin = blank + 1;
    }
    if (end < text.size()) {
        const std::size_t blank = text.rfind(' ', end);
        if (blank != std::string_view::npos && blank >= at + size && blank + longestWord > end) end = blank;
    }
    return fmt::format("{}{}{}", begin > 0 ? "…" : "", text.substr(begin, end - begin), end < text.size() ? "…" : "");
}

// What is searched as one: a page without its entries, or an entry.
struct Unit {
    const HandbookPage& page;
    std::optional<ItemIndex> item;
    std::vector<std::string_view> names;
    std::vector<TextId> texts;
};

Unit headOf(const HandbookPage& page) {
    Unit unit{page, std::nullopt, {page.id}, {page.summary}};
    for (std::size_t column = 0; column < page.texts.languages().size(); ++column)
        unit.names.push_back(page.text(page.title, column));
    unit.texts.insert(unit.texts.end(), page.paragraphs.begin(), page.paragraphs.end());
    return unit;
}

Unit unitOf(const HandbookPage& page, const HandbookPage::Entry& entry) {
    const Item& named = item(entry.item);
    Unit unit{page, entry.item, {named.id, named.name.en, named.name.zh}, entry.paragraphs};
    unit.texts.insert(unit.texts.end(), entry.examples.begin(), entry.examples.end());
    return unit;
}

class Search {
public:
    Search(std::vector<std::string> words, std::string_view tag) : m_words(std::move(words)), m_tag(tag) {}

    void look(const Unit& unit) {
        enum Rank { page, entry, text };
        const auto isNamed = [&](const std::string& word) { return standsInNames(unit, word); };
        const auto isThere = [&](const std::string& word) {
            return standsInNames(unit, word) || standsInTexts(unit, word);
        };
        if (!std::ranges::all_of(m_words, isThere)) return;
        const Rank rank = !std::ranges::all_of(m_words, isNamed) ? text : unit.item ? entry : page;
        m_found.push_back({rank, {&unit.page, unit.item, passage(unit)}});
    }

    std::vector<HandbookHit> take() {
        std::ranges::stable_sort(m_found, {}, &Ranked::rank);
        std::vector<HandbookHit> hits;
        for (Ranked& each : m_found) hits.push_back(std::move(each.hit));
        return hits;
    }

private:
    struct Ranked {
        int rank = 0;
        HandbookHit hit;
    };

    static bool standsInNames(const Unit& unit, const std::string& word) {
        return std::ranges::any_of(unit.names,
                                   [&](std::string_view name) { return folded(name).find(word) != std::string::npos; });
    }
    bool standsInTexts(const Unit& unit, const std::string& word) const {
        bool found = false;
        eachText(unit, [&](std::string_view text) { found = found || folded(text).find(word) != std::string::npos; });
        return found;
    }

    // The texts in the language asked for, then those in the others.
    template <class See>
    void eachText(const Unit& unit, See see) const {
        const Texts& texts = unit.page.texts;
        const std::size_t preferred = texts.columnOf(m_tag);
        const auto in = [&](std::size_t column) {
            for (const TextId text : unit.texts)
                if (texts.isTranslated(text, column)) see(texts.at(text, column));
        };
        in(preferred);
        for (std::size_t column = 0; column < texts.languages().size(); ++column)
            if (column != preferred) in(column);
    }

    // Of the text in which most of the words stand, what is around the first of them; the first text if they stand in
    // names only.
    std::string passage(const Unit& unit) const {
        std::string_view best;
        std::size_t bestAt = 0, bestSize = 0, most = 0;
        eachText(unit, [&](std::string_view text) {
            if (best.empty()) best = text;
            std::size_t count = 0, first = std::string::npos, size = 0;
            const std::string small = folded(text);
            for (const std::string& word : m_words) {
                const std::size_t at = small.find(word);
                if (at == std::string::npos) continue;
                ++count;
                if (at < first) first = at, size = word.size();
            }
            if (count > most) most = count, best = text, bestAt = first, bestSize = size;
        });
        return passageOf(best, bestAt, bestSize);
    }

    std::vector<std::string> m_words;
    std::string_view m_tag;
    std::vector<Ranked> m_found;
};

} // namespace

std::vector<HandbookHit> search(const Handbook& handbook, std::string_view query, std::string_view languageTag) {
    std::vector<std::string> words = wordsIn(query);
    if (words.empty()) return {};
    Search search(std::move(words), languageTag);
    for (const HandbookPage& page : handbook.pages()) {
        search.look(headOf(page));
        for (const HandbookPage::Entry& entry : page.entries) search.look(unitOf(page, entry));
    }
    return search.take();
}

} // namespace rapport
