#include "engine/Shuffle.h"

#include <numeric>
#include <utility>

namespace rapport {

namespace {

// SplitMix64: small, and the same everywhere, unlike the standard library's distributions.
class Luck {
public:
    explicit Luck(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t below(std::uint64_t bound) {
        // What does not fill a whole round is drawn again, so that every number has the same chance.
        const std::uint64_t rest = (0 - bound) % bound;
        std::uint64_t drawn = next();
        while (drawn < rest) drawn = next();
        return drawn % bound;
    }

private:
    std::uint64_t next() {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15u;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state;
};

} // namespace

std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    Luck luck(seed);
    for (std::size_t left = count; left > 1; --left) std::swap(order[left - 1], order[luck.below(left)]);
    return order;
}

} // namespace rapport
