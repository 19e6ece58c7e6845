#pragma once

#include <nlohmann/json.hpp>

#include "author/Coverage.h"

namespace rapport {

// The coverage for programs: `rows` [{id, dialogues, drills, handbook}] and `items` {known, exercised, missing}.
nlohmann::ordered_json coverageJson(const Coverage& coverage);

} // namespace rapport
