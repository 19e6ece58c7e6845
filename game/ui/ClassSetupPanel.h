#pragma once

#include "ui/Action.h"
#include "ui/ClassStage.h"
#include "ui/ClassTrainerLink.h"
#include "ui/Ui.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rapport {

// What can be played with a class: a conversation, or a course with its conversations.
struct ClassItem {
    Message title;
    Message brief;
    bool isCourse = false;
    bool isForClass = false; // a course made for a class
    int minutes = 0;         // of a course; 0 if unsaid
    int conversations = 1;
    int difficulty = 0;            // of a conversation, 1 to 5
    std::optional<int> minutesAgo; // a class on it began so long ago, and can go on
};

// The list to choose from: what was interrupted, then courses, then conversations. Asks for PlanClass.
std::optional<Action> classListPanel(Ui& ui, std::span<const ClassItem> items);

// Where a class can listen.
struct ClassAddress {
    std::string numbers; // "192.168.1.20", "0.0.0.0"
    Message name;        // said of it
};

struct ClassSetupModel {
    const ClassItem& item;
    std::span<const ClassAddress> addresses; // the usual one first
    std::span<const Message> advice;         // whether a telephone can reach this machine, and what to do if not
    int usualPort = 0;
};
struct ClassSetupView {
    int address = 0;
    bool isNew = false;         // though a class could go on
    std::array<char, 6> port{}; // as typed; empty: the usual one
};
// Where it is to listen; nothing does yet. Asks for OpenClass.
std::optional<Action> classSetupPanel(Ui& ui, const ClassSetupModel& model, ClassSetupView& view);

// A class that listens and is not shown to the room yet.
struct ClassReadyModel {
    Message title;
    std::string_view bound;   // "0.0.0.0:4747"
    std::string_view address; // "192.168.1.20:4747", for telephones
    std::string_view code;
    QrModules qr;
    TrainerLink trainer;
    int present = 0;
    bool isReached = false; // another machine has come
    std::span<const Message> advice;
    const std::optional<Message>& note; // what the trainer should know of it
};
struct ClassReadyView {
    bool showsLink = false;
};
// For the trainer's eyes: how to join, the link that leads. Asks for ShowStage, CopyTrainerLink, OpenTrainerPage, EndClass.
std::optional<Action> classReadyPanel(Ui& ui, const ClassReadyModel& model, ClassReadyView& view);

} // namespace rapport
