#pragma once

#include "engine/Outlook.h"
#include "engine/Scoring.h"

#include <optional>
#include <vector>

namespace rapport {

// One turn looked back at: what it lost for good, and what would have been better.
struct TurnReview {
    std::size_t turn = 0; // index into Session::turns()
    std::optional<int> lost;
    std::optional<ChoiceIndex> better; // the open reply with most to come; nothing if the one said was as good
};

// The last chance: before this turn a better outcome could still be reached, after it no longer.
struct Rescue {
    std::size_t turn = 0;
    ChoiceIndex instead = 0;
    Outcome outcome = Outcome::winWin;
    std::vector<ChoiceIndex> continuation; // the best way there, beginning with `instead`
};

// Everything there is to say about a talk. Best, worst, score and losses are missing where the outlook is incomplete.
struct Debrief {
    Scorecard card;
    std::vector<TurnReview> turns;
    bool over = false;
    const Ending* ending = nullptr; // null while talking, and for a talk that got stuck
    std::optional<Outcome> outcome; // once over
    int points = 0;
    std::optional<int> best;
    std::optional<int> worst;
    std::optional<int> score;     // once over
    std::optional<int> recommend; // once over
    std::optional<Rescue> rescue;

    // What so many points lost for good take from the score's hundred, rounded, at least 1; but for the rounding all losses
    // of a talk make up what its score falls short by. Best and worst must be known.
    int ofHundred(int lost) const;
};
Debrief debrief(const Session& session, const Outlook& outlook);

// The best way from a state to an outcome at least as good, beginning to end: at each turn the reply that leaves most to be
// earned among those from which the outcome can be reached. Not the shortest one: that would commend replies that the marks
// call wrong. Empty if the outcome cannot be reached. The outlook must be complete.
std::vector<ChoiceIndex> bestTo(const Dialogue& dialogue, const Outlook& outlook, State from, Outcome atLeast);

} // namespace rapport
