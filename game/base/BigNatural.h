#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rapport {

// Naturals of any size, as limbs of 64 bits, the lowest first. For numbers in rows of a fixed width, see below.
class BigNatural {
public:
    BigNatural() = default;
    BigNatural(std::uint64_t value);
    explicit BigNatural(std::span<const std::uint64_t> limbs);

    std::span<const std::uint64_t> limbs() const { return m_limbs; } // no zeros at the upper end
    bool isZero() const { return m_limbs.empty(); }

    BigNatural& operator+=(const BigNatural& other);
    BigNatural& operator-=(const BigNatural& other); // other must not be greater
    BigNatural& operator*=(std::uint64_t factor);
    // Divides, and returns the remainder. The divisor must not be 0.
    std::uint64_t divide(std::uint64_t divisor);
    // How often a divisor goes into this number; at most 2^63.
    std::uint64_t over(const BigNatural& divisor) const;

    std::strong_ordering operator<=>(const BigNatural& other) const;
    bool operator==(const BigNatural& other) const = default;

    std::string decimals() const;

private:
    void trim();

    std::vector<std::uint64_t> m_limbs;
};

BigNatural operator*(BigNatural number, std::uint64_t factor);

// Adds a number to one of the same width; true if it does not fit.
inline bool addLimbs(std::uint64_t* sum, const std::uint64_t* other, std::size_t width) {
    bool carry = false;
    for (std::size_t i = 0; i < width; ++i) {
        const std::uint64_t part = sum[i] + other[i];
        const std::uint64_t whole = part + carry;
        carry = part < other[i] || whole < part;
        sum[i] = whole;
    }
    return carry;
}

// Divides numbers that are known to be multiples of it, without the slowness of division.
class ExactDivisor {
public:
    explicit ExactDivisor(std::uint64_t divisor);
    void divide(std::uint64_t* number, std::size_t width) const;

private:
    std::uint64_t m_odd = 1;
    std::uint64_t m_inverse = 1; // of the odd part, modulo 2^64
    int m_shift = 0;
};

} // namespace rapport
