#pragma once

#include "author/PathAnalysis.h"

#include <memory>
#include <string>

namespace rapport {

// Plays every conversation there is, one by one, and says where an analysis tells something else; nothing if it agrees.
// For small dialogues.
std::string disagreements(const std::shared_ptr<const Dialogue>& dialogue, const PathAnalysis& analysis);

} // namespace rapport
