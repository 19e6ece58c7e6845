#pragma once

#include "dialogue/Emotion.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace rapport {

// A number, or null where there is none.
nlohmann::ordered_json orNull(const std::optional<int>& value);

// Feelings by their words.
nlohmann::ordered_json feelingsJson(const Emotion& emotion);

} // namespace rapport
