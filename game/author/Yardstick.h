#pragma once

#include "dialogue/Cues.h"
#include "dialogue/Rulebook.h"

namespace rapport {

// What a dialogue is measured by beside its own words.
struct Yardstick {
    const Rulebook& rulebook; // how other customers would take a reply
    const CueWords& cues;     // by which somebody who knows nothing would choose one
};

} // namespace rapport
