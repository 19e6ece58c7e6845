#pragma once

#include "engine/DrillRun.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

namespace rapport {

// The facts of a drill for programs: drill, language, seed, items [{id, practises, answer [ids], right, correct [ids], why, source}]
// in the order answered, now {id, form, ask, answers [{id, say}]} or null, over, score.
nlohmann::ordered_json drillJson(const DrillRun& run, std::string_view language, std::optional<std::uint64_t> seed);

} // namespace rapport
