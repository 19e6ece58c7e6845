#include "app/Staging.h"

#include <fmt/format.h>

namespace rapport {

std::string placeOf(const Dialogue& dialogue) {
    if (dialogue.channel != Channel::counter) return std::string(word(dialogue.channel));
    return fmt::format("{}{}", dialogue.place.empty() ? "hall" : dialogue.place, dialogue.isEvening ? "-evening" : "");
}

} // namespace rapport
