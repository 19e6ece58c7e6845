#pragma once

#include "base/Diagnostic.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// Manners that show in single words, whatever a reply is worth.
enum class Manner : std::uint8_t { polite, apologetic };
inline constexpr std::size_t mannerCount = 2;
inline constexpr std::array<Manner, mannerCount> allManners = {Manner::polite, Manner::apologetic};

std::string_view word(Manner manner);
std::optional<Manner> mannerFromWord(std::string_view word);

// The words by which somebody who knows nothing tells a manner, from dialogues/cues.xml.
struct CueWords {
    struct Word {
        std::string language; // a tag such as "zh-Hans"
        std::string text;
    };
    std::array<std::vector<Word>, mannerCount> words;

    const std::vector<Word>& of(Manner manner) const { return words[std::size_t(manner)]; }
    // How often words of a manner stand in a text. Latin words stand by themselves, in capitals or not; Chinese ones
    // anywhere. Where several begin at the same place, the longest counts, and nothing is counted twice.
    int countIn(std::string_view text, Manner manner, std::string_view language) const;
};

// Reads the words of all manners; they take the place of those that were there, if there is no error in the file.
std::vector<Diagnostic> readCues(const SourceText& source, CueWords& cues);

} // namespace rapport
