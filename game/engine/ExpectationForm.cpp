#include "engine/ExpectationForm.h"

#include "base/Characters.h"
#include "base/Findings.h"
#include "base/Names.h"
#include "dialogue/Emotion.h"
#include "dialogue/Skills.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace rapport {

namespace {

using Form = ExpectationForm;

struct Kind {
    std::string_view word;
    Form form;
};
constexpr Kind kinds[] = {
    {"at", Form::id},           {"line", Form::words},       {"open", Form::ids},
    {"locked", Form::ids},      {"can-say", Form::ids},      {"cannot-say", Form::ids},
    {"feels", Form::feelings},  {"flags", Form::states},     {"promises", Form::states},
    {"steps", Form::states},    {"points", Form::number},    {"lost", Form::number},
    {"score", Form::number},    {"recommend", Form::number}, {"ending", Form::id},
    {"outcome", Form::outcome}, {"styles", Form::styles},    {"principles", Form::principles},
};

constexpr std::string_view notOver = "not over";

// The pieces of a list, at commas; in a list of ids at blanks too.
std::vector<std::string_view> pieces(std::string_view list, std::string_view separators) {
    std::vector<std::string_view> all;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find_first_of(separators), list.size());
        if (const std::string_view piece = trimmed(list.substr(0, end)); !piece.empty()) all.push_back(piece);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

std::optional<int> numberFrom(std::string_view text) {
    text = trimmed(text);
    int number = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || trouble != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// Numbers from one to another, both included.
struct Range {
    std::int64_t from = INT32_MIN, to = INT32_MAX;

    bool holds(int number) const { return from <= number && number <= to; }
};

// "80", ">= 80", "> 80", "<= 80", "< 80" or "40..60".
std::optional<Range> rangeFrom(std::string_view text) {
    Range range;
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        const auto from = numberFrom(text.substr(0, dots)), to = numberFrom(text.substr(dots + 2));
        if (!from || !to || *from > *to) return std::nullopt;
        return Range{*from, *to};
    }
    const bool isLeast = text.starts_with('>'), isMost = text.starts_with('<');
    if (isLeast || isMost) text.remove_prefix(1);
    const bool isIncluded = (isLeast || isMost) && text.starts_with('=');
    if (isIncluded) text.remove_prefix(1);
    const auto number = numberFrom(text);
    if (!number) return std::nullopt;
    if (!isMost) range.from = std::int64_t(*number) + (isLeast && !isIncluded);
    if (!isLeast) range.to = std::int64_t(*number) - (isMost && !isIncluded);
    return range;
}

ExpectedPart partFrom(std::string_view piece) {
    const auto isName = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    };
    const auto end = std::find_if_not(piece.begin(), piece.end(), isName);
    const auto size = std::size_t(end - piece.begin());
    return {piece.substr(0, size), trimmed(piece.substr(size))};
}

std::optional<Misunderstanding> notANumber(std::string_view text) {
    if (rangeFrom(text)) return std::nullopt;
    return Misunderstanding{say("\"{}\" is not a number", "“{}”不是数字", quotable(text)),
                            say("write 80, >= 80, < 3 or 40..60", "请写 80、>= 80、< 3 或 40..60")};
}

template <class All>
std::optional<Misunderstanding> unknownName(std::string_view name, const All& all, Wording kind) {
    std::vector<std::string_view> words;
    for (const auto each : all) words.push_back(word(each));
    if (std::find(words.begin(), words.end(), name) != words.end()) return std::nullopt;
    const std::string_view meant = nearest(name, words);
    const std::string list = fmt::format("{}", fmt::join(words, ", "));
    return Misunderstanding{{fmt::format("no {} is called \"{}\"", kind.en, quotable(name)),
                             fmt::format("没有叫“{}”的{}", quotable(name), kind.zh)},
                            meant.empty() ? say("known: {}", "可用：{}", list) : didYouMean(meant)};
}

template <class All>
std::optional<Misunderstanding> inScores(std::string_view list, const All& all, Wording kind, bool mayBeNone) {
    for (const ExpectedPart& part : expectedParts(list)) {
        if (const auto unknown = unknownName(part.name, all, kind)) return unknown;
        if (mayBeNone && part.expected == nothing) continue;
        if (const auto wrong = notANumber(part.expected)) return wrong;
    }
    return std::nullopt;
}

std::optional<Misunderstanding> inIds(const std::vector<std::string_view>& ids) {
    for (const std::string_view id : ids)
        if (!isId(id)) return Misunderstanding{say("\"{}\" cannot be an id", "“{}”不能用作 id", quotable(id)), {}};
    return std::nullopt;
}

} // namespace

std::optional<ExpectationForm> expectationForm(std::string_view word) {
    const auto found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& each) { return each.word == word; });
    return found == std::end(kinds) ? std::nullopt : std::optional(found->form);
}

std::span<const std::string_view> expectationWords() {
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> all;
        for (const Kind& kind : kinds) all.push_back(kind.word);
        return all;
    }();
    return words;
}

std::optional<Misunderstanding> misunderstood(std::string_view word, std::string_view expected) {
    const auto form = expectationForm(word);
    if (!form || expected == notOver) return std::nullopt;
    switch (*form) {
    case Form::words: return std::nullopt;
    case Form::id: return inIds({expected});
    case Form::ids: return inIds(expectedIds(expected));
    case Form::number: return notANumber(expected);
    case Form::outcome: return unknownName(expected, allOutcomes, {"outcome", "结局类别"});
    case Form::feelings: return inScores(expected, allFeelings, {"feeling", "感受"}, false);
    case Form::principles: return inScores(expected, allPrinciples, {"principle", "原则"}, true);
    case Form::styles: return inScores(expected, allStyles, {"style", "风格"}, false);
    case Form::states: break;
    }
    const std::vector<std::string_view> states =
        word == "flags"      ? std::vector<std::string_view>{"", "set", "unset"}
        : word == "promises" ? std::vector<std::string_view>{"open", "made", "kept", "broken", "unmade"}
                             : std::vector<std::string_view>{"", "done", "undone"};
    for (const ExpectedPart& part : expectedParts(expected)) {
        if (std::find(states.begin(), states.end(), part.expected) != states.end()) continue;
        const std::string list =
            fmt::format("{}", fmt::join(states.begin() + states.front().empty(), states.end(), ", "));
        return Misunderstanding{
            say("\"{0}\" cannot be \"{1}\"", "“{0}”不能是“{1}”", quotable(part.name), quotable(part.expected)),
            say("write one of {} behind it", "请在后面写上其中之一：{}", list)};
    }
    return std::nullopt;
}

std::vector<ExpectedPart> expectedParts(std::string_view list) {
    std::vector<ExpectedPart> parts;
    for (const std::string_view piece : pieces(list, ",")) parts.push_back(partFrom(piece));
    return parts;
}

std::vector<std::string_view> expectedIds(std::string_view list) {
    return list == nothing ? std::vector<std::string_view>{} : pieces(list, " \t,");
}

bool isAsExpected(std::string_view expected, std::string_view is) {
    if (expected == is) return true;
    const auto range = rangeFrom(expected);
    const auto number = numberFrom(is);
    return range && number && range->holds(*number);
}

} // namespace rapport
