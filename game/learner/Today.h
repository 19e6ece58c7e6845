#pragma once

#include "learner/Plan.h"
#include "learner/Streak.h"

#include <memory>

namespace rapport {

// A moment to practise today: the talk exactly as it stood there, and what was said then.
struct TodaysMoment {
    Moment moment;
    Session session;      // brought up to the moment
    ChoiceIndex said = 0; // the last time

    const Dialogue& dialogue() const { return session.dialogue(); }
    int lost() const; // points of late, rounded, at least 1
    std::vector<Principle> violated() const;
};

// The talk brought up to a moment by the replies of the attempt in which it was met last. Nothing if they no longer lead
// there, because the dialogue was changed since.
std::optional<TodaysMoment> broughtTo(const Moment& moment, std::shared_ptr<const Dialogue> dialogue,
                                      std::span<const std::string> replies);

// What to practise today, and how many days in a row that makes.
struct Today {
    int day = 0; // since the beginning of 1970
    Streak streak;
    std::vector<TodaysMoment> moments;                  // the most costly first
    std::vector<std::shared_ptr<const Dialogue>> talks; // that were not played yet

    bool isEmpty() const { return moments.empty() && talks.empty(); }
};

} // namespace rapport
