#pragma once

#include "base/Wording.h"
#include "engine/Session.h"

#include <optional>
#include <vector>

namespace rapport {

// The feeling a reply moved most, and by how much.
struct Stirring {
    Feeling feeling = Feeling::trust;
    int by = 0; // never 0
};
// Nothing if the reply moved nothing.
std::optional<Stirring> stirringOf(const Turn& turn);

// What went on in the customer after each reply: what they heard in it, and what it did to them, in the words of somebody of
// their type. It is told from the marks of the reply and from the feeling it moved most; the same talk gives the same
// thoughts, and none comes twice while there are others.
std::vector<Message> innerThoughts(const Session& session);

} // namespace rapport
