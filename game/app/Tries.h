#pragma once

#include "engine/Outlook.h"
#include "learner/Try.h"
#include "store/Attempts.h"

#include <memory>
#include <vector>

namespace rapport {

// The other ways that were taken from the same first attempt, the oldest first, each played again as far as the dialogue
// still allows. Those that share no dialogue with it are left out.
Result<std::vector<Try>> otherTries(const Attempts& attempts, AttemptId attempt,
                                    const std::shared_ptr<const Dialogue>& dialogue, const Outlook& outlook);

} // namespace rapport
