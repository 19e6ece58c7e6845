#pragma once

#include <cstdint>
#include <vector>

namespace rapport {

// The sounds of the game. All are made here by arithmetic; there are no recordings.
enum class Sound : std::uint8_t {
    click, // a reply was chosen
    rise,  // the customer's mood got better by it
    fall,  // or worse
    paper, // the debrief is unfolded
    ring,  // the telephone
    room,  // the air of a room, to be played over and over
};
inline constexpr int soundCount = 6;

// One channel of 16 bits each.
using Samples = std::vector<std::int16_t>;
inline constexpr int samplesPerSecond = 22050;

// Makes a sound; the same samples every time. None is louder than three quarters of what the bits can hold. All begin
// and end in silence but the room's, whose end leads over into its beginning.
Samples synthesise(Sound sound);

} // namespace rapport
