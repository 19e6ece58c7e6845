#pragma once

#include "base/Wording.h"

#include <span>
#include <string_view>

namespace rapport {

// One of the documents that the curriculum is drawn from.
struct Source {
    std::string_view id; // "S1"
    Wording title;
};
std::span<const Source> sources();

// Whether a text cites sources: parts such as "S1 ch.4 §1" or "ch.5" (of the same one), separated by commas or
// semicolons. The first begins with a source's id.
bool isCitation(std::string_view text);

// A citation for people to read: "S1 ch.4 §1" becomes the document's title and the place in it.
Message spellOut(std::string_view citation);

} // namespace rapport
