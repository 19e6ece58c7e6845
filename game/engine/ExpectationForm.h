#pragma once

#include "base/Wording.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rapport {

// Expected where there shall be none: no ending, no open reply.
inline constexpr std::string_view nothing = "none";

// What may stand behind the word of an expectation.
enum class ExpectationForm { words, id, ids, number, outcome, feelings, principles, styles, states };

// The form that a word asks for; nothing if it is no word of an expectation.
std::optional<ExpectationForm> expectationForm(std::string_view word);

// The words that an expectation in a transcript can begin with: `at`, `line`, `open`, `can-say`, `feels`, `score` …
std::span<const std::string_view> expectationWords();

// Why what is expected cannot be understood, such as a feeling that does not exist; nothing if it can.
struct Misunderstanding {
    Message message;
    Message hint; // may be empty
};
std::optional<Misunderstanding> misunderstood(std::string_view word, std::string_view expected);

// One piece of a list such as "trust >= 4, anger 3": a name, and what is expected of it.
struct ExpectedPart {
    std::string_view name;
    std::string_view expected;
};
std::vector<ExpectedPart> expectedParts(std::string_view list);

// The ids of a list, separated by blanks or commas; none for "none".
std::vector<std::string_view> expectedIds(std::string_view list);

// Whether a number or word is what was expected. Numbers are expected as 80, >= 80, > 80, <= 80, < 80 or 40..60.
bool isAsExpected(std::string_view expected, std::string_view is);

} // namespace rapport
