#pragma once

#include "base/Wording.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rapport {

using LearnerId = std::int64_t;

// Whoever plays without a profile.
inline constexpr LearnerId nobody = 0;

// The colour by which a learner finds the own name at a glance; the name always stands beside it.
enum class ProfileColour : std::uint8_t { blue, green, orange, violet, teal, red, brown, grey };
inline constexpr std::array<std::string_view, 8> profileColourWords = {"blue", "green", "orange", "violet",
                                                                       "teal", "red",   "brown",  "grey"};
constexpr std::string_view word(ProfileColour colour) {
    return profileColourWords[std::size_t(colour)];
}
Wording nameOf(ProfileColour colour);
std::optional<ProfileColour> profileColourFromWord(std::string_view word);

// One of the people who learn on this computer.
struct Learner {
    LearnerId id = nobody;
    std::string uid; // 32 hexadecimal digits, the same on every computer the data travels to
    std::string name;
    ProfileColour colour = ProfileColour::blue;
    bool hasPin = false;
    std::int64_t created = 0; // seconds since 1970, UTC
};

// A name as it is kept: without blanks around it. Nothing if it is empty, longer than 60 characters, no UTF-8, or holds line
// breaks and other characters that cannot be seen.
std::optional<std::string> profileName(std::string_view given);

// Whether a text is a uid: 32 hexadecimal digits.
bool isUid(std::string_view text);

// Whether a PIN has 4 to 12 digits.
bool isPin(std::string_view pin);

} // namespace rapport
