#pragma once

#include "dialogue/Dialogue.h"
#include "dialogue/Drill.h"

#include <memory>

namespace rapport {

// A drill as a conversation, so that a class votes on it as on any other: a question is a line, its answers are the replies to
// choose from, and whatever is chosen leads to the next question. What is right earns 0, what is not -1. An order is asked for
// step by step. Nobody speaks in it: it has no customer, feelings, styles or marks, and its end is no outcome.
std::shared_ptr<const Dialogue> drillTalk(const Drill& drill);

// Whether a dialogue is one of these.
inline bool isDrillTalk(const Dialogue& dialogue) {
    return dialogue.customer.id.empty();
}

} // namespace rapport
