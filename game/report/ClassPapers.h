#pragma once

#include "learner/ClassViews.h"

#include <nlohmann/json.hpp>

#include <string>

namespace rapport {

// What a class takes along, without the name of anybody: how it voted turn by turn, where the room split, and what came of
// it against the best there was.

// A page to look at, print and send on, which needs nothing beside it.
std::string classHtml(const Classroom& room, Language language);
// A row for every reply of every round.
std::string classCsv(const Classroom& room, Language language);
nlohmann::ordered_json classJson(const Classroom& room);

} // namespace rapport
