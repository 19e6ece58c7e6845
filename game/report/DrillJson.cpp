#include "report/DrillJson.h"

namespace rapport {

namespace {

using Json = nlohmann::ordered_json;

Json idsOf(const Drill::Item& item, const DrillReply& answers) {
    Json ids = Json::array();
    for (const std::uint8_t answer : answers) ids.push_back(item.answers[answer].id);
    return ids;
}

Json practisedIn(const Drill::Item& each) {
    Json ids = Json::array();
    for (const ItemIndex index : each.practises) ids.push_back(item(index).id);
    return ids;
}

} // namespace

Json drillJson(const DrillRun& run, std::string_view language, std::optional<std::uint64_t> seed) {
    const Drill& drill = run.drill();
    const std::size_t column = drill.texts.columnOf(language);
    Json items = Json::array();
    for (const DrillRun::Answered& answered : run.answered()) {
        const Drill::Item& item = drill.items[answered.item];
        items.push_back({{"id", item.id},
                         {"practises", practisedIn(item)},
                         {"answer", idsOf(item, answered.reply)},
                         {"right", answered.isRight},
                         {"correct", idsOf(item, item.right)},
                         {"why", drill.text(item.why, column)},
                         {"source", item.source}});
    }
    Json now = nullptr;
    if (!run.isOver()) {
        const Drill::Item& item = run.item();
        Json answers = Json::array();
        for (const Drill::Answer& answer : item.answers)
            answers.push_back({{"id", answer.id}, {"say", drill.text(answer.say, column)}});
        now = {{"id", item.id},
               {"form", word(item.form)},
               {"ask", drill.text(item.ask, column)},
               {"answers", std::move(answers)}};
    }
    return {{"drill", drill.id},
            {"language", drill.texts.languages()[column]},
            {"seed", seed ? Json(*seed) : Json(nullptr)},
            {"items", std::move(items)},
            {"now", std::move(now)},
            {"over", run.isOver()},
            {"score", run.score() ? Json(*run.score()) : Json(nullptr)}};
}

} // namespace rapport
