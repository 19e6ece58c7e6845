#pragma once

#include <string>

namespace rapport {

// What a trainer asks of learners: a course, by a day, and for how long the trainer would keep their results.
struct Assignment {
    std::string course; // its id
    std::string due;    // the last day, "2026-12-31"
    int keepDays = 0;
    std::string from; // who sets it; may be empty
};

// Whether a text names a day that there is, as "2026-12-31".
bool isDay(const std::string& text);

} // namespace rapport
