#include "server/Secrets.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <algorithm>
#include <cstdlib>

namespace rapport {

namespace {

template <class Number>
Number drawn() {
    Number number{};
    // Never less than asked for up to 256 bytes, once the system has any luck to give.
    if (::getrandom(&number, sizeof number, 0) != ssize_t(sizeof number)) std::abort();
    return number;
}

} // namespace

std::string newSecret() {
    return fmt::format("{:016x}{:016x}", drawn<unsigned long long>(), drawn<unsigned long long>());
}

std::string newCode() {
    constexpr std::string_view signs = "ACDEFGHJKLMNPQRTUVWXY34679";
    std::string code;
    for (int i = 0; i < 4; ++i) code += signs[drawn<unsigned>() % signs.size()];
    return code;
}

unsigned long long newSeed() {
    return drawn<unsigned long long>() >> 1;
}

bool isSame(std::string_view one, std::string_view other) {
    unsigned difference = one.size() != other.size();
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) difference |= unsigned(one[i] ^ other[i]);
    return difference == 0;
}

std::string_view cookieIn(std::string_view cookies, std::string_view name) {
    while (!cookies.empty()) {
        const std::size_t end = std::min(cookies.find(';'), cookies.size());
        std::string_view one = cookies.substr(0, end);
        cookies.remove_prefix(std::min(end + 1, cookies.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        const std::size_t equals = one.find('=');
        if (equals != std::string_view::npos && one.substr(0, equals) == name) return one.substr(equals + 1);
    }
    return {};
}

} // namespace rapport
