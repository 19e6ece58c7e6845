#pragma once

#include <string>
#include <string_view>

namespace rapport {

// A UUID made of a name (version 5 of RFC 4122): the same for the same name, on every machine and at any time.
std::string uuidOf(std::string_view name);

// 32 hexadecimal digits as people write a UUID: 8-4-4-4-12.
std::string hyphenated(std::string_view digits);

} // namespace rapport
