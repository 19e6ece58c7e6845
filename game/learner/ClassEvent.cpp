#include "learner/ClassEvent.h"

#include "base/Characters.h"
#include "base/Names.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace rapport {

namespace {

constexpr std::size_t longestNickname = 24; // characters
constexpr std::size_t longestKey = 64;

constexpr std::array<std::string_view, leadCount> leadWords = {
    "start", "open",   "close",   "reveal",  "discuss", "continue",  "look",  "back",      "duel",
    "pause", "resume", "blank",   "unblank", "names",   "remove",    "teams", "observers", "hands",
    "part",  "finish", "restart", "explain", "format",  "countdown", "raise", "lower"};
constexpr std::array<std::string_view, 3> noticedWords = {"nothing", "honoured", "violated"};

template <class Word, std::size_t count>
std::optional<Word> find(const std::array<std::string_view, count>& words, std::string_view asked) {
    const auto found = std::ranges::find(words, asked);
    if (found == words.end()) return std::nullopt;
    return Word(found - words.begin());
}

// An empty word has a sign of its own, so that every line has all its fields.
constexpr std::string_view nothing = "-";
std::string_view field(std::string_view word) {
    return word.empty() ? nothing : word;
}

// The fields of a line, one after the other; anything that does not fit spoils the whole.
class Fields {
public:
    explicit Fields(std::string_view line) : m_rest(line) {}

    bool isFine() const { return m_isFine; }
    bool isEmpty() const { return m_rest.empty(); }
    std::string_view next() {
        const std::size_t blank = std::min(m_rest.find(' '), m_rest.size());
        const std::string_view word = m_rest.substr(0, blank);
        m_rest.remove_prefix(std::min(blank + 1, m_rest.size()));
        if (word.empty()) m_isFine = false;
        return word;
    }
    std::string_view rest() { return std::exchange(m_rest, {}); }
    template <class Number>
    Number number() {
        const std::string_view word = next();
        Number value = 0;
        const char* const end = word.data() + word.size();
        if (word.empty() || std::from_chars(word.data(), end, value) != std::from_chars_result{end, std::errc()} ||
            value < 0)
            m_isFine = false;
        return value;
    }
    std::string id() {
        const std::string_view word = next();
        if (word == nothing) return {};
        if (!isId(word)) m_isFine = false;
        return std::string(word);
    }
    template <class Word>
    Word one(std::optional<Word> word) {
        if (!word) m_isFine = false;
        return word.value_or(Word());
    }

private:
    std::string_view m_rest;
    bool m_isFine = true;
};

std::optional<Language> languageFromTag(std::string_view tag) {
    if (tag == tagOf(Language::english)) return Language::english;
    if (tag == tagOf(Language::chinese)) return Language::chinese;
    return std::nullopt;
}

bool isKey(std::string_view key) {
    return !key.empty() && key.size() <= longestKey &&
           std::ranges::all_of(key, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isBlank(char32_t code) {
    return code == U' ' || (code >= 9 && code <= 13) || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) ||
           code == 0x3000;
}

// Marks that are set above other letters can be heaped up to cover the whole wall.
bool isHeapable(char32_t code) {
    return (code >= 0x300 && code <= 0x36F) || (code >= 0x483 && code <= 0x489) || (code >= 0x1AB0 && code <= 0x1AFF) ||
           (code >= 0x1DC0 && code <= 0x1DFF) || (code >= 0x20D0 && code <= 0x20FF) ||
           (code >= 0xFE20 && code <= 0xFE2F);
}

struct Written {
    std::string operator()(const ClassEvent::Join& e) const {
        return fmt::format("join {} {} {} {}", e.phone, e.key, tagOf(e.language), e.name);
    }
    std::string operator()(const ClassEvent::Leave& e) const { return fmt::format("leave {}", e.phone); }
    std::string operator()(const ClassEvent::Vote& e) const {
        return fmt::format("vote {} {} {}", e.phone, e.round, field(e.choice));
    }
    std::string operator()(const ClassEvent::Note& e) const {
        return fmt::format("note {} {} {} {}", e.phone, e.round, field(e.choice), word(e.noticed));
    }
    std::string operator()(const ClassEvent::Answer& e) const {
        return fmt::format("answer {} {} {}", e.phone, e.turn, field(e.choice));
    }
    std::string operator()(const ClassEvent::PickTeam& e) const { return fmt::format("team {} {}", e.phone, e.team); }
    std::string operator()(const ClassEvent::Do& e) const {
        return fmt::format("do {} {} {} {} {}", word(e.lead), field(e.word), field(e.other), e.number, e.at);
    }
};

} // namespace

std::string_view word(Lead lead) {
    return leadWords[std::size_t(lead)];
}
std::optional<Lead> leadFromWord(std::string_view word) {
    return find<Lead>(leadWords, word);
}
std::string_view word(Noticed noticed) {
    return noticedWords[std::size_t(noticed)];
}
std::optional<Noticed> noticedFromWord(std::string_view word) {
    return find<Noticed>(noticedWords, word);
}

std::string ClassEvent::toText() const {
    return std::visit(Written(), what);
}

std::optional<ClassEvent> readClassEvent(std::string_view line) {
    Fields fields(line);
    const std::string_view kind = fields.next();
    std::optional<ClassEvent> event;
    // In braces the fields are read from left to right.
    if (kind == "join") {
        ClassEvent::Join join{fields.number<int>(), std::string(fields.next()),
                              fields.one(languageFromTag(fields.next())), std::string(fields.rest())};
        if (!isKey(join.key) || join.name != cleanName(join.name)) return std::nullopt;
        event = {std::move(join)};
    } else if (kind == "leave") {
        event = {ClassEvent::Leave{fields.number<int>()}};
    } else if (kind == "vote") {
        event = {ClassEvent::Vote{fields.number<int>(), fields.number<int>(), fields.id()}};
    } else if (kind == "note") {
        event = {ClassEvent::Note{fields.number<int>(), fields.number<int>(), fields.id(),
                                  fields.one(noticedFromWord(fields.next()))}};
    } else if (kind == "answer") {
        event = {ClassEvent::Answer{fields.number<int>(), fields.number<int>(), fields.id()}};
    } else if (kind == "team") {
        event = {ClassEvent::PickTeam{fields.number<int>(), fields.number<int>()}};
    } else if (kind == "do") {
        event = {ClassEvent::Do{fields.one(leadFromWord(fields.next())), fields.id(), fields.id(), fields.number<int>(),
                                fields.number<std::int64_t>()}};
    }
    if (!fields.isFine() || !fields.isEmpty()) return std::nullopt;
    return event;
}

std::string cleanName(std::string_view name) {
    std::string clean;
    std::size_t count = 0;
    int heaped = 0;
    bool isApart = false;
    while (!name.empty() && count < longestNickname) {
        const Character next = characterAt(name);
        const std::string_view bytes = name.substr(0, next.size);
        name.remove_prefix(next.size);
        if (isBlank(next.code)) isApart = !clean.empty();
        if (!next.isValid || isBlank(next.code) || isUnseen(next.code)) continue;
        heaped = isHeapable(next.code) ? heaped + 1 : 0;
        if (heaped > 2) continue;
        if (isApart && count + 1 >= longestNickname) break;
        if (std::exchange(isApart, false)) clean += ' ', ++count;
        clean += bytes;
        ++count;
    }
    return clean;
}

} // namespace rapport
