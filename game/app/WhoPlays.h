#pragma once

#include "app/Commands.h"
#include "store/Attempts.h"

namespace rapport {

// Whoever plays from the command line, if they may: a PIN is asked for at the keyboard if it was not given. `nobody` without
// a name.
Result<LearnerId> whoPlays(const Player& player, const Attempts& attempts, Language language);

// The attempts, with whoever plays set as their learner.
Result<Attempts> attemptsFor(const Player& player, const Invocation& invocation, Purpose purpose = Purpose::keeping);

} // namespace rapport
