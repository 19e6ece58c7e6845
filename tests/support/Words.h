#pragma once

#include "support/Catch.h"

#include <string>
#include <string_view>

namespace rapport {

inline bool says(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

// How often.
inline std::size_t countOf(std::string_view text, std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(words, at)) != std::string_view::npos; at += words.size()) ++count;
    return count;
}

// The text with the first such words replaced; fails the test if there are none.
inline std::string replaced(std::string text, std::string_view words, std::string_view with) {
    const std::size_t at = text.find(words);
    INFO(words);
    REQUIRE(at != std::string::npos);
    return text.replace(at, words.size(), with);
}

} // namespace rapport
