#include <cstdio>

#include "app/Commands.h"
#include "dialogue/CourseReader.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "report/CourseText.h"
#include "store/Attempts.h"

namespace rapport {

namespace {

template <class Content>
Message titleOf(const Content& content) {
    const auto in = [&](Language language) {
        return std::string(content.text(content.title, content.texts.columnOf(tagOf(language))));
    };
    return {in(Language::english), in(Language::chinese)};
}

Message titleIn(const std::filesystem::path& file, const Library& library) {
    const Result<SourceText> source = readContent(file);
    if (!source) return {};
    const Rulebook& rulebook = library.rulebook().rulebook;
    if (const auto drill = readDrill(*source, rulebook).drill) return titleOf(*drill);
    if (const auto page = readHandbookPage(*source).page) return titleOf(*page);
    if (const auto dialogue = readDialogue(*source, rulebook).dialogue) return titleOf(*dialogue);
    return {};
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
        PartFacts facts;
        if (const auto file = library.find(part.kind, part.id, command.file)) facts.title = titleIn(*file, library);
        if (facts.title.empty()) facts.title = {part.id, part.id};
        if (const auto found = best.find(part.id); found != best.end() && part.kind != Course::Part::Kind::page)
            facts.best = found->second.score;
        return facts;
    };
    const Reader reader{invocation.language, invocation.languageTag};
    if (command.html) fmt::print("{}", courseSheet(*reading.course, factsOf, reader));
    else if (command.json)
        fmt::print("{}\n", courseJson(*reading.course, factsOf, reader).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    else fmt::print("{}", courseText(*reading.course, factsOf, reader));
    return exitClean;
}

} // namespace rapport
