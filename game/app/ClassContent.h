#pragma once

#include "app/Library.h"
#include "learner/ClassPlan.h"

#include <filesystem>
#include <variant>

namespace rapport {

// What a class can be held on: a dialogue, a drill, or a course with those it has. If the file has errors or cannot be read,
// that is said on stderr, and the exit code given.
std::variant<ClassPlan, int> classContent(const Library& library, const std::filesystem::path& file, Language language);

} // namespace rapport
