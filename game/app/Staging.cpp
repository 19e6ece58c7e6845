#include "app/Staging.h"

#include <algorithm>

#include <fmt/format.h>

namespace rapport {

std::string placeOf(const Dialogue& dialogue) {
    if (dialogue.channel != Channel::counter) return std::string(word(dialogue.channel));
    return fmt::format("{}{}", dialogue.place.empty() ? "hall" : dialogue.place, dialogue.isEvening ? "-evening" : "");
}

// 60 ms a character of Chinese (three bytes), 45 ms a Latin letter.
int speakingTime(std::string_view line) {
    int milliseconds = 0;
    for (const char byte : line) milliseconds += static_cast<unsigned char>(byte) < 0x80 ? 45 : 25;
    return std::min(milliseconds, 8000);
}

} // namespace rapport
