#pragma once

#include <string>
#include <string_view>

namespace rapport {

// 128 bits that nobody can guess, in hexadecimal.
std::string newSecret();
// Four letters and digits to be read from a wall and typed: none that are taken for one another.
std::string newCode();
// A number for drawing lots.
unsigned long long newSeed();

// Whether two words are the same, in a time that does not tell where they differ.
bool isSame(std::string_view one, std::string_view other);

// The value of a cookie among those of a request; empty if it is not there.
std::string_view cookieIn(std::string_view cookies, std::string_view name);

} // namespace rapport
