#pragma once

#include <functional>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "dialogue/Course.h"
#include "report/HandbookText.h"

namespace rapport {

// What is known of a part from outside the course: what it is called, and the best score so far.
struct PartFacts {
    Message title;
    std::optional<int> best;
};
using FactsOf = std::function<PartFacts(const Course::Part&)>;

// The parts of a course in order, what each is for, and how far one is. Plain text.
std::string courseText(const Course& course, const FactsOf& factsOf, Reader reader);
// The same for programs: course, title, pass, minutes, class, parts [{kind, id, title, pass, minutes, purpose, best, passed}].
nlohmann::ordered_json courseJson(const Course& course, const FactsOf& factsOf, Reader reader);
// The facilitator's sheet: the running order with clock times, what each part is for, questions for the room and what to look for.
// One HTML file that needs no network and prints well.
std::string courseSheet(const Course& course, const FactsOf& factsOf, Reader reader);

// Whether a part is passed by a score; a page counts as read when it has been opened, which nobody records.
bool isPassed(const Course::Part& part, std::optional<int> best);

} // namespace rapport
