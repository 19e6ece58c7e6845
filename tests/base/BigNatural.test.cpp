#include "base/BigNatural.h"

#include "support/Catch.h"

using namespace rapport;

namespace {

BigNatural power(std::uint64_t base, int exponent) {
    BigNatural result = 1;
    for (int i = 0; i < exponent; ++i) result *= base;
    return result;
}

} // namespace

TEST_CASE("big naturals are written in decimals", "[base][unit]") {
    CHECK(BigNatural().decimals() == "0");
    CHECK(BigNatural(1'000'000'000'000'000'000).decimals() == "1000000000000000000");
    CHECK(power(2, 128).decimals() == "340282366920938463463374607431768211456");
    CHECK(power(10, 54).decimals() == std::string("1").append(54, '0'));
}

TEST_CASE("what is added to a big natural can be taken away again", "[base][unit]") {
    BigNatural number = power(2, 192);
    number -= 1;
    CHECK(number < power(2, 192));
    CHECK(number.limbs().size() == 3);
    number += 1;
    CHECK(number == power(2, 192));
    number -= number;
    CHECK(number.isZero());
    CHECK(number == BigNatural());
}

TEST_CASE("big naturals are divided with a remainder, and by each other", "[base][unit]") {
    BigNatural number = power(7, 60);
    number += 5;
    CHECK(number.divide(7) == 5);
    CHECK(number == power(7, 59));
    CHECK(power(7, 60).over(power(7, 57)) == 343);
    CHECK(power(7, 57).over(power(7, 60)) == 0);
}

TEST_CASE("exact division undoes multiplication, by odd and even numbers", "[base][unit]") {
    for (std::uint64_t divisor = 1; divisor <= 300; ++divisor) {
        const BigNatural number = power(3, 100) * divisor;
        std::vector<std::uint64_t> limbs(number.limbs().begin(), number.limbs().end());
        ExactDivisor(divisor).divide(limbs.data(), limbs.size());
        CHECK(BigNatural(limbs) == power(3, 100));
    }
}

TEST_CASE("adding limbs says when the sum is too wide", "[base][unit]") {
    std::uint64_t sum[] = {~std::uint64_t(0), ~std::uint64_t(0)};
    const std::uint64_t one[] = {1, 0};
    CHECK(addLimbs(sum, one, 2));
    CHECK(sum[0] == 0);
    CHECK(sum[1] == 0);
    CHECK_FALSE(addLimbs(sum, one, 2));
}
