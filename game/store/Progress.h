#pragma once

#include "learner/Plan.h"
#include "learner/Attempt.h"
#include "store/Database.h"

#include <vector>

namespace rapport {

// What all talks together say of a learner. It is counted once for every finished talk, so that it is read in the time that
// its sums take, however many talks there are.
class Progress {
public:
    explicit Progress(Database& database) : m_database(database) {}

    // Finished talks of all learners that were not counted yet, the oldest first. Drills are no talks.
    Result<std::vector<AttemptId>> uncounted() const;
    // Counts a talk, on the day it was finished, with this type of customer; a second time changes nothing.
    Trouble count(const Attempt& attempt, int day, std::string_view customer, const TalkEvidence& evidence);
    // A talk that says nothing, because its dialogue is gone or was changed: it is not asked about again.
    Trouble passOver(AttemptId attempt);

    Result<std::vector<DayObservation>> observations(LearnerId learner) const;
    Result<std::vector<Moment>> moments(LearnerId learner) const;

private:
    Trouble meet(const Attempt& attempt, int day, const MomentSeen& seen);

    Database& m_database;
};

} // namespace rapport
