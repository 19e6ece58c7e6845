#pragma once

#include "dialogue/Dialogue.h"

#include <array>
#include <cstdint>

namespace rapport {

// What a conversation is at one moment. What a replay must bring back belongs here; points, language, order shown,
// seconds and hints do not.
struct State {
    NodeIndex at = 0;
    Emotion emotion;
    std::uint32_t flags = 0; // declared flags, promises, steps asked for
    std::array<std::uint64_t, onceLimit / 64> spent{};

    bool hasSpent(int onceBit) const { return spent[std::size_t(onceBit) / 64] >> (onceBit % 64) & 1; }
    void spend(int onceBit) { spent[std::size_t(onceBit) / 64] |= std::uint64_t(1) << (onceBit % 64); }
    bool operator==(const State&) const = default;
};

} // namespace rapport
