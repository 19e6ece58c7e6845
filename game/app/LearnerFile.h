#pragma once

#include "report/LearnerData.h"
#include "store/Attempts.h"

#include <filesystem>

namespace rapport {

// Everything that is kept of a learner; `nobody`: of what was played without a profile.
Result<LearnerData> dataOf(const Attempts& attempts, LearnerId learner);

// Writes it into a folder, under the learner's name and today's date. Gives the file.
Result<std::filesystem::path> saveLearnerData(const Attempts& attempts, LearnerId learner,
                                              const std::filesystem::path& folder);

// Deletes a learner with everything that is kept here, also of what could not be taken in.
Trouble deleteLearner(const Attempts& attempts, LearnerId learner);

} // namespace rapport
