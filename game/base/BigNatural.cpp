#include "base/BigNatural.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace rapport {

namespace {

__extension__ using Wide = unsigned __int128;

} // namespace

BigNatural::BigNatural(std::uint64_t value) {
    if (value) m_limbs.push_back(value);
}

BigNatural::BigNatural(std::span<const std::uint64_t> limbs) : m_limbs(limbs.begin(), limbs.end()) {
    trim();
}

void BigNatural::trim() {
    while (!m_limbs.empty() && m_limbs.back() == 0) m_limbs.pop_back();
}

BigNatural& BigNatural::operator+=(const BigNatural& other) {
    m_limbs.resize(std::max(m_limbs.size(), other.m_limbs.size()));
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        const Wide sum = Wide(m_limbs[i]) + (i < other.m_limbs.size() ? other.m_limbs[i] : 0) + carry;
        m_limbs[i] = std::uint64_t(sum);
        carry = std::uint64_t(sum >> 64);
    }
    if (carry) m_limbs.push_back(carry);
    return *this;
}

BigNatural& BigNatural::operator-=(const BigNatural& other) {
    assert(*this >= other);
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        const Wide taken = Wide(i < other.m_limbs.size() ? other.m_limbs[i] : 0) + borrow;
        borrow = m_limbs[i] < taken;
        m_limbs[i] -= std::uint64_t(taken);
    }
    trim();
    return *this;
}

BigNatural& BigNatural::operator*=(std::uint64_t factor) {
    std::uint64_t carry = 0;
    for (std::uint64_t& limb : m_limbs) {
        const Wide product = Wide(limb) * factor + carry;
        limb = std::uint64_t(product);
        carry = std::uint64_t(product >> 64);
    }
    if (carry) m_limbs.push_back(carry);
    trim();
    return *this;
}

std::uint64_t BigNatural::divide(std::uint64_t divisor) {
    std::uint64_t rest = 0;
    for (std::size_t i = m_limbs.size(); i-- > 0;) {
        const Wide part = Wide(rest) << 64 | m_limbs[i];
        m_limbs[i] = std::uint64_t(part / divisor);
        rest = std::uint64_t(part % divisor);
    }
    trim();
    return rest;
}

std::uint64_t BigNatural::over(const BigNatural& divisor) const {
    std::uint64_t quotient = 0;
    for (int bit = 63; bit-- > 0;) {
        const std::uint64_t greater = quotient | std::uint64_t(1) << bit;
        if (divisor * greater <= *this) quotient = greater;
    }
    return quotient;
}

std::strong_ordering BigNatural::operator<=>(const BigNatural& other) const {
    if (m_limbs.size() != other.m_limbs.size()) return m_limbs.size() <=> other.m_limbs.size();
    return std::lexicographical_compare_three_way(m_limbs.rbegin(), m_limbs.rend(), other.m_limbs.rbegin(),
                                                  other.m_limbs.rend());
}

std::string BigNatural::decimals() const {
    if (isZero()) return "0";
    constexpr std::uint64_t chunk = 1'000'000'000'000'000'000;
    constexpr std::size_t chunkDigits = 18;
    std::string reversed;
    for (BigNatural rest = *this; !rest.isZero();) {
        std::uint64_t digits = rest.divide(chunk);
        for (std::size_t i = 0; i < chunkDigits; ++i, digits /= 10) reversed += char('0' + digits % 10);
    }
    reversed.erase(reversed.find_last_not_of('0') + 1);
    return {reversed.rbegin(), reversed.rend()};
}

BigNatural operator*(BigNatural number, std::uint64_t factor) {
    return number *= factor;
}

ExactDivisor::ExactDivisor(std::uint64_t divisor) : m_shift(std::countr_zero(divisor)) {
    m_odd = divisor >> m_shift;
    m_inverse = m_odd; // right in its lowest three bits; each round doubles them
    for (int bits = 3; bits < 64; bits *= 2) m_inverse *= 2 - m_odd * m_inverse;
}

void ExactDivisor::divide(std::uint64_t* number, std::size_t width) const {
    if (m_shift)
        for (std::size_t i = 0; i < width; ++i)
            number[i] = number[i] >> m_shift | (i + 1 < width ? number[i + 1] << (64 - m_shift) : 0);
    if (m_odd == 1) return;
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const std::uint64_t part = number[i] - borrow;
        borrow = number[i] < borrow;
        number[i] = part * m_inverse;
        borrow += std::uint64_t(Wide(number[i]) * m_odd >> 64);
    }
}

} // namespace rapport
