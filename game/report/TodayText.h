#pragma once

#include "learner/Today.h"
#include "report/Reader.h"

#include <nlohmann/json.hpp>

namespace rapport {

// Today's practice as plain text that reads well aloud: each moment with its reason, numbered as it is started. `learner` is
// empty for whoever plays without a profile.
std::string todayText(const Today& today, std::string_view learner, Reader reader);

// Its facts for programs: day, learner, streak {days, longest, today}, moments [{number, dialogue, title, node, turn, line,
// said, violated, lost, times, last, attempt}], talks [{number, dialogue, title, type, difficulty}].
nlohmann::ordered_json todayJson(const Today& today, std::string_view learner, Reader reader);

} // namespace rapport
