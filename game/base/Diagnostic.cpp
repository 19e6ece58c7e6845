#include "base/Diagnostic.h"

#include "base/Characters.h"
#include "base/Legible.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace rapport {

namespace {

constexpr std::string_view indent = "    ";
constexpr std::size_t longestWord = 64;

// As many marks as the character is wide.
void mark(std::string& line, char32_t character, char with) {
    line.append(isWide(character) ? 2 : 1, with);
}

// Spaces up to the place, then "^~~~". Tabs are copied so that the mark stays below what it marks.
std::string caretLine(const Diagnostic& diagnostic) {
    std::string line;
    std::string_view rest = diagnostic.excerpt;
    std::uint32_t column = diagnostic.excerptColumn;
    const auto next = [&] {
        const Character character = characterAt(rest);
        rest.remove_prefix(character.size);
        ++column;
        return character.size ? character.code : U' ';
    };
    while (column < diagnostic.place.column) {
        const char32_t character = next();
        if (character == '\t')
            line += '\t';
        else
            mark(line, character, ' ');
    }
    mark(line, next(), '~');
    line[line.find('~')] = '^';
    while (column < diagnostic.place.column + diagnostic.place.length && !rest.empty()) mark(line, next(), '~');
    return line;
}

std::string where(const std::string& file, Place place) {
    if (!place.line) return file;
    return fmt::format("{}:{}:{}", file, place.line, place.column);
}

// How many letters must be changed, added, dropped or swapped to make one word of the other; `limit` if it is no fewer.
// Both words are short, and the search gives up as soon as the limit is sure to be reached.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    std::array<std::size_t, 2 * longestWord> rows[3];
    auto *beforeLast = &rows[0], *last = &rows[1], *now = &rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j) (*last)[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t least = (*now)[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            std::size_t steps = std::min({(*last)[j] + 1, (*now)[j - 1] + 1, (*last)[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                steps = std::min(steps, (*beforeLast)[j - 2] + 1);
            (*now)[j] = steps;
            least = std::min(least, steps);
        }
        // A swap reaches back two rows and costs one, so the row before must be too far as well.
        if (least > limit) return limit;
        std::swap(beforeLast, last);
        std::swap(last, now);
    }
    return std::min(limit, (*last)[b.size()]);
}

// Rules out most words at a glance: letters that one word has and the other lacks must each be added or changed, and
// swapping letters does not help.
class Letters {
public:
    explicit Letters(std::string_view word) : m_size(word.size()) {
        for (const unsigned char letter : word) ++m_count[letter];
    }

    // No more than the distance to the other word.
    std::size_t atLeastTo(std::string_view other) {
        std::size_t shared = 0;
        for (const unsigned char letter : other) shared += m_count[letter]-- > 0;
        for (const unsigned char letter : other) ++m_count[letter];
        return std::max(m_size, other.size()) - shared;
    }

private:
    std::array<int, 256> m_count{};
    std::size_t m_size;
};

} // namespace

std::string_view word(Severity severity) {
    switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
    }
    return "note";
}

std::string format(const Diagnostic& diagnostic, Language language) {
    std::string text = fmt::format("{}: {}: {}", where(legible(diagnostic.file), diagnostic.place),
                                   word(diagnostic.severity), diagnostic.message.in(language));
    text += diagnostic.rule.empty() ? "\n" : fmt::format(" [{}]\n", diagnostic.rule);
    if (!diagnostic.excerpt.empty())
        text += fmt::format("{0}{1}\n{0}{2}\n", indent, diagnostic.excerpt, caretLine(diagnostic));
    if (!diagnostic.hint.empty()) {
        constexpr Wording label{"hint: ", "提示："};
        text += fmt::format("{}{}{}\n", indent, label.in(language), diagnostic.hint.in(language));
    }
    for (const Note& note : diagnostic.notes)
        text += fmt::format("{}: {}: {}\n", where(legible(diagnostic.file), note.place), word(Severity::note),
                            note.message.in(language));
    return text;
}

void tidy(std::vector<Diagnostic>& diagnostics) {
    const auto key = [](const Diagnostic& d) {
        return std::tie(d.file, d.place.line, d.place.column, d.rule, d.message.en);
    };
    std::stable_sort(diagnostics.begin(), diagnostics.end(),
                     [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
    const auto repeated = std::unique(diagnostics.begin(), diagnostics.end(),
                                      [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); });
    diagnostics.erase(repeated, diagnostics.end());
}

std::size_t countOf(const std::vector<Diagnostic>& diagnostics, Severity severity) {
    return std::size_t(std::count_if(diagnostics.begin(), diagnostics.end(),
                                     [&](const Diagnostic& d) { return d.severity == severity; }));
}

std::string_view nearest(std::string_view wrong, const std::vector<std::string_view>& candidates) {
    if (wrong.empty() || wrong.size() > longestWord) return {};
    std::size_t best = longestWord;
    std::string_view found;
    Letters letters(wrong);
    for (std::string_view candidate : candidates) {
        // A third of the letters may be wrong, one at least: more, and another word was meant.
        const std::size_t longer = std::max(candidate.size(), wrong.size());
        const std::size_t limit = std::min(best, std::max<std::size_t>(1, longer / 3) + 1);
        if (longer - std::min(candidate.size(), wrong.size()) >= limit || letters.atLeastTo(candidate) >= limit)
            continue;
        const std::size_t steps = distance(wrong, candidate, limit);
        if (steps >= limit) continue;
        best = steps;
        found = candidate;
    }
    return found;
}

} // namespace rapport
