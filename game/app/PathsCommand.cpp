#include "app/Commands.h"
#include "app/Library.h"
#include "author/Inspection.h"
#include "report/JsonText.h"
#include "report/PathsJson.h"
#include "report/PathsText.h"

#include <cstdio>

namespace rapport {

namespace {

// What is found in the conversations there can be.
std::vector<Diagnostic> findingsIn(Inspection& inspection) {
    checkConsequences(inspection);
    checkTalks(inspection);
    return inspection.take();
}

} // namespace

int analysePaths(const AnalysePaths& command, const Invocation& invocation) {
    const Library library(shippedContent());
    const auto read = readWithoutErrors(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Volume& volume = std::get<Volume>(read);
    const Yardstick yardstick = library.yardstick();
    Inspection inspection(*volume.dialogue, volume.source, yardstick);
    const PathAnalysis& paths = inspection.paths();
    const std::vector<Diagnostic> findings = findingsIn(inspection);
    if (command.json) {
        fmt::print("{}", jsonText(pathsJson(*volume.dialogue, paths, findings, invocation.language)));
    } else {
        fmt::print("{}", pathsText(*volume.dialogue, paths, invocation.language));
        for (const Diagnostic& found : findings) fmt::print("\n{}", format(found, invocation.language));
    }
    return paths.complete && countOf(findings, Severity::error) == 0 ? exitClean : exitFindings;
}

} // namespace rapport
