#pragma once

#include "learner/ClassReins.h"
#include "learner/ClassViews.h"
#include "ui/Action.h"
#include "ui/Picture.h"
#include "ui/Ui.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// The square that telephones read: whether each module is dark, row by row, `size` on either side.
struct QrModules {
    int size = 0;
    const std::vector<bool>* dark = nullptr;
};

// Whoever stands before the room, and what they feel.
struct ClassCustomer {
    Picture picture;
    std::span<const Feeling> feelings; // shown
    Emotion now;
    std::optional<Emotion> before; // the last reply
};

// A class as the room sees it, and what whoever leads it can do.
struct ClassStageModel {
    const ProjectorView& view;
    const ClassReins& reins;
    std::string_view code;    // that telephones join with
    std::string_view address; // "192.168.1.20:4747"
    QrModules qr;             // of the address with the code
    std::optional<ClassCustomer> customer;
    std::optional<int> millisecondsLeft; // of the vote
    const Dialogue* dialogue = nullptr;  // whose letters will be needed
};

// What only the screen cares about.
struct ClassStageView {
    ClassBearing bearing;
    bool showsKeys = false;
    bool asksToLeave = false;
    bool showsClosing = false; // the picture at the end of the class
    int closingPage = 0;       // of it, where it takes two
    int closingPages = 1;
    int round = -1;            // that `picked` and `raised` belong to
    bool wasInBranch = false;
    std::vector<std::string> raised;    // the replies that hands were raised for here, the last one last
    double steppedAt = -1;              // by Dear ImGui's clock, in seconds
    std::string phase;                  // seen last
    bool hadClock = false;              // then
    bool asksToClose = false;           // a step taken here closes the vote
    bool timeIsUp = false;              // the countdown closed it
    double heldUntil = -1;              // until then a step is taken as meant for what was there before
    Box pictureBox{};                   // where the customer stands; empty where none does
    const Dialogue* expected = nullptr; // whose letters have been asked for, and in which language
    Language expectedIn = Language::english;
};

// A class on the wall: customer, line, replies and votes, in letters for a whole room; led on by keys, a presentation
// remote or the mouse.
std::optional<Action> classStage(Ui& ui, const ClassStageModel& model, ClassStageView& view);

} // namespace rapport
