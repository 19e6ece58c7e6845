#include "base/Names.h"

#include <algorithm>

namespace rapport {

namespace {

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

bool isId(std::string_view word) {
    const auto fits = [](char c) { return isLower(c) || isDigit(c) || c == '-'; };
    return !word.empty() && word.size() <= longestId && isLower(word.front()) &&
           std::all_of(word.begin(), word.end(), fits);
}

bool isLanguageTag(std::string_view word) {
    const auto fits = [](char c) { return isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-'; };
    return word.size() >= 2 && word.size() <= 35 && word.front() != '-' && word.back() != '-' &&
           std::all_of(word.begin(), word.end(), fits);
}

} // namespace rapport
