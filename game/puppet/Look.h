#pragma once

#include "puppet/Colour.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace rapport {

enum class Hair : std::uint8_t { sidePart, tousled, cropped, receding, longParted, bob, bun, ponytail };
enum class Beard : std::uint8_t { none, stubble, moustache, full };
enum class Outfit : std::uint8_t { jacket, coat, hoodie, cardigan, sweater, shirt };

// What a customer looks like, as plain data. Everything that moves is in Pose.
struct Look {
    std::string_view name;
    bool woman = false;
    float build = 1;  // width of the shoulders: 0.85 slight, 1 average, 1.15 broad
    float jaw = 0.5f; // 0 narrow to 1 square
    float lines = 0;  // lines of age: 0 none to 1 deep
    Colour skin;
    Colour lips;
    Colour eyes;
    Hair hair = Hair::sidePart;
    Colour hairColour;
    Beard beard = Beard::none;
    bool glasses = false;
    bool tie = false;
    Outfit outfit = Outfit::jacket;
    Colour outer;  // jacket, coat, hoodie …
    Colour inner;  // shirt, blouse, turtleneck
    Colour accent; // tie, cords, frame of the glasses
};

inline constexpr std::size_t lookCount = 8;

// All looks there are, the two standard customers first.
const std::array<Look, lookCount>& allLooks();
// The look of a name such as "man-50-grey-jacket", or null.
const Look* lookNamed(std::string_view name);

} // namespace rapport
