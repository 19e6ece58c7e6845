#include "app/LearnerFile.h"

#include "app/Recorder.h"
#include "app/SetAside.h"
#include "report/Dates.h"
#include "report/JsonText.h"
#include "store/Arrivals.h"
#include "store/Learners.h"
#include "store/Progress.h"
#include "store/WholeFile.h"

namespace rapport {

namespace {

// A name as a part of a file's name on any system: what means something there is left out.
std::string asFileName(std::string_view name) {
    constexpr std::string_view meaningful = R"(/\:*?"<>|)";
    std::string kept;
    for (const char byte : name)
        if (meaningful.find(byte) == std::string_view::npos) kept += byte;
    return kept.empty() || kept.front() == '.' ? "learner" : kept;
}

} // namespace

Result<LearnerData> dataOf(const Attempts& attempts, LearnerId learner) {
    LearnerData data;
    if (const auto found = Learners(attempts.database()).find(learner))
        data.learner = *found;
    else
        return found.reason();
    const Trouble trouble = Arrivals(attempts).eachLeaving(
        learner, [&](TravellingAttempt& attempt) { data.attempts.push_back(std::move(attempt)); });
    if (trouble) return *trouble;
    const Progress progress(attempts.database());
    auto observations = progress.observations(learner);
    if (!observations) return observations.reason();
    auto moments = progress.moments(learner);
    if (!moments) return moments.reason();
    auto days = progress.days(learner);
    if (!days) return days.reason();
    data.observations = std::move(*observations);
    data.moments = std::move(*moments);
    data.days = std::move(*days);
    return data;
}

Result<std::filesystem::path> saveLearnerData(const Attempts& attempts, LearnerId learner,
                                              const std::filesystem::path& folder) {
    const Result<LearnerData> data = dataOf(attempts, learner);
    if (!data) return data.reason();
    const std::string name = data->learner ? asFileName(data->learner->name) : "rapport";
    const std::filesystem::path file = folder / fmt::format("{} {}.json", name, dateOf(secondsNow()));
    if (const Trouble trouble = writeWhole(file, jsonText(learnerDataJson(*data)))) return *trouble;
    return file;
}

Trouble deleteLearner(const Attempts& attempts, LearnerId learner) {
    Learners learners(attempts.database());
    const auto found = learners.find(learner);
    if (!found) return found.reason();
    // The profile goes last: if the rest cannot be deleted, it is there to try again.
    if (*found)
        if (Trouble trouble = forgetAside(asideOf(attempts.database()), secondsNow(), (*found)->uid)) return trouble;
    return learners.remove(learner);
}

} // namespace rapport
