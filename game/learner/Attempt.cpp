#include "learner/Attempt.h"

#include <algorithm>
#include <array>

namespace rapport {

namespace {

constexpr std::array<std::string_view, 3> statusWords = {"talking", "finished", "abandoned"};

} // namespace

std::string_view word(Attempt::Status status) {
    return statusWords[std::size_t(status)];
}

std::optional<Attempt::Status> statusFromWord(std::string_view word) {
    const auto found = std::ranges::find(statusWords, word);
    return found == statusWords.end() ? std::nullopt : std::optional(Attempt::Status(found - statusWords.begin()));
}

Summary summaryOf(const Dialogue& dialogue, const Debrief& debrief) {
    return {.points = debrief.points,
            .best = debrief.best,
            .worst = debrief.worst,
            .score = debrief.score,
            .outcome = debrief.outcome,
            .ending = debrief.ending ? std::string(dialogue.name(debrief.ending->id)) : std::string()};
}

} // namespace rapport
