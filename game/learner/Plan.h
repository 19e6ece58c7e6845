#pragma once

#include "learner/Mastery.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rapport {

inline constexpr int lossPerPoint = 16;

// A moment of a dialogue as this learner has met it.
struct Moment {
    std::string dialogue; // its id
    std::string node;     // its id
    int day = 0;          // met last
    int times = 0;
    int loss = 0; // points lost there, `lossPerPoint` for each: half the last time, half what it was before
    int step = 0; // times in a row without loss, 6 at most
    // Where it was met last: the replies before the turn lead to it.
    std::int64_t attempt = 0;
    std::size_t turn = 0;

    bool operator==(const Moment&) const = default;
};

// The moment once it has been met again, with so many points lost. `times` is 0 for one that is new.
Moment metAgain(Moment moment, int lost, int day);

// The first day on which a moment is worth practising again: at once while it goes wrong; then after 1, 2, 4, 8, 16 and 32
// days, one step further each time that nothing is lost, and back to the beginning with a loss.
int dueDay(const Moment& moment);

// A dialogue to choose from.
struct TalkOnOffer {
    std::string id;
    std::string customer; // the type's word
    int difficulty = 1;
    std::vector<std::string> practises; // words of observations
    bool wasPlayed = false;
};

// Today's practice, about ten minutes.
//
// Moments: those that are due and still cost points. Each is worth its loss, and as much again for every interval that it
// has waited beyond its day, four times at most, so that old debts are paid; the most costly come first. No more than two
// of one dialogue, so that a day is not one talk, and five in all.
// Talks: where moments leave room, dialogues that were not played yet, by how much of what they practise is weak or unknown
// so far (100 less its level; 50 if unknown), the customer's type counted as well; an easy one before a hard one that is as
// good. Two at most; none with four moments or more.
//
// A moment met on a day that has not come yet, because the clock was turned back, is due: to practise too much does no harm.
struct Plan {
    std::vector<Moment> moments;
    std::vector<std::string> talks; // dialogues' ids
};
Plan planFor(int today, std::span<const Moment> moments, std::span<const TalkOnOffer> talks, const Mastery& mastery);

} // namespace rapport
