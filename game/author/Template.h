#pragma once

#include <string>
#include <string_view>

namespace rapport {

// A small complete dialogue in both languages, with a promise, a locked reply and three endings, ready to be changed.
// `id` must be a valid id.
std::string newDialogue(std::string_view id);
// A small drill of two items, one to choose and one to order.
std::string newDrill(std::string_view id);
// A small course of two parts that are shipped.
std::string newCourse(std::string_view id);

} // namespace rapport
