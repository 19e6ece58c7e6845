#pragma once

#include "base/Diagnostic.h"
#include "dialogue/Course.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace rapport {

// What reading a course gives: the course if there is no error in its file, and everything found on the way.
struct CourseReading {
    std::optional<Course> course;
    std::vector<Diagnostic> diagnostics;
};

// Whether there is a dialogue, drill or page of that id: only who knows the folders can tell.
using IsThere = std::function<bool(Course::Part::Kind, std::string_view)>;

// Reads one course. Its id equals the file's base name. A part that is not there is an error.
CourseReading readCourse(const SourceText& source, const IsThere& isThere);

} // namespace rapport
