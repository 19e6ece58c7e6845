#include "report/PathsJson.h"

#include "report/FindingsJson.h"
#include "report/JsonParts.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;
using Way = PathAnalysis::Way;

// A mean in tenths, as a number with one decimal.
Json meanOrNull(const std::optional<int>& tenths) {
    return tenths ? Json(*tenths / 10.0) : Json(nullptr);
}

Json idsOf(const Dialogue& dialogue, const Way& way) {
    Json ids = Json::array();
    for (const ChoiceIndex choice : way) ids.push_back(dialogue.name(dialogue.choices[choice].id));
    return ids;
}

Json endingsOf(const Dialogue& dialogue, const PathAnalysis& paths) {
    Json endings = Json::array();
    for (std::size_t i = 0; i < dialogue.endings.size(); ++i) {
        const Ending& ending = dialogue.endings[i];
        const bool isReached = paths.complete && paths.endings[i].witness;
        endings.push_back({{"id", dialogue.name(ending.id)},
                           {"outcome", word(ending.outcome)},
                           {"witness", isReached ? idsOf(dialogue, *paths.endings[i].witness) : Json(nullptr)}});
    }
    return endings;
}

Json totalOf(const Dialogue& dialogue, const PathAnalysis& paths, const PathAnalysis::Total& total) {
    if (!paths.complete) return nullptr;
    return {{"points", total.points}, {"choices", idsOf(dialogue, total.choices)}};
}

Json figuresOf(const Figures& figures) {
    return {{"mean", meanOrNull(figures.mean)},
            {"p10", orNull(figures.p10)},
            {"p50", orNull(figures.p50)},
            {"p90", orNull(figures.p90)}};
}

Json choiceOf(const Dialogue& dialogue, const PathAnalysis& paths, ChoiceIndex index) {
    const Choice& choice = dialogue.choices[index];
    const PathAnalysis::Reply reply = paths.complete ? paths.replies[index] : PathAnalysis::Reply{};
    return {{"id", dialogue.name(choice.id)},
            {"node", dialogue.idOf(choice.from)},
            {"status", paths.complete ? Json(word(reply.status)) : Json(nullptr)},
            {"witness", reply.witness.empty() ? Json(nullptr) : idsOf(dialogue, reply.witness)},
            {"best", orNull(reply.best)},
            {"worst", orNull(reply.worst)},
            {"lost", orNull(reply.lost)}};
}

} // namespace

nlohmann::ordered_json pathsJson(const Dialogue& dialogue, const PathAnalysis& paths,
                                 const std::vector<Diagnostic>& findings, Language language) {
    Json choices = Json::array();
    for (ChoiceIndex i = 0; i < dialogue.choices.size(); ++i) choices.push_back(choiceOf(dialogue, paths, i));
    Json random = figuresOf(paths.random);
    random["points"] = figuresOf(paths.random.points);
    return {{"dialogue", dialogue.id},
            {"complete", paths.complete},
            {"states", paths.complete ? Json(paths.states) : Json(nullptr)},
            {"conversations", paths.complete ? Json(paths.conversations) : Json(nullptr)},
            {"longest", paths.complete ? Json(paths.longest) : Json(nullptr)},
            {"endings", endingsOf(dialogue, paths)},
            {"best", totalOf(dialogue, paths, paths.best)},
            {"worst", totalOf(dialogue, paths, paths.worst)},
            {"random", random},
            {"choices", choices},
            {"findings", findingsJson(findings, language)}};
}

} // namespace rapport
