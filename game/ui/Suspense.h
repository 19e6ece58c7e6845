#pragma once

#include "dialogue/Dialogue.h"

namespace rapport {

// What keeps the customer's next words back for a moment.
struct Suspense {
    enum class Kind { wait, typing };

    Kind kind = Kind::typing;
    int left = 0;         // milliseconds
    int whole = 1;        // of them
    Wait wait = {};       // what was asked of the customer
    bool isStill = false; // with reduced motion nothing moves meanwhile

    float share() const { return 1 - float(left) / float(whole); }
    // Of the wait, in the customer's time.
    int minutesPassed() const { return int(share() * float(wait.minutes)); }
};

} // namespace rapport
