#pragma once

#include "learner/ClassViews.h"
#include "report/Document.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace rapport {

// What a class takes along, without the name of anybody: how it voted turn by turn, where the room split, and what came of
// it against the best there was.

// To look at, print and send on.
Document classDebriefing(const Classroom& room, Language language);
// A row for every reply of every round, below the names of the columns.
std::vector<std::vector<std::string>> classVotes(const Classroom& room, Language language);
nlohmann::ordered_json classJson(const Classroom& room);

} // namespace rapport
