#include "app/ClassContent.h"

#include "app/Commands.h"
#include "dialogue/CourseReader.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"

#include <algorithm>

namespace rapport {

namespace {

ClassPlan::Part partOf(const Course& course, const Course::Part& part, const std::filesystem::path& file, const Library& library) {
    ClassPlan::Part planned{part.kind, {part.id, part.id}, nullptr, course.texts.both(part.purpose), {}, {}};
    for (const TextId prompt : part.prompts) planned.prompts.push_back(course.texts.both(prompt));
    for (const TextId lookFor : part.lookFors) planned.lookFors.push_back(course.texts.both(lookFor));
    if (part.kind == Course::Part::Kind::dialogue) {
        planned.dialogue = library.read(file).dialogue;
        if (planned.dialogue) planned.title = planned.dialogue->texts.both(planned.dialogue->title);
        return planned;
    }
    const Result<SourceText> source = readContent(file);
    if (!source) return planned;
    if (part.kind == Course::Part::Kind::drill) {
        const DrillReading reading = readDrill(*source, library.rulebook().rulebook);
        if (reading.drill) planned.title = reading.drill->texts.both(reading.drill->title);
    } else if (const auto reading = readHandbookPage(*source); reading.page) {
        planned.title = reading.page->texts.both(reading.page->title);
    }
    return planned;
}

std::variant<ClassPlan, int> planOf(const SourceText& source, const std::filesystem::path& file, const Library& library, Language language) {
    const CourseReading reading = readCourse(source, [&](Course::Part::Kind kind, std::string_view id) { return library.find(kind, id, file).has_value(); });
    if (!reading.course) {
        for (const Diagnostic& found : reading.diagnostics) fmt::print(stderr, "{}", format(found, language));
        return exitFindings;
    }
    const Course& course = *reading.course;
    ClassPlan plan{course.id, course.texts.both(course.title), {}};
    for (const Course::Part& part : course.parts)
        if (const auto found = library.find(part.kind, part.id, file)) plan.parts.push_back(partOf(course, part, *found, library));
    if (std::ranges::any_of(plan.parts, [](const ClassPlan::Part& part) { return part.dialogue != nullptr; })) return plan;
    complain({"a class needs a conversation, and this course has none", "上课要有一段对话，这门课程里没有"}, language);
    return exitFindings;
}

} // namespace

std::variant<ClassPlan, int> classContent(const Library& library, const std::filesystem::path& file, Language language) {
    if (const Result<SourceText> source = readContent(file); source && rootOf(*source) == "course") return planOf(*source, file, library, language);
    const auto read = readWithoutErrors(library, file, language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const auto dialogue = std::get<Volume>(read).dialogue;
    const Message title = dialogue->texts.both(dialogue->title);
    return ClassPlan{dialogue->id, title, {{Course::Part::Kind::dialogue, title, dialogue, {}, {}, {}}}};
}

} // namespace rapport
