#pragma once

#include <string>
#include <string_view>

namespace rapport {

// The whole file an example of a rule stands for.
//
// An example shows the telling lines only. What begins at the beginning of a line takes its place in a small sound
// dialogue, "example.xml": replies join those of its node "start", which leads to the node "next" and that to the endings
// "end" and "lost"; a node, ending, title or the like takes the place of the one that is there already. If the lines speak Chinese,
// so does the rest. A line below <!-- 33 times --> is repeated that often, {#} counts up in it and {#+1} is one ahead. An
// example of a page of the handbook takes its place in a small sound page, "centre.xml", in the same way, one of a drill or
// a course in a sound "example.xml". One that begins
// with an XML declaration, a doctype, the header of a transcript or that of a table, or is empty, is the whole file.
std::string fileOf(std::string_view example);

} // namespace rapport
