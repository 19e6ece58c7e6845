#pragma once

#include "learner/Attempt.h"

namespace rapport {

// One of the ways taken through a dialogue: the attempt, what was said in it, and what that came to.
struct Try {
    Attempt attempt;
    Session session;
    Debrief review;
};

} // namespace rapport
