#pragma once

#include <cstdint>
#include <vector>

namespace rapport {

// An order of `count` things, drawn from a seed: the same one on every machine.
std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed);

} // namespace rapport
