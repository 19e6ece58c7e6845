#pragma once

#include "dialogue/Rulebook.h"

namespace rapport {

// What a wait alone does to a customer of this profile in some mood (curriculum: waiting), apart from the rest of the reply
// that asked for it. Nothing if nobody waits.
Shift shiftOfWait(const Profile& profile, const Wait& wait, const Emotion& before);

// The same wait with a reason and an estimate: what it has to cost.
inline Wait explained(Wait wait) {
    wait.explained = wait.estimated = true;
    return wait;
}

// What the customer was told about it, such as "with a reason, without a time".
Wording toldWords(const Wait& wait);

} // namespace rapport
