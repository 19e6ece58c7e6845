#pragma once

#include "dialogue/Emotion.h"

#include <cstdint>

namespace rapport {

// One `when`: a feeling within a range, or flag bits that must read as wanted. Promises and steps are flag bits too;
// `about` and `subject` keep what the author asked for, so that a locked reply can say why.
struct Condition {
    enum class About : std::uint8_t { feeling, flag, promise, step };

    About about = About::feeling;
    std::uint8_t subject = 0; // a Feeling, or an index into flags, promises or stepFlags
    std::int8_t atLeast = feelingMin;
    std::int8_t atMost = feelingMax;
    std::uint32_t mask = 0;
    std::uint32_t wanted = 0;

    bool holds(const Emotion& emotion, std::uint32_t flags) const {
        if (about != About::feeling) return (flags & mask) == wanted;
        const int level = emotion.level[subject];
        return level >= atLeast && level <= atMost;
    }
};

} // namespace rapport
