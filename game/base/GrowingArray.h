#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace rapport {

// An array that grows without moving what it holds, so that it never needs twice its room. For plain values.
template <class T>
class GrowingArray {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    std::size_t size() const { return m_size; }
    T& operator[](std::size_t i) { return m_pieces[i / pieceSize][i % pieceSize]; }
    const T& operator[](std::size_t i) const { return m_pieces[i / pieceSize][i % pieceSize]; }

    void push(const T& value) {
        if (m_size == m_pieces.size() * pieceSize) m_pieces.push_back(std::make_unique_for_overwrite<T[]>(pieceSize));
        (*this)[m_size++] = value;
    }
    // Gives the room back.
    void clear() {
        std::vector<std::unique_ptr<T[]>>().swap(m_pieces);
        m_size = 0;
    }

private:
    static constexpr std::size_t pieceSize = 4096;

    std::vector<std::unique_ptr<T[]>> m_pieces;
    std::size_t m_size = 0;
};

} // namespace rapport
