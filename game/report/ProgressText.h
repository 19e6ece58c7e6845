#pragma once

#include "learner/Portfolio.h"
#include "report/Reader.h"

#include <nlohmann/json.hpp>

namespace rapport {

// How far somebody is, as plain text that reads well aloud: what is mastered with the evidence behind it, styles lately and
// before, stars. `learner` is empty for whoever plays without a profile.
std::string progressText(const Portfolio& portfolio, std::string_view learner, Reader reader);

// The same facts for programs: learner, week, streak, stars, replies, principles, types, items (each {id, name, percent,
// standing, recent, all, lastWeek}), styles by type {lately, before} in percent, dialogues {id, title, best, finished, stars}.
nlohmann::ordered_json progressJson(const Portfolio& portfolio, std::string_view learner, Reader reader);

} // namespace rapport
