#pragma once

#include "base/Wording.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace rapport {

// What an id in a dialogue's file names. Nodes and endings share their names; the other kinds have each its own.
enum class Named : unsigned char { dialogue, customer, node, ending, reply, flag, promise };

std::string_view word(Named kind);

// One thing of a dialogue that is to be called otherwise.
struct Renaming {
    Named kind = Named::node;
    std::string from;
    std::string to;
};

// What an author means by the new name of an id, or why that cannot be done. `from` is an id, or one with its kind before
// it where the id alone names several things ("reply:greet"). The file must be one that the reader has nothing against.
std::variant<Renaming, Message> understandRenaming(std::string_view file, std::string_view from, std::string_view to);

// A file after something was renamed in it; all else is byte for byte as it was.
struct Renamed {
    std::string text;
    std::size_t places = 0; // that were changed
};
Renamed renameInDialogue(std::string_view file, const Renaming& renaming);

// The same in a transcript (*.play). It stays as it is if it belongs to another dialogue than `dialogue`.
Renamed renameInPlay(std::string_view play, std::string_view dialogue, const Renaming& renaming);

} // namespace rapport
