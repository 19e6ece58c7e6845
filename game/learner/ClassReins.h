#pragma once

#include "learner/Classroom.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rapport {

// What whoever leads a class in front of the room has in hand: what can be done now, and what a step would go by. Nothing
// in it tells the room what a reply is worth.
struct ClassReins {
    ClassPhase phase = ClassPhase::lobby; // also while paused or dark
    bool isPaused = false;
    bool isBlank = false;
    bool isInBranch = false;
    bool showsNames = true;
    bool hasPrompt = false; // the author or the course asks the room something here
    int present = 0;
    std::vector<Lead> can;
    std::vector<std::string> replies; // those that can be voted for, in the order shown
    std::optional<std::string> majority;
    std::vector<std::string> tie;
    std::optional<std::string> minority; // the second most voted for; none while the vote is not revealed
    std::map<std::string, int> hands;    // raised, by reply
    std::optional<int> nextPart;         // of the course, with a conversation

    bool may(Lead lead) const;
};
ClassReins reinsOf(const Classroom& room);

// What the one who leads has set beside them.
struct ClassBearing {
    ClassFormat format = ClassFormat::together;
    int seconds = 0;    // of the countdown of a vote; 0: none
    std::string picked; // a reply chosen by its number
};

// The next sensible step, by one key; nothing where a reply has to be chosen first, or nothing is left to do.
std::optional<ClassEvent::Do> nextStep(const ClassReins& reins, const ClassBearing& bearing);
// One step back: out of a branch, or the vote opened again.
std::optional<ClassEvent::Do> stepBack(const ClassReins& reins, const ClassBearing& bearing);
// Whether it waits for a reply to be chosen by its number, as after a tie.
bool needsChoice(const ClassReins& reins, const ClassBearing& bearing);

} // namespace rapport
