#include "server/Pages.h"

#include <fmt/format.h>

namespace rapport {

namespace {

int digit(char hexadecimal) {
    return hexadecimal <= '9' ? hexadecimal - '0' : hexadecimal - 'a' + 10;
}

// Three bytes are six hexadecimal digits and four letters of base 64; SHA-256 has 32 bytes, so that one letter is padding.
std::string base64(std::string_view hexadecimal) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < hexadecimal.size(); i += 3) {
        int bits = 0;
        for (std::size_t j = i; j < i + 3; ++j) bits = bits << 4 | (j < hexadecimal.size() ? digit(hexadecimal[j]) : 0);
        text += letters[std::size_t(bits >> 6)];
        if (i + 1 < hexadecimal.size()) text += letters[std::size_t(bits & 63)];
    }
    while (text.size() % 4 != 0) text += '=';
    return text;
}

std::string source(std::string_view hash) {
    return hash.empty() ? "'none'" : fmt::format("'sha256-{}'", base64(hash));
}

} // namespace

std::string contentPolicy(const Page& page) {
    return fmt::format("default-src 'none'; script-src {}; style-src {}; connect-src 'self'; img-src 'self' data:; "
                       "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
                       source(page.scriptHash), source(page.styleHash));
}

} // namespace rapport
