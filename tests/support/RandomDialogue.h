#pragma once

#include "dialogue/Dialogue.h"

#include <cstdint>
#include <memory>
#include <string>

namespace rapport {

// A small generator whose numbers are the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15u + 1) {}

    // 0 to sides - 1.
    int roll(int sides) {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return int((m_state >> 33) % std::uint64_t(sides));
    }
    bool chance(int percent) { return roll(100) < percent; }

private:
    std::uint64_t m_state;
};

// A random dialogue of a few nodes with loops by `once`, conditions, flags, promises, steps, diverts and clocks.
std::shared_ptr<const Dialogue> randomDialogue(Dice& dice);

} // namespace rapport
