#include "app/Commands.h"
#include "report/CourseJson.h"
#include "report/CourseSheet.h"
#include "report/JsonText.h"
#include "store/Attempts.h"

#include <cstdio>

namespace rapport {

int showCourse(const ShowCourse& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) complain(reason, invocation.language);
    const auto read = courseWithoutErrors(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Course& course = std::get<Course>(read);
    std::map<std::string, Best, std::less<>> best;
    if (const Result<Attempts> attempts = attemptsOf(invocation, Purpose::reading))
        if (auto found = attempts->best()) best = std::move(*found);
    const auto factsOf = [&](const Course::Part& part) {
        PartFacts facts{library.titleOf(part, command.file), std::nullopt};
        if (const auto found = best.find(part.id); found != best.end() && part.canBePassed())
            facts.best = found->second.score;
        return facts;
    };
    const Reader reader{invocation.language, invocation.languageTag};
    if (command.html)
        fmt::print("{}", courseSheet(course, factsOf, reader));
    else if (command.json)
        fmt::print("{}", jsonText(courseJson(course, factsOf, reader)));
    else
        fmt::print("{}", courseText(course, factsOf, reader));
    return exitClean;
}

} // namespace rapport
