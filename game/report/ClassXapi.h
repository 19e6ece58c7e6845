#pragma once

#include "learner/Classroom.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace rapport {

// What a class tells a learning record store, without the name of anybody. The room is a group: initialized; answered, once for
// every round decided, with the votes as an extension; and completed, or terminated if the trainer ended the talk. Those who
// played alone are accounts of the class, told once it is over. Ids are always the same, so that what was sent before can be
// sent once more.
std::vector<nlohmann::ordered_json> classStatements(const Classroom& room);

} // namespace rapport
