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
    bool isDrill = false;   // every answer leads to the same next question
    int present = 0;
    ClassFormat format = ClassFormat::together; // chosen for what begins next, or going on
    int seconds = 0;                            // of the countdown of a vote; 0: none
    int counted = 0;                            // votes and hands of this round
    std::vector<Lead> can;
    std::vector<std::string> replies; // those that can be voted for, in the order shown
    std::optional<std::string> majority;
    std::vector<std::string> tie;        // in the order shown
    std::optional<std::string> minority; // the second most voted for; none while the vote is not revealed
    std::map<std::string, int> hands;    // raised, by reply
    std::optional<int> nextPart;         // of the course, with a conversation

    bool may(Lead lead) const;
};
ClassReins reinsOf(const Classroom& room);

// What the one who leads has set beside them.
struct ClassBearing {
    std::string picked; // a reply chosen by its number
};

// The next sensible step, by one key; nothing where nothing is left to do. Where the room is tied it goes on with the first
// of the tied as they are shown, whose order was drawn by lot; a vote that nobody took part in is opened again.
std::optional<ClassEvent::Do> nextStep(const ClassReins& reins, const ClassBearing& bearing);
// One step back: out of a branch, or the vote opened again.
std::optional<ClassEvent::Do> stepBack(const ClassReins& reins);
// Another of the tied replies to go on with, where only that is left to decide; empty otherwise.
std::string otherOfTie(const ClassReins& reins, const ClassBearing& bearing);
// Whether it waits for a reply to be chosen by its number.
bool needsChoice(const ClassReins& reins, const ClassBearing& bearing);

} // namespace rapport
