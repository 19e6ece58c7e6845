#pragma once

#include "learner/Attempt.h"
#include "learner/Plan.h"
#include "store/Database.h"

#include <span>
#include <vector>

namespace rapport {

// A finished talk as it is counted: on the day it was finished, with a type of customer.
struct CountedTalk {
    AttemptId attempt = 0;
    int day = 0;
    std::string customer;
    std::optional<TalkEvidence>
        evidence; // nothing if its dialogue is gone or was changed too much: it is passed over for good
};

// What all talks together say of a learner. It is counted once for every finished talk, so that it is read in the time that
// its sums take, however many talks there are.
class Progress {
public:
    explicit Progress(Database& database) : m_database(database) {}

    // Finished talks and drills of a learner that were not counted yet, the oldest first, behind an attempt.
    Result<std::vector<AttemptId>> uncounted(LearnerId learner, std::size_t atMost, AttemptId behind = 0) const;
    // Counts talks, all or, if there is trouble, none; one that is counted already changes nothing.
    Trouble count(std::span<const CountedTalk> talks);

    // In the order of weeks.
    Result<std::vector<WeekObservation>> observations(LearnerId learner) const;
    Result<std::vector<Moment>> moments(LearnerId learner) const;
    // On which talks or drills were finished, in ascending order.
    Result<std::vector<int>> days(LearnerId learner) const;

private:
    Trouble countOne(const CountedTalk& talk);
    Trouble meet(LearnerId learner, const std::string& dialogue, const CountedTalk& talk, const MomentSeen& seen);

    Database& m_database;
};

} // namespace rapport
