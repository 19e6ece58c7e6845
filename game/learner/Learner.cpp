#include "learner/Learner.h"

#include "base/Characters.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::size_t longestName = 60; // characters

constexpr std::array<std::pair<std::string_view, std::string_view>, profileColourWords.size()> names = {{
    {"blue", "蓝色"},
    {"green", "绿色"},
    {"orange", "橙色"},
    {"violet", "紫色"},
    {"teal", "青色"},
    {"red", "红色"},
    {"brown", "棕色"},
    {"grey", "灰色"},
}};

} // namespace

Wording nameOf(ProfileColour colour) {
    const auto& [en, zh] = names[std::size_t(colour)];
    return {en, zh};
}

std::optional<ProfileColour> profileColourFromWord(std::string_view word) {
    const auto found = std::ranges::find(profileColourWords, word);
    if (found == profileColourWords.end()) return std::nullopt;
    return ProfileColour(found - profileColourWords.begin());
}

std::optional<std::string> profileName(std::string_view given) {
    const std::size_t first = given.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    given = given.substr(first, given.find_last_not_of(' ') - first + 1);
    std::size_t length = 0;
    for (std::string_view rest = given; !rest.empty(); ++length) {
        const Character next = characterAt(rest);
        if (!next.isValid || isUnseen(next.code)) return std::nullopt;
        rest.remove_prefix(next.size);
    }
    return length <= longestName ? std::optional(std::string(given)) : std::nullopt;
}

bool isUid(std::string_view text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isPin(std::string_view pin) {
    return pin.size() >= 4 && pin.size() <= 12 && pin.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace rapport
