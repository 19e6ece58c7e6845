#include "learner/Attempt.h"

namespace rapport {

Summary summaryOf(const Dialogue& dialogue, const Debrief& debrief) {
    return {.points = debrief.points,
            .best = debrief.best,
            .worst = debrief.worst,
            .score = debrief.score,
            .outcome = debrief.outcome,
            .ending = debrief.ending ? std::string(dialogue.name(debrief.ending->id)) : std::string()};
}

} // namespace rapport
