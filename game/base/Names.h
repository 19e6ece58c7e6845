#pragma once

#include <cstddef>
#include <string_view>

namespace rapport {

inline constexpr std::size_t longestId = 64;

// Whether a word can be an id: lower-case letters, digits and hyphens, a letter first, at most 64.
bool isId(std::string_view word);

// Whether a word can be a language tag such as "en" or "zh-Hans": 2 to 35 letters, digits and inner hyphens.
bool isLanguageTag(std::string_view word);

} // namespace rapport
