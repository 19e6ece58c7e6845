#pragma once

#include "dialogue/Course.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <span>
#include <string>

namespace rapport {

// What is known of a part of a course from outside it.
struct PartFace {
    Message title;
    std::optional<int> best; // 0 to 100
};

struct CourseModel {
    const Course& course;
    std::span<const PartFace> parts; // one for each of the course
    bool isExam = false;             // how its conversations are played
};

// The parts of a course in order, what each is for, and which are passed; each opens what it names.
std::optional<Action> coursePanel(Ui& ui, const CourseModel& model);

} // namespace rapport
