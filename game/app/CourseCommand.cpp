#include <cstdio>

#include "app/Commands.h"
#include "dialogue/CourseReader.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "report/CourseJson.h"
#include "report/CourseSheet.h"
#include "report/JsonText.h"
#include "store/Attempts.h"

namespace rapport {

namespace {

// What a part is called; by its id if its file has errors.
Message titleOf(const Course::Part& part, const std::filesystem::path& file, const Library& library) {
    const Message id{part.id, part.id};
    const Result<SourceText> source = readContent(file);
    if (!source) return id;
    const auto titleIn = [&](const auto& content) { return content ? content->texts.both(content->title) : id; };
    switch (part.kind) {
    case Course::Part::Kind::dialogue: return titleIn(readDialogue(*source, library.rulebook().rulebook).dialogue);
    case Course::Part::Kind::drill: return titleIn(readDrill(*source, library.rulebook().rulebook).drill);
    case Course::Part::Kind::page: return titleIn(readHandbookPage(*source).page);
    }
    return id;
}

} // namespace

int showCourse(const ShowCourse& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) complain(reason, invocation.language);
    const Result<SourceText> source = readContent(command.file);
    if (!source) {
        complain(source.reason(), invocation.language);
        return exitWrongUse;
    }
    const CourseReading reading = readCourse(*source, [&](Course::Part::Kind kind, std::string_view id) {
        return library.find(kind, id, command.file).has_value();
    });
    if (!reading.course) {
        for (const Diagnostic& found : reading.diagnostics) fmt::print(stderr, "{}", format(found, invocation.language));
        return exitFindings;
    }
    // A learner's folder that is not there yet is not made by looking.
    std::map<std::string, Best, std::less<>> best;
    if (const Result<Home> home = Home::find(invocation.home); home && std::filesystem::exists(home->folder()))
        if (const Result<Attempts> attempts = Attempts::open(*home))
            if (auto found = attempts->best()) best = std::move(*found);
    const auto factsOf = [&](const Course::Part& part) {
        PartFacts facts{{part.id, part.id}, std::nullopt};
        if (const auto file = library.find(part.kind, part.id, command.file)) facts.title = titleOf(part, *file, library);
        if (const auto found = best.find(part.id); found != best.end() && part.canBePassed()) facts.best = found->second.score;
        return facts;
    };
    const Reader reader{invocation.language, invocation.languageTag};
    if (command.html) fmt::print("{}", courseSheet(*reading.course, factsOf, reader));
    else if (command.json) fmt::print("{}", jsonText(courseJson(*reading.course, factsOf, reader)));
    else fmt::print("{}", courseText(*reading.course, factsOf, reader));
    return exitClean;
}

} // namespace rapport
