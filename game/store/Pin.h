#pragma once

#include "store/Result.h"

#include <string>
#include <string_view>

namespace rapport {

// What is kept of a PIN: salted and hashed (Argon2id), so that nobody who has the file can read it. Takes about a tenth of a
// second on purpose.
Result<std::string> sealedPin(std::string_view pin);

bool pinFits(std::string_view pin, const std::string& sealed);

} // namespace rapport
