#pragma once

#include "base/BigNatural.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

namespace rapport {

// Big naturals on their way through a space of states: each state has a row of them from when something comes to it
// until that is passed on; then others have the room. All numbers are equally wide.
class NumberRows {
public:
    NumberRows(std::size_t states, std::size_t limbs) : m_rows(states), m_limbs(limbs) {}

    std::size_t limbs() const { return m_limbs; }

    // A state's row of so many numbers, all 0 when it is first asked for.
    std::uint64_t* at(std::size_t state, std::size_t count = 1) {
        std::uint64_t*& row = m_rows[state];
        if (row) return row;
        row = room(std::bit_width(count - 1));
        std::fill_n(row, count * m_limbs, 0);
        return row;
    }
    // Gives the room of a state's row to others. Its numbers stay until the next row is begun.
    void release(std::size_t state, std::size_t count = 1) {
        m_free[std::size_t(std::bit_width(count - 1))].push_back(m_rows[state]);
    }

private:
    // Rows of 1, 2, 4, 8 … numbers.
    std::uint64_t* room(int size) {
        std::vector<std::uint64_t*>& free = m_free[std::size_t(size)];
        if (!free.empty()) {
            std::uint64_t* const row = free.back();
            free.pop_back();
            return row;
        }
        const std::size_t limbs = m_limbs << size;
        if (m_left < limbs) {
            m_left = std::max<std::size_t>(limbs, 8192);
            m_blocks.push_back(std::make_unique_for_overwrite<std::uint64_t[]>(m_left));
            m_next = m_blocks.back().get();
        }
        m_left -= limbs;
        m_next += limbs;
        return m_next - limbs;
    }

    std::vector<std::uint64_t*> m_rows;
    std::size_t m_limbs;
    std::vector<std::vector<std::uint64_t*>> m_free = std::vector<std::vector<std::uint64_t*>>(64);
    std::vector<std::unique_ptr<std::uint64_t[]>> m_blocks;
    std::uint64_t* m_next = nullptr; // in the last block
    std::size_t m_left = 0;
};

} // namespace rapport
