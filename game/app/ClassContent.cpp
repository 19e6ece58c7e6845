#include "app/ClassContent.h"

#include "app/Commands.h"
#include "dialogue/DialogueReader.h"

#include <algorithm>

namespace rapport {

ClassPlan planOf(const std::shared_ptr<const Dialogue>& dialogue) {
    const Message title = dialogue->texts.both(dialogue->title);
    return {dialogue->id, title, {{Course::Part::Kind::dialogue, title, dialogue, {}, {}, {}}}};
}

ClassPlan planOf(const Course& course, const Library& library, const std::filesystem::path& file) {
    ClassPlan plan{course.id, course.texts.both(course.title), {}};
    for (const Course::Part& part : course.parts) {
        ClassPlan::Part planned{part.kind, library.titleOf(part, file), nullptr, course.texts.both(part.purpose), {}, {}};
        for (const TextId prompt : part.prompts) planned.prompts.push_back(course.texts.both(prompt));
        for (const TextId lookFor : part.lookFors) planned.lookFors.push_back(course.texts.both(lookFor));
        if (part.kind == Course::Part::Kind::dialogue)
            if (const auto found = library.find(part.kind, part.id, file)) planned.dialogue = library.read(*found).dialogue;
        plan.parts.push_back(std::move(planned));
    }
    return plan;
}

bool hasConversation(const ClassPlan& plan) {
    return std::ranges::any_of(plan.parts, [](const ClassPlan::Part& part) { return part.dialogue != nullptr; });
}

std::variant<ClassPlan, int> classContent(const Library& library, const std::filesystem::path& file, Language language) {
    if (const Result<SourceText> source = readContent(file); source && rootOf(*source) == "course") {
        const auto read = courseWithoutErrors(library, file, language);
        if (const int* code = std::get_if<int>(&read)) return *code;
        ClassPlan plan = planOf(std::get<Course>(read), library, file);
        if (hasConversation(plan)) return plan;
        complain({"a class needs a conversation, and this course has none", "上课要有一段对话，这门课程里没有"}, language);
        return exitFindings;
    }
    const auto read = readWithoutErrors(library, file, language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    return planOf(std::get<Volume>(read).dialogue);
}

} // namespace rapport
