#pragma once

#include "base/Wording.h"

#include <span>
#include <string_view>

namespace rapport {

// One part of the curriculum, with its frameworks in the order they are best read in.
struct Chapter {
    Wording name;
    std::span<const std::string_view> frameworks;
};

// Who the customer is, how to behave, how a case unfolds, and the cases. Every framework stands in one of them.
std::span<const Chapter> chapters();

} // namespace rapport
