#include "dialogue/Cues.h"

#include <algorithm>
#include <bitset>

namespace rapport {

namespace {

constexpr std::array<std::string_view, mannerCount> mannerWords = {"polite", "apologetic"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isLatin(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

// Whether a word, not empty, begins at some place of a text and belongs to no longer word there.
bool standsAt(std::string_view text, std::size_t at, std::string_view word) {
    const std::size_t end = at + word.size();
    if (end > text.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (lower(text[at + i]) != lower(word[i])) return false;
    const bool goesOnBefore = at > 0 && isLatin(text[at - 1]) && isLatin(word.front());
    const bool goesOnAfter = end < text.size() && isLatin(text[end]) && isLatin(word.back());
    return !goesOnBefore && !goesOnAfter;
}

} // namespace

std::string_view word(Manner manner) {
    return mannerWords[std::size_t(manner)];
}

std::optional<Manner> mannerFromWord(std::string_view word) {
    const auto found = std::ranges::find(mannerWords, word);
    return found == mannerWords.end() ? std::nullopt : std::optional(Manner(found - mannerWords.begin()));
}

int CueWords::countIn(std::string_view text, Manner manner, std::string_view language) const {
    std::bitset<256> beginnings; // most places of a text are passed over by a look at one byte
    for (const Word& each : of(manner))
        if (each.language == language) beginnings.set(static_cast<unsigned char>(lower(each.text.front())));
    int count = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t longest = 0;
        if (beginnings[static_cast<unsigned char>(lower(text[at]))])
            for (const Word& each : of(manner))
                if (each.language == language && each.text.size() > longest && standsAt(text, at, each.text))
                    longest = each.text.size();
        count += longest > 0;
        at += std::max<std::size_t>(longest, 1);
    }
    return count;
}

} // namespace rapport
