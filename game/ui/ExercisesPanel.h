#pragma once

#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <span>
#include <string>

namespace rapport {

// A drill as the list shows it.
struct DrillCard {
    std::string id;
    Message title;
    Message brief;
    int difficulty = 1; // 1 to 5
    int items = 0;
    std::optional<int> bestScore; // 0 to 100
};

// A course as the list shows it.
struct CourseCard {
    std::string id;
    Message title;
    Message brief;
    bool isForClass = false;
    int minutes = 0; // 0 if unsaid
    int passed = 0;  // parts that are passed, of those that can be
    int parts = 0;
};

struct ExercisesModel {
    std::span<const CourseCard> courses;
    std::span<const DrillCard> drills;
};

// Courses and drills to choose from.
std::optional<Action> exercisesPanel(Ui& ui, const ExercisesModel& model);

} // namespace rapport
