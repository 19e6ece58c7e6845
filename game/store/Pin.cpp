#include "store/Pin.h"

#include <sodium.h>

#include <array>

namespace rapport {

Result<std::string> sealedPin(std::string_view pin) {
    std::array<char, crypto_pwhash_STRBYTES> sealed{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str(sealed.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
        return Message("the PIN cannot be sealed: there is not enough memory", "PIN 无法加密：内存不足");
    return std::string(sealed.data());
}

bool pinFits(std::string_view pin, const std::string& sealed) {
    // What is shorter than libsodium expects must not be handed to it.
    if (sealed.size() >= crypto_pwhash_STRBYTES || sodium_init() < 0) return false;
    return crypto_pwhash_str_verify(sealed.c_str(), pin.data(), pin.size()) == 0;
}

} // namespace rapport
