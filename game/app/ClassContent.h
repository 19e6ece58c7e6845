#pragma once

#include "app/Library.h"
#include "learner/ClassPlan.h"

#include <filesystem>
#include <variant>

namespace rapport {

// The plan of a conversation or a drill as a class plays it, and of a course that stands in a file: what it has of both, with
// what is told between them.
ClassPlan planOf(const std::shared_ptr<const Dialogue>& dialogue, Course::Part::Kind kind);
ClassPlan planOf(const Course& course, const Library& library, const std::filesystem::path& file);
// Whether there is anything to vote on.
bool canBeHeld(const ClassPlan& plan);

// What a class can be held on: a dialogue, a drill, or a course with those it has. If the file has errors or cannot be read,
// that is said on stderr, and the exit code given.
std::variant<ClassPlan, int> classContent(const Library& library, const std::filesystem::path& file, Language language);

} // namespace rapport
