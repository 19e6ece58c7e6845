#include "report/JsonParts.h"

namespace rapport {

using Json = nlohmann::ordered_json;

const nlohmann::json& partIn(const nlohmann::json& json, std::string_view key) {
    static const nlohmann::json none;
    const auto found = json.find(key);
    return found == json.end() ? none : *found;
}

Json orNull(const std::optional<int>& value) {
    return value ? Json(*value) : Json();
}

Json feelingsJson(const Emotion& emotion) {
    Json feelings = Json::object();
    for (const Feeling feeling : allFeelings) feelings[std::string(word(feeling))] = emotion[feeling];
    return feelings;
}

} // namespace rapport
