#pragma once

#include <optional>

#include <nlohmann/json.hpp>

#include "dialogue/Emotion.h"

namespace rapport {

// A number, or null where there is none.
nlohmann::ordered_json orNull(const std::optional<int>& value);

// Feelings by their words.
nlohmann::ordered_json feelingsJson(const Emotion& emotion);

} // namespace rapport
