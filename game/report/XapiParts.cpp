#include "report/XapiParts.h"

#include "base/Legible.h"
#include "learner/DrillTalk.h"

namespace rapport {

using Json = nlohmann::ordered_json;

namespace {

std::string addressOf(const Dialogue& dialogue) {
    return fmt::format("urn:rapport:{}:{}", isDrillTalk(dialogue) ? "drill" : "dialogue", dialogue.id);
}

} // namespace

Json verbJson(const XapiVerb& verb) {
    return {{"id", fmt::format("http://adlnet.gov/expapi/verbs/{}", verb.word)}, {"display", languageMap(verb.name)}};
}

std::string xapiExtension(std::string_view name) {
    return fmt::format("urn:rapport:extension:{}", name);
}

Json languageMap(const Texts& texts, TextId text) {
    Json map = Json::object();
    for (std::size_t column = 0; column < texts.languages().size(); ++column)
        if (texts.isTranslated(text, column)) map[texts.languages()[column]] = legible(texts.at(text, column));
    return map;
}

Json languageMap(Wording wording) {
    return {{"en", wording.en}, {"zh-Hans", wording.zh}};
}

Json activityOf(std::string id, std::string_view type, Json name, Json description) {
    return {{"objectType", "Activity"},
            {"id", std::move(id)},
            {"definition",
             {{"type", fmt::format("http://adlnet.gov/expapi/activities/{}", type)},
              {"name", std::move(name)},
              {"description", std::move(description)}}}};
}

Json dialogueActivity(const Dialogue& dialogue) {
    return activityOf(addressOf(dialogue), isDrillTalk(dialogue) ? "assessment" : "simulation",
                      languageMap(dialogue.texts, dialogue.title), languageMap(dialogue.texts, dialogue.brief));
}

Json momentActivity(const Dialogue& dialogue, NodeIndex at) {
    const Node& node = dialogue.node(at);
    Json moment = activityOf(fmt::format("{}:{}", addressOf(dialogue), dialogue.idOf(at)), "cmi.interaction",
                             languageMap(dialogue.texts, dialogue.title),
                             languageMap(dialogue.texts, node.said != noText ? node.said : dialogue.title));
    Json choices = Json::array(), best = Json::array();
    for (const Choice& choice : dialogue.choicesOf(at)) {
        choices.push_back({{"id", dialogue.name(choice.id)}, {"description", languageMap(dialogue.texts, choice.say)}});
        if (choice.points == 0) best.push_back(dialogue.name(choice.id));
    }
    Json& definition = moment["definition"];
    definition["interactionType"] = "choice";
    definition["correctResponsesPattern"] = std::move(best);
    definition["choices"] = std::move(choices);
    return moment;
}

Json markExtensions(const Dialogue& dialogue, const Choice& choice) {
    if (isDrillTalk(dialogue)) return Json::object();
    Json honoured = Json::array(), violated = Json::array();
    for (const Mark& mark : dialogue.marksOf(choice)) {
        if (mark.isHonoured())
            honoured.push_back(word(mark.principle));
        else
            violated.push_back({{"id", word(mark.principle)}, {"severity", mark.severity}});
    }
    return {{xapiExtension("style"), word(choice.style)},
            {xapiExtension("honoured"), honoured},
            {xapiExtension("violated"), violated}};
}

Json scoreJson(int score, int points, const std::optional<int>& best, const std::optional<int>& worst) {
    Json told = {{"scaled", score / 100.0}};
    if (!best || !worst || *worst >= *best) return told;
    told["raw"] = points;
    told["min"] = *worst;
    told["max"] = *best;
    return told;
}

} // namespace rapport
