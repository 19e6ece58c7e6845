#pragma once

#include "report/CourseText.h"

#include <nlohmann/json.hpp>

namespace rapport {

// The facts of a course for programs: course, title, pass, minutes, class, parts [{kind, id, title, pass, minutes,
// purpose, best, passed}]. A page has neither pass nor best.
nlohmann::ordered_json courseJson(const Course& course, const FactsOf& factsOf, Reader reader);

} // namespace rapport
