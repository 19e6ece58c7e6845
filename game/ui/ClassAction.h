#pragma once

#include "learner/ClassEvent.h"

#include <cstddef>
#include <string>
#include <variant>

namespace rapport {

// What the trainer asks for on the classroom's screens. The one who holds the class carries it out.

// Play this with the class: the place in the list.
struct PlanClass {
    std::size_t item = 0;
};
// Listen on this address ("0.0.0.0": all of this machine's) and port (0: the usual one), from then on.
struct OpenClass {
    std::string address;
    int port = 0;
    bool isNew = false; // not the class held a while ago
};
// The link to the trainer's own page, which leads the class.
struct CopyTrainerLink {};
struct OpenTrainerPage {};
// That link, once more while the class goes on.
struct ShowTrainerLink {};
// Show the class to the room.
struct ShowStage {};
// Lead it on.
struct LeadClass {
    ClassEvent::Do what;
};
// The parts of the class to choose from, with what came of them.
struct ShowParts {};
// Stop listening and leave.
struct EndClass {};
// What a class that has ended left behind; and away from it.
struct OpenDebrief {};
struct LeaveEnded {};

using ClassAction = std::variant<PlanClass, OpenClass, CopyTrainerLink, OpenTrainerPage, ShowStage, LeadClass,
                                 ShowParts, ShowTrainerLink, EndClass, OpenDebrief, LeaveEnded>;

} // namespace rapport
