#pragma once

#include "dialogue/Emotion.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace rapport {

// Somebody else's JSON; discarded if it is none, or is nested deeper than anything of ours: to copy or write out such a value
// may take more stack than there is.
template <class Json = nlohmann::json>
Json readJson(std::string_view text) {
    constexpr int deepest = 16;
    bool isTooDeep = false;
    const auto look = [&](int depth, auto, const Json&) {
        isTooDeep = isTooDeep || depth > deepest;
        return depth <= deepest;
    };
    Json json = Json::parse(text, look, false);
    return isTooDeep ? Json(Json::value_t::discarded) : json;
}

// A part of an object; null if there is none, or it is no object.
const nlohmann::json& partIn(const nlohmann::json& json, std::string_view key);

// A number, or null where there is none.
nlohmann::ordered_json orNull(const std::optional<int>& value);

// Feelings by their words.
nlohmann::ordered_json feelingsJson(const Emotion& emotion);

} // namespace rapport
