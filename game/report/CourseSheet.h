#pragma once

#include "report/CourseText.h"

#include <string>

namespace rapport {

// The facilitator's sheet: the running order with clock times, what each part is for, questions for the room and what to
// look for. One HTML file that needs no network and prints well.
std::string courseSheet(const Course& course, const FactsOf& factsOf, Reader reader);

} // namespace rapport
