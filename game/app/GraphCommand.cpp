#include "app/Commands.h"
#include "report/GraphDot.h"
#include "report/GraphSvg.h"

namespace rapport {

int drawGraph(const DrawGraph& command, const Invocation& invocation) {
    const Library library(shippedContent());
    const auto read = readWithoutErrors(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&read)) return *code;
    const Dialogue& dialogue = *std::get<Volume>(read).dialogue;
    const PathAnalysis paths = analysePaths(dialogue);
    const Voice voice{invocation.language, dialogue.texts.columnOf(invocation.languageTag)};
    const bool isSvg = command.format == GraphFormat::svg;
    fmt::print("{}", isSvg ? graphSvg(dialogue, paths, voice) : graphDot(dialogue, paths, voice));
    return exitClean;
}

} // namespace rapport
