#pragma once

#include "base/Wording.h"
#include "learner/Assignment.h"

#include <string_view>
#include <variant>

namespace rapport {

// An assignment as the file a trainer hands out, and back; says what is wrong with a file that holds none.
std::string assignmentText(const Assignment& assignment);
std::variant<Assignment, Message> readAssignment(std::string_view text);

} // namespace rapport
