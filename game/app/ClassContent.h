#pragma once

#include "app/Library.h"
#include "learner/ClassPlan.h"

#include <filesystem>
#include <variant>

namespace rapport {

// The plan of a conversation, and of a course that stands in a file: its conversations, with what is told between them.
ClassPlan planOf(const std::shared_ptr<const Dialogue>& dialogue);
ClassPlan planOf(const Course& course, const Library& library, const std::filesystem::path& file);
// Whether there is anything to vote on.
bool hasConversation(const ClassPlan& plan);

// What a class can be held on: a dialogue, or a course with its conversations. If the file has errors or cannot be read,
// that is said on stderr, and the exit code given.
std::variant<ClassPlan, int> classContent(const Library& library, const std::filesystem::path& file, Language language);

} // namespace rapport
