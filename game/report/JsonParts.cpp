#include "report/JsonParts.h"

namespace rapport {

using Json = nlohmann::ordered_json;

Json orNull(const std::optional<int>& value) {
    return value ? Json(*value) : Json();
}

Json feelingsJson(const Emotion& emotion) {
    Json feelings = Json::object();
    for (const Feeling feeling : allFeelings) feelings[std::string(word(feeling))] = emotion[feeling];
    return feelings;
}

} // namespace rapport
