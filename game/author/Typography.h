#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace rapport {

// Whether a language is set with full-width punctuation: "zh-Hans", "ja".
bool isFullWidth(std::string_view languageTag);

// The first place where the punctuation is another language's, with its neighbour: "好," in Chinese, "，" in English.
// Empty if there is none. Emoticons such as ":)" count as pictures, not as punctuation.
std::string_view foreignPunctuation(std::string_view text, std::string_view languageTag);

// The first Latin word of a Chinese text that stands in its English text too and was probably left over from it. Empty
// if there is none. Names stay as they are, and so do abbreviations and brands with capitals inside (VIP, Wi-Fi,
// iPhone), units behind a number, and addresses.
std::string_view untranslatedWord(std::string_view chinese, std::string_view english);

// Whether a character is there without being seen: it shows nothing, turns the writing around, or says how the one before
// it shall look.
bool isHidden(char32_t code);

// The first character that the window has no picture for: an emoji, a sign its typeface lacks, anything beyond U+FFFF; or
// that is there without being seen, as copied text brings along. Nothing if all can be seen.
std::optional<char32_t> unshownCharacter(std::string_view text);

// Whether two texts read alike: without regard to capitals, spaces and punctuation.
bool readAlike(std::string_view one, std::string_view other);

} // namespace rapport
