#pragma once

#include "dialogue/Rulebook.h"

namespace rapport {

// What a dialogue is measured by beside its own words.
struct Yardstick {
    const Rulebook& rulebook; // how other customers would take a reply
};

} // namespace rapport
