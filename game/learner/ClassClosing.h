#pragma once

#include "learner/ClassViews.h"

namespace rapport {

// What stands at the end of a part, and of the whole class. Only of what has come to its end: nothing here tells of a talk
// that is still going on.

// Every part of the plan, and what came of it when it was played last.
std::vector<PartView> partViews(const Classroom& room);

// The round of the class on which the room was most divided; nothing if it was of one mind throughout.
std::optional<RoundView> widestSplit(const Classroom& room);

// How those fared who play alone, or did so last: to be told after the reveal only.
AloneResult aloneResultOf(const Classroom& room);

} // namespace rapport
