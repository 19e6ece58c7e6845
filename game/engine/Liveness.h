#pragma once

#include "engine/State.h"

#include <array>
#include <vector>

namespace rapport {

// What nothing reachable reads need not be told apart: per node, the flags, feelings and spent replies that can still
// change how the talk goes on (design: liveness). Endings read nothing.
class Liveness {
public:
    struct Live {
        std::uint32_t flags = 0;
        std::uint8_t feelings = 0; // bit per Feeling
        std::array<std::uint64_t, onceLimit / 64> once{};

        void add(const Live& other);
        bool operator==(const Live&) const = default;
    };

    explicit Liveness(const Dialogue& dialogue);

    const Live& at(NodeIndex node) const { return m_live[node]; }

    // The state with all that no longer matters set to its default.
    State reduced(const State& state) const;

private:
    std::vector<Live> m_live;
    std::vector<Live> m_onEntering; // the same before the node's diverts are followed
};

} // namespace rapport
