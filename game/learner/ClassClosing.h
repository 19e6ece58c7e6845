#pragma once

#include "learner/ClassViews.h"

namespace rapport {

// What stands at the end of a part, and of the whole class. Only of what has come to its end: nothing here tells of a talk
// that is still going on.

// How far a talk or a drill came that was ended before its end; nothing if it came there. Begins with a small letter.
std::optional<Message> stoppedAfter(const Session& talk);
// Why a part that was played has no score, in the same form; nothing if it has one.
std::optional<Message> lackOf(const Classroom& room, const Classroom::Run& run);

// Every part of the plan, and what came of it when it was played last; a start that led to no reply does not count where an
// earlier one did.
std::vector<PartView> partViews(const Classroom& room);

// The round of the class on which the room was most divided; nothing if it was of one mind throughout.
std::optional<RoundView> widestSplit(const Classroom& room);

// How those fared who play alone, or did so last: to be told after the reveal only.
AloneResult aloneResultOf(const Classroom& room);

} // namespace rapport
