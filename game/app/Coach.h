#pragma once

#include "app/Subjects.h"
#include "learner/Portfolio.h"
#include "learner/Today.h"
#include "store/Attempts.h"
#include "store/Progress.h"

#include <chrono>
#include <span>

namespace rapport {

// Looks at all that the attempts' learner has played, and says what to practise. The clock is read here and nowhere below.
class Coach {
public:
    Coach(const Attempts& attempts, Subjects& subjects)
        : m_attempts(attempts), m_progress(attempts.database()), m_subjects(subjects) {}

    // Counts talks that are not counted yet, for about so long; true if there are more. Usually there is one, if any:
    // many only where attempts were taken in from elsewhere.
    Result<bool> count(std::chrono::milliseconds atMost);

    // From what is counted. `dialogues` are those there are to choose from, the easier first.
    Result<Today> today(std::span<const std::shared_ptr<const Dialogue>> dialogues) const;
    Result<Portfolio> portfolio(std::span<const std::shared_ptr<const Dialogue>> dialogues) const;

private:
    // Nothing if its dialogue cannot be read now: it waits until it can.
    Result<std::optional<CountedTalk>> read(AttemptId id) const;
    std::vector<TodaysMoment> startable(const Plan& plan) const;
    Result<Mastery> mastery(int week) const;
    Result<Streak> streak(int day) const;

    const Attempts& m_attempts;
    Progress m_progress;
    Subjects& m_subjects;
};

// The day of a time, where we are, counted from the beginning of 1970.
int dayOf(std::int64_t seconds);

} // namespace rapport
