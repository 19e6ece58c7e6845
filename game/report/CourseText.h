#pragma once

#include "dialogue/Course.h"
#include "report/Reader.h"

#include <functional>
#include <optional>
#include <string>

namespace rapport {

// What is known of a part from outside the course: what it is called, and the best score so far.
struct PartFacts {
    Message title;
    std::optional<int> best;
};
using FactsOf = std::function<PartFacts(const Course::Part&)>;

// The parts of a course in order, what each is for, and how far one is. Plain text.
std::string courseText(const Course& course, const FactsOf& factsOf, Reader reader);

// "conversation · 15 min · pass mark 70 · best 82 · passed", as far as it is known.
std::string factsLine(const Course::Part& part, std::optional<int> best, Reader reader);
// "60 minutes in all"; empty if no part says how long it takes.
std::string wholeTime(const Course& course, Reader reader);

} // namespace rapport
