#pragma once

#include "author/Coverage.h"

#include <nlohmann/json.hpp>

namespace rapport {

// The coverage for programs: `rows` [{id, dialogues, drills, handbook}] and `items` {known, exercised, missing}.
nlohmann::ordered_json coverageJson(const Coverage& coverage);

} // namespace rapport
