#pragma once

#include "base/BigNatural.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace rapport {

// Big naturals on their way through a space of states: each state has a row of them while something came to it and has
// not been passed on. All numbers are equally wide.
class NumberRows {
public:
    using Row = std::unique_ptr<std::uint64_t[]>;

    NumberRows(std::size_t states, std::size_t limbs) : m_rows(states), m_limbs(limbs) {}

    std::size_t limbs() const { return m_limbs; }

    // A state's row of so many numbers, all 0 when it is first asked for.
    std::uint64_t* at(std::size_t state, std::size_t count = 1) {
        if (!m_rows[state]) m_rows[state] = std::make_unique<std::uint64_t[]>(count * m_limbs);
        return m_rows[state].get();
    }
    // Takes a state's row away.
    Row take(std::size_t state) { return std::move(m_rows[state]); }

private:
    std::vector<Row> m_rows;
    std::size_t m_limbs;
};

} // namespace rapport
