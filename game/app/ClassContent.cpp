#include "app/ClassContent.h"

#include "app/Commands.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "learner/DrillTalk.h"

#include <algorithm>

namespace rapport {

namespace {

// A drill as a class plays it; null if its file has errors.
std::shared_ptr<const Dialogue> drillIn(const SourceText& source, const Library& library) {
    const DrillReading reading = readDrill(source, library.rulebook().rulebook);
    return reading.drill ? drillTalk(*reading.drill) : nullptr;
}

} // namespace

ClassPlan planOf(const std::shared_ptr<const Dialogue>& dialogue, Course::Part::Kind kind) {
    const Message title = dialogue->texts.both(dialogue->title);
    return {dialogue->id, title, {{kind, title, dialogue, {}, {}, {}}}};
}

ClassPlan planOf(const Course& course, const Library& library, const std::filesystem::path& file) {
    ClassPlan plan{course.id, course.texts.both(course.title), {}};
    for (const Course::Part& part : course.parts) {
        ClassPlan::Part planned{part.kind, library.titleOf(part, file), nullptr, course.texts.both(part.purpose), {},
                                {}};
        for (const TextId prompt : part.prompts) planned.prompts.push_back(course.texts.both(prompt));
        for (const TextId lookFor : part.lookFors) planned.lookFors.push_back(course.texts.both(lookFor));
        const auto found = library.find(part.kind, part.id, file);
        if (found && part.kind == Course::Part::Kind::dialogue) planned.dialogue = library.read(*found).dialogue;
        if (found && part.kind == Course::Part::Kind::drill)
            if (const Result<SourceText> source = readContent(*found)) planned.dialogue = drillIn(*source, library);
        plan.parts.push_back(std::move(planned));
    }
    return plan;
}

bool canBeHeld(const ClassPlan& plan) {
    return std::ranges::any_of(plan.parts, [](const ClassPlan::Part& part) { return part.dialogue != nullptr; });
}

std::variant<ClassPlan, int> classContent(const Library& library, const std::filesystem::path& file,
                                          Language language) {
    const Result<SourceText> source = readContent(file);
    if (source && rootOf(*source) == "course") {
        const auto read = courseWithoutErrors(library, file, language);
        if (const int* code = std::get_if<int>(&read)) return *code;
        ClassPlan plan = planOf(std::get<Course>(read), library, file);
        if (canBeHeld(plan)) return plan;
        complain(
            {"a class needs a conversation or a drill, and this course has none", "上课要有对话或练习，这门课程里没有"},
            language);
        return exitFindings;
    }
    if (source && rootOf(*source) == "drill") {
        if (const auto drill = drillIn(*source, library)) return planOf(drill, Course::Part::Kind::drill);
        complain({"this drill has errors; rapport check tells which", "这个练习有错误，可用 rapport check 查看"},
                 language);
        return exitFindings;
    }
    const auto read = readWithoutErrors(library, file, language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    return planOf(std::get<Volume>(read).dialogue, Course::Part::Kind::dialogue);
}

} // namespace rapport
