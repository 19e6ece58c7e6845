#pragma once

#include <string>
#include <string_view>

namespace rapport {

// A small complete dialogue in both languages, with a promise, a locked reply and three endings, ready to be changed.
// `id` must be a valid id.
std::string newDialogue(std::string_view id);

} // namespace rapport
